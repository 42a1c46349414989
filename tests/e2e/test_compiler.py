"""Every idea becomes a document or says why not, whatever the model does, and every cent is told.

The line, the server, the reading and the simulation are real; only the store is in memory.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from adapters.language_model.configuration import models_of
from adapters.sandbox_model.script import MIXTURE, MODES, Script, Timing
from adapters.sandbox_model.server import SandboxModel
from domain.commands.model_budget import set_limits, stop
from domain.consultation.budget import Limits
from domain.events.consultation import (
    BudgetReserved,
    BudgetSettled,
    ModelAnswered,
    ModelAsked,
    ModelFailed,
)
from tests.e2e.compiling import (
    PRICE_IN,
    PRICE_OUT,
    Film,
    RecordedModel,
    Studio,
    answer,
    models_file,
    studio,
)

WRITTEN = {"ok", "fenced", "prose", "slow", "no_usage"}
"""Modes in which a document arrives."""

NEVER_ENDING = {"hang", "endless"}

QUICK = Timing(slow_s=0.2, hang_s=60.0, retry_after_s=1.0)


def patience(mode: str) -> float:
    """Seconds to wait for an answer; a busy machine takes its time over a good one."""
    return 3.0 if mode in NEVER_ENDING else 30.0


@contextmanager
def server(*modes: str, **options: Any) -> Iterator[SandboxModel]:
    with SandboxModel(Script(modes, **options), answer=answer, timing=QUICK) as running:
        yield running


def settled(made: Studio) -> dict[str, ModelAnswered | ModelFailed]:
    """What the log knows of every call, by the number that was sent along."""
    return {
        f"{each.stream}/{each.payload.attempt}": each.payload
        for each in made.log()
        if isinstance(each.payload, ModelAnswered | ModelFailed)
    }


def check_spending(made: Studio, running: SandboxModel) -> None:
    """The log and the server know the same calls and the same tokens.

    Where the count never arrived, the log holds at least what the server billed, or an estimate
    where there was an answer without a count.
    """
    known, entries = settled(made), running.ledger.entries()
    asked = [each for each in made.log() if isinstance(each.payload, ModelAsked)]
    assert len(asked) == len(known)
    assert sorted(str(each["request"]) for each in entries) == sorted(known)
    for entry in entries:
        told = known[str(entry["request"])]
        billed = (entry["tokens_in"], entry["tokens_out"])
        if entry["told"]:
            assert (told.tokens_in, told.tokens_out) == billed
            cost = told.tokens_in * PRICE_IN + told.tokens_out * PRICE_OUT
            assert told.cost_micro_usd == pytest.approx(cost, abs=1)
        elif entry["billed"]:
            least = 0.98 if told.counted == "estimated" else 1.0
            assert told.tokens_in + told.tokens_out >= least * sum(int(str(n)) for n in billed)
        else:
            assert (told.tokens_in, told.tokens_out, told.cost_micro_usd) == (0, 0, 0)


def check_attempts(made: Studio, film: Film) -> None:
    """The film ended, and every answer that was paid for is one of its attempts."""
    assert (film.compiled is None) != (film.failed is None)
    assert film.drafts[-1].verdict == ("accepted" if film.compiled else "refused")
    assert [each.attempt for each in film.drafts] == list(range(1, len(film.drafts) + 1))
    assert all(each.reason and each.refused_for for each in film.drafts[:-1])
    if film.drafts[-1].step == "offline":
        assert film.drafts[-1].because


class TestOneMode:
    @pytest.mark.parametrize("mode", MODES)
    def test_alone_ends_in_a_document(self, tmp_path: Path, mode: str) -> None:
        with server(usual=mode) as running:
            made = studio(tmp_path, running.base_url, timeout_s=patience(mode))

            film = made.make(f"Alone {mode}")

            check_attempts(made, film)
            check_spending(made, running)
        assert film.compiled is not None
        assert film.drafts[-1].step == ("generate" if mode in WRITTEN else "offline")
        if mode not in WRITTEN:
            assert film.drafts[-1].because.startswith("every model was asked; the last: ")

    @pytest.mark.parametrize("mode", sorted(set(MODES) - WRITTEN))
    def test_once_is_overcome(self, tmp_path: Path, mode: str) -> None:
        with server(mode) as running:
            made = studio(tmp_path, running.base_url, timeout_s=patience(mode))

            film = made.make(f"Once {mode}")

            check_spending(made, running)
        assert film.drafts[-1].route == "one/sandbox"
        assert [each.verdict for each in film.drafts] == ["refused", "accepted"]

    def test_of_one_provider_leads_to_the_next(self, tmp_path: Path) -> None:
        with server("server_error", "server_error") as running:
            made = studio(tmp_path, running.base_url, providers=2)

            film = made.make("The next")

        assert [each.route for each in film.drafts] == [*["one/sandbox"] * 2, "two/sandbox"]
        assert film.drafts[-1].because.startswith("one/sandbox is passed over: unavailable")


def a_bad_day(folder: Path, ideas: int, seed: int) -> None:
    """A mixture of everything over so many ideas, and then all of it again without a network."""
    text = models_file("http://127.0.0.1:1/v1", providers=2)
    titles = [f"Idea number {number}" for number in range(ideas)]
    with server(mixture=MIXTURE, seed=seed) as running:
        made = Studio(folder, models_of(text.replace("http://127.0.0.1:1/v1", running.base_url)))
        films = [made.make(title) for title in titles]
        for film in films:
            check_attempts(made, film)
        check_spending(made, running)
    calls = Counter(draft.call for film in films for draft in film.drafts if draft.call)
    assert set(calls.values()) == {1}, "every answer is the attempt of one film"
    answered = [e for e in made.log() if isinstance(e.payload, ModelAnswered)]
    assert {each.stream for each in answered} == set(calls)

    again = Studio(folder, models_of(text), RecordedModel(made.log()))

    assert [again.make(title) for title in titles] == films


class TestAMixture:
    def test_of_everything_loses_nothing(self, tmp_path: Path) -> None:
        a_bad_day(tmp_path, ideas=24, seed=3)

    @pytest.mark.nightly
    @pytest.mark.timeout(1800)
    def test_of_everything_over_two_hundred_ideas_loses_nothing(self, tmp_path: Path) -> None:
        a_bad_day(tmp_path, ideas=200, seed=4)


class TestTheBudget:
    def test_is_never_exceeded_and_then_the_composer_works_alone(self, tmp_path: Path) -> None:
        limits = Limits(
            day_micro_usd=500_000, month_micro_usd=500_000, day_tokens=10**9, month_tokens=10**9
        )
        with server() as running:
            made = studio(tmp_path, running.base_url)
            set_limits(made.factory.store, made.factory.request("limits"), limits)

            films = [made.make(f"Dear {number}") for number in range(30)]

            check_spending(made, running)
            billed = running.ledger.report()
        steps = [film.drafts[-1].step for film in films]
        cost = int(str(billed["tokens_in"])) * PRICE_IN + int(str(billed["tokens_out"])) * PRICE_OUT
        assert cost <= limits.day_micro_usd
        assert set(steps) == {"generate", "offline"}
        assert steps == sorted(steps), "once the budget is spent, it stays spent"
        assert films[-1].drafts[0].because.startswith("budget: The call may cost")
        reserved = 0
        for each in made.log():
            if isinstance(each.payload, BudgetReserved):
                reserved += each.payload.micro_usd
            elif isinstance(each.payload, BudgetSettled):
                held = next(
                    e.payload.micro_usd
                    for e in made.log()
                    if isinstance(e.payload, BudgetReserved)
                    and (e.payload.call, e.payload.attempt)
                    == (each.payload.call, each.payload.attempt)
                )
                reserved += each.payload.micro_usd - held
            assert reserved <= limits.day_micro_usd

    def test_that_is_stopped_lets_the_composer_work_at_once(self, tmp_path: Path) -> None:
        with server() as running:
            made = studio(tmp_path, running.base_url)
            stop(made.factory.store, made.factory.request("stop"), "enough for today")

            film = made.make("Stopped")

            assert running.ledger.entries() == []
        assert [each.step for each in film.drafts] == ["offline"]
        assert "enough for today" in film.drafts[0].because
