-- Gaps in the language: how many ideas wait for each, and how far it is.
SELECT
    gap,
    max(feature) AS feature,
    min(happened_at) AS reported_at,
    count(DISTINCT idea) FILTER (topic = 'gap.linked') AS ideas,
    max_by(topic, position) FILTER (topic <> 'gap.linked') AS last_step,
    max(happened_at) FILTER (topic = 'gap.implemented') AS implemented_at,
    max_by(language_version, position) FILTER (topic = 'gap.implemented') AS language_version
FROM language_gap_facts
GROUP BY gap
