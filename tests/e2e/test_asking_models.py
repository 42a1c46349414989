"""Models asked for real: HTTP, Postgres, several workers, a process that is killed."""

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any
from uuid import UUID

import pytest

from adapters.event_store.migrate import migrate
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.event_store.postgres_leases import PostgresLeases
from adapters.sandbox_model.script import MIXTURE, Script
from adapters.sandbox_model.server import SandboxModel
from domain.advising import NotAnswered
from domain.commands import model_budget
from domain.consultation import budget
from domain.consultation.budget import Limits, Spending
from domain.events.catalogue import encode
from domain.events.consultation import BudgetSettled, ModelAnswered, ModelAsked, ModelFailed
from domain.events.event import RecordedEvent
from domain.identifiers import budget_id
from domain.streams import Request
from tests.domain.samples import uid
from tests.e2e.asking_process import consultant, question
from tests.sandbox import models_at


@pytest.fixture
def store(postgres_url: str) -> Iterator[PostgresEventStore]:
    migrate(postgres_url)
    with PostgresEventStore(postgres_url) as opened:
        yield opened


@pytest.fixture
def leases(postgres_url: str) -> Iterator[PostgresLeases]:
    with closing(PostgresLeases(postgres_url)) as opened:
        yield opened


def everything(store: PostgresEventStore, *topics: str) -> list[RecordedEvent]:
    return store.read(0, limit=100_000, topics=topics)


def months(store: PostgresEventStore) -> Spending:
    """Everything that was spent: a test at midnight has two months."""
    names = {e.payload.month for e in everything(store) if isinstance(e.payload, ModelAsked)}
    return budget.fold(event for name in sorted(names) for event in store.load(budget_id(name)))


def asked(url: str, sandbox: SandboxModel, *questions: str, timeout_s: float = 30.0) -> list[str]:
    """The command of a process that asks these questions."""
    module = "tests.e2e.asking_process"
    return [sys.executable, "-m", module, url, sandbox.base_url, str(timeout_s), *questions]


@pytest.mark.slow
class TestTheLedger:
    def test_agrees_with_the_log_after_a_bad_day(
        self,
        store: PostgresEventStore,
        leases: PostgresLeases,
        new_sandbox: Callable[..., SandboxModel],
    ) -> None:
        """Call by call: what the server told it billed is what the log counted; what it could
        not tell (a line gone dead or dirty) the log counts at the reservation, never below."""
        sandbox = new_sandbox(Script(list(MIXTURE), mixture=MIXTURE, seed=11))
        models = models_at(sandbox, timeout_s=20.0)  # whoever is impatient is not told either
        asking = consultant(store, leases, models)

        for number in range(40):
            with contextlib.suppress(NotAnswered):
                asking.ask(question(f"{number}"), accept=_strict, progress=lambda _: None)

        counted = _counted(store)
        billed = {entry["request"]: entry for entry in sandbox.ledger.entries()}
        assert counted.keys() == billed.keys()
        assert len({str(entry["mode"]) for entry in billed.values()}) == len(MIXTURE)
        for call, (tokens, how) in counted.items():
            entry = billed[call]
            of_server = int(str(entry["tokens_in"])) + int(str(entry["tokens_out"]))
            if how == "reserved":
                assert entry["billed"]
                assert not entry["told"]
                assert tokens >= of_server
            else:
                assert tokens == of_server
                assert bool(entry["billed"]) == (how == "reported")
        settled = [e.payload for e in everything(store) if isinstance(e.payload, BudgetSettled)]
        assert sum(each.tokens for each in settled) == sum(t for t, _ in counted.values())
        assert months(store).reserved == {}


def _strict(text: str) -> str:
    return "" if text == "yes" else "not the one word"


def _counted(store: PostgresEventStore) -> dict[str, tuple[int, str]]:
    """By call: the tokens that the log counts, and how it knows."""
    found: dict[str, tuple[int, str]] = {}
    for event in everything(store, "model.answered", "model.failed"):
        fact = event.payload
        assert isinstance(fact, ModelAnswered | ModelFailed)
        call = f"{event.stream}/{fact.attempt}"
        found[call] = (fact.tokens_in + fact.tokens_out, fact.counted)
    return found


@pytest.mark.slow
class TestSeveralWorkers:
    LIMITS = Limits(day_micro_usd=9_000, month_micro_usd=9_000)

    def test_never_pass_the_budget_together(
        self, store: PostgresEventStore, leases: PostgresLeases, sandbox: SandboxModel
    ) -> None:
        """Two processes and two threads, all asking at once for more than there is."""
        model_budget.set_limits(store, Request(id=uid("limits")), self.LIMITS)
        url = store.database_url
        names = [[f"{worker}-{n}" for n in range(8)] for worker in range(3)]

        with ThreadPoolExecutor(4) as pool:
            running = [
                pool.submit(subprocess.run, asked(url, sandbox, *names[i]), capture_output=True)
                for i in range(2)
            ]
            mine = consultant(store, leases, models_at(sandbox, timeout_s=30.0))
            refusals = list(pool.map(lambda name: _refusal(mine, name), names[2]))
            outputs = [each.result() for each in running]

        told = [json.loads(line) for out in outputs for line in out.stdout.splitlines()]
        assert [out.returncode for out in outputs] == [0, 0], outputs
        kinds = [each.get("refused", "") for each in told] + refusals
        assert len(kinds) == 24
        assert set(kinds) == {"", "budget"}
        assert _highest(store) <= self.LIMITS.day_micro_usd
        assert months(store).of_month().micro_usd == _billed_micro_usd(sandbox)


def _refusal(asking: Any, name: str) -> str:
    try:
        asking.ask(question(name), accept=lambda _: "", progress=lambda _: None)
    except NotAnswered as refused:
        return refused.kind
    return ""


def _highest(store: PostgresEventStore) -> int:
    """The most that was ever spent and reserved at once, looking after every single event."""
    log = everything(store, "model_budget.reserved", "model_budget.settled")
    assert log
    return max(budget.fold(log[: n + 1]).of_month().micro_usd for n in range(len(log)))


def _billed_micro_usd(sandbox: SandboxModel) -> int:
    """At the prices of ``tests.sandbox.PRICED``."""
    entries = sandbox.ledger.entries()
    return sum(int(str(e["tokens_in"])) + 4 * int(str(e["tokens_out"])) for e in entries)


@pytest.mark.slow
class TestAKilledProcess:
    def test_pays_twice_for_the_call_in_flight_and_for_nothing_else(
        self, store: PostgresEventStore, leases: PostgresLeases, sandbox: SandboxModel
    ) -> None:
        sandbox.script.play(["ok", "ok", "hang"])
        command = asked(store.database_url, sandbox, "a", "b", "c", timeout_s=60)
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            try:
                _wait_for(lambda: len(sandbox.ledger.entries()) == 3)
            finally:
                process.kill()
        before = months(store)
        assert len(before.reserved) == 1

        again = subprocess.run(
            asked(store.database_url, sandbox, "a", "b", "c"),
            capture_output=True,
            check=True,
            timeout=200,
        )

        told = [json.loads(line) for line in again.stdout.splitlines()]
        assert [each["replayed"] for each in told] == [True, True, False]
        assert len(sandbox.ledger.entries()) == 4
        failures = [e.payload for e in everything(store) if isinstance(e.payload, ModelFailed)]
        assert [each.failure for each in failures] == ["unknown"]
        assert failures[0].cost_micro_usd == next(iter(before.reserved.values())).micro_usd
        assert months(store).reserved == {}


def _wait_for(condition: Callable[[], bool], seconds: float = 120.0) -> None:
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends, "it never came to that"
        time.sleep(0.05)


class TestADayWithoutNetwork:
    def test_is_replayed_word_for_word(
        self, store: PostgresEventStore, leases: PostgresLeases, sandbox: SandboxModel
    ) -> None:
        sandbox.script.play(["fenced", "server_error", "prose", "truncated", "ok", "wrong_schema"])
        models = models_at(sandbox)

        def day() -> list[tuple[str, str, UUID, int]]:
            asking = consultant(store, leases, models)
            answers = [
                asking.ask(question(name), accept=_one_word, progress=lambda _: None)
                for name in ("a", "b", "c")
            ]
            vectors = asking.embed(["x", "y"], subject=uid("idea"), progress=lambda _: None)
            return [(each.text, each.verdict, each.call, each.tokens_in) for each in answers] + [
                (vectors.vectors.tobytes().hex(), vectors.route, uid(""), 0)
            ]

        first = day()
        head = store.head()
        calls = len(sandbox.ledger.entries())
        sandbox.close()

        assert day() == first
        assert store.head() == head
        assert len(sandbox.ledger.entries()) == calls


def _one_word(text: str) -> str:
    return "" if "yes" in text else "it does not say yes"


class TestAKey:
    KEY = "planted-key-9f8e7d6c5b4a"

    def test_stands_in_no_event_no_error_and_no_log(
        self,
        store: PostgresEventStore,
        leases: PostgresLeases,
        new_sandbox: Callable[..., SandboxModel],
        caplog: pytest.LogCaptureFixture,
        capfd: pytest.CaptureFixture[str],
    ) -> None:
        caplog.set_level("DEBUG")
        repeating = new_sandbox(key=self.KEY, answer=lambda _: f"yes, {self.KEY}")
        refusing = new_sandbox(key="another")
        said = []
        for sandbox, about in ((repeating, "a"), (refusing, "b")):
            asking = consultant(store, leases, models_at(sandbox), self.KEY)
            try:
                answer = asking.ask(question(about), accept=_one_word, progress=lambda _: None)
                said.append(answer.text)
            except NotAnswered as refused:
                said.append(str(refused))

        assert said[0] == "yes, ‹secret›"
        assert "Incorrect API key provided: ‹secret›" in said[1]
        log = b"".join(encode(event.payload) for event in everything(store))
        captured = capfd.readouterr()
        assert b"secret" in log
        assert self.KEY.encode() not in log
        assert self.KEY not in caplog.text + captured.out + captured.err
