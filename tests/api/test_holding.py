"""Holding a lease: it beats while the work runs, and notices that the work was taken away."""

import threading
import time
from uuid import UUID

import pytest

from adapters.clock.system_clock import SystemClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.in_memory_leases import InMemoryLeases
from api.holding import Holding
from domain.commands import work as works
from domain.identifiers import WorkId, digest_of
from domain.ports import Cancelled, Progress
from domain.production.stage import Stage
from domain.production.work import Work
from domain.streams import Request, UnitOfWork, decide
from domain.work.decisions import claim
from domain.work.state import fold
from tests.domain.samples import NOON, uid

WORK = Work(stage=Stage.RENDER, subject=uid("film"), input_digest=digest_of(b"document"))


class Bench:
    def __init__(self) -> None:
        clock = SystemClock()
        self.store = InMemoryEventStore(clock)
        self.leases = InMemoryLeases(clock)
        self.stopping = threading.Event()
        self.holding = Holding(self.store, self.leases, lease_s=0.3, stopping=self.stopping)

    def start(self) -> None:
        def decision(unit: UnitOfWork) -> None:
            unit.load(WORK.id)
            unit.add(WORK.id, WORK.requested())
            state = fold(unit.load(WORK.id))
            unit.add(WORK.id, claim(state, worker="w", lease_s=0.3, held=False, now=NOON))

        decide(self.store, Request(id=UUID(int=1)), decision)
        self.leases.take(WORK.id, 1, seconds=0.3)


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    made.start()
    return made


def until_cancelled(progress: Progress) -> None:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        progress({"done": 1})
        time.sleep(0.01)


class TestHolding:
    def test_keeps_the_lease_beyond_its_first_length(self, bench: Bench) -> None:
        with bench.holding(WorkId(WORK.id), 1):
            time.sleep(0.9)

            assert bench.leases.alive(WORK.id)

    def test_raises_when_the_work_was_cancelled(self, bench: Bench) -> None:
        with bench.holding(WorkId(WORK.id), 1) as progress:
            works.cancel(bench.store, Request(id=UUID(int=2)), WORK.id, "no")

            with pytest.raises(Cancelled, match="cancelled"):
                until_cancelled(progress)

    def test_raises_when_the_worker_stops(self, bench: Bench) -> None:
        with bench.holding(WorkId(WORK.id), 1) as progress:
            bench.stopping.set()

            with pytest.raises(Cancelled, match="stopping"):
                until_cancelled(progress)
