-- What happened to publications, one row per event.
SELECT position, recorded_at AS happened_at, topic, stream AS publication, p.*
FROM (
    SELECT *, parsed(payload, '{
        "animation": "UUID", "platform": "VARCHAR", "account": "VARCHAR", "title": "VARCHAR",
        "public_at": "TIMESTAMPTZ", "url": "VARCHAR", "remote_id": "VARCHAR"
    }') AS p
    FROM events
    WHERE topic IN ('publication.requested', 'publication.published', 'publication.withdrawn')
)
WHERE p IS NOT NULL
