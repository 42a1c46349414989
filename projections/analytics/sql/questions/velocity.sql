-- How fast views came. `views_per_hour`: over the first 24 hours. `typical`: that, against the
-- platform's median. `half_life_h`: hours until half of the first seven days' views were there,
-- on the curve that begins with zero at the first public moment.
WITH week AS MATERIALIZED (
    FROM views_after(168, $now) WHERE views IS NOT NULL
),
point AS (
    SELECT s.publication, s.public_at AS read_at, 0.0 AS views, CAST(NULL AS VARCHAR) AS definition
    FROM week AS s
    UNION ALL
    SELECT c.publication, c.read_at, c.views, c.definition
    FROM curve AS c JOIN week AS s USING (publication)
    WHERE c.read_at > s.public_at AND c.read_at < s.target
    UNION ALL
    SELECT s.publication, s.target, s.views, NULL
    FROM week AS s
),
stretch AS (
    SELECT
        point.*,
        lag(read_at) OVER line AS before_at, lag(views) OVER line AS before_views,
        lag(definition) OVER line AS before_definition
    FROM point
    WINDOW line AS (PARTITION BY publication ORDER BY read_at)
),
crossing AS (
    SELECT stretch.publication, min_by(stretch, stretch.read_at) AS c, any_value(s.views) / 2 AS half
    FROM stretch
    JOIN week AS s USING (publication)
    WHERE stretch.before_at IS NOT NULL AND stretch.views >= s.views / 2 AND s.views > 0
    GROUP BY stretch.publication
)
SELECT
    day.publication, day.film, day.platform, day.public_at,
    day.views / 24 AS views_per_hour,
    day.maturity,
    day.views / nullif(median(day.views) OVER (PARTITION BY day.platform), 0) AS typical,
    CASE
        WHEN hours_between(c.before_at, c.read_at) <= widest_gap_h()
            AND coalesce(c.before_definition = c.definition, true)
        THEN hours_between(day.public_at, c.before_at) + hours_between(c.before_at, c.read_at)
            * (half - c.before_views) / (c.views - c.before_views)
    END AS half_life_h
FROM views_after(24, $now) AS day
LEFT JOIN crossing USING (publication)
ORDER BY day.public_at DESC, day.publication
