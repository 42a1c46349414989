-- Per platform: films that became public, and views at 72 h and 7 days over all mature ones.
SELECT
    p.platform,
    count(*) AS published,
    figure(coalesce(list(three.views) FILTER (three.views IS NOT NULL), [])) AS views_72h,
    figure(coalesce(list(seven.views) FILTER (seven.views IS NOT NULL), [])) AS views_7d,
    figure(coalesce(list(watched.percentage) FILTER (watched.percentage IS NOT NULL), []))
        AS watched_7d
FROM publications AS p
JOIN views_after(72, $now) AS three USING (publication)
JOIN views_after(168, $now) AS seven USING (publication)
JOIN watched_7d($now) AS watched USING (publication)
GROUP BY p.platform
ORDER BY p.platform
