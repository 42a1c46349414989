"""The publisher stopped, or met by a fault, at every boundary between two events.

The platform is the twin, whose boundaries lie within its calls as well. What is asserted is the
platform's own count of posts, not what our log believes.
"""

from functools import cache

import pytest

from adapters.publishing.in_memory_platform import InMemoryPlatform
from domain.publications.state import Step
from tests.domain.stages import sweeping
from tests.domain.stages.publishing_office import Office
from tests.domain.stages.sweeping import appends, help_out, settled

KINDS = ("youtube", "tiktok")


def as_youtube(platform: InMemoryPlatform) -> None:
    platform.reopens = True


def as_tiktok(platform: InMemoryPlatform) -> None:
    platform.reopens, platform.waits = False, False


SHAPES = {"youtube": as_youtube, "tiktok": as_tiktok}
MODES = {"youtube": "api", "tiktok": "direct"}


def office(kind: str) -> Office:
    return Office(platform=kind, mode=MODES[kind], shape=SHAPES[kind])


@cache
def boundaries(kind: str) -> tuple[str, ...]:
    """All boundaries of one publication that meets no trouble."""
    calm = office(kind)
    post = calm.ask()
    calm.settle()
    assert calm.publication(post).step is Step.PUBLISHED
    return tuple(calm.visited)


def struck(kind: str, fault: str, *numbers: int) -> Office:
    """A publisher that meets the fault at these boundaries."""
    return sweeping.struck(office(kind), fault, *numbers)


@pytest.mark.parametrize("kind", KINDS)
class TestPublisher:
    def test_publishes_once_when_nothing_goes_wrong(self, kind: str) -> None:
        calm = office(kind)
        post = settled(calm)

        assert len(calm.posts(post)) == 1
        assert calm.posts(post)[0].digest == calm.file
        assert calm.posts(post)[0].thumbnail == b"picture"
        assert calm.world.secrets == {}

    def test_stopped_or_struck_anywhere_publishes_at_most_once_and_says_why(
        self, kind: str
    ) -> None:
        cases = list(sweeping.cases(boundaries(kind)))
        assert len(cases) > 80

        for fault, number in cases:
            unlucky = struck(kind, fault, number)
            post = settled(unlucky)
            state, count = unlucky.publication(post), len(unlucky.posts(post))
            where = f"{fault} at {number} ({boundaries(kind)[number]})"

            assert count <= 1, where
            if state.step is Step.PUBLISHED:
                assert count == 1, where
            else:
                assert state.step in (Step.OUTCOME_UNKNOWN, Step.FAILED), where
                assert state.failure or state.searches, where
            help_out(unlucky, post)
            assert unlucky.publication(post).step is Step.PUBLISHED, where
            assert len(unlucky.posts(post)) == 1, where

    def test_killed_twice_anywhere_publishes_at_most_once(self, kind: str) -> None:
        """A process that dies while it mends what the one before left."""
        many = len(boundaries(kind))
        for first in range(0, many, 3):
            for second in range(first + 1, first + 6):
                unlucky = struck(kind, "death", first, second)
                post = settled(unlucky)

                assert len(unlucky.posts(post)) <= 1, (first, second)
                help_out(unlucky, post)
                assert len(unlucky.posts(post)) == 1, (first, second)


class TestYoutubePublisher:
    def test_needs_nobody_after_a_death(self) -> None:
        """No post exists before the last byte, and the session tells of it afterwards."""
        for number in range(len(boundaries("youtube"))):
            unlucky = struck("youtube", "death", number)
            post = settled(unlucky)

            assert unlucky.publication(post).step is Step.PUBLISHED, number
            assert len(unlucky.posts(post)) == 1, number

    def test_asks_before_it_sends_on_what_another_process_began(self) -> None:
        first = boundaries("youtube").index("send:after")
        unlucky = struck("youtube", "death", first)
        settled(unlucky)

        later = [each for each in unlucky.visited[first + 1 :] if not appends(each)]
        assert later[:2] == ["probe:before", "send:before"]

    def test_asks_the_session_before_it_asks_the_operator(self) -> None:
        last = max(
            number for number, where in enumerate(boundaries("youtube")) if where == "send:after"
        )
        unlucky = struck("youtube", "no answer", last)
        post = settled(unlucky)

        assert "publication.outcome_unknown" in unlucky.topics()
        assert unlucky.publication(post).step is Step.PUBLISHED


class TestTiktokPublisher:
    @pytest.mark.parametrize("fault", ["death", "no answer"])
    def test_never_repeats_an_opening_call_without_an_answer(self, fault: str) -> None:
        opening = [
            number for number, where in enumerate(boundaries("tiktok")) if where == "open:after"
        ]
        unlucky = struck("tiktok", fault, *opening)
        post = settled(unlucky)

        assert unlucky.world.opened == 1
        assert unlucky.publication(post).step is Step.OUTCOME_UNKNOWN

    def test_goes_on_with_a_session_it_heard_of_but_could_not_write_down(self) -> None:
        kept = [number for number, where in enumerate(boundaries("tiktok")) if where == "open:kept"]
        unlucky = struck("tiktok", "death", *kept)
        post = settled(unlucky)

        assert unlucky.world.opened == 1
        assert unlucky.publication(post).step is Step.PUBLISHED
