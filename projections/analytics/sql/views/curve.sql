-- Views over time: one point per publication and moment. Where two sources say something of
-- the same moment, the last by name counts.
SELECT
    publication, observed_at AS read_at,
    max_by(views, source) AS views,
    max_by(definition, source) AS definition
FROM observations
WHERE views IS NOT NULL
GROUP BY publication, observed_at
