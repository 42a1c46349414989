-- Per platform, over films PUBLISHED in the 14 days up to now: views in their first seven
-- days, where these are known. `mature_share`: of those films, how many are known.
SELECT
    p.platform,
    count(*) AS published,
    count(seven.views) / count(*) AS mature_share,
    figure(coalesce(list(seven.views) FILTER (seven.views IS NOT NULL), [])) AS views_7d,
    figure(coalesce(list(watched.percentage) FILTER (watched.percentage IS NOT NULL), []))
        AS watched_7d
FROM publications AS p
JOIN views_after(168, $now) AS seven USING (publication)
JOIN watched_7d($now) AS watched USING (publication)
WHERE p.public_at > $now - to_days(14) AND p.public_at <= $now
GROUP BY p.platform
ORDER BY p.platform
