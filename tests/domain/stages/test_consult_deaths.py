"""Asking a model when a process dies, freezes, or is not alone: never twice."""

from datetime import timedelta

import pytest

from adapters.language_model.scripted_model import ScriptedModel
from domain.consultation import budget
from domain.events.consultation import (
    ModelAnswered,
    ModelAsked,
    ModelFailed,
)
from domain.identifiers import WorkId, budget_id
from domain.ports import Cancelled
from tests.domain.consultation.asking import Desk


class Killed(BaseException):
    """The process is gone."""


class TestACallWhoseProcessDied:
    @pytest.fixture
    def desk(self, monkeypatch: pytest.MonkeyPatch) -> Desk:
        """A log as kill -9 leaves it: a call announced, nothing after it, the lease held."""
        desk = Desk(ScriptedModel("yes"))

        def gone(*_: object, **__: object) -> None:
            raise Killed

        def dying(told: dict[str, object]) -> None:
            patch.setattr(desk.store, "append", gone)
            patch.setattr(desk.leases, "release", gone)
            raise Killed

        with monkeypatch.context() as patch, pytest.raises(Killed):
            desk.ask(progress=dying)
        assert desk.topics() == ["model.asked", "model_budget.reserved"]
        return desk

    def test_is_settled_at_its_reservation_and_asked_again(self, desk: Desk) -> None:
        desk.pass_by(60)

        answer = desk.ask()

        asked, lost, again, answered = desk.facts(answer.call)
        assert isinstance(asked, ModelAsked)
        assert isinstance(lost, ModelFailed)
        assert isinstance(again, ModelAsked)
        assert isinstance(answered, ModelAnswered)
        assert (lost.failure, lost.counted) == ("unknown", "reserved")
        assert lost.cost_micro_usd == asked.reserved_micro_usd
        assert answer.text == "yes"

    def test_is_waited_for_while_its_lease_holds(self, desk: Desk) -> None:
        before = desk.clock.now()

        desk.ask()

        assert desk.clock.now() - before >= timedelta(seconds=10)

    def test_keeps_its_reservation_until_then(self, desk: Desk) -> None:
        spent = budget.fold(desk.store.load(budget_id("2026-11")))

        assert len(spent.reserved) == 1
        assert spent.of_month().micro_usd > 0


class TestACallOfAnotherProcess:
    def test_is_waited_for_and_its_answer_taken(self) -> None:
        desk = Desk(ScriptedModel("yes"))
        waits: list[str] = []

        def meanwhile(told: dict[str, object]) -> None:
            """While the first is in its call, a second asks the same; its wait ends the call."""
            if not waits:
                waits.append("second asks")
                with pytest.raises(Cancelled):
                    desk.ask(progress=cancelling)

        def cancelling(told: dict[str, object]) -> None:
            waits.append(str(told["waiting"]))
            if len(waits) > 3:
                raise Cancelled

        answer = desk.ask(progress=meanwhile)

        assert waits[1:] == ["near/small"] * 3
        assert desk.topics().count("model.asked") == 1
        assert not desk.leases.alive(WorkId(answer.call))


class TestAFrozenProcess:
    def test_that_wakes_up_takes_the_answer_that_was_fetched_meanwhile(self) -> None:
        """Its own call was given up for lost; what it brings home late changes nothing."""
        desk = Desk(ScriptedModel("late", "in time"))
        thawed: list[str] = []

        def frozen(told: dict[str, object]) -> None:
            if not thawed:
                thawed.append("yes")
                desk.pass_by(60)
                thawed.append(desk.ask().text)

        answer = desk.ask(progress=frozen)

        assert thawed == ["yes", "in time"]
        assert (answer.text, answer.replayed) == ("in time", True)
        failures = [e for e in desk.facts(answer.call) if isinstance(e, ModelFailed)]
        assert [each.failure for each in failures] == ["unknown"]
        assert budget.fold(desk.store.load(budget_id("2026-11"))).reserved == {}

    def test_can_still_be_cancelled(self) -> None:
        desk = Desk(ScriptedModel("yes"))

        def frozen(told: dict[str, object]) -> None:
            desk.pass_by(60)
            desk.ask()
            raise Cancelled

        with pytest.raises(Cancelled):
            desk.ask(progress=frozen)
