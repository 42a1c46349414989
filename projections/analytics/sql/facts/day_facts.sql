-- Reports of single days by platforms, every revision, one row per event. A day of a zone
-- that does not exist is no day.
SELECT position, recorded_at AS happened_at, p.*
FROM (
    SELECT *, parsed(payload, '{
        "publication": "UUID", "day": "DATE", "zone": "VARCHAR", "source": "VARCHAR",
        "revision": "BIGINT", "definition": "VARCHAR", "views": "BIGINT",
        "engaged_views": "BIGINT", "watch_minutes": "DOUBLE",
        "average_view_duration_s": "DOUBLE", "average_view_percentage": "DOUBLE",
        "likes": "BIGINT", "comments": "BIGINT", "shares": "BIGINT",
        "subscribers_gained": "BIGINT"
    }') AS p
    FROM events
    WHERE topic = 'audience.day_reported'
)
WHERE p.zone IN (SELECT name FROM pg_timezone_names())
