-- Days in a row with a publication, in the operator's zone, ending today or, as today is not
-- over, yesterday; and the longest such run.
WITH day AS (
    SELECT DISTINCT CAST(public_at AT TIME ZONE $zone AS DATE) AS day
    FROM publications
    WHERE public_at IS NOT NULL AND public_at <= $now
),
run AS (
    SELECT day, day - CAST(row_number() OVER (ORDER BY day) AS INTEGER) AS beginning FROM day
),
length AS (
    SELECT max(day) AS last, count(*) AS days FROM run GROUP BY beginning
)
SELECT
    coalesce(max(days) FILTER (
        last >= CAST($now AT TIME ZONE $zone AS DATE) - 1
    ), 0) AS days,
    coalesce(max(days), 0) AS longest
FROM length
