"""YouTube's figures against the sandbox YouTube, by Google's own client library."""

from datetime import date, datetime, timedelta

import pytest

from adapters.metrics.youtube_figures import ANALYTICS, DATA, NEW_VIEWS, YouTubeFigures
from domain.measuring_port import MeterSilent, Post
from domain.platforms.access import ConsentDead
from tests.adapters.sandbox_platforms.rig import Rig
from tests.domain.samples import uid

FILM = b"\x00" * 300_000


class Tokens:
    """``AccessTokens`` that holds what it was given."""

    def __init__(self, *tokens: str, dead: bool = False) -> None:
        self.left = list(tokens)
        self._dead = dead

    def token(self) -> str:
        if self._dead:
            raise ConsentDead("connect it again")
        return self.left[0]

    def renewed(self, refused: str) -> str:
        self.left.remove(refused)
        return self.left[0]


@pytest.fixture
def figures(rig: Rig) -> YouTubeFigures:
    return YouTubeFigures(tokens_of(rig), lambda: moment(rig), root=rig.url)


def tokens_of(rig: Rig) -> Tokens:
    return Tokens(rig.google["authorization"].removeprefix("Bearer "))


def moment(rig: Rig) -> datetime:
    return rig.sandbox.clock.now()


def a_post(rig: Rig) -> Post:
    at = moment(rig)
    video = rig.post_youtube(FILM, privacyStatus="public")
    return Post(publication=uid("post"), remote_id=video, public_at=at)


def renew(rig: Rig, figures: YouTubeFigures) -> None:
    """Tokens last an hour, however far the clock was moved."""
    rig.connect_google()
    figures._tokens = tokens_of(rig)


class TestCounters:
    def test_are_what_the_platform_counts(self, rig: Rig, figures: YouTubeFigures) -> None:
        post = a_post(rig)
        rig.advance(hours=20)
        renew(rig, figures)

        found = figures.counters((post.remote_id, "gone0000000"))

        shown = rig.video(post.remote_id)["statistics"]
        assert set(found) == {post.remote_id}
        told = found[post.remote_id]
        assert (told.views, told.likes) == (int(shown["viewCount"]), int(shown["likeCount"]))
        assert (told.source, told.observed_at) == (DATA, moment(rig))

    def test_that_are_hidden_are_unknown_and_not_zero(
        self, rig: Rig, figures: YouTubeFigures
    ) -> None:
        post = a_post(rig)
        rig.plan("youtube.videos.batch_statistics", "counts_hidden")

        told = figures.counters((post.remote_id,))[post.remote_id]

        assert (told.likes, told.comments) == (None, None)
        assert told.views is not None

    def test_are_asked_with_a_fresh_token_when_the_old_one_is_refused(self, rig: Rig) -> None:
        post = a_post(rig)
        tokens = Tokens("stale", *tokens_of(rig).left)
        figures = YouTubeFigures(tokens, lambda: moment(rig), root=rig.url)

        assert post.remote_id in figures.counters((post.remote_id,))
        assert len(tokens.left) == 1

    def test_of_a_dead_consent_are_silence_with_a_reason(self, rig: Rig) -> None:
        figures = YouTubeFigures(Tokens(dead=True), lambda: moment(rig), root=rig.url)

        with pytest.raises(MeterSilent, match="connect it again"):
            figures.counters(("a",))

    def test_of_a_server_that_is_away_are_silence(self, rig: Rig) -> None:
        figures = YouTubeFigures(tokens_of(rig), lambda: moment(rig), root="http://127.0.0.1:9")

        with pytest.raises(MeterSilent):
            figures.counters(("a",))


class TestDays:
    def test_come_days_late_and_are_increments_of_the_platforms_days(
        self, rig: Rig, figures: YouTubeFigures
    ) -> None:
        post = a_post(rig)
        assert figures.days(post, moment(rig).date()) == ()
        rig.advance(days=6)
        renew(rig, figures)

        days = figures.days(post, moment(rig).date())

        assert 2 <= len(days) <= 5
        assert [each.day for each in days] == sorted({each.day for each in days})
        assert {(each.zone, each.source) for each in days} == {("America/Los_Angeles", ANALYTICS)}
        assert all(each.average_view_percentage is not None for each in days)
        assert all((each.engaged_views or 0) <= (each.views or 0) for each in days)

    def test_are_asked_for_more_simply_where_a_question_is_not_supported(
        self, rig: Rig, figures: YouTubeFigures
    ) -> None:
        post = a_post(rig)
        rig.advance(days=6)
        renew(rig, figures)
        rig.plan("youtube.analytics", "unsupported")

        days = figures.days(post, moment(rig).date())

        assert days
        assert all(each.engaged_views is None for each in days)

    def test_count_by_the_definition_of_their_date(self) -> None:
        from adapters.metrics.youtube_figures import _definition

        day = date(2026, 8, 27)
        assert (_definition(day), _definition(day - timedelta(days=1))) == (
            NEW_VIEWS,
            "youtube-2015",
        )
