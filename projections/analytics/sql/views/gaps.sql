-- Holes in what is known of audiences: readings that were expected and never came.
SELECT publication, expected_at, max(reason) AS reason, min(happened_at) AS noticed_at
FROM missed_facts
GROUP BY publication, expected_at
