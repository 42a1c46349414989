-- Where the time goes, per stage, by following causes: seconds from the event that led to a
-- piece of work to its good end, and what of that was work itself. Then the operator's own
-- two: from the inspected film to its judgement, from the approval to the first public moment.
WITH step AS (
    SELECT
        stage,
        hours_between(greatest(caused_at, coalesce(due_at, caused_at)), succeeded_at) * 3600
            AS seconds,
        milliseconds / 1000.0 AS working
    FROM work
    WHERE succeeded_at IS NOT NULL AND caused_at IS NOT NULL
    UNION ALL
    SELECT 'judge', hours_between(c.happened_at, f.judged_at) * 3600, NULL
    FROM films AS f
    JOIN (
        SELECT stream, max(happened_at) AS happened_at FROM cause_facts
        WHERE topic = 'animation.inspected' GROUP BY stream
    ) AS c ON c.stream = f.film
    WHERE f.judgement <> '' AND f.judged_at >= c.happened_at
    UNION ALL
    SELECT 'confirm', hours_between(f.judged_at, p.public_at) * 3600, NULL
    FROM publications AS p
    JOIN films AS f ON f.film = p.film
    WHERE f.judgement = 'approved' AND p.public_at >= f.judged_at
)
SELECT
    stage,
    count(*) AS n,
    median(seconds) AS median_s,
    quantile_cont(seconds, 0.95) AS p95_s,
    median(working) AS working_median_s
FROM step
GROUP BY stage
ORDER BY stage
