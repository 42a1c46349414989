-- Views of every public film so many hours after its first public moment: read at that very
-- moment, or interpolated between the readings around it when these are at most 36 hours
-- apart and count by one definition. `maturity`: mature when known, immature while a reading
-- may still come, unknown when it was missed for ever.
CREATE MACRO views_after(hours, moment) AS TABLE
WITH goal AS (
    SELECT publication, film, platform, public_at, public_at + to_hours(hours) AS target
    FROM publications
    WHERE public_at IS NOT NULL
),
around AS (
    SELECT
        g.publication,
        max_by(c, c.read_at) FILTER (c.read_at <= g.target) AS before,
        min_by(c, c.read_at) FILTER (c.read_at >= g.target) AS behind
    FROM goal AS g
    JOIN curve AS c ON c.publication = g.publication
    GROUP BY g.publication
),
measured AS (
    SELECT
        g.*,
        CASE
            WHEN before IS NULL OR behind IS NULL THEN NULL
            WHEN hours_between(before.read_at, behind.read_at) > widest_gap_h() THEN NULL
            WHEN before.definition <> behind.definition THEN NULL
            WHEN before.read_at = behind.read_at THEN CAST(before.views AS DOUBLE)
            ELSE before.views + (behind.views - before.views)
                * (hours_between(before.read_at, target) / hours_between(before.read_at, behind.read_at))
        END AS views
    FROM goal AS g
    LEFT JOIN around AS a ON a.publication = g.publication
)
SELECT
    *,
    CASE
        WHEN views IS NOT NULL THEN 'mature'
        WHEN moment < target + to_hours(widest_gap_h()) THEN 'immature'
        ELSE 'unknown'
    END AS maturity
FROM measured;

-- Share of the film that was watched in its first seven days (day 0 is the platform's own
-- calendar day of the first public moment), weighted by engaged views. Known when all seven
-- days are reported; reports come three days late, so until day 10 it may still become known.
CREATE MACRO watched_7d(moment) AS TABLE
WITH reported AS (
    SELECT
        p.publication, p.film, p.platform, p.public_at,
        d.average_view_percentage AS percentage, d.engaged_views AS engaged,
        d.day IS NOT NULL
            AND (d.engaged_views = 0
                OR (d.engaged_views IS NOT NULL AND d.average_view_percentage IS NOT NULL))
            AS complete
    FROM publications AS p
    LEFT JOIN days AS d
        ON d.publication = p.publication
        AND d.day - CAST(p.public_at AT TIME ZONE d.zone AS DATE) BETWEEN 0 AND 6
    WHERE p.public_at IS NOT NULL
),
summed AS (
    SELECT
        publication, film, platform, public_at,
        count(*) FILTER (complete) AS days,
        sum(percentage * engaged) FILTER (complete AND engaged > 0)
            / nullif(sum(engaged) FILTER (complete), 0) AS so_far
    FROM reported
    GROUP BY ALL
)
SELECT
    *,
    CASE WHEN days >= 7 THEN so_far END AS percentage,
    CASE
        WHEN days >= 7 AND so_far IS NOT NULL THEN 'mature'
        WHEN moment < public_at + to_days(10) THEN 'immature'
        ELSE 'unknown'
    END AS maturity
FROM summed;
