"""Sixty days in the sandbox: two spans of thirty, one over each change of Warsaw's clocks.

Nothing is published twice or on the same day as another film, holes are where they were planned,
and key figures are what somebody else works out of the same events.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from math import isnan

import httpx2
import msgspec
import pytest

from adapters.event_store.verification import Intact, verify
from domain.events.day import DayOpened
from domain.ports import RenderAnswer
from projections.analytics.engine import Facts
from projections.analytics.records import Figure, figure
from projections.analytics.summary import kpi_summary
from tests.e2e import sixty_kpis as by_hand
from tests.e2e.calendars import AUTUMN, SPRING, STATISTICS, WARSAW, Calendar, at, week
from tests.e2e.sixty import EVENTS_PER_SEGMENT, Span, lived
from tests.e2e.sixty_kpis import Post, Told
from tests.services import NewProfile

pytest_plugins = ("tests.e2e.days",)

NEAR = timedelta(hours=12)
DUE = [timedelta(hours=each) for each in (1, 3, 6, 12)]
DUE += [timedelta(days=each) for each in range(1, 31)]
"""When figures are to be read, after a film became public."""

EXACT = 1e-9
REST = 11
"""Days without a film, in which the last ones' weeks are read and reported."""


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((week(date(2026, 3, 26)), 4), id="days"),
        pytest.param((SPRING, REST), id="spring", marks=pytest.mark.nightly),
        pytest.param((AUTUMN, REST), id="autumn", marks=pytest.mark.nightly),
    ],
)
def span(
    request: pytest.FixtureRequest,
    new_profile: NewProfile,
    second_films: Sequence[RenderAnswer],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Span]:
    plan, rest = request.param
    with new_profile() as url, lived(plan, rest, url, second_films, tmp_path_factory) as span:
        yield span


@pytest.fixture(scope="module")
def told(span: Span) -> Told:
    return by_hand.told(span.events)


@pytest.fixture(scope="module")
def facts(span: Span) -> Facts:
    """From the sealed segments, and the tail behind them."""
    facts = Facts()
    facts.catch_up(span.log.columns)
    return facts


class TestSpan:
    def test_is_recorded_in_a_whole_log_most_of_which_lies_sealed(
        self, span: Span, facts: Facts
    ) -> None:
        sealed = span.log.sealed.sealed()
        position, head = span.store.head()

        assert isinstance(verify(span.log.store), Intact)
        assert len(sealed.segments) >= position // EVENTS_PER_SEGMENT - 1 > 0
        assert position // 2 < sealed.last < position
        assert (facts.position, facts.hash) == (position, head)
        assert span.events[0].recorded_at == span.plan.start
        assert span.events[-1].recorded_at <= span.clock.now()

    def test_sends_real_films_of_one_second(self, span: Span) -> None:
        posts = httpx2.get(f"{span.house.url}/control/posts", timeout=5).json()["posts"]

        assert {each["duration_s"] for each in posts} == {1.0}

    def test_has_a_film_on_each_day_and_never_two(self, span: Span, told: Told) -> None:
        wanted = [span.plan.day(each + 1) for each in range(span.plan.days)]

        opened = [each for each in span.events if isinstance(each.payload, DayOpened)]
        nights = [each.public_at.astimezone(WARSAW).date() for each in told.of("youtube")]
        drafts = [each.public_at.astimezone(WARSAW).date() for each in told.of("tiktok")]

        assert len(opened) == span.plan.days
        assert sorted(nights) == wanted
        assert sorted(drafts) == [wanted[each] for each in sorted(span.plan.tiktok)]

    def test_publishes_in_the_window_of_the_operator(self, span: Span, told: Told) -> None:
        for number, post in enumerate(told.of("youtube")):
            assert post.public_at == at(span.plan.day(number + 1), time(2, 15))

    def test_publishes_nothing_twice(self, span: Span, told: Told) -> None:
        counted = httpx2.get(f"{span.house.url}/control/posts", timeout=5).json()["by_digest"]

        assert len(counted) == span.plan.days
        assert all(each["youtube"] == 1 and each["tiktok"] <= 1 for each in counted.values())
        assert sum(each["tiktok"] for each in counted.values()) == len(span.plan.tiktok)
        assert not any(each["drafts"] for each in counted.values())
        assert len({each.file for each in told.posts.values()}) == span.plan.days
        assert {each.file for each in told.posts.values()} == set(counted)

    def test_has_holes_where_they_were_planned_and_nowhere_else(
        self, span: Span, told: Told
    ) -> None:
        wanted = {
            (name, due)
            for name, post in told.posts.items()
            for due in _dues(post, span.clock.now())
            if _silent(span.plan, post, due) and not _read_before(post, due)
        }

        found = {(name, due) for name, post in told.posts.items() for due in post.holes}
        assert found == wanted
        assert found

    def test_fills_holes_of_less_than_a_day(self, span: Span, told: Told) -> None:
        for post in told.posts.values():
            for due, hole in post.holes.items():
                again = _answered(span.plan, post, due)
                assert (hole[-1].again_at is None) == (again is None)
                if again is not None and again <= span.clock.now():
                    assert any(timedelta() <= again - each < timedelta(minutes=10)
                               for each in post.readings)  # fmt: skip

    def test_keeps_revisions_as_revisions(self, told: Told) -> None:
        reports = [each for post in told.of("youtube") for each in post.reports.values()]
        for each in reports:
            assert [one.revision for one in each] == list(range(1, len(each) + 1))
            for one, next_one in pairwise(each):
                assert msgspec.structs.replace(next_one, revision=one.revision) != one
        assert max(len(each) for each in reports) >= 3

    def test_knows_every_figure_of_every_film(self, span: Span, told: Told, facts: Facts) -> None:
        now = span.clock.now()
        rows = {each["publication"]: each for each in facts.ask("post_figures", now=now)}

        assert set(rows) == set(told.posts)
        for name, post in told.posts.items():
            row = rows[name]
            _equal(row["views_72h"], by_hand.views_after(post, 72))
            _equal(row["views_7d"], by_hand.views_after(post, 168))
            _equal(row["watched_7d"], by_hand.watched_7d(post))
            assert (row["views_72h_maturity"] == "mature") == (row["views_72h"] is not None)

    def test_has_the_key_figures_of_another_calculation(
        self, span: Span, told: Told, facts: Facts
    ) -> None:
        now = span.clock.now()
        summary = kpi_summary(facts, now=now, zone=WARSAW.key)

        accepted = told.judgements.count("animation.approved")
        assert summary.published == span.plan.days
        assert summary.acceptance_rate == pytest.approx(accepted / len(told.judgements), rel=EXACT)
        assert (summary.streak_days, summary.longest_streak_days) == by_hand.streak(
            told.posts.values(), now, WARSAW
        )
        assert summary.longest_streak_days == span.plan.days
        for found in summary.platforms:
            posts = told.of(found.platform)
            recent = by_hand.rolling_14d(posts, now)
            assert (found.published, found.rolling_published) == (len(posts), len(recent))
            _same(found.views_72h, [by_hand.views_after(each, 72) for each in posts])
            _same(found.views_7d, [by_hand.views_after(each, 168) for each in posts])
            _same(found.watched_7d, [by_hand.watched_7d(each) for each in posts])
            _same(found.rolling_views_7d, [by_hand.views_after(each, 168) for each in recent])
            _same(found.rolling_watched_7d, [by_hand.watched_7d(each) for each in recent])

    def test_has_the_trend_and_the_calendar_of_another_calculation(
        self, span: Span, told: Told, facts: Facts
    ) -> None:
        now, days = span.clock.now(), span.plan.days + REST
        calendar = facts.ask("calendar", now=now, zone=WARSAW.key, days=days)

        assert len({each["day"] for each in calendar}) >= span.plan.days
        for row in calendar:
            views, films, public = by_hand.gained(told.of(row["platform"]), row["day"], WARSAW)
            _equal(row["views"], views)
            assert (row["films"], row["films_public"]) == (films, public)
        for row in facts.ask("trend", now=now, zone=WARSAW.key, days=days):
            ends = by_hand.midnight(row["day"] + timedelta(days=1), WARSAW)
            recent = by_hand.rolling_14d(told.of(row["platform"]), min(ends, now))
            assert row["published"] == len(recent)
            _same(figure(row["views_7d"]), [by_hand.views_after(each, 168) for each in recent])


def _dues(post: Post, now: datetime) -> list[datetime]:
    return [post.public_at + each for each in DUE if post.public_at + each <= now]


def _silent(plan: Calendar, post: Post, moment: datetime) -> bool:
    """Whether the platform was planned not to tell any figures then."""
    return any(
        each.route == STATISTICS[post.platform] and each.covers(moment) for each in plan.spells
    )


def _read_before(post: Post, due: datetime) -> bool:
    return any(due - NEAR <= each < due for each in post.readings)


def _answered(plan: Calendar, post: Post, due: datetime) -> datetime | None:
    """When the platform is asked in vain no more; ``None``: it was given up after a day."""
    moment = due
    while _silent(plan, post, moment):
        late = moment - due
        if late >= timedelta(hours=24):
            return None
        moment += max(timedelta(minutes=10), late / 6)
    return moment


def _equal(found: float | None, wanted: float) -> None:
    """Equal to 1e-9, and unknown where that is unknown."""
    assert (found is None) == isnan(wanted), (found, wanted)
    if found is not None:
        assert found == pytest.approx(wanted, rel=EXACT, abs=EXACT)


def _same(found: Figure, values: list[float]) -> None:
    """Every part of a figure."""
    for name, wanted in by_hand.figure(values).items():
        value = getattr(found, name)
        if wanted is None:
            assert value is None, name
        else:
            assert value == pytest.approx(wanted, rel=EXACT, abs=EXACT), name
