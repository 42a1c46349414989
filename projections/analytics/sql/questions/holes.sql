-- Holes in what is known, per day (the operator's) and platform: readings that were expected
-- and never came, beside those that came.
WITH heard AS (
    SELECT CAST(r.observed_at AT TIME ZONE $zone AS DATE) AS day, p.platform, 1 AS came, 0 AS missed
    FROM observations AS r JOIN publications AS p ON p.publication = r.publication
    UNION ALL
    SELECT CAST(g.expected_at AT TIME ZONE $zone AS DATE), p.platform, 0, 1
    FROM gaps AS g JOIN publications AS p ON p.publication = g.publication
)
SELECT day, platform, CAST(sum(came) AS BIGINT) AS came, CAST(sum(missed) AS BIGINT) AS missed
FROM heard
WHERE day > CAST($now AT TIME ZONE $zone AS DATE) - CAST($days AS INTEGER)
GROUP BY day, platform
ORDER BY day, platform
