-- Releases of design systems and of checklists, one row per release.
SELECT position, recorded_at AS happened_at, topic, p.name, p.version, p.changes
FROM (
    SELECT *, parsed(payload, '{"name": "VARCHAR", "version": "BIGINT", "changes": "VARCHAR"}') AS p
    FROM events
    WHERE topic IN ('design_system.released', 'checklist.released')
)
WHERE p IS NOT NULL
