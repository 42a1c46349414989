-- What language models cost, one row per settled call.
SELECT position, recorded_at AS happened_at, p.*
FROM (
    SELECT *, parsed(payload, '{
        "call": "UUID", "attempt": "BIGINT", "provider": "VARCHAR", "date": "DATE",
        "tokens": "BIGINT", "micro_usd": "BIGINT", "outcome": "VARCHAR"
    }') AS p
    FROM events
    WHERE topic = 'model_budget.settled'
)
WHERE p IS NOT NULL
