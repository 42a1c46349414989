-- Views GAINED on each of the last days (the operator's) by all films that are public, per
-- platform. Of a film whose count at the beginning or the end of a day is not known by the
-- rule of `views_after`, that day is a hole: `films` say what they gained, of `films_public`.
WITH day AS (
    SELECT
        CAST(d AS DATE) AS day,
        d AT TIME ZONE $zone AS beginning,
        (d + to_days(1)) AT TIME ZONE $zone AS ending
    FROM range(
        CAST(CAST($now AT TIME ZONE $zone AS DATE) - CAST($days AS INTEGER) AS TIMESTAMP),
        CAST(CAST($now AT TIME ZONE $zone AS DATE) AS TIMESTAMP),
        to_days(1)
    ) AS r(d)
),
-- Films of which anything was read since then: of the others every day is a hole.
watched AS (
    SELECT p.publication, p.platform, p.public_at
    FROM publications AS p
    JOIN curve AS c ON c.publication = p.publication
    WHERE p.public_at IS NOT NULL
    GROUP BY ALL
    HAVING max(c.read_at) >= (SELECT min(beginning) FROM day)
),
edge AS (
    SELECT p.publication, p.public_at, e.moment
    FROM watched AS p
    JOIN (
        SELECT beginning AS moment FROM day
        UNION
        SELECT ending FROM day
    ) AS e ON p.public_at < e.moment
),
point AS (
    SELECT c.publication, c.read_at, c.views, c.definition
    FROM curve AS c
    SEMI JOIN watched AS w ON w.publication = c.publication
    UNION ALL
    -- Before it is public nobody has seen it: the curve begins at zero.
    SELECT w.publication, w.public_at, 0, min_by(c.definition, c.read_at)
    FROM watched AS w
    JOIN curve AS c ON c.publication = w.publication
    GROUP BY w.publication, w.public_at
),
low AS (
    SELECT e.publication, e.moment AS edge, c.read_at, c.views, c.definition
    FROM edge AS e ASOF JOIN point AS c ON e.publication = c.publication AND e.moment >= c.read_at
),
high AS (
    SELECT e.publication, e.moment AS edge, c.read_at, c.views, c.definition
    FROM edge AS e ASOF JOIN point AS c ON e.publication = c.publication AND e.moment <= c.read_at
),
counted AS (
    SELECT
        low.publication, low.edge,
        low.views + (high.views - low.views) * CASE WHEN high.read_at = low.read_at THEN 0.0
            ELSE hours_between(low.read_at, low.edge) / hours_between(low.read_at, high.read_at) END AS views
    FROM low
    JOIN high ON high.publication = low.publication AND high.edge = low.edge
    WHERE hours_between(low.read_at, high.read_at) <= widest_gap_h() AND low.definition = high.definition
),
gained AS (
    SELECT
        day.day, p.platform,
        ending.views - CASE WHEN p.public_at >= day.beginning THEN 0 ELSE beginning.views END
            AS views
    FROM day
    JOIN watched AS p ON p.public_at < day.ending
    LEFT JOIN counted AS ending
        ON ending.publication = p.publication AND ending.edge = day.ending
    LEFT JOIN counted AS beginning
        ON beginning.publication = p.publication AND beginning.edge = day.beginning
),
known AS (
    SELECT day, platform, sum(views) AS views, count(views) AS films
    FROM gained
    GROUP BY day, platform
),
public AS (
    SELECT day.day, p.platform, count(*) AS films_public
    FROM day
    JOIN publications AS p ON p.public_at < day.ending
    GROUP BY day.day, p.platform
)
SELECT
    public.day, public.platform,
    known.views, coalesce(known.films, 0) AS films, public.films_public
FROM public
LEFT JOIN known ON known.day = public.day AND known.platform = public.platform
ORDER BY public.day, public.platform
