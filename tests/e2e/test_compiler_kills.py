"""A worker killed at any step of a compilation: another goes on, and nothing is paid twice.

Real processes, a real database, a real line; the model's server plays by a script.
"""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from adapters.event_store.migrate import migrate
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.sandbox_model.answers import prompt_of, task_of
from adapters.sandbox_model.server import SandboxModel
from domain.events.animation import AnimationCommissioned, AnimationCompiled, AnimationDrafted
from domain.events.consultation import ModelAnswered, ModelAsked, ModelFailed
from domain.events.event import payloads
from domain.identifiers import AnimationId, DayId, IdeaId
from domain.streams import Request, UnitOfWork, decide
from tests.domain.samples import uid
from tests.e2e.compiling import models_file, short_film

ROOT = Path(__file__).parents[2]
FILM = AnimationId(uid("film"))
WITHIN_S = 600.0
CALLS = 3
"""What the film takes when nobody is killed: a generation and two repairs."""

_UNMOVED = [{"kind": "point", "species": "a", "centre": {"x": 540, "y": 900}}]


def film(title: str, **parts: Any) -> str:
    return json.dumps(short_film(title) | parts)


class Server:
    """First a film in which nothing moves, then another, then a good one."""

    def __init__(self) -> None:
        self.calls = 0
        self.hold_at = 0
        """The call that is held back until the worker was killed."""
        self.held = Event()
        self.let_go = Event()

    def __call__(self, request: Mapping[str, Any]) -> str:
        self.calls += 1
        if self.calls == self.hold_at:
            self.held.set()
            self.let_go.wait(WITHIN_S)
        prompt = prompt_of(request)
        if task_of(prompt) == "compile":
            return film("Still one", births=_UNMOVED)
        if "Still one" in prompt:
            return film("Still two", births=_UNMOVED)
        return film("It moves")


@pytest.fixture
def profile(
    postgres_url: str, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PostgresEventStore]:
    """A commissioned film in a profile of its own."""
    for name, value in {
        "DATABASE_URL": postgres_url,
        "REDIS_URL": redis_url,
        "KINORA_DATA_DIR": str(tmp_path),
        "KINORA_PROFILE": "sandbox",
        "KINORA_LEASE_S": "2",
        "KINORA_TIME_ZONE": "UTC",
        "PYTHONPATH": str(ROOT),
    }.items():
        monkeypatch.setenv(name, value)
    migrate(postgres_url)
    with PostgresEventStore(postgres_url) as store:
        decide(store, Request(id=uid("commission")), commission)
        yield store


def commission(unit: UnitOfWork) -> None:
    unit.load(FILM)
    unit.add(
        FILM,
        AnimationCommissioned(
            idea=IdeaId(uid("idea")),
            day=DayId(uid("day")),
            title="Two moons",
            summary="They meet.",
            language="en",
        ),
    )


def worker(folder: Path, dies_after: str = "") -> subprocess.Popen[bytes]:
    with (folder / "worker.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.compile_worker"],
            stdout=log,
            stderr=log,
            env={**os.environ, "KINORA_TEST_DIES_AFTER": dies_after},
            cwd=folder,
        )


@contextmanager
def playing(folder: Path, script: Server) -> Iterator[SandboxModel]:
    """The model's server, named in the profile's models file."""
    with SandboxModel(answer=script) as server:
        data = folder / "sandbox"
        data.mkdir(exist_ok=True)
        (data / "models.toml").write_text(models_file(server.base_url, timeout_s=120.0))
        yield server


def finish(folder: Path) -> None:
    """Another worker takes over and comes to the end."""
    heir = worker(folder)
    assert heir.wait(timeout=WITHIN_S) == 0, (folder / "worker.log").read_text()


ALWAYS = ("model.answered:2",)
"""In every run, beside a kill in flight: a death takes about half a minute. The others are
nightly."""
MOMENTS = [
    pytest.param(moment, marks=() if moment in ALWAYS else pytest.mark.nightly)
    for moment in (
        "model.asked:1", "model.asked:2", "model.asked:3",
        "model.answered:1", "model.answered:2", "model.answered:3",
        "animation.drafted:1", "animation.drafted:2",
    )
]  # fmt: skip
IN_FLIGHT = [
    pytest.param(1, marks=pytest.mark.nightly),
    2,
    pytest.param(3, marks=pytest.mark.nightly),
]


@pytest.mark.slow
@pytest.mark.timeout(1500)
class TestAWorker:
    @pytest.mark.parametrize("moment", MOMENTS)
    def test_that_dies_at_a_moment_is_taken_over(
        self, profile: PostgresEventStore, tmp_path: Path, moment: str
    ) -> None:
        announced = moment.startswith("model.asked")
        with playing(tmp_path, Server()) as server:
            first = worker(tmp_path, dies_after=moment)
            assert first.wait(timeout=WITHIN_S) == -signal.SIGKILL
            before = len(server.ledger.entries())

            finish(tmp_path)

            assert before == int(moment[-1]) - announced
            check(profile, server, lost=int(announced), sent=CALLS)

    @pytest.mark.parametrize("number", IN_FLIGHT)
    def test_that_is_killed_while_it_asks_loses_that_one_call(
        self, profile: PostgresEventStore, tmp_path: Path, number: int
    ) -> None:
        script = Server()
        script.hold_at = number
        with playing(tmp_path, script) as server:
            first = worker(tmp_path)
            assert script.held.wait(WITHIN_S)
            first.kill()
            first.wait()
            script.let_go.set()

            finish(tmp_path)

            check(profile, server, lost=1, sent=CALLS + 1)


def check(store: PostgresEventStore, server: SandboxModel, *, lost: int, sent: int) -> None:
    """One document, every answer one attempt, no call made twice, and one lost at most."""
    told = payloads(store.load(FILM))
    drafts = [each for each in told if isinstance(each, AnimationDrafted)]
    (compiled,) = [each for each in told if isinstance(each, AnimationCompiled)]
    log = store.read(0, limit=1000)
    asked = [each.payload for each in log if isinstance(each.payload, ModelAsked)]
    answered = [each for each in log if isinstance(each.payload, ModelAnswered)]
    failed = [each.payload for each in log if isinstance(each.payload, ModelFailed)]
    sendings = Counter(str(each["request"]) for each in server.ledger.entries())

    assert compiled.film_title == "It moves"
    assert [each.attempt for each in drafts] == list(range(1, len(drafts) + 1))
    assert (len(asked), sendings.total()) == (CALLS + lost, sent)
    assert set(sendings.values()) == {1}
    assert [each.failure for each in failed] == ["unknown"] * lost
    assert [each.refused_for for each in drafts].count("unanswered") == lost
    calls = [draft.call for draft in drafts if draft.call is not None]
    assert calls == [each.stream for each in answered]
    assert len(set(calls)) == CALLS
