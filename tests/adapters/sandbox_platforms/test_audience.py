"""The made-up audience behaves like one, and equally for equal seeds."""

from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from adapters.sandbox_platforms.audience import Audience, Counters

SINCE = datetime(2026, 3, 2, 17, tzinfo=UTC)
COUNTERS = ("views", "engaged", "likes", "comments", "shares", "subscribers")


def after(audience: Audience, hours: float, post: str = "a", platform: str = "youtube") -> Counters:
    return audience.counters(platform, post, SINCE, SINCE + timedelta(hours=hours))


class TestTheAudience:
    @given(
        st.integers(0, 50),
        st.sampled_from(["youtube", "tiktok"]),
        st.lists(st.floats(-5, 10_000), min_size=2, max_size=8),
    )
    def test_never_takes_a_count_back(self, seed: int, platform: str, hours: list[float]) -> None:
        audience = Audience(seed)

        seen = [after(audience, hour, platform=platform) for hour in sorted(hours)]

        for name in COUNTERS:
            values = [getattr(each, name) for each in seen]
            assert values == sorted(values)

    @given(st.integers(0, 1000), st.floats(0, 3000))
    def test_engages_with_less_than_it_sees(self, seed: int, hours: float) -> None:
        seen = after(Audience(seed), hours)

        assert seen.likes <= seen.engaged <= seen.views

    def test_is_the_same_for_the_same_seed_whatever_was_asked_before(self) -> None:
        fresh, asked = Audience(7), Audience(7)
        for hour in range(50):
            after(asked, hour, post="b")

        assert after(fresh, 30) == after(asked, 30)
        assert after(Audience(8), 30) != after(fresh, 30)
        assert after(fresh, 30, post="b") != after(fresh, 30)
        assert after(fresh, 30, platform="tiktok") != after(fresh, 30)

    def test_is_nobody_before_the_post_is_public(self) -> None:
        assert after(Audience(1), 0) == after(Audience(1), -5) == Counters()
        assert Audience(1).counters("youtube", "a", None, SINCE) == Counters()

    def test_has_log_normal_scales(self) -> None:
        audience = Audience(3)

        week = np.array([after(audience, 168, post=f"p{n}").views for n in range(600)])

        logs = np.log(week)
        assert 1.05 < logs.std() < 1.35
        assert abs(float(((logs - logs.mean()) ** 3).mean() / logs.std() ** 3)) < 0.3

    def test_comes_mostly_on_the_first_day(self) -> None:
        audience = Audience(3)

        shares = [
            after(audience, 24, post=f"p{n}").views / after(audience, 168, post=f"p{n}").views
            for n in range(100)
        ]

        assert 0.5 < float(np.median(shares)) < 0.9

    def test_watches_more_at_weekends(self) -> None:
        audience = Audience(3)
        monday = SINCE.replace(hour=0) + timedelta(days=7)
        days = np.zeros(8)
        for number in range(200):
            counts = [
                audience.counters("youtube", f"p{number}", SINCE, monday + timedelta(days=day))
                for day in range(9)
            ]
            days += np.diff([each.views for each in counts])

        # decay alone would leave Friday times Monday equal to Saturday times Sunday
        friday, saturday, sunday, next_monday = days[4:]
        assert monday.weekday() == 0
        assert saturday * sunday > 1.15 * friday * next_monday

    def test_watches_some_films_more_than_once(self) -> None:
        audience = Audience(3)

        shares = [
            audience.watched_share("youtube", f"p{n}", SINCE, "2026-03-04") for n in range(200)
        ]

        assert 0.05 < sum(share > 1 for share in shares) / len(shares) < 0.5

    def test_draws_a_curve_whose_mean_is_what_is_watched(self) -> None:
        audience = Audience(3)

        curve = audience.retention("youtube", "a", SINCE)
        day = audience.watched_share("youtube", "a", SINCE, "2026-03-04")

        assert len(curve) == 100
        assert abs(sum(point for point, _ in curve) / 100 / day - 1) < 0.12
