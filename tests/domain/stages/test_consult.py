"""Asking a model: every attempt in the log, within the budget, and never twice."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import numpy as np
import pytest

from adapters.language_model.scripted_model import ScriptedModel
from domain.advising import Adviser, NotAnswered
from domain.commands import model_budget
from domain.consultation import budget
from domain.consultation.budget import Limits
from domain.consultation.embeddings import text_of
from domain.consultation.model_call import CallFailed, Route
from domain.events.consultation import (
    BudgetReserved,
    BudgetSettled,
    ModelAnswered,
    ModelAsked,
    ModelExhausted,
    ModelFailed,
)
from domain.events.event import RecordedEvent
from domain.identifiers import WorkId, budget_id
from domain.ports import Cancelled
from domain.streams import Request
from tests.adapters.contracts.adviser_contract import AdviserContract
from tests.domain.consultation.asking import FIRST, SECOND, Desk
from tests.domain.samples import uid


class TestTheConsultant(AdviserContract):
    def make(self, texts: Sequence[str]) -> Adviser:
        desk = Desk(ScriptedModel(*texts))
        desk.tasks = ("verify",)
        return desk.consultant


def failure(name: str, **more: float) -> CallFailed:
    return CallFailed(name, f"it was {name}", **more)  # type: ignore[arg-type]


class TestAnAnswer:
    def test_is_announced_before_the_call_and_settled_after_it(self) -> None:
        desk = Desk(ScriptedModel("yes"))

        answer = desk.ask()

        assert desk.topics() == [
            "model.asked",
            "model_budget.reserved",
            "model.answered",
            "model_budget.settled",
        ]
        assert (answer.text, answer.verdict, answer.route) == ("yes", "accepted", "near/small")
        assert (answer.tokens_in, answer.tokens_out, answer.cost_micro_usd) == (10, 5, 20)

    def test_costs_what_the_server_counted_not_what_was_reserved(self) -> None:
        desk = Desk(ScriptedModel("yes"))

        desk.ask()

        reserved, settled = desk.month()
        assert isinstance(reserved, BudgetReserved)
        assert isinstance(settled, BudgetSettled)
        assert reserved.micro_usd > settled.micro_usd == 20
        assert reserved.tokens > settled.tokens == 15

    def test_comes_from_the_log_the_second_time(self) -> None:
        desk = Desk(ScriptedModel("yes", "no"))
        first = desk.ask()
        head = desk.store.head()

        second = desk.ask()

        assert (second.text, second.replayed, first.replayed) == ("yes", True, False)
        assert desk.store.head() == head

    def test_is_asked_for_again_in_the_next_round(self) -> None:
        desk = Desk(ScriptedModel("yes", "no"))
        desk.ask()

        assert desk.ask(round_=2).text == "no"
        assert desk.ask(round_=1).text == "yes"

    def test_does_not_depend_on_the_model_that_is_asked_first_now(self) -> None:
        desk = Desk(ScriptedModel("yes"))
        desk.ask()
        desk.routes = (SECOND,)

        assert desk.ask().route == "near/small"

    def test_is_another_one_for_another_version_of_the_prompt(self) -> None:
        desk = Desk(ScriptedModel("yes", "no"))
        desk.ask()
        desk.prompts.version = "2"

        assert desk.ask().text == "no"

    def test_of_a_route_to_avoid_does_not_count(self) -> None:
        desk = Desk(ScriptedModel("yes", "no"), routes=(FIRST, SECOND))
        desk.ask()

        other = desk.ask(avoid=("near/small",))

        assert (other.text, other.route) == ("no", "far/large")


class TestARefusedText:
    def test_is_followed_by_another_attempt(self) -> None:
        desk = Desk(ScriptedModel("bad", "good"))

        answer = desk.ask(accept=lambda text: "" if text == "good" else "not good")

        assert answer.text == "good"
        verdicts = [e.verdict for e in desk.facts(answer.call) if isinstance(e, ModelAnswered)]
        assert verdicts == ["not good", "accepted"]

    def test_is_handed_back_when_no_attempt_is_left_and_replayed_then(self) -> None:
        desk = Desk(ScriptedModel("bad", "worse", "worst", "good"))

        answer = desk.ask(accept=lambda text: f"{text} it is")
        again = desk.ask()

        assert (answer.text, answer.verdict) == ("worst", "worst it is")
        assert (again.text, again.verdict, again.replayed) == ("worst", "worst it is", True)
        assert isinstance(desk.facts(answer.call)[-1], ModelExhausted)

    def test_is_kept_when_the_judge_itself_fails(self) -> None:
        desk = Desk(ScriptedModel("yes"))

        def judge(text: str) -> str:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            desk.ask(accept=judge)

        assert "model.answered" in desk.topics()


class TestAFailure:
    @pytest.mark.parametrize(
        "name", ["server_error", "timeout", "dropped", "endless", "unreachable", "rate_limited"]
    )
    def test_that_passes_leads_to_the_next_route(self, name: str) -> None:
        desk = Desk(ScriptedModel(failure(name), "yes"), routes=(FIRST, SECOND))

        assert desk.ask().route == "far/large"

    @pytest.mark.parametrize("name", ["auth", "insufficient_quota", "bad_request"])
    def test_that_stays_closes_its_route_for_this_asking(self, name: str) -> None:
        desk = Desk(ScriptedModel(failure(name), "yes"))

        with pytest.raises(NotAnswered, match=name) as refused:
            desk.ask()

        assert refused.value.kind == "refused"
        assert desk.ask().text == "yes"

    def test_is_tried_again_after_a_moment_where_there_is_one_route_only(self) -> None:
        desk = Desk(ScriptedModel(failure("server_error"), failure("timeout"), "yes"))
        before = desk.clock.now()

        assert desk.ask().text == "yes"
        assert desk.clock.now() - before == timedelta(seconds=0.5 + 1.0)

    def test_of_every_attempt_is_told_with_when_to_ask_again(self) -> None:
        desk = Desk(ScriptedModel(failure("timeout")))

        with pytest.raises(NotAnswered) as refused:
            desk.ask()

        assert (refused.value.kind, refused.value.again_after_s) == ("unavailable", 60.0)
        assert desk.topics().count("model.asked") == 3

    @pytest.mark.parametrize(
        ("name", "charged"),
        [("rate_limited", False), ("server_error", False), ("unreachable", False),
         ("timeout", True), ("dropped", True), ("garbage", True), ("endless", True)],
    )  # fmt: skip
    def test_costs_nothing_when_nothing_ran_and_everything_when_nobody_knows(
        self, name: str, charged: bool
    ) -> None:
        desk = Desk(ScriptedModel(failure(name), "yes"))

        desk.ask()

        reserved, settled = desk.month()[:2]
        assert isinstance(reserved, BudgetReserved)
        assert isinstance(settled, BudgetSettled)
        assert settled.micro_usd == (reserved.micro_usd if charged else 0)
        assert settled.tokens == (reserved.tokens if charged else 0)

    def test_with_a_count_costs_that_count(self) -> None:
        cut = CallFailed("truncated", "cut", text="be", tokens=(40, 7))
        desk = Desk(ScriptedModel(cut, "yes"))

        answer = desk.ask()

        failed = desk.facts(answer.call)[1]
        assert isinstance(failed, ModelFailed)
        assert (failed.text, failed.cost_micro_usd, failed.counted) == ("be", 54, "reported")


class TestRetryAfter:
    def test_of_some_seconds_is_waited_for_with_progress(self) -> None:
        desk = Desk(ScriptedModel(failure("rate_limited", retry_after_s=12.0), "yes"))
        before, told = desk.clock.now(), list[dict[str, object]]()

        assert desk.ask(progress=told.append).text == "yes"
        assert desk.clock.now() - before >= timedelta(seconds=12)
        assert {"waiting": "near/small", "seconds": 12.0} in told

    def test_of_many_minutes_ends_the_asking(self) -> None:
        desk = Desk(ScriptedModel(failure("rate_limited", retry_after_s=600.0), "yes"))

        with pytest.raises(NotAnswered) as refused:
            desk.ask()

        assert refused.value.kind == "unavailable"
        assert refused.value.again_after_s == pytest.approx(600.0)

    def test_holds_for_every_question_to_that_provider(self) -> None:
        desk = Desk(
            ScriptedModel(failure("rate_limited", retry_after_s=600.0), "yes"),
            routes=(FIRST, SECOND),
        )
        desk.ask("one")

        assert desk.ask("another").route == "far/large"

    def test_can_be_cancelled(self) -> None:
        desk = Desk(ScriptedModel(failure("rate_limited", retry_after_s=12.0), "yes"))

        def progress(told: dict[str, object]) -> None:
            if "waiting" in told:
                raise Cancelled

        with pytest.raises(Cancelled):
            desk.ask(progress=progress)


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
        desk = Desk(ScriptedModel(failure("timeout")), attempts=1)
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


class TestWithoutProviders:
    def test_nobody_is_asked_and_that_is_said(self) -> None:
        desk = Desk(ScriptedModel("yes"), routes=())

        with pytest.raises(NotAnswered) as refused:
            desk.ask()

        assert refused.value.kind == "not_configured"
        assert desk.topics() == []
        assert desk.consultant.routes("verify") == desk.consultant.routes("dance") == ()


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


class TestCancelling:
    def test_counts_the_call_at_what_it_reserved(self) -> None:
        desk = Desk(ScriptedModel("yes"))

        def progress(told: dict[str, object]) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            desk.ask(progress=progress)

        reserved, settled = desk.month()
        assert isinstance(reserved, BudgetReserved)
        assert isinstance(settled, BudgetSettled)
        assert (settled.outcome, settled.micro_usd) == ("cancelled", reserved.micro_usd)


class TestEmbeddings:
    def test_are_read_back_from_the_log(self) -> None:
        vectors = np.array([[1.0, 0.5], [0.25, -1.0]], dtype=np.float32)
        desk = Desk(ScriptedModel(text_of(vectors)))

        first = desk.consultant.embed(["a", "b"], subject=uid("x"), progress=lambda _: None)
        second = desk.consultant.embed(["a", "b"], subject=uid("x"), progress=lambda _: None)

        assert (first.vectors == vectors).all()
        assert (second.vectors == vectors).all()
        assert (first.replayed, second.replayed) == (False, True)
