-- What happened to gaps in the language, one row per event.
SELECT position, recorded_at AS happened_at, topic, stream AS gap, p.*
FROM (
    SELECT *, parsed(payload, '{
        "feature": "VARCHAR", "idea": "UUID", "language_version": "VARCHAR"
    }') AS p
    FROM events
    WHERE starts_with(topic, 'gap.')
)
WHERE p IS NOT NULL
