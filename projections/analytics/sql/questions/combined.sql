-- An auxiliary number for films that went to several platforms: the mean of their percentile
-- ranks (0 to 1) among the mature films of each platform. Views of platforms are never added.
WITH placed AS (
    SELECT
        s.film, s.publication, s.public_at,
        percent_rank() OVER (PARTITION BY s.platform ORDER BY s.views) AS place
    FROM views_after(168, $now) AS s
    WHERE s.views IS NOT NULL
)
SELECT film, min(public_at) AS public_at, count(*) AS platforms, avg(place) AS mean_place
FROM placed
GROUP BY film
ORDER BY public_at, film
