-- The rolling figure as it stands at the end of each of the last days (the operator's), with
-- the interval to draw as a band. What is immature today is missing here too.
WITH day AS (
    SELECT
        CAST(d AS DATE) AS day,
        least(CAST(d + to_days(1) AS TIMESTAMP) AT TIME ZONE $zone, $now) AS until
    FROM range(
        CAST(CAST($now AT TIME ZONE $zone AS DATE) - CAST($days AS INTEGER) + 1 AS TIMESTAMP),
        CAST(CAST($now AT TIME ZONE $zone AS DATE) + 1 AS TIMESTAMP),
        to_days(1)
    ) AS r(d)
)
SELECT
    day.day, s.platform,
    count(*) AS published,
    figure(coalesce(list(s.views) FILTER (s.views IS NOT NULL), [])) AS views_7d
FROM day
JOIN views_after(168, $now) AS s
    ON s.public_at > day.until - to_days(14) AND s.public_at <= day.until
GROUP BY day.day, s.platform
ORDER BY day.day, s.platform
