-- Cost of all drafts, also of refused films, shared by the films that became public; and what
-- a published film took by itself, with the films that were sent back before it.
WITH public AS (
    SELECT DISTINCT p.film FROM publications AS p WHERE p.public_at IS NOT NULL
),
spent AS (
    SELECT
        CAST(coalesce(sum(cost_micro_usd), 0) AS BIGINT) AS cost_micro_usd,
        CAST(coalesce(sum(coalesce(tokens_in, 0) + coalesce(tokens_out, 0)), 0) AS BIGINT)
            AS tokens
    FROM draft_facts
),
whole AS (
    SELECT
        count(*) AS published,
        median(c.whole_cost_micro_usd) AS median_cost_micro_usd,
        median(c.whole_tokens) AS median_tokens
    FROM public
    LEFT JOIN costs AS c ON c.film = public.film
)
SELECT
    spent.*, whole.*,
    (SELECT CAST(coalesce(sum(micro_usd), 0) AS BIGINT) FROM spending_facts)
        AS all_models_micro_usd,
    spent.cost_micro_usd / nullif(whole.published, 0) AS cost_per_published_micro_usd,
    spent.tokens / nullif(whole.published, 0) AS tokens_per_published
FROM spent, whole
