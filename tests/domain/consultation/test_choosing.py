"""Whom to ask next."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.consultation.choosing import (
    REFUSED_TEXT,
    SHORT_WAIT_S,
    Ask,
    GiveUp,
    Obstacle,
    Step,
    Tried,
    Wait,
    next_step,
)
from domain.consultation.model_call import FAILURES, HOPELESS, Route

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ROUTES = tuple(Route(provider=name, model="m") for name in ("a", "b", "c"))


def tried(*pairs: tuple[str, str], ago_s: float = 60) -> list[Tried]:
    at = NOW - timedelta(seconds=ago_s)
    return [Tried(route=f"{name}/m", outcome=outcome, at=at) for name, outcome in pairs]


def chosen(*pairs: tuple[str, str], left: int = 9, **obstacles: Obstacle) -> Step:
    return next_step(
        ROUTES,
        tried=tried(*pairs),
        left=left,
        now=NOW,
        obstacle=lambda route: obstacles.get(route.provider),
    )


def resting(seconds: float) -> Obstacle:
    return Obstacle(kind="unavailable", reason="it rests", wait_s=seconds)


BROKE = Obstacle(kind="budget", reason="too dear", wait_s=3600)


class TestTheNextStep:
    def test_is_the_first_route_at_first(self) -> None:
        assert chosen() == Ask(route=ROUTES[0])

    def test_is_the_same_route_once_more_after_a_bad_text(self) -> None:
        assert chosen(("a", REFUSED_TEXT)) == Ask(route=ROUTES[0])
        assert chosen(("a", REFUSED_TEXT), ("a", "truncated")) == Ask(route=ROUTES[1])

    def test_is_another_route_after_a_fault_and_the_first_when_all_had_one(self) -> None:
        faults = [("a", "timeout"), ("b", "dropped"), ("c", "server_error")]

        assert chosen(*faults[:1]) == Ask(route=ROUTES[1])
        assert chosen(*faults[:2]) == Ask(route=ROUTES[2])
        assert chosen(*faults) == Ask(route=ROUTES[0])

    def test_passes_over_whoever_rests_or_is_too_dear(self) -> None:
        assert chosen(a=resting(5), b=BROKE) == Ask(route=ROUTES[2])

    def test_waits_for_the_shortest_rest_when_all_rest(self) -> None:
        step = chosen(a=resting(20), b=resting(3), c=BROKE)

        assert step == Wait(route=ROUTES[1], seconds=3)

    def test_gives_up_for_now_when_the_rest_is_long(self) -> None:
        step = chosen(a=resting(SHORT_WAIT_S + 1), b=BROKE, c=BROKE)

        assert isinstance(step, GiveUp)
        assert (step.kind, step.again_after_s, step.final) == ("unavailable", 31.0, False)

    def test_gives_up_for_the_budget_when_nothing_else_hinders(self) -> None:
        step = chosen(a=BROKE, b=BROKE, c=BROKE)

        assert isinstance(step, GiveUp)
        assert (step.kind, step.reason, step.final) == ("budget", "too dear", False)

    @pytest.mark.parametrize(
        ("last", "kind"), [("timeout", "unavailable"), ("truncated", "refused")]
    )
    def test_ends_the_asking_when_no_attempt_is_left(self, last: str, kind: str) -> None:
        step = chosen(("a", last), left=0)

        assert isinstance(step, GiveUp)
        assert (step.kind, step.final) == (kind, True)

    def test_waits_a_moment_before_the_only_route_again(self) -> None:
        step = next_step(
            ROUTES[:1],
            tried=tried(("a", "timeout"), ("a", "timeout"), ago_s=0.25),
            left=3,
            now=NOW,
            obstacle=lambda _: None,
        )

        assert step == Wait(route=ROUTES[0], seconds=0.75)

    @given(
        st.lists(
            st.tuples(st.sampled_from("abc"), st.sampled_from([*FAILURES, REFUSED_TEXT])),
            max_size=12,
        ),
        st.integers(0, 5),
    )
    def test_never_asks_a_hopeless_route_nor_without_an_attempt_left(
        self, pairs: list[tuple[str, str]], left: int
    ) -> None:
        step = chosen(*pairs, left=left)

        hopeless = {f"{name}/m" for name, outcome in pairs if outcome in HOPELESS}
        if isinstance(step, Ask):
            assert left > 0
            assert step.route.name not in hopeless
        else:
            assert isinstance(step, GiveUp)
            assert left == 0 or len(hopeless) == len(ROUTES)
