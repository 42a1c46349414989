"""What was seen of films, on data small enough to work the answers out by hand."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.events.work import WorkRequested, WorkSucceeded
from domain.identifiers import Digest, work_id
from tests.projections.analytics.tale import PUBLIC, Tale

LATER = PUBLIC + timedelta(days=30)
HOUR = timedelta(hours=1)
DIGEST = Digest("0" * 64)


def figures(tale: Tale, *, now: datetime = LATER) -> dict[str, Any]:
    """Of the only publication."""
    (row,) = tale.ask("post_figures", now=now)
    return dict(row)


class TestPostFigures:
    @pytest.mark.parametrize(
        ("readings", "expected"),
        [
            (((60, 100), (84, 200)), 150.0),  # half of the way
            (((70, 100), (82, 220)), 120.0),  # 2 of 12 hours: 100 + 120 / 6
            (((72, 123),), 123.0),
            (((40, 100), (76, 199)), 188.0),  # 36 hours apart: 100 + 99 · 32/36
            (((40, 100), (77, 200)), None),  # 37 hours apart
            (((60, 100),), None),
            (((84, 100),), None),
            (((60, 0), (84, 0)), 0.0),
            (((60, 100), (71, None), (84, 200)), 150.0),
            ((), None),
        ],
    )
    def test_take_views_at_72_hours_from_the_readings_around(
        self, readings: tuple[tuple[float, int | None], ...], expected: float | None
    ) -> None:
        tale = Tale()
        post = tale.post()
        for hours, views in readings:
            tale.read(post, hours, views)

        assert figures(tale)["views_72h"] == (
            None if expected is None else pytest.approx(expected, rel=1e-12)
        )

    def test_do_not_join_two_definitions(self) -> None:
        tale = Tale()
        post = tale.post()
        tale.read(post, 60, 100)
        tale.read(post, 84, 200, definition="2")

        assert figures(tale)["views_72h"] is None

    def test_take_a_correction_for_what_it_corrects(self) -> None:
        tale = Tale()
        post = tale.post()
        tale.read(post, 60, 100, definition="2")
        tale.read(post, 84, 200, definition="2")
        tale.correct(post, 60, 50)

        assert figures(tale)["views_72h"] == 125.0

    def test_know_three_moments(self) -> None:
        tale = Tale()
        post = tale.post()
        for hours, views in ((20, 10), (28, 30), (72, 40), (160, 500), (176, 660)):
            tale.read(post, hours, views)

        row = figures(tale)

        assert (row["views_24h"], row["views_72h"], row["views_7d"]) == (20.0, 40.0, 580.0)

    def test_tell_what_may_come_from_what_never_will(self) -> None:
        tale = Tale()
        tale.post()

        early = figures(tale, now=PUBLIC + 108 * HOUR - timedelta(seconds=1))
        late = figures(tale, now=PUBLIC + 108 * HOUR)

        assert (early["views_24h_maturity"], early["views_72h_maturity"]) == ("unknown", "immature")
        assert (late["views_72h_maturity"], late["views_7d_maturity"]) == ("unknown", "immature")

    def test_weigh_the_share_watched_by_engaged_views(self) -> None:
        tale = Tale()
        post = tale.post(datetime(2026, 11, 3, 2, tzinfo=UTC))  # still the 2nd in Los Angeles
        tale.report(post, date(2026, 11, 1), 100.0, 999)  # the day before: not counted
        tale.report(post, date(2026, 11, 2), 10.0, 40)
        tale.report(post, date(2026, 11, 2), 90.0, 40, revision=2)
        for day in range(3, 8):
            tale.report(post, date(2026, 11, day), 50.0, 12)
        before = figures(tale)
        tale.report(post, date(2026, 11, 8), None, 0)
        tale.report(post, date(2026, 11, 9), 100.0, 999)  # day 7: not counted

        row = figures(tale)

        assert row["watched_7d"] == pytest.approx((90 * 40 + 50 * 60) / 100)
        assert (row["watched_7d_maturity"], row["watched_days"]) == ("mature", 7)
        assert (before["watched_7d"], before["watched_so_far"]) == (None, 66.0)
        assert before["watched_7d_maturity"] == "unknown"


def watched_week(tale: Tale, public: datetime, views: int, platform: str = "youtube") -> None:
    """A film that has this many views after seven days."""
    post = tale.post(public, platform=platform)
    tale.read(post, 168, views, public=public)


class TestPlatforms:
    def test_have_median_quartiles_and_the_exact_interval(self) -> None:
        tale = Tale()
        for number in range(9):  # cut 1 of 9: from the second to the eighth
            watched_week(tale, PUBLIC + number * HOUR, 10 * (number + 1))
        tale.post(PUBLIC, platform="tiktok")

        tiktok, youtube = tale.ask("platforms", now=LATER)

        seven = youtube["views_7d"]
        assert (seven["n"], seven["median"], seven["mean"]) == (9, 50.0, 50.0)
        assert (seven["low"], seven["high"], seven["raw"]) == (20.0, 80.0, [])
        assert (seven["q1"], seven["q3"]) == (30.0, 70.0)
        assert (tiktok["published"], tiktok["views_7d"]["n"]) == (1, 0)

    def test_show_raw_values_below_six(self) -> None:
        tale = Tale()
        for views in (30, 10, 20, 50, 40):
            watched_week(tale, PUBLIC, views)

        (row,) = tale.ask("platforms", now=LATER)

        seven = row["views_7d"]
        assert (seven["median"], seven["low"], seven["high"]) == (30.0, None, None)
        assert seven["raw"] == [10.0, 20.0, 30.0, 40.0, 50.0]


class TestRolling:
    def test_takes_films_published_within_fourteen_days(self) -> None:
        tale = Tale()
        now = PUBLIC + timedelta(days=20)
        watched_week(tale, now - timedelta(days=14), 1)  # just outside
        watched_week(tale, now - timedelta(days=14) + HOUR, 10)
        watched_week(tale, now - timedelta(days=8), 30)
        tale.post(now)

        (row,) = tale.ask("rolling", now=now)

        assert (row["published"], row["mature_share"]) == (3, pytest.approx(2 / 3))
        assert (row["views_7d"]["n"], row["views_7d"]["median"]) == (2, 20.0)


class TestTrend:
    def test_has_the_rolling_figure_at_the_end_of_each_day(self) -> None:
        tale = Tale()
        watched_week(tale, PUBLIC, 10)
        watched_week(tale, PUBLIC + timedelta(days=14), 30)

        rows = tale.ask("trend", now=PUBLIC + timedelta(days=23), days=11)

        told = {row["day"].isoformat(): row["views_7d"]["median"] for row in rows}
        assert (told["2026-11-15"], told["2026-11-16"], told["2026-11-25"]) == (10.0, 30.0, 30.0)
        assert len(rows) == 11

    def test_follows_the_days_of_the_zone(self) -> None:
        tale = Tale()
        watched_week(tale, datetime(2026, 11, 2, 23, 30, tzinfo=UTC), 10)
        now = datetime(2026, 11, 12, 12, tzinfo=UTC)

        (first, *_) = tale.ask("trend", now=now, zone="Europe/Warsaw", days=30)

        assert first["day"] == date(2026, 11, 3)


class TestCalendar:
    def test_shares_views_out_to_days_and_leaves_holes(self) -> None:
        tale = Tale()
        post = tale.post()  # noon of the 2nd
        for hours, views in ((24, 240), (48, 288), (96, 999)):
            tale.read(post, hours, views)

        rows = tale.ask("calendar", now=PUBLIC + timedelta(days=4), days=4)

        # 12 of 24 hours at 10 an hour; 12 more of those and 12 at 2; 12 at 2 and a hole
        assert [row["views"] for row in rows] == [120.0, 144.0, None, None]
        assert [(row["films"], row["films_public"]) for row in rows[1:3]] == [(1, 1), (0, 1)]

    def test_counts_every_film_of_a_platform(self) -> None:
        tale = Tale()
        for start in (0, 12):
            public = PUBLIC + start * HOUR
            post = tale.post(public)
            tale.read(post, 24, 240, public=public)

        rows = tale.ask("calendar", now=PUBLIC + timedelta(days=2), days=2)

        assert [(row["views"], row["films"]) for row in rows] == [(120.0, 1), (240.0, 1)]


class TestVelocity:
    def test_is_the_first_day_and_the_time_to_half(self) -> None:
        tale = Tale()
        post = tale.post()
        for hours, views in ((12, 120), (36, 360), (60, 600), (84, 700), (168, 1000)):
            tale.read(post, hours, views)
        slow = tale.post(PUBLIC - HOUR)
        tale.read(slow, 24, 80, public=PUBLIC - HOUR)

        first, second = tale.ask("velocity", now=LATER)

        assert (first["views_per_hour"], first["half_life_h"]) == (10.0, 50.0)
        assert (first["typical"], second["typical"]) == (1.5, 0.5)  # median of 240 and 80: 160
        assert (second["half_life_h"], second["maturity"]) == (None, "mature")

    def test_does_not_place_the_half_in_a_wide_gap(self) -> None:
        tale = Tale()
        post = tale.post()
        for hours, views in ((1, 10), (50, 900), (168, 1000)):
            tale.read(post, hours, views)

        (row,) = tale.ask("velocity", now=LATER)

        assert row["half_life_h"] is None


class TestHoles:
    def test_stand_beside_what_came(self) -> None:
        tale = Tale()
        post = tale.post()
        tale.read(post, 1, 5)
        tale.read(post, 3, 7)
        tale.miss(post, 24)

        rows = tale.ask("holes", now=PUBLIC + timedelta(days=2))

        assert [(row["day"].day, row["came"], row["missed"]) for row in rows] == [
            (2, 2, 0),
            (3, 0, 1),
        ]


class TestExpected:
    def test_names_what_is_missing_what_came_late_and_what_is_due(self) -> None:
        tale = Tale()
        post = tale.post()
        tale.miss(post, 24)
        tale.miss(post, 72)
        tale.read(post, 80, 700)  # eight hours after it was wanted
        due = PUBLIC + timedelta(hours=168)
        wanted = WorkRequested(stage="measure", subject=post, input_digest=DIGEST, due_at=due)
        tale.write(work_id(post, "measure", DIGEST), wanted)

        rows = tale.ask("expected", now=PUBLIC + timedelta(days=6), days=30)

        assert [(row["hours"], row["state"], row["reason"]) for row in rows] == [
            (168, "due", ""),
            (72, "late", "asleep"),
            (24, "missing", "asleep"),
        ]

    def test_leaves_out_what_was_done_or_is_far(self) -> None:
        tale = Tale()
        post = tale.post()
        for days, digest in ((6, DIGEST), (30, Digest("1" * 64))):
            work = work_id(post, "measure", digest)
            due = PUBLIC + timedelta(days=days)
            wanted = WorkRequested(stage="measure", subject=post, input_digest=digest, due_at=due)
            tale.write(work, wanted)
            if days == 6:
                done = WorkSucceeded(stage="measure", subject=post, attempt=1, milliseconds=9)
                tale.write(work, done)

        assert tale.ask("expected", now=PUBLIC + timedelta(days=5), days=30) == []
