-- Ideas as they were proposed, one row per idea.
SELECT
    position, recorded_at AS happened_at, stream AS idea, p.title, p.source, p.language, p.cost_micro_usd,
    p.features.motion, p.features.tempo, p.features.mood, p.features.objects, p.features.ending
FROM (
    SELECT *, parsed(payload, '{
        "title": "VARCHAR", "source": "VARCHAR", "language": "VARCHAR",
        "cost_micro_usd": "BIGINT",
        "features": {"motion": "VARCHAR", "tempo": "VARCHAR", "mood": "VARCHAR",
                     "objects": ["VARCHAR"], "ending": "VARCHAR"}
    }') AS p
    FROM events
    WHERE topic = 'idea.proposed'
)
WHERE p IS NOT NULL
