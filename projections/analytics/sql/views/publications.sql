-- Publications as they are now. `public_at` is the first public moment, NULL before it.
SELECT
    publication,
    max_by(animation, position) FILTER (topic = 'publication.requested') AS film,
    max_by(platform, position) FILTER (topic = 'publication.requested') AS platform,
    max_by(account, position) FILTER (topic = 'publication.requested') AS account,
    max_by(title, position) FILTER (topic = 'publication.requested') AS title,
    min(happened_at) FILTER (topic = 'publication.requested') AS requested_at,
    max_by(public_at, position) FILTER (topic = 'publication.published') AS public_at,
    max_by(url, position) FILTER (topic = 'publication.published') AS url,
    max(position) FILTER (topic = 'publication.withdrawn')
        > max(position) FILTER (topic = 'publication.published') IS TRUE AS withdrawn
FROM publication_facts
GROUP BY publication
HAVING bool_or(topic = 'publication.requested')
