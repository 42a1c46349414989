-- When each event that may lead to work was recorded, to follow causes back to it.
SELECT event_id, recorded_at AS happened_at, topic, stream
FROM events
WHERE topic IN (
    'day.opened', 'day.idea_chosen', 'animation.commissioned', 'animation.drafted',
    'animation.compiled', 'animation.previewed', 'animation.rendered', 'animation.inspected',
    'animation.approved', 'publication.requested', 'publication.published', 'work.succeeded'
)
