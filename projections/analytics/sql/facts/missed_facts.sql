-- Readings that were expected and did not come, one row per hole.
SELECT position, recorded_at AS happened_at, p.*
FROM (
    SELECT *, parsed(payload, '{
        "publication": "UUID", "expected_at": "TIMESTAMPTZ", "reason": "VARCHAR"
    }') AS p
    FROM events
    WHERE topic = 'audience.missed'
)
WHERE p IS NOT NULL
