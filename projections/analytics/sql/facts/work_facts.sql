-- What happened to pieces of work, one row per event.
SELECT position, recorded_at AS happened_at, topic, stream AS work, causation_id, p.*
FROM (
    SELECT *, parsed(payload, '{
        "stage": "VARCHAR", "subject": "UUID", "round": "BIGINT", "attempt": "BIGINT",
        "milliseconds": "BIGINT", "error": "VARCHAR", "due_at": "TIMESTAMPTZ"
    }') AS p
    FROM events
    WHERE topic IN (
        'work.requested', 'work.started', 'work.succeeded', 'work.failed', 'work.parked',
        'work.cancelled'
    )
)
WHERE p IS NOT NULL
