"""The reconciler: whatever the queue loses is asked for again, and nothing else."""

from datetime import timedelta
from uuid import UUID

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.in_memory_leases import InMemoryLeases
from adapters.work_queue.in_memory_work_queue import InMemoryWorkQueue
from api.reconciler import Reconciler
from domain.commands import work as works
from domain.events.event import payloads
from domain.identifiers import WorkId, digest_of
from domain.production.stage import Stage
from domain.production.work import Work
from domain.streams import Request, UnitOfWork, decide
from domain.work.decisions import claim, fail
from domain.work.state import fold
from tests.domain.samples import NOON, uid

WORK = Work(stage=Stage.RENDER, subject=uid("film"), input_digest=digest_of(b"document"))


class Plant:
    def __init__(self) -> None:
        self.clock = TravellingClock(NOON)
        self.store = InMemoryEventStore(self.clock)
        self.leases = InMemoryLeases(self.clock)
        self.queue = InMemoryWorkQueue()
        self.reconciler = Reconciler(
            store=self.store,
            leases=self.leases,
            queue=self.queue,
            clock=self.clock,
            period_s=1,
        )
        self._requests = 0

    def request(self) -> Request:
        self._requests += 1
        return Request(id=UUID(int=self._requests))

    def ask(self, work: Work = WORK) -> None:
        def decision(unit: UnitOfWork) -> None:
            unit.load(work.id)
            unit.add(work.id, work.requested())

        decide(self.store, self.request(), decision)

    def claim(self) -> None:
        def decision(unit: UnitOfWork) -> None:
            state = fold(unit.load(WORK.id))
            now = self.clock.now()
            unit.add(WORK.id, claim(state, worker="w", lease_s=30, held=False, now=now))

        decide(self.store, self.request(), decision)
        self.leases.take(WORK.id, 1, seconds=30)

    def fail(self) -> None:
        def decision(unit: UnitOfWork) -> None:
            state = fold(unit.load(WORK.id))
            unit.add(WORK.id, *fail(state, attempt=state.attempt, error="E", message="m"))

        decide(self.store, self.request(), decision)
        self.leases.release(WORK.id)


@pytest.fixture
def plant() -> Plant:
    return Plant()


class TestReconciler:
    def test_sends_what_was_asked_for_and_never_sent(self, plant: Plant) -> None:
        plant.ask()

        assert plant.reconciler.reconcile() == 1
        assert plant.queue.depth(Stage.RENDER) == 1

    def test_is_quiet_while_the_message_waits(self, plant: Plant) -> None:
        plant.ask()
        plant.reconciler.reconcile()

        assert plant.reconciler.reconcile() == 0

    def test_sends_again_when_the_queue_was_emptied(self, plant: Plant) -> None:
        plant.ask()
        plant.reconciler.reconcile()
        plant.queue.lose_everything()

        assert plant.reconciler.reconcile() == 1

    def test_leaves_held_work_alone_until_its_lease_is_over(self, plant: Plant) -> None:
        plant.ask()
        plant.claim()

        assert plant.reconciler.reconcile() == 0
        plant.clock.pass_by(timedelta(seconds=31))
        assert plant.reconciler.reconcile() == 1

    def test_waits_out_the_pause_after_a_failure(self, plant: Plant) -> None:
        plant.ask()
        plant.claim()
        plant.fail()

        assert plant.reconciler.reconcile() == 0
        plant.clock.pass_by(timedelta(seconds=2))
        assert plant.reconciler.reconcile() == 1

    def test_waits_for_the_due_time(self, plant: Plant) -> None:
        due = NOON + timedelta(hours=24)
        plant.ask(
            Work(
                stage=Stage.MEASURE,
                subject=uid("post"),
                input_digest=digest_of(b"24 h"),
                due_at=due,
            )
        )

        assert plant.reconciler.reconcile() == 0
        plant.clock.travel_to(due)
        assert plant.reconciler.reconcile() == 1

    def test_never_sends_parked_work_but_does_after_it_was_resumed(self, plant: Plant) -> None:
        plant.ask()
        works.park(plant.store, plant.request(), WORK.id, "look at this")

        assert plant.reconciler.reconcile() == 0
        works.retry(plant.store, plant.request(), WORK.id, "looked")
        assert plant.reconciler.reconcile() == 1

    def test_never_sends_cancelled_work(self, plant: Plant) -> None:
        plant.ask()
        works.cancel(plant.store, plant.request(), WORK.id, "no")

        assert plant.reconciler.reconcile() == 0

    def test_knows_the_whole_past_when_it_starts_anew(self, plant: Plant) -> None:
        plant.ask()
        second = Reconciler(
            store=plant.store,
            leases=plant.leases,
            queue=plant.queue,
            clock=plant.clock,
            period_s=1,
        )

        assert second.reconcile() == 1
        assert fold(payloads(plant.store.load(WorkId(WORK.id)))).attempt == 0
