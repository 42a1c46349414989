"""Key figures: unknown is never zero, and nothing is claimed that was not measured."""

from datetime import UTC, date, datetime, timedelta
from math import comb
from uuid import UUID

import pytest

from domain.events.audience import AudienceMissed, AudienceRevised
from domain.identifiers import PublicationId, audience_id
from projections.kpi_figures import Reading, figure, maturity, streak, views_after
from projections.kpi_summary import kpi_summary, post_maturity, streak_days
from projections.kpis import VIEW, PostFigures, figures_of, figures_of_posts
from tests.projections.reading import after
from tests.projections.stories import Story

PUBLIC = datetime(2026, 11, 2, 12, tzinfo=UTC)


def reading(hours: float, views: int | None, *, definition: str = "1") -> Reading:
    """A reading so many hours after publication."""
    return Reading(
        observed_at=PUBLIC + timedelta(hours=hours),
        source="manual",
        views=views,
        likes=None,
        comments=None,
        shares=None,
        average_view_percentage=None,
        definition=definition,
    )


class TestViewsAfter:
    @pytest.mark.parametrize(
        ("readings", "expected"),
        [
            ((reading(60, 100), reading(84, 200)), 150),
            ((reading(72, 123),), 123),
            ((reading(70, 100), reading(72, 140), reading(90, 900)), 140),
            ((reading(84, 200), reading(60, 100)), 150),
            ((reading(60, 100),), None),
            ((reading(84, 100),), None),
            ((reading(40, 100), reading(77, 200)), None),
            ((reading(40, 100), reading(76, 200)), 189),
            ((reading(60, 100), reading(84, None)), None),
            ((reading(60, 0), reading(84, 0)), 0),
            ((reading(60, 100), reading(84, 200, definition="2")), None),
            ((), None),
        ],
    )
    def test_is_interpolated_between_near_readings_or_unknown(
        self, readings: tuple[Reading, ...], expected: int | None
    ) -> None:
        assert expected == views_after(PUBLIC, readings, 72)

    def test_is_immature_while_a_reading_may_come_and_unknown_later(self) -> None:
        early, late = PUBLIC + timedelta(hours=100), PUBLIC + timedelta(hours=109)

        assert maturity(PUBLIC, None, 72, early) == "immature"
        assert maturity(PUBLIC, None, 72, late) == "unknown"
        assert maturity(PUBLIC, 0, 72, late) == "mature"


class TestFigure:
    def test_has_no_interval_below_six_values(self) -> None:
        assert (figure(range(5)).median, figure(range(5)).low) == (2.0, None)
        assert figure(()).median is None

    @pytest.mark.parametrize(("n", "low", "high"), [(6, 0, 5), (9, 1, 7), (14, 2, 11)])
    def test_has_the_sign_interval_of_the_tables(self, n: int, low: int, high: int) -> None:
        assert (low, high) == (figure(range(n)).low, figure(range(n)).high)

    @pytest.mark.parametrize("n", [100, 3_000])
    def test_leaves_out_at_most_one_in_forty_on_each_side(self, n: int) -> None:
        low = int(figure(range(n)).low or 0)

        below = sum(comb(n, k) for k in range(low + 1))
        assert 40 * below <= 2**n < 40 * (below + comb(n, low + 1))


class TestStreak:
    def test_counts_days_in_a_row_and_forgives_the_unfinished_day(self) -> None:
        today = date(2026, 11, 22)
        days = {today - timedelta(days=back) for back in (1, 2, 3, 5)}

        assert streak(days, today) == 3
        assert streak({*days, today}, today) == 4
        assert streak(days, today + timedelta(days=1)) == 0
        assert streak((), today) == 0


def published() -> tuple[Story, UUID]:
    """One film that went out."""
    story = Story()
    post = published_in(story)
    story.publish(post)
    return story, post


def published_in(story: Story) -> UUID:
    """One more film with its kit, ready to go out."""
    film = story.choose(story.open_day(0), story.propose(feasible=True))
    file = story.make(film)
    story.judge(film, file)
    return story.request(film, file)


def post_of(story: Story, post: UUID) -> PostFigures:
    """Its figures by now."""
    row = figures_of(after(VIEW, story.events), post)
    assert row is not None
    return row


class TestStreakDays:
    def test_go_back_as_far_as_the_streak_does(self) -> None:
        story = Story()
        story.publish(published_in(story))
        story.wait(days=2)
        for _ in range(45):
            story.wait(hours=24)
            story.publish(published_in(story))

        reader = after(VIEW, story.events)

        assert streak_days(reader, now=story.now, zone="UTC") == 45
        assert kpi_summary(reader, now=story.now, zone="UTC").streak_days == 45


class TestFiguresOfPosts:
    def test_begin_with_the_newest_and_go_on_behind_a_page(self) -> None:
        story = Story()
        posts = []
        for _ in range(5):
            posts.append(published_in(story))
            story.publish(posts[-1])
            story.wait(hours=24)
        reader = after(VIEW, story.events)

        first = figures_of_posts(reader, limit=3)
        rest = figures_of_posts(reader, limit=3, after=first.next)

        assert [each.id for each in (*first.rows, *rest.rows)] == posts[::-1]


class TestPostFigures:
    def test_know_nothing_before_the_first_reading(self) -> None:
        story, post = published()

        row = post_of(story, post)

        assert (row.latest_views, row.views_72h, row.readings) == (None, None, ())
        assert row.lead_time_s is not None
        assert row.lead_time_s > 0

    def test_follow_the_readings(self) -> None:
        story, post = published()
        for views in (100, 200, 300, 400, 500, 600, 700, 800):
            story.wait(hours=24)
            story.observe(post, views)

        row = post_of(story, post)

        assert row.latest_views == 800
        assert row.views_72h is not None
        assert row.views_7d is not None
        assert 299 <= row.views_72h <= 300
        assert 699 <= row.views_7d <= 700

    def test_take_a_revision_for_the_reading_it_replaces(self) -> None:
        story, post = published()
        story.wait(hours=72)
        story.observe(post, 100)
        publication = PublicationId(post)
        revision = AudienceRevised(
            publication=publication,
            observed_at=post_of(story, post).readings[0].observed_at,
            source="manual",
            views=90,
            reason="platform corrected",
        )
        story.write(audience_id(publication), revision)

        (only,) = post_of(story, post).readings
        assert (only.views, only.revised, post_of(story, post).latest_views) == (90, True, 90)

    def test_count_missed_readings_and_keep_the_hole(self) -> None:
        story, post = published()
        story.observe(post, None)
        publication = PublicationId(post)
        fact = AudienceMissed(publication=publication, expected_at=story.now, reason="asleep")
        story.write(audience_id(publication), fact)

        row = post_of(story, post)

        assert (row.missed, row.latest_views, len(row.readings)) == (1, None, 1)


class TestKpiSummary:
    def test_of_nothing_claims_nothing(self) -> None:
        summary = kpi_summary(after(VIEW, []), now=PUBLIC, zone="Europe/Warsaw")

        assert (summary.published, summary.streak_days, summary.acceptance_rate) == (0, 0, None)
        assert summary.cost_per_published_micro_usd is None
        assert summary.platforms == ()

    def test_sums_up_production_and_audience(self) -> None:
        story, post = published()
        for _ in range(4):
            story.wait(hours=24)
            story.observe(post, 50)
        other = story.choose(story.open_day(9), story.propose(feasible=True))
        story.judge(other, story.make(other), "reject")

        summary = kpi_summary(after(VIEW, story.events), now=story.now, zone="Europe/Warsaw")

        assert (summary.published, summary.judged, summary.acceptance_rate) == (1, 2, 0.5)
        (platform,) = summary.platforms
        assert (platform.platform, platform.views_72h.n, platform.views_72h.median) == (
            "youtube",
            1,
            50.0,
        )
        assert (platform.views_7d.n, platform.rolling_published) == (0, 1)
        assert post_maturity(post_of(story, post), story.now).views_7d == "immature"

    def test_charges_a_published_film_with_those_before_it(self) -> None:
        story = Story()
        idea = story.propose(feasible=True)
        day = story.open_day(0)
        film = story.choose(day, idea)
        successor = story.judge(film, story.make(film), "send back")
        assert successor is not None
        story.commission(successor, idea, day, predecessor=film)
        file = story.make(successor)
        story.judge(successor, file)
        post = story.request(successor, file)
        story.publish(post)

        drafts = [e.payload for e in story.events if e.payload.topic == "animation.drafted"]
        spent = sum(draft.cost_micro_usd for draft in drafts)  # type: ignore[attr-defined]
        summary = kpi_summary(after(VIEW, story.events), now=story.now, zone="UTC")
        assert post_of(story, post).cost_micro_usd == spent
        assert summary.cost_per_published_micro_usd == spent
        assert (summary.acceptance_rate, summary.first_pass_rate) == (0.5, 0.0)
