"""A day: exactly one choice unless it is undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days import decisions
from domain.days.state import Day, fold
from domain.events.day import ChoiceUndone, IdeaChosen
from domain.events.event import Event
from domain.identifiers import AnimationId, IdeaId
from domain.refusals import Refusal
from tests.domain.samples import uid

OPENED = decisions.open_day(
    Day(), date="2026-11-22", zone="Europe/Warsaw", automatic=False, unattended=False
)


def choose(day: Day, name: str = "idea") -> IdeaChosen:
    return decisions.choose(
        day,
        idea=IdeaId(uid(name)),
        animation=AnimationId(uid(f"film of {name}")),
        reason="",
        automatic=False,
    )


class TestDay:
    def test_opens_once(self) -> None:
        with pytest.raises(decisions.DayAlreadyOpen):
            decisions.open_day(
                fold([OPENED]), date="2026-11-22", zone="UTC", automatic=False, unattended=False
            )

    def test_has_no_choice_before_it_opens(self) -> None:
        with pytest.raises(decisions.DayNotOpen):
            choose(Day())

    def test_takes_no_second_choice(self) -> None:
        chosen: list[Event] = [OPENED, choose(fold([OPENED]))]

        with pytest.raises(decisions.IdeaAlreadyChosen):
            choose(fold(chosen), "another")

    def test_takes_no_choice_after_it_closed(self) -> None:
        closed: list[Event] = [OPENED, decisions.close(fold([OPENED]), "empty")]

        with pytest.raises(decisions.DayIsClosed):
            choose(fold(closed))

    @given(st.lists(st.sampled_from(("choose", "undo", "close")), max_size=15))
    def test_never_holds_two_choices(self, actions: list[str]) -> None:
        events: list[Event] = [OPENED]
        for action in actions:
            day = fold(events)
            try:
                match action:
                    case "choose":
                        events.append(choose(day, str(len(events))))
                    case "undo":
                        events.append(decisions.undo(day, ""))
                    case _:
                        events.append(decisions.close(day, "empty"))
            except Refusal:
                continue

        open_choices = 0
        for event in events:
            open_choices += isinstance(event, IdeaChosen)
            open_choices -= isinstance(event, ChoiceUndone)
            assert open_choices in (0, 1)
