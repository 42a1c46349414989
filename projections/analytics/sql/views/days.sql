-- What single days added, as platforms report it: the latest revision of each.
SELECT * EXCLUDE (position, happened_at), happened_at AS reported_at
FROM day_facts
WHERE publication IS NOT NULL AND day IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY publication, day, source ORDER BY position DESC) = 1
