-- Moments at which figures may change for another reason than the films themselves: views
-- counted otherwise, another design system, another version of the language.
SELECT CAST('2026-08-27 00:00:00+00' AS TIMESTAMPTZ) AS happened_at, 'definition' AS kind,
    'youtube' AS platform, 'views' AS name, '2026-08-27' AS version
UNION ALL
SELECT min(r.observed_at), 'definition', p.platform, r.source, r.definition
FROM observations AS r
JOIN publications AS p ON p.publication = r.publication
WHERE r.definition <> '1'
GROUP BY p.platform, r.source, r.definition
UNION ALL
SELECT happened_at, 'design_system', '', name, CAST(version AS VARCHAR)
FROM rule_facts WHERE topic = 'design_system.released'
UNION ALL
SELECT min(happened_at), 'language', '', 'language', language_version
FROM film_facts WHERE topic = 'animation.compiled' AND language_version IS NOT NULL
GROUP BY language_version
ORDER BY happened_at, kind, name, version
