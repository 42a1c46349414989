-- Films that became public, and seconds from the choice of their idea to the first public
-- moment; a film that follows another counts from the choice of the first.
SELECT
    count(DISTINCT p.film) AS published,
    figure(coalesce(list(
        (epoch_us(p.public_at) - epoch_us(coalesce(c.chosen_at, c.commissioned_at))) / 1000000.0
    ) FILTER (coalesce(c.chosen_at, c.commissioned_at) IS NOT NULL), [])) AS lead_time_s
FROM publications AS p
LEFT JOIN costs AS c ON c.film = p.film
WHERE p.public_at IS NOT NULL
