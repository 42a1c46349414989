-- Cumulative readings of audiences and their corrections, one row per event.
SELECT position, recorded_at AS happened_at, topic, p.*
FROM (
    SELECT *, parsed(payload, '{
        "publication": "UUID", "observed_at": "TIMESTAMPTZ", "source": "VARCHAR",
        "views": "BIGINT", "engaged_views": "BIGINT", "likes": "BIGINT", "comments": "BIGINT",
        "shares": "BIGINT", "average_view_percentage": "DOUBLE", "definition": "VARCHAR"
    }') AS p
    FROM events
    WHERE topic IN ('audience.observed', 'audience.revised')
)
WHERE p IS NOT NULL
