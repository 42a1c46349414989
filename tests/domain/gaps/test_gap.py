"""A gap: one stream per feature, each idea linked once, steps in order."""

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
