"""Key figures: unknown is never zero, and nothing is claimed that was not measured."""

from datetime import UTC, date, datetime, timedelta
from statistics import median
from uuid import UUID

import msgspec
import pytest

from domain.events.audience import AudienceMissed, AudienceObserved, AudienceRevised
from domain.identifiers import PublicationId, audience_id
from projections.analytics.engine import Facts
from projections.kpi_figures import Reading, maturity, streak, views_after
from projections.kpi_lists import post_maturity, streak_days
from projections.kpis import VIEW, PostFigures, figures_of, figures_of_posts
from tests.projections.analytics.tale import portion
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
            ((reading(40, 100), reading(76, 190)), 180),
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

        assert streak_days(after(VIEW, story.events), now=story.now, zone="UTC") == 45


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


class TestPostMaturity:
    def test_is_immature_while_a_reading_may_come(self) -> None:
        story, post = published()
        story.wait(hours=96)

        assert post_maturity(post_of(story, post), story.now).views_7d == "immature"

    def test_of_a_film_that_is_not_public_is_immature(self) -> None:
        story = Story()

        row = post_of(story, published_in(story))

        assert post_maturity(row, story.now).views_72h == "immature"


class TestTheList:
    """It is kept event by event; the questions over the whole log are the truth."""

    @pytest.mark.parametrize("seed", range(6))
    def test_says_what_the_questions_say(self, seed: int) -> None:
        story = Story(seed)
        posts = [_told(story) for _ in range(12)]
        facts = Facts()
        facts.add(portion(story.events))
        reader = after(VIEW, story.events)
        now = story.now

        asked = {UUID(str(row["publication"])): row for row in facts.ask("post_figures", now=now)}
        leads = {row.id: row for row in figures_of_posts(reader, limit=None).rows}

        assert asked.keys() == leads.keys() == set(posts)
        for post, row in leads.items():
            expected, ripe = asked[post], post_maturity(row, now)
            assert row.views_72h == _close(expected["views_72h"])
            assert row.views_7d == _close(expected["views_7d"])
            assert ripe.views_72h == expected["views_72h_maturity"]
            assert ripe.views_7d == expected["views_7d_maturity"]
        for zone in ("UTC", "Europe/Warsaw", "Pacific/Kiritimati"):
            (streak_asked,) = facts.ask("streak", now=now, zone=zone)
            assert streak_days(reader, now=now, zone=zone) == streak_asked["days"]

    @pytest.mark.parametrize("seed", range(4))
    def test_charges_and_times_films_as_the_questions_do(self, seed: int) -> None:
        story = Story(seed)
        for _ in range(6):
            _sent_back_and_out(story)
        facts = Facts()
        facts.add(portion(story.events))

        rows = figures_of_posts(after(VIEW, story.events), limit=None).rows

        (publishing,) = facts.ask("publishing")
        (costs,) = facts.ask("costs")
        leads = sorted(row.lead_time_s for row in rows if row.lead_time_s is not None)
        assert median(leads) == _close(publishing["lead_time_s"]["median"])
        assert median(row.cost_micro_usd for row in rows) == costs["median_cost_micro_usd"]


def _close(value: float | None) -> object:
    return None if value is None else pytest.approx(value, rel=1e-9, abs=1e-9)


def _told(story: Story) -> UUID:
    """A film with readings of several sources, corrections, holes and definitions."""
    chance, post = story.random, published_in(story)
    story.wait(hours=chance.choice((1, 5, 20, 30)))
    story.publish(post)
    publication, views = PublicationId(post), 0
    for _ in range(chance.randint(3, 14)):
        story.wait(hours=chance.choice((3, 12, 23, 24, 24, 30, 40)))
        views += chance.randint(0, 500)
        read = AudienceObserved(
            publication=publication,
            observed_at=story.now,
            source=chance.choice(("youtube_data", "manual")),
            views=chance.choice((views,) * 9 + (None,)),
            definition="1" if chance.random() < 0.97 else "2",
        )
        story.write(audience_id(publication), read)
        if chance.random() < 0.2:
            other = "csv:x" if read.source == "manual" else "manual"
            twice = msgspec.structs.replace(read, source=other, views=views + 7)
            story.write(audience_id(publication), twice)
        if chance.random() < 0.2:
            corrected = AudienceRevised(
                publication=publication,
                observed_at=read.observed_at,
                source=read.source,
                views=chance.choice((views - 3, None)),
                reason="corrected",
            )
            story.write(audience_id(publication), corrected)
    return post


def _sent_back_and_out(story: Story) -> None:
    """A film that is made up to three times before it goes out."""
    idea = story.propose(feasible=True)
    day = story.open_day(0)
    film = story.choose(day, idea)
    for _ in range(story.random.randint(0, 2)):
        story.wait(hours=1)
        successor = story.judge(film, story.make(film), "send back")
        assert successor is not None
        story.commission(successor, idea, day, predecessor=film)
        film = successor
    file = story.make(film)
    story.judge(film, file)
    story.publish(story.request(film, file))
