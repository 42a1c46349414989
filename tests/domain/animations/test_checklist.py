"""The checklist: numbered versions, answers from findings and from people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from domain.animations import checklist
from domain.animations.checklist import (
    SHIPPED,
    ChecklistItemUnknown,
    ChecklistRefused,
    Tick,
    answered,
    fold,
    insist,
)
from domain.commands.checklists import release_shipped, release_version
from domain.events.event import payloads
from domain.events.settings import ChecklistItem, ChecklistReleased
from domain.streams import Request
from tests.domain.samples import NOON, finding, uid

TEXT = {"pl": "Czy jest dobry?", "en": "Is it good?"}
GOOD = ChecklistItem(key="good", text=TEXT, hard=True)
HOLDS = fold([SHIPPED])


def items(*keys: str) -> tuple[ChecklistItem, ...]:
    return tuple(ChecklistItem(key=key, text=TEXT, hard=False) for key in keys)


class TestChecklist:
    def test_ships_items_that_a_release_would_accept(self) -> None:
        (released,) = checklist.release(fold([]), SHIPPED.items, "first")

        assert released.items == SHIPPED.items

    def test_asks_a_person_to_watch_the_film(self) -> None:
        watched = [each for each in SHIPPED.items if each.hard and not each.checks]

        assert [each.key for each in watched] == ["watched"]

    def test_is_released_once_by_itself(self) -> None:
        store = InMemoryEventStore(TravellingClock(NOON))

        first, again = release_shipped(store), release_shipped(store)

        assert [each.event_id for each in again] in ([], [each.event_id for each in first])
        assert payloads(store.load(checklist.STREAM)) == [SHIPPED]

    def test_gets_its_next_version_by_command(self) -> None:
        store = InMemoryEventStore(TravellingClock(NOON))

        release_version(store, Request(id=uid("one")), (GOOD,), "shorter")
        release_version(store, Request(id=uid("same")), (GOOD,), "nothing")

        released = payloads(store.load(checklist.STREAM))
        assert [each.version for each in released if isinstance(each, ChecklistReleased)] == [1, 2]
        assert fold(released).items == (GOOD,)

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ((), "1 to 30"),
            (items(*(f"i{n}" for n in range(31))), "1 to 30"),
            (items("a", "a"), "called a"),
            (items("ą"), "letters, digits"),
            ((ChecklistItem(key="a", text={"en": "?"}, hard=True),), "in pl"),
            ((ChecklistItem(key="a", text={"pl": "?", "en": " "}, hard=True),), "in en"),
            ((ChecklistItem(key="a", text={"pl": "?", "en": "x" * 201}, hard=True),), "200"),
        ],
    )
    def test_refuses_items_that_make_none(
        self, wrong: tuple[ChecklistItem, ...], said: str
    ) -> None:
        with pytest.raises(ChecklistRefused, match=said):
            checklist.release(HOLDS, wrong, "new")

    def test_wants_to_know_what_changed(self) -> None:
        with pytest.raises(ChecklistRefused, match="different"):
            checklist.release(HOLDS, (GOOD,), "  ")


class TestAnswers:
    def test_are_prefilled_by_passed_findings(self) -> None:
        answers = answered(HOLDS, 1, (), [finding(passed=True, hard=True)])

        assert [(each.item, each.by) for each in answers if each.ticked] == [
            ("loudness", "inspection")
        ]

    def test_of_a_person_come_before_those_of_findings(self) -> None:
        said = Tick(item="loudness", ticked=False, note="too quiet for me")

        answers = answered(HOLDS, 1, [said], [finding(passed=True, hard=True)])

        (loudness,) = [each for each in answers if each.item == "loudness"]
        assert (loudness.ticked, loudness.by, loudness.note) == (
            False,
            "operator",
            "too quiet for me",
        )

    def test_to_an_unknown_item_are_refused(self) -> None:
        with pytest.raises(ChecklistItemUnknown, match="watched"):
            answered(HOLDS, 1, [Tick(item="wached")], ())

    @given(st.sets(st.sampled_from([each.key for each in SHIPPED.items])))
    def test_suffice_exactly_when_every_hard_item_is_ticked(self, ticked: set[str]) -> None:
        answers = answered(HOLDS, 1, [Tick(item=each) for each in sorted(ticked)], ())
        hard = {each.key for each in SHIPPED.items if each.hard}

        try:
            insist(HOLDS, answers)
            enough = True
        except checklist.HardItemsOpen:
            enough = False

        assert enough == (hard <= ticked)
