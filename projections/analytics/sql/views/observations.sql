-- Cumulative readings as they hold now: one per publication, moment and source, a correction
-- in place of what it corrects. NULL is unknown, never zero.
SELECT
    publication, observed_at, source,
    max_by(struct_pack(v := views), position).v AS views,
    max_by(struct_pack(v := engaged_views), position).v AS engaged_views,
    max_by(struct_pack(v := likes), position).v AS likes,
    max_by(struct_pack(v := comments), position).v AS comments,
    max_by(struct_pack(v := shares), position).v AS shares,
    max_by(struct_pack(v := average_view_percentage), position).v AS average_view_percentage,
    coalesce(max_by(definition, position) FILTER (definition IS NOT NULL), '1') AS definition,
    max_by(topic, position) = 'audience.revised' AS revised
FROM reading_facts
WHERE publication IS NOT NULL AND observed_at IS NOT NULL
GROUP BY publication, observed_at, source
