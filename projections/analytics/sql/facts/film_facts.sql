-- What happened to films, one row per event.
SELECT
    position, recorded_at AS happened_at, topic, event_id,
    CASE topic WHEN 'day.idea_chosen' THEN p.animation ELSE stream END AS film,
    CASE topic WHEN 'day.idea_chosen' THEN stream ELSE p.day END AS day,
    p.* EXCLUDE (animation, day)
FROM (
    SELECT *, parsed(payload, '{
        "animation": "UUID", "idea": "UUID", "day": "UUID", "title": "VARCHAR",
        "tags": ["VARCHAR"], "features": ["VARCHAR"], "variation": "BIGINT",
        "predecessor": "UUID", "language_version": "VARCHAR", "design_system": "VARCHAR",
        "capabilities": ["VARCHAR"], "render_ms": "BIGINT", "duration_s": "DOUBLE",
        "automatic": "BOOLEAN"
    }') AS p
    FROM events
    WHERE topic IN (
        'day.idea_chosen', 'animation.commissioned', 'animation.compiled', 'animation.rendered',
        'animation.approved', 'animation.rejected', 'animation.sent_back', 'animation.reopened'
    )
)
WHERE p IS NOT NULL
