-- Attempts at documents, by models and by the composer, one row per attempt.
SELECT
    position, recorded_at AS happened_at, stream AS film, p.* EXCLUDE (step),
    coalesce(p.step, 'offline') AS step
FROM (
    SELECT *, parsed(payload, '{
        "attempt": "BIGINT", "step": "VARCHAR", "route": "VARCHAR", "verdict": "VARCHAR",
        "refused_for": "VARCHAR", "score": "DOUBLE", "milliseconds": "BIGINT",
        "tokens_in": "BIGINT", "tokens_out": "BIGINT", "cost_micro_usd": "BIGINT"
    }') AS p
    FROM events
    WHERE topic = 'animation.drafted'
)
WHERE p IS NOT NULL
