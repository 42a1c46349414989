-- Films as they are now: their beginning, what they were made of, the judgement that holds.
SELECT
    film,
    min_by(title, position) FILTER (topic = 'animation.commissioned') AS title,
    min_by(idea, position) FILTER (topic = 'animation.commissioned') AS idea,
    min_by(day, position) FILTER (topic = 'animation.commissioned') AS day,
    min_by(tags, position) FILTER (topic = 'animation.commissioned') AS tags,
    min_by(features, position) FILTER (topic = 'animation.commissioned') AS features,
    coalesce(min_by(variation, position) FILTER (topic = 'animation.commissioned'), 0) AS variation,
    min_by(predecessor, position) FILTER (topic = 'animation.commissioned') AS predecessor,
    max(happened_at) FILTER (topic = 'day.idea_chosen') AS chosen_at,
    min(happened_at) FILTER (topic = 'animation.commissioned') AS commissioned_at,
    max_by(language_version, position) FILTER (topic = 'animation.compiled') AS language_version,
    max_by(design_system, position) FILTER (topic = 'animation.compiled') AS design_system,
    max_by(capabilities, position) FILTER (topic = 'animation.compiled') AS capabilities,
    max_by(duration_s, position) FILTER (topic = 'animation.rendered') AS duration_s,
    CAST(coalesce(sum(render_ms) FILTER (topic = 'animation.rendered'), 0) AS BIGINT) AS render_ms,
    CASE max_by(topic, position) FILTER (topic IN (
        'animation.approved', 'animation.rejected', 'animation.sent_back', 'animation.reopened'
    ))
        WHEN 'animation.approved' THEN 'approved'
        WHEN 'animation.rejected' THEN 'rejected'
        WHEN 'animation.sent_back' THEN 'sent_back'
        ELSE ''
    END AS judgement,
    max(happened_at) FILTER (topic IN (
        'animation.approved', 'animation.rejected', 'animation.sent_back'
    )) AS judged_at
FROM film_facts
WHERE film IS NOT NULL
GROUP BY film
