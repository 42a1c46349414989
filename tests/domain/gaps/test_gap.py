"""A gap: one stream per feature, each idea linked once, steps in order."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events.event import Event
from domain.events.gap import GapLinked, GapReported
from domain.gaps import decisions
from domain.gaps.state import Gap, GapStatus, fold
from domain.identifiers import IdeaId
from domain.refusals import Refusal
from tests.domain.samples import uid


def link(gap: Gap, idea: str) -> list[Event]:
    return decisions.link(
        gap, feature="face", reason="no faces", idea=IdeaId(uid(idea)), evidence="a face"
    )


class TestGap:
    def test_is_reported_by_its_first_idea_and_linked_by_each(self) -> None:
        events = link(Gap(), "one")
        events += link(fold(events), "two")

        assert [type(each) for each in events] == [GapReported, GapLinked, GapLinked]

    def test_links_an_idea_once(self) -> None:
        events = link(Gap(), "one")

        assert link(fold(events), "one") == []

    def test_keeps_another_wording_of_the_same_idea(self) -> None:
        events = link(Gap(), "one")
        events += decisions.link(
            fold(events), feature="face", reason="no", idea=IdeaId(uid("one")), evidence="a grin"
        )

        gap = fold(events)
        assert gap.ideas == (uid("one"),)
        assert [words for _, words in gap.links] == ["a face", "a grin"]

    @pytest.mark.parametrize("close", [decisions.decline, decisions.implement])
    def test_may_be_reopened_once_it_was_closed(self, close: Callable[[Gap, str], Event]) -> None:
        events = link(Gap(), "one")
        with pytest.raises(decisions.GapMoveRefused):
            decisions.reopen(fold(events), "")
        events.append(close(fold(events), "2.1"))

        events.append(decisions.reopen(fold(events), "after all"))

        assert fold(events).status is GapStatus.NEW

    def test_is_unknown_before_it_is_reported(self) -> None:
        with pytest.raises(decisions.GapUnknown):
            decisions.accept(Gap(), "")

    @given(st.lists(st.sampled_from(("accept", "start", "implement", "decline")), max_size=10))
    def test_once_implemented_stays_so(self, steps: list[str]) -> None:
        events = link(Gap(), "one")
        seen: list[GapStatus] = []
        for step in steps:
            try:
                events.append(getattr(decisions, step)(fold(events), "2.1"))
            except Refusal:
                continue
            seen.append(fold(events).status)

        if GapStatus.IMPLEMENTED in seen:
            assert seen[-1] is GapStatus.IMPLEMENTED
