-- Experiments as they were registered and concluded, one row per event.
SELECT position, recorded_at AS happened_at, topic, stream AS experiment, p.*
FROM (
    SELECT *, parsed(payload, '{
        "name": "VARCHAR", "hypothesis": "VARCHAR", "feature": "VARCHAR",
        "platform": "VARCHAR", "metric": "VARCHAR", "films": "BIGINT", "outcome": "VARCHAR",
        "films_with": "BIGINT", "films_without": "BIGINT", "median_with": "DOUBLE",
        "median_without": "DOUBLE", "p": "DOUBLE", "reason": "VARCHAR"
    }') AS p
    FROM events
    WHERE topic IN ('experiment.registered', 'experiment.concluded')
)
WHERE p IS NOT NULL
