"""Asking a model: every attempt in the log, within the budget, and never twice."""

from collections.abc import Sequence
from datetime import timedelta

import numpy as np
import pytest

from adapters.language_model.scripted_model import ScriptedModel
from domain.advising import Adviser, NotAnswered
from domain.consultation.embeddings import text_of
from domain.consultation.model_call import CallFailed
from domain.events.consultation import (
    BudgetReserved,
    BudgetSettled,
    ModelAnswered,
    ModelExhausted,
    ModelFailed,
)
from domain.ports import Cancelled
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


class TestWithoutProviders:
    def test_nobody_is_asked_and_that_is_said(self) -> None:
        desk = Desk(ScriptedModel("yes"), routes=())

        with pytest.raises(NotAnswered) as refused:
            desk.ask()

        assert refused.value.kind == "not_configured"
        assert desk.topics() == []
        assert desk.consultant.routes("verify") == desk.consultant.routes("dance") == ()


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
