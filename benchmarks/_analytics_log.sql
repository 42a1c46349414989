-- Events :first to :last of a believable log; see _analytics_log.py.
INSERT INTO kinora_events
SELECT
    g AS notification_id,
    md5(kind || film || CASE WHEN kind = 'w' THEN piece::text ELSE '' END)::uuid,
    step + 1, topic, 1, md5('e' || g)::uuid, md5('f' || film)::uuid,
    CASE WHEN step > 0 THEN md5('e' || g - 1)::uuid END, 'policy',
    convert_to(payload, 'UTF8'),
    timestamptz '2000-01-01 06:00Z' + film * interval '90 minutes' + step * interval '20 seconds',
    sha256(int8send(g))
FROM (
    SELECT
        g, film, step, piece, kind, topic,
        CASE topic
            WHEN 'animation.commissioned' THEN format(
                '{"idea":"%1$s","day":"%1$s","title":"Film %2$s","summary":"%3$s","language":"en",'
                '"tags":["tag%4$s"],"features":["orbit"]}', md5('i' || film)::uuid, film, prose,
                film % 9)
            WHEN 'animation.drafted' THEN format(
                '{"attempt":%s,"step":"generate","author":"m","route":"one/model",'
                '"prompt_digest":"0","raw_text":"%s","verdict":"%s","tokens_in":900,'
                '"tokens_out":700,"cost_micro_usd":%s}', step - 9, repeat(prose, 8),
                CASE WHEN step = 11 THEN 'accepted' ELSE 'refused' END, 200 + film % 90)
            WHEN 'animation.compiled' THEN format(
                '{"document":"%s","document_digest":"0","language_version":"2.%s",'
                '"design_system":"noir 1","seed":7,"capabilities":["trails"],"film_title":"x",'
                '"caption":"","hashtags":[]}', repeat(prose, 8), film / 20000)
            WHEN 'animation.rendered' THEN
                '{"file":"0","duration_s":20.0,"render_ms":15000,"fps":30}'
            WHEN 'animation.inspected' THEN
                '{"file":"0","findings":[],"thresholds":"short 1","hard_failures":0}'
            WHEN 'animation.approved' THEN '{"file":"0"}'
            WHEN 'publication.requested' THEN format(
                '{"animation":"%s","platform":"%s","account":"main","mode":"kit","file":"0",'
                '"title":"Film","caption":"","hashtags":[]}', md5('f' || film)::uuid,
                CASE WHEN film % 2 = 0 THEN 'youtube' ELSE 'tiktok' END)
            WHEN 'publication.published' THEN format(
                '{"url":"https://example.org/%s","remote_id":"1","public_at":"%s",'
                '"confirmed_by":"operator"}', film, to_char(public, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            WHEN 'audience.observed' THEN format(
                '{"publication":"%s","observed_at":"%s","source":"youtube_data","views":%s,'
                '"likes":3,"definition":"1"}', md5('p' || film)::uuid,
                to_char(public + (step - 74) * interval '23 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                (step - 74) * (50 + film % 977))
            WHEN 'audience.day_reported' THEN format(
                '{"publication":"%s","day":"%s","zone":"UTC","source":"youtube_analytics",'
                '"revision":1,"definition":"1","views":90,"engaged_views":%s,'
                '"average_view_percentage":%s}', md5('p' || film)::uuid,
                (public::date + (step - 86)::int)::text, 40 + film % 50, 60 + film % 60)
            WHEN 'work.requested' THEN format(
                '{"stage":"%s","subject":"%s","input_digest":"0"}',
                (ARRAY['compile','preview','render','inspect'])[piece % 4 + 1],
                md5('f' || film)::uuid)
            WHEN 'work.started' THEN '{"attempt":1,"worker":"w1","lease_s":30.0}'
            WHEN 'work.succeeded' THEN format(
                '{"stage":"render","subject":"%s","attempt":1,"milliseconds":%s}',
                md5('f' || film)::uuid, 900 + film % 700)
            ELSE format(
                '{"title":"Idea %s","summary":"%s","language":"en","source":"prompt",'
                '"batch":"%s","features":{"motion":"orbit","tempo":"slow"}}', g, prose,
                md5('b' || film)::uuid)
        END AS payload
    FROM (
        SELECT
            g, (g - 1) / 100 AS film, (g - 1) % 100 AS step, ((g - 1) % 100 - 20) / 3 AS piece,
            timestamptz '2000-01-01 18:00Z' + ((g - 1) / 100) * interval '90 minutes' AS public,
            repeat('Three rings fall towards each other and meet. ', 6) AS prose,
            CASE
                WHEN s = 0 OR s BETWEEN 10 AND 15 THEN 'f'
                WHEN s IN (73, 74) THEN 'p'
                WHEN s BETWEEN 20 AND 72 THEN CASE WHEN s < 71 THEN 'w' ELSE 'j' || s END
                WHEN s BETWEEN 75 AND 92 THEN 'a'
                ELSE 'i' || s
            END AS kind,
            CASE
                WHEN s = 0 THEN 'animation.commissioned'
                WHEN s IN (10, 11) THEN 'animation.drafted'
                WHEN s = 12 THEN 'animation.compiled'
                WHEN s = 13 THEN 'animation.rendered'
                WHEN s = 14 THEN 'animation.inspected'
                WHEN s = 15 THEN 'animation.approved'
                WHEN s = 73 THEN 'publication.requested'
                WHEN s = 74 THEN 'publication.published'
                WHEN s BETWEEN 75 AND 85 THEN 'audience.observed'
                WHEN s BETWEEN 86 AND 92 THEN 'audience.day_reported'
                WHEN s BETWEEN 20 AND 70 THEN
                    (ARRAY['work.requested', 'work.started', 'work.succeeded'])[(s - 20) % 3 + 1]
                ELSE 'idea.proposed'
            END AS topic
        FROM generate_series(:first::bigint, :last::bigint) AS g,
            LATERAL (SELECT ((g - 1) % 100)::int AS s) AS step
    ) AS numbered
) AS told
