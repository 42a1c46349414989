-- Every public film: views at 24 h, 72 h and 7 days, share watched, each with its maturity.
SELECT
    p.publication, p.film, p.platform, p.title, p.public_at,
    one.views AS views_24h, one.maturity AS views_24h_maturity,
    three.views AS views_72h, three.maturity AS views_72h_maturity,
    seven.views AS views_7d, seven.maturity AS views_7d_maturity,
    watched.percentage AS watched_7d, watched.maturity AS watched_7d_maturity,
    watched.days AS watched_days, watched.so_far AS watched_so_far
FROM publications AS p
JOIN views_after(24, $now) AS one USING (publication)
JOIN views_after(72, $now) AS three USING (publication)
JOIN views_after(168, $now) AS seven USING (publication)
JOIN watched_7d($now) AS watched USING (publication)
ORDER BY p.public_at DESC, p.publication
