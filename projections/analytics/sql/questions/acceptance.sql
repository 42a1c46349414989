-- Films that were judged and how: a judgement that was taken back counts as none. First pass:
-- films that follow no other. `again_per_accepted`: films made once more, per accepted one.
SELECT
    count(*) FILTER (judgement <> '') AS judged,
    count(*) FILTER (judgement = 'approved') AS accepted,
    count(*) FILTER (judgement = 'approved')
        / nullif(count(*) FILTER (judgement <> ''), 0) AS acceptance_rate,
    count(*) FILTER (judgement <> '' AND variation = 0) AS judged_at_first,
    count(*) FILTER (judgement = 'approved' AND variation = 0)
        / nullif(count(*) FILTER (judgement <> '' AND variation = 0), 0) AS first_pass_rate,
    count(*) FILTER (predecessor IS NOT NULL)
        / nullif(count(*) FILTER (judgement = 'approved'), 0) AS again_per_accepted
FROM films
