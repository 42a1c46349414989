"""An idea: picked once, only when it can be filmed, and always restorable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events.event import Event
from domain.ideas import decisions
from domain.ideas.choice import OFFERED, Contender, rank
from domain.ideas.state import Idea, Standing, fold
from domain.identifiers import IdeaId
from domain.refusals import Refusal
from tests.domain.samples import proposed, uid, verified

READY: list[Event] = [proposed(), verified()]
ACTIONS = st.lists(st.sampled_from(("pick", "defer", "reject", "restore")), max_size=20)


class TestIdea:
    def test_is_unknown_before_it_is_proposed(self) -> None:
        with pytest.raises(decisions.IdeaUnknown):
            decisions.pick(Idea(), "")

    def test_is_not_picked_before_it_is_verified(self) -> None:
        with pytest.raises(decisions.IdeaNotVerified):
            decisions.pick(fold([proposed()]), "")

    def test_is_not_picked_when_the_language_cannot_say_it(self) -> None:
        with pytest.raises(decisions.IdeaBlocked):
            decisions.pick(fold([proposed(), verified(feasible=False)]), "")

    def test_is_not_picked_twice(self) -> None:
        picked = [*READY, decisions.pick(fold(READY), "")]

        with pytest.raises(decisions.IdeaAlreadyPicked):
            decisions.pick(fold(picked), "")

    @given(actions=ACTIONS)
    def test_is_always_in_one_standing_that_its_last_accepted_action_named(
        self, actions: list[str]
    ) -> None:
        events = list(READY)
        expected = Standing.OPEN
        names = {
            "pick": Standing.PICKED,
            "defer": Standing.DEFERRED,
            "reject": Standing.REJECTED,
            "restore": Standing.OPEN,
        }
        for action in actions:
            try:
                events.append(getattr(decisions, action)(fold(events), "because"))
            except Refusal:
                continue
            expected = names[action]

        assert fold(events).standing is expected


def contender(name: str, *, nearest: float = 0.0, tags: tuple[str, ...] = ()) -> Contender:
    return Contender(
        id=IdeaId(uid(name)), title=name, tags=tags, nearest=nearest, position=len(name)
    )


class TestRanking:
    def test_prefers_what_is_unlike_earlier_ideas(self) -> None:
        ranked = rank([contender("old", nearest=0.6), contender("new", nearest=0.1)], [])

        assert [each.contender.title for each in ranked] == ["new", "old"]

    def test_prefers_what_was_not_filmed_recently_and_says_so(self) -> None:
        ranked = rank([contender("a", tags=("orbit",)), contender("bb", tags=("rain",))], ["orbit"])

        assert ranked[0].contender.title == "bb"
        assert "recently filmed: orbit" in ranked[1].reasons

    @given(st.lists(st.floats(-1, 1), max_size=12))
    def test_offers_at_most_five_with_scores_between_nothing_and_one(
        self, scores: list[float]
    ) -> None:
        contenders = [contender("x" * (n + 1), nearest=each) for n, each in enumerate(scores)]

        ranked = rank(contenders, [])

        assert len(ranked) == min(OFFERED, len(contenders))
        assert all(0 <= each.score <= 1 for each in ranked)
        assert [each.score for each in ranked] == sorted((e.score for e in ranked), reverse=True)
