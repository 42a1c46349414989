-- Drafts by language models that were accepted, by number of the attempt.
SELECT
    attempt,
    count(*) AS attempts,
    count(*) FILTER (verdict = 'accepted') AS accepted,
    count(*) FILTER (verdict = 'accepted') / count(*) AS rate,
    CAST(sum(coalesce(tokens_in, 0) + coalesce(tokens_out, 0)) AS BIGINT) AS tokens,
    CAST(sum(cost_micro_usd) AS BIGINT) AS cost_micro_usd
FROM drafts
WHERE asked_a_model
GROUP BY attempt
ORDER BY attempt
