-- Readings of the last days (the operator's) that were expected and did not come in time, and
-- those of the next two that are still to come. `state`: missing; late when one came within
-- twelve hours of the moment after all; due when it is only asked for at that moment.
WITH hole AS (
    SELECT
        g.publication, g.expected_at, g.reason,
        CASE WHEN bool_or(r.publication IS NOT NULL) THEN 'late' ELSE 'missing' END AS state
    FROM gaps AS g
    LEFT JOIN observations AS r
        ON r.publication = g.publication
        AND abs(hours_between(g.expected_at, r.observed_at)) <= 12
    GROUP BY g.publication, g.expected_at, g.reason
),
waiting AS (
    SELECT subject AS publication, due_at AS expected_at, '' AS reason, 'due' AS state
    FROM work
    WHERE stage = 'measure' AND succeeded_at IS NULL AND NOT cancelled
        AND due_at > $now AND due_at <= $now + to_days(2)
)
SELECT
    e.publication, p.film, p.platform, p.title, e.expected_at,
    CAST(e.expected_at AT TIME ZONE $zone AS DATE) AS day,
    CASE WHEN p.public_at IS NULL THEN NULL
        ELSE CAST(round(hours_between(p.public_at, e.expected_at)) AS BIGINT) END AS hours,
    e.state, e.reason
FROM (FROM hole UNION ALL FROM waiting) AS e
JOIN publications AS p ON p.publication = e.publication
WHERE e.expected_at AT TIME ZONE $zone
    >= CAST($now AT TIME ZONE $zone AS DATE) - CAST($days AS INTEGER) + 1
ORDER BY e.expected_at DESC, e.publication
