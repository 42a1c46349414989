-- Experiments: what was asked, and what was concluded if anything was.
SELECT
    experiment,
    min(happened_at) FILTER (topic = 'experiment.registered') AS registered_at,
    max(name) AS name, max(hypothesis) AS hypothesis, max(feature) AS feature,
    max(platform) AS platform, max(metric) AS metric, max(films) AS films,
    max(happened_at) FILTER (topic = 'experiment.concluded') AS concluded_at,
    coalesce(max(outcome), '') AS outcome,
    coalesce(max(reason), '') AS reason,
    max(films_with) AS films_with, max(films_without) AS films_without,
    max(median_with) AS median_with, max(median_without) AS median_without, max(p) AS p
FROM experiment_facts
GROUP BY experiment
HAVING registered_at IS NOT NULL
ORDER BY registered_at, name
