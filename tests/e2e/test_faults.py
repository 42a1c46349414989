"""Ten pipelines while processes are killed and messages doubled: all of them finish."""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import psycopg
import pytest

from adapters.event_store.cursors import lags
from adapters.event_store.errors import StoreUnavailable
from adapters.event_store.verification import Intact, verify
from adapters.work_queue.dramatiq_work_queue import QueueUnavailable
from api.bootstrap import Kinora, open_kinora
from api.local import production
from api.settings import load_settings
from domain.commands.days import open_day
from domain.commands.ideas import import_text
from domain.events.animation import AnimationRejected
from domain.events.event import RecordedEvent
from domain.events.publication import Published
from domain.events.work import WorkParked, WorkRequested, WorkResumed, WorkSucceeded
from domain.identifiers import WorkId
from domain.ports import EventStore
from domain.production.stage import Stage
from domain.streams import Request
from tests.domain.samples import uid
from tests.e2e.plant import Plant
from tests.e2e.terminal import Terminal

PIPELINES = 10
KILLS_EACH = 3
WITHIN_S = 600.0
IDEAS = Path(__file__).parents[2] / "gallery" / "ideas.md"
FIRST_DAY = date(2026, 11, 1)

ENDS = (Published, AnimationRejected)
AWAY = (StoreUnavailable, QueueUnavailable, psycopg.Error)
"""What our own look at the plant may meet while something is dead."""


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Plant]:
    made = Plant(tmp_path)
    made.start()
    try:
        yield made
    finally:
        made.stop()


def persistently[T](attempt: Callable[[], T]) -> T:
    """Ask again while a server is away, for at most a minute."""
    deadline = time.monotonic() + 60
    while True:
        try:
            return attempt()
        except AWAY:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def begin_pipelines(kinora: Kinora) -> None:
    """Ten days, each run by policy to its end; every request has a fixed id."""
    import_text(
        kinora.store,
        Request(id=uid("import")),
        text=IDEAS.read_text(encoding="utf-8"),
        source="file:ideas.md",
    )
    until_verified(kinora)
    for number in range(PIPELINES):
        open_day(
            kinora.store,
            Request(id=uid(f"day {number}")),
            day=FIRST_DAY + timedelta(days=number),
            zone="Europe/Warsaw",
            automatic=True,
            unattended=True,
        )


def until_verified(kinora: Kinora) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        done = kinora.store.read(0, limit=100_000, topics=("work.succeeded",))
        if any(_stage(each) == Stage.VERIFY for each in done):
            return
        time.sleep(0.2)
    raise AssertionError("the ideas were never verified")


def _stage(event: RecordedEvent) -> str:
    return event.payload.stage if isinstance(event.payload, WorkSucceeded) else ""


def whole_log(store: EventStore) -> list[RecordedEvent]:
    return store.read(0, limit=1_000_000)


def ended(store: EventStore) -> int:
    """Pipelines that reached their end."""
    events = store.read(0, limit=100_000, topics=("publication.published", "animation.rejected"))
    return sum(isinstance(each.payload, ENDS) for each in events)


class Doubler(threading.Thread):
    """Sends every piece of requested work once more than the relay does."""

    def __init__(self, plant: Plant) -> None:
        super().__init__(daemon=True)
        self.sent = 0
        self.enough = threading.Event()
        self._plant = plant

    def run(self) -> None:
        with self._plant.kinora() as kinora:
            position = 0
            while not self.enough.wait(0.1):
                try:
                    page = kinora.store.read(position, limit=500, topics=("work.requested",))
                    for event in page:
                        self._send_again(kinora, event)
                        position = event.position
                except AWAY:
                    continue

    def _send_again(self, kinora: Kinora, event: RecordedEvent) -> None:
        asked = event.payload
        assert isinstance(asked, WorkRequested)
        if asked.due_at is None:
            kinora.queue.send(WorkId(event.stream), Stage(asked.stage))
            self.sent += 1


class Killer(threading.Thread):
    """Kills each part a few times at random moments, from a fixed seed."""

    def __init__(self, plant: Plant, seed: int) -> None:
        super().__init__(daemon=True)
        self.killed: Counter[str] = Counter()
        self.enough = threading.Event()
        self._chance = random.Random(seed)  # noqa: S311 - for repeatable kills, not for secrets
        self._victims: dict[str, Callable[[], None]] = {
            "worker": lambda: plant.kill_role("worker"),
            "follower": lambda: plant.kill_role("follower"),
            "queue": plant.empty_and_kill_queue,
            "postmaster": plant.kill_postmaster,
        }

    def run(self) -> None:
        plan = list(self._victims) * KILLS_EACH
        self._chance.shuffle(plan)
        for name in plan:
            if self.enough.wait(self._chance.uniform(2.0, 6.0)):
                return
            self._victims[name]()
            self.killed[name] += 1


def until_all_ended(kinora: Kinora, plant: Plant) -> None:
    deadline = time.monotonic() + WITHIN_S
    while time.monotonic() < deadline:
        if persistently(lambda: ended(kinora.store)) >= PIPELINES:
            return
        time.sleep(0.5)
    count = persistently(lambda: ended(kinora.store))
    told = f"{state_of(kinora)}\n{plant.log()}"
    raise AssertionError(f"{count} of {PIPELINES} pipelines ended:\n{told}")


def state_of(kinora: Kinora) -> str:
    """What a person would ask first: what waits, what was set aside, who is behind."""
    events = persistently(lambda: whole_log(kinora.store))
    of_works: dict[UUID, list[str]] = {}
    for event in events:
        if event.payload.topic.startswith("work."):
            of_works.setdefault(event.stream, []).append(repr(event.payload))
    waiting = [line for told in of_works.values() for line in _unended(told)]
    with kinora.connections.use() as connection:
        behind = [repr(each) for each in lags(connection)]
    days = [f"{e.stream} {e.payload!r}" for e in events if e.payload.topic.startswith("day.")]
    return "\n".join(["works without success:", *waiting, "days:", *days, "followers:", *behind])


def _unended(told: list[str]) -> list[str]:
    return [] if told[-1].startswith("WorkSucceeded") else [*told, ""]


def unfinished(events: list[RecordedEvent]) -> list[UUID]:
    """Requested work that is due and has neither an outcome nor a parking."""
    open_work: dict[UUID, None] = {}
    for event in events:
        match event.payload:
            case WorkRequested(due_at=None) | WorkResumed():
                open_work[event.stream] = None
            case WorkSucceeded() | WorkParked():
                open_work.pop(event.stream, None)
            case _:
                pass
    return list(open_work)


@pytest.mark.slow
@pytest.mark.timeout(1500)
class TestPlant:
    @pytest.mark.parametrize("seed", [1])
    def test_finishes_every_pipeline_whatever_is_killed(self, plant: Plant, seed: int) -> None:
        killer, doubler = Killer(plant, seed), Doubler(plant)
        with plant.kinora() as kinora:
            doubler.start()
            begin_pipelines(kinora)
            killer.start()
            until_all_ended(kinora, plant)
            killer.join()
            doubler.enough.set()

            assert set(killer.killed.values()) == {KILLS_EACH}
            assert doubler.sent > PIPELINES * 5
            self._check_log(kinora)
            self._check_views(kinora)
            self._check_copy(kinora, plant.folder)

    def _check_log(self, kinora: Kinora) -> None:
        deadline = time.monotonic() + 60
        while unfinished(persistently(lambda: whole_log(kinora.store))):
            assert time.monotonic() < deadline, "requested work was left without an outcome"
            time.sleep(0.5)
        events = persistently(lambda: whole_log(kinora.store))
        successes = Counter(e.stream for e in events if isinstance(e.payload, WorkSucceeded))

        assert [each.position for each in events] == list(range(1, len(events) + 1))
        assert isinstance(verify(kinora.store), Intact)
        assert max(successes.values()) == 1
        chosen = Counter(e.stream for e in events if e.payload.topic == "day.idea_chosen")
        assert len(chosen) == PIPELINES
        assert set(chosen.values()) == {1}
        ends = Counter(e.payload.topic for e in events if isinstance(e.payload, ENDS))
        assert ends == {"publication.published": PIPELINES}

    def _check_views(self, kinora: Kinora) -> None:
        persistently(kinora.views.catch_up)

        different = [each.projection for each in kinora.views.check() if not each.equal]
        assert different == []

    def _check_copy(self, kinora: Kinora, folder: Path) -> None:
        """The log moves to an empty database: same head, same views, nothing is done again."""
        original, copy = Terminal(folder), Terminal(folder / "elsewhere")
        copy.data.mkdir()
        file = str(folder / "log.jsonl.gz")
        views = {each.projection: each.live_hash for each in kinora.views.check()}

        exported = original.json("--profile", "sandbox", "log", "export", file)
        imported = copy.json("--profile", "sandbox", "log", "import", file)
        checked = copy.json("--profile", "sandbox", "views", "rebuild", "--check")["reports"]

        assert imported["hash"] == exported["hash"]
        assert all(each["equal"] for each in checked)
        settings = load_settings(KINORA_DATA_DIR=copy.data, KINORA_PROFILE="sandbox")
        with open_kinora(settings) as again:
            assert {each.projection: each.live_hash for each in again.views.check()} == views
            with production(again):
                until_followed(again)
            assert again.store.head()[1].hex() == exported["hash"]


def until_followed(kinora: Kinora) -> None:
    """Wait until everybody who acts on events has seen them all."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with kinora.connections.use() as connection:
            behind = [each.events for each in lags(connection)]
        if len(behind) > 2 and not any(behind):
            return
        time.sleep(0.2)
    raise AssertionError("the copy was not followed to its end")
