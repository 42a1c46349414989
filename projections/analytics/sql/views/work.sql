-- Pieces of work, with the event that led to each and when that was recorded.
SELECT
    w.*, c.topic AS cause_topic, c.happened_at AS caused_at
FROM (
    SELECT
        work,
        max(stage) FILTER (topic = 'work.requested') AS stage,
        min_by(subject, position) FILTER (topic = 'work.requested') AS subject,
        min_by(causation_id, position) FILTER (topic = 'work.requested') AS caused_by,
        min(happened_at) FILTER (topic = 'work.requested') AS requested_at,
        min(due_at) FILTER (topic = 'work.requested') AS due_at,
        min(happened_at) FILTER (topic = 'work.started') AS started_at,
        min(happened_at) FILTER (topic = 'work.succeeded') AS succeeded_at,
        count(*) FILTER (topic = 'work.started') AS attempts,
        count(*) FILTER (topic = 'work.failed') AS failures,
        bool_or(topic = 'work.parked') AS was_parked,
        bool_or(topic = 'work.cancelled') AS cancelled,
        max(milliseconds) FILTER (topic = 'work.succeeded') AS milliseconds
    FROM work_facts
    GROUP BY work
) AS w
LEFT JOIN cause_facts AS c ON c.event_id = w.caused_by
