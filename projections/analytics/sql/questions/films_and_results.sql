-- Public films whose seven days are known, with what they are made of: the rows on which
-- features are held against results.
SELECT
    s.publication, s.film, s.platform, s.public_at, s.views,
    three.views AS views_72h, w.percentage AS watched,
    coalesce(f.features, []) AS features, coalesce(f.tags, []) AS tags,
    coalesce(f.capabilities, []) AS capabilities,
    f.design_system, f.language_version, f.duration_s, f.variation,
    i.motion, i.tempo, i.mood, coalesce(i.objects, []) AS objects, i.ending,
    extract(hour FROM s.public_at AT TIME ZONE $zone) AS hour,
    isodow(s.public_at AT TIME ZONE $zone) AS weekday
FROM views_after(168, $now) AS s
JOIN views_after(72, $now) AS three USING (publication)
JOIN watched_7d($now) AS w USING (publication)
LEFT JOIN films AS f ON f.film = s.film
LEFT JOIN ideas AS i ON i.idea = f.idea
WHERE s.views IS NOT NULL
ORDER BY s.public_at, s.publication
