-- What a payload says, by the shape that is asked for; NULL when it cannot be read.
CREATE MACRO parsed(payload, shape) AS try(from_json(try(decode(payload)), shape));

-- Hours from one moment to another.
CREATE MACRO hours_between(earlier, later) AS
    (epoch_us(later) - epoch_us(earlier)) / 3600000000.0;

-- Readings further apart than this say nothing about a moment between them.
CREATE MACRO widest_gap_h() AS 36;

-- P(Binomial(n, 1/2) <= k).
CREATE MACRO sign_tail(n, k) AS list_sum(list_transform(
    range(0, k + 1),
    lambda i: exp(lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1) - n * ln(2))
));

-- Values left out on each side of a 95 % interval of the median (order statistics of the
-- sign test): the greatest k with P(Binomial(n, 1/2) <= k) <= 0.025. It lies within three of
-- where the normal distribution has it. NULL for n below 6, where not even the whole range
-- covers enough.
CREATE MACRO sign_cut(n) AS CASE WHEN n >= 6 THEN list_max(list_filter(
    range(
        greatest(CAST(n / 2 - 0.98 * sqrt(n) AS BIGINT) - 4, 0),
        CAST(n / 2 - 0.98 * sqrt(n) AS BIGINT) + 4
    ),
    lambda k: sign_tail(n, k) <= 0.025
)) END;

-- A list of values as a figure: n, mean, median, quartiles (linear between order statistics)
-- and the exact 95 % interval of the median. Below six values there is no interval; then the
-- raw values are shown instead.
CREATE MACRO figure(points) AS struct_pack(
    n := len(points),
    mean := list_avg(points),
    median := list_aggregate(points, 'quantile_cont', 0.5),
    q1 := list_aggregate(points, 'quantile_cont', 0.25),
    q3 := list_aggregate(points, 'quantile_cont', 0.75),
    low := CASE WHEN len(points) >= 6
        THEN list_sort(points)[sign_cut(len(points)) + 1] END,
    high := CASE WHEN len(points) >= 6
        THEN list_sort(points)[len(points) - sign_cut(len(points))] END,
    raw := CASE WHEN len(points) < 6 THEN list_sort(points) ELSE [] END
);
