"""Experiments: only films after the question count, and nobody peeks."""

from datetime import timedelta

from domain.events.experiment import ExperimentConcluded, ExperimentRegistered
from domain.identifiers import stream_of
from projections.analytics.experiments import experiments, measured
from tests.projections.analytics.tale import PUBLIC, Tale

STREAM = stream_of("experiment", "night")
NOW = PUBLIC + timedelta(days=60)
WISH = ExperimentRegistered(
    name="Night",
    hypothesis="Films at night are watched more",
    feature="tag:night",
    platform="youtube",
    metric="views_7d",
    films=2,
)


def published(tale: Tale, day: int, views: int, *, night: bool, platform: str = "youtube") -> None:
    """A film with a result."""
    public = PUBLIC + timedelta(days=day)
    tale.now = public - timedelta(hours=1)
    film = tale.film(tags=("night",) if night else ())
    post = tale.post(public, platform=platform, film=film)
    tale.read(post, 168, views, public=public)


def series(films: int) -> Tale:
    """The experiment, with that many films on each side after its registration."""
    tale = Tale()
    published(tale, 0, 9_999, night=True)
    tale.now = PUBLIC + timedelta(days=1)
    tale.write(STREAM, WISH)
    for number in range(films):
        published(tale, 2 + number, 100 + number, night=True)
        published(tale, 2 + number, 10 + number, night=False)
        published(tale, 2 + number, 7_777, night=False, platform="tiktok")
    return tale


class TestExperiments:
    def test_count_films_of_their_platform_that_came_after_the_question(self) -> None:
        (row,) = experiments(series(1).facts, now=NOW, zone="UTC")

        assert (row.outcome, row.films_with, row.films_without, row.ready) == (
            "running",
            1,
            1,
            False,
        )

    def test_show_no_result_while_they_run(self) -> None:
        (row,) = experiments(series(3).facts, now=NOW, zone="UTC")

        assert (row.ready, row.median_with, row.p) == (True, None, None)

    def test_are_measured_for_their_conclusion(self) -> None:
        found = measured(series(3).facts, "  night ", now=NOW, zone="UTC")

        assert found is not None
        assert (found.median_with, found.median_without, found.p) == (101.0, 11.0, 0.1)
        assert measured(series(1).facts, "day", now=NOW, zone="UTC") is None

    def test_show_what_was_concluded(self) -> None:
        tale = series(2)
        answer = ExperimentConcluded(
            outcome="no_difference",
            films_with=2,
            films_without=2,
            median_with=100.5,
            median_without=10.5,
            p=0.33,
        )
        tale.write(STREAM, answer)

        (row,) = experiments(tale.facts, now=NOW, zone="UTC")

        assert (row.outcome, row.p, row.median_with) == ("no_difference", 0.33, 100.5)
        assert measured(tale.facts, "night", now=NOW, zone="UTC") is None
