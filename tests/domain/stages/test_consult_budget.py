"""Asking a model within the budget of the day and the month."""

from uuid import UUID

import pytest

from adapters.language_model.scripted_model import ScriptedModel
from domain.advising import NotAnswered
from domain.commands import model_budget
from domain.consultation import budget
from domain.consultation.budget import Limits
from domain.consultation.model_call import CallFailed, Route
from domain.events.event import RecordedEvent
from domain.streams import Request
from tests.domain.consultation.asking import FIRST, Desk
from tests.domain.samples import uid


def _ask_for_ever(desk: Desk) -> None:
    for number in range(1000):
        desk.ask(f"question {number}")


class TestABudget:
    def limit(self, desk: Desk, **limits: int) -> None:
        model_budget.set_limits(desk.store, Request(id=uid(repr(limits))), Limits(**limits))

    def test_refuses_what_could_pass_it_before_anything_is_asked(self) -> None:
        desk = Desk(ScriptedModel("yes"))
        self.limit(desk, day_micro_usd=100)

        with pytest.raises(NotAnswered, match=r"of 0\.0001 USD") as refused:
            desk.ask()

        assert refused.value.kind == "budget"
        assert refused.value.again_after_s == 11 * 3600  # noon UTC is 13:00 in Warsaw
        assert "model.asked" not in desk.topics()

    def test_of_tokens_holds_for_free_models_too(self) -> None:
        free = Route(provider="own", model="m", input_usd=0.0, output_usd=0.0)
        desk = Desk(ScriptedModel("yes"), routes=(free,))
        self.limit(desk, day_tokens=50)

        with pytest.raises(NotAnswered, match="of 50 tokens"):
            desk.ask()

    def test_of_no_money_still_asks_free_models(self) -> None:
        free = Route(provider="own", model="m", input_usd=0.0, output_usd=0.0)
        desk = Desk(ScriptedModel("yes"), routes=(FIRST, free))
        self.limit(desk, day_micro_usd=0, month_micro_usd=0)

        assert desk.ask().route == "own/m"

    def test_begins_anew_with_the_operators_day(self) -> None:
        desk = Desk(ScriptedModel("yes"), max_tokens=300)
        self.limit(desk, day_micro_usd=1_000)
        desk.ask("one")
        with pytest.raises(NotAnswered) as refused:
            _ask_for_ever(desk)

        desk.pass_by(refused.value.again_after_s)

        assert desk.ask("tomorrow").text == "yes"

    def test_charges_an_answer_to_the_month_that_reserved_it(self) -> None:
        desk = Desk(ScriptedModel("yes"))
        desk.clock.travel_to(desk.clock.now().replace(day=30, hour=22, minute=59, second=59))

        def midnight(told: dict[str, object]) -> None:
            desk.pass_by(5)

        desk.ask(progress=midnight)

        assert [each.topic for each in desk.month()] == [
            "model_budget.reserved",
            "model_budget.settled",
        ]
        assert desk.month("2026-12") == []

    def test_is_looked_at_again_when_another_worker_was_faster(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Both have seen room for one call; the second append must not go through."""
        desk = Desk(ScriptedModel(CallFailed("timeout", "it was timeout")), attempts=1)
        self.limit(desk, day_micro_usd=700)
        load = desk.store.load

        def overtaken(stream: UUID, **more: int) -> list[RecordedEvent]:
            if stream == budget.CONTROLS:  # read last, so the month has been seen by now
                monkeypatch.setattr(desk.store, "load", load)
                with pytest.raises(NotAnswered, match="asked last"):
                    desk.ask("the faster one")
            return load(stream, **more)

        monkeypatch.setattr(desk.store, "load", overtaken)
        with pytest.raises(NotAnswered) as refused:
            desk.ask("the slower one")

        assert refused.value.kind == "budget"
        assert desk.topics().count("model.asked") == 1

    def test_does_not_know_a_price_of_nothing(self) -> None:
        desk = Desk(ScriptedModel("yes"), routes=(Route(provider="p", model="m"),))

        with pytest.raises(NotAnswered, match="price of p/m is not known") as refused:
            desk.ask()

        assert refused.value.kind == "budget"

    def test_that_is_stopped_asks_nobody_until_it_is_lifted(self) -> None:
        desk = Desk(ScriptedModel("yes"))
        model_budget.stop(desk.store, Request(id=uid("stop")), "too dear")

        with pytest.raises(NotAnswered, match="too dear") as refused:
            desk.ask()
        model_budget.lift(desk.store, Request(id=uid("lift")), "")

        assert refused.value.kind == "stopped"
        assert desk.ask().text == "yes"

    def test_that_is_stopped_still_lets_the_log_answer(self) -> None:
        desk = Desk(ScriptedModel("yes"))
        desk.ask()
        model_budget.stop(desk.store, Request(id=uid("stop")), "")

        assert desk.ask().replayed
