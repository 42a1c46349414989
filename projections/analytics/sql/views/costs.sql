-- What each film took, by itself and with the films that it follows (`whole_…`).
WITH RECURSIVE spent AS (
    SELECT
        f.film, f.predecessor, f.chosen_at, f.commissioned_at, f.render_ms,
        count(d.film) AS drafts,
        CAST(coalesce(sum(coalesce(d.tokens_in, 0) + coalesce(d.tokens_out, 0)), 0) AS BIGINT)
            AS tokens,
        CAST(coalesce(sum(d.cost_micro_usd), 0) AS BIGINT) AS cost_micro_usd
    FROM films AS f
    LEFT JOIN draft_facts AS d ON d.film = f.film
    GROUP BY ALL
),
line AS (
    SELECT film, film AS member, predecessor AS next, 0 AS depth FROM spent
    UNION ALL
    SELECT line.film, spent.film, spent.predecessor, line.depth + 1
    FROM line
    JOIN spent ON spent.film = line.next
    WHERE line.depth < 100 AND line.next <> line.film
)
SELECT
    line.film,
    max(own.drafts) AS drafts,
    max(own.tokens) AS tokens,
    max(own.cost_micro_usd) AS cost_micro_usd,
    max(own.render_ms) AS render_ms,
    CAST(sum(each.tokens) AS BIGINT) AS whole_tokens,
    CAST(sum(each.cost_micro_usd) AS BIGINT) AS whole_cost_micro_usd,
    CAST(sum(each.render_ms) AS BIGINT) AS whole_render_ms,
    max_by(each.chosen_at, line.depth) AS chosen_at,
    max(own.commissioned_at) AS commissioned_at
FROM line
JOIN spent AS own ON own.film = line.film
JOIN spent AS each ON each.film = line.member
GROUP BY line.film
