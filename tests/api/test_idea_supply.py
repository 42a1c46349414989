"""The day looks after its pool: asks once when it is short, unless told not to."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.in_memory_leases import InMemoryLeases
from adapters.sandbox_model.server import SandboxModel
from adapters.work_queue.in_memory_work_queue import InMemoryWorkQueue
from api.bootstrap import Kinora, Urls
from api.idea_supply import IdeaSupply, supply_now, supply_of
from api.reactor import Reactor
from api.reconciler import Reconciler
from api.settings import load_settings
from api.workshop import build_workshop
from domain.commands import days, ideas, model_budget
from domain.commands.settings import set_value
from domain.consultation.budget import Limits
from domain.days.state import Day, fold
from domain.events.day import CandidatesOffered, IdeasAsked
from domain.events.event import Event, RecordedEvent, payloads
from domain.events.idea import IdeaProposed
from domain.events.work import WorkRequested
from domain.ideas.generation import Wanted
from domain.identifiers import WorkId
from domain.ports import EventStore
from domain.production.stage import Stage
from domain.stages.perform import perform
from domain.streams import Request, UnitOfWork, decide
from projections.today import today
from tests.domain.samples import NOON, proposed, uid, verified
from tests.domain.twins import PlainDrafter, held
from tests.sandbox import PRICED

ROUTE = '\n[tasks.generate]\nmodels = ["box/m"]\nmax_tokens = 200\ntimeout_s = 5\n'


class Morning:
    """A log, a supply that looks at it, and a clock that travels."""

    def __init__(self, store: EventStore, clock: TravellingClock) -> None:
        self.store = store
        self.clock = clock
        self.supply = self.another()

    def another(self) -> IdeaSupply:
        """A supply that begins anew, as after a restart."""
        return IdeaSupply(store=self.store, clock=self.clock, wish=_wish)

    def request(self) -> Request:
        return Request(id=uuid4())

    def propose(self, name: str, *judged: Event) -> None:
        events = (proposed(name), *judged)
        decide(self.store, self.request(), lambda unit: unit.add(uid(name), *events))

    def stock(self, count: int) -> None:
        """So many ideas that may be chosen."""
        for number in range(count):
            self.propose(f"Film {number}", verified())

    def open(self, *, unattended: bool = False) -> UUID:
        return days.open_day(
            self.store,
            self.request(),
            day=self.clock.now().date(),
            zone="UTC",
            automatic=False,
            unattended=unattended,
        )

    def set(self, name: str, value: str) -> None:
        set_value(self.store, self.request(), name, value)

    def look(self) -> int:
        return self.supply.look(proposing=False)

    def day(self, stream: UUID) -> Day:
        return fold(payloads(self.store.load(stream)))

    def asked(self) -> list[RecordedEvent]:
        return self.store.read(0, limit=10_000, topics=[IdeasAsked.topic])


def _wish(count: int, seed: int) -> Wanted:
    return Wanted(count=count, source="auto", language="en", seed=seed)


class Production(Morning):
    """A profile with a real log, and its worker and reactor in this thread."""

    def __init__(self, kinora: Kinora) -> None:
        clock = kinora.clock = TravellingClock(datetime.now(UTC))
        super().__init__(kinora.store, clock)
        self.kinora = kinora
        kinora.__dict__["drafter"] = PlainDrafter()
        self._position = 0

    def another(self) -> IdeaSupply:
        return supply_of(self.kinora) if hasattr(self, "kinora") else super().another()

    def settle(self) -> None:
        """React and work until nothing new comes."""
        reactor = Reactor(self.store, self.kinora.versions, rehearsal=False)
        workshop = replace(build_workshop(self.kinora, threading.Event()), hold=held)
        while events := self.store.read(self._position, limit=500):
            for event in events:
                reactor.handle([event])
                if isinstance(event.payload, WorkRequested):
                    self.kinora.views.catch_up()
                    perform(workshop, WorkId(event.stream), uuid4())
            self._position = events[-1].position

    def made(self) -> list[IdeaProposed]:
        """Ideas that came because the day asked."""
        events = self.store.read(0, limit=10_000, topics=[IdeaProposed.topic])
        found = [each.payload for each in events if isinstance(each.payload, IdeaProposed)]
        return [each for each in found if each.source != "prompt"]


@pytest.fixture
def morning() -> Morning:
    clock = TravellingClock(NOON)
    return Morning(InMemoryEventStore(clock), clock)


@pytest.fixture
def production(prepared_url: str, redis_url: str, tmp_path: Path) -> Iterator[Production]:
    (tmp_path / "ideas.md").write_bytes(b"\xff\xfe\x00\x01" * 100)
    settings = load_settings(
        KINORA_DATA_DIR=tmp_path,
        KINORA_PROFILE="main",
        KINORA_TIME_ZONE="UTC",
        KINORA_LANGUAGE="en",
        KINORA_IDEAS_FILE=tmp_path / "ideas.md",
    )
    kinora = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    kinora.views.prepare()
    made = Production(kinora)
    made.supply = made.another()
    yield made
    kinora.close()


class TestIdeaSupply:
    def test_asks_for_what_the_pool_lacks_once_a_day(self, morning: Morning) -> None:
        morning.stock(3)
        day = morning.open()

        asked = [morning.look(), morning.look(), morning.another().look(proposing=False)]

        assert asked == [9, 0, 0]
        fact = morning.day(day).asked
        assert fact is not None
        assert (fact.pool, fact.floor, fact.count) == (3, 12, 9)

    def test_is_recorded_as_caused_by_the_day(self, morning: Morning) -> None:
        day = morning.open()
        morning.look()

        opened = morning.store.load(day)[0]
        (asked,) = morning.asked()
        assert isinstance(asked.payload, IdeasAsked)
        work = morning.store.load(asked.payload.work)[0]
        for event in (asked, work):
            assert event.origin.causation_id == opened.event_id
            assert event.origin.correlation_id == opened.origin.correlation_id

    def test_asks_for_nothing_while_there_is_enough(self, morning: Morning) -> None:
        morning.stock(12)
        morning.open()

        assert morning.look() == 0

    def test_asks_when_the_pool_falls_later_in_the_day(self, morning: Morning) -> None:
        morning.stock(12)
        morning.open()
        morning.look()

        ideas.reject(morning.store, morning.request(), uid("Film 1"), "dull")
        ideas.defer(morning.store, morning.request(), uid("Film 2"), "later")

        assert morning.look() == 2

    def test_follows_the_settings(self, morning: Morning) -> None:
        morning.stock(3)
        morning.open()
        morning.set("automatic_ideas", "no")
        off = morning.look()
        morning.set("automatic_ideas", "yes")
        morning.set("idea_pool", "4")

        assert (off, morning.look()) == (0, 1)

    def test_asks_anew_on_the_next_day(self, morning: Morning) -> None:
        morning.open()
        first = morning.look()
        morning.clock.pass_by(timedelta(days=1))
        between = morning.look()
        morning.open()

        assert (first, between, morning.look()) == (12, 0, 12)
        assert len(morning.asked()) == 2

    def test_leaves_days_that_are_over_and_rehearsals_alone(self, morning: Morning) -> None:
        day = morning.open()
        days.close_day(morning.store, morning.request(), day, "empty")
        closed = morning.look()
        morning.clock.pass_by(timedelta(days=1))
        morning.open(unattended=True)

        assert (closed, morning.look()) == (0, 0)

    def test_waits_for_ideas_that_are_on_their_way(self, morning: Morning) -> None:
        morning.open()
        reading = morning.supply.look(proposing=True)
        morning.propose("One")
        waiting = morning.look()

        assert (reading, waiting) == (0, 0)

    def test_waits_for_no_idea_whose_judgement_is_stuck(self, morning: Morning) -> None:
        morning.open()
        morning.propose("One")
        morning.clock.pass_by(timedelta(minutes=61))

        assert morning.look() == 12

    def test_belongs_to_the_rounds_of_the_reconciler(self, morning: Morning) -> None:
        morning.open()
        queue = InMemoryWorkQueue()
        reconciler = Reconciler(
            store=morning.store,
            leases=InMemoryLeases(morning.clock),
            queue=queue,
            clock=morning.clock,
            period_s=1,
            supply=morning.supply,
        )

        reconciler.reconcile()
        reconciler.reconcile()

        assert len(morning.asked()) == 1
        assert queue.depth(Stage.PROPOSE) == 1


class TestTheIdeasThatCame:
    def test_lead_to_one_more_offer_when_the_first_was_short(self, morning: Morning) -> None:
        day = morning.open()
        morning.look()

        def offering(unit: UnitOfWork) -> None:
            unit.load(day)
            unit.add(day, CandidatesOffered(candidates=(), policy="rank@1"))

        decide(morning.store, morning.request(), offering)
        morning.stock(6)

        morning.look()
        morning.look()

        works = morning.store.read(0, limit=100, topics=[WorkRequested.topic])
        told = [(each.payload, each.origin.causation_id) for each in works]
        sketches = [
            cause
            for work, cause in told
            if isinstance(work, WorkRequested) and work.stage == Stage.SKETCH
        ]
        assert sketches == [morning.asked()[0].event_id]

    @pytest.mark.nightly
    def test_join_the_offer_of_the_day_once(self, production: Production) -> None:
        """On a real log, from the grammar, for the ideas file is no ideas file."""
        production.set("idea_pool", "5")
        day = production.open()
        production.settle()
        before = production.day(day).candidates
        for _ in range(4):
            production.look()
            production.settle()

        assert before == ()
        assert len(production.made()) == 5
        assert all(each.source.startswith("offline:") for each in production.made())
        assert all("model gave 0" in each.fallback for each in production.made())
        assert 0 < len(production.day(day).candidates) <= 5
        topics = [each.payload.topic for each in production.store.load(day)]
        assert topics.count("day.candidates_offered") == 2

    @pytest.mark.nightly
    def test_cost_nothing_when_the_budget_is_used_up(
        self, production: Production, sandbox: SandboxModel
    ) -> None:
        """The model is configured and works; it is not asked for a single idea."""
        file = production.kinora.settings.models_file
        file.parent.mkdir(parents=True, exist_ok=True)
        told = PRICED.format(url=sandbox.base_url, kind="compatible", more="", timeout_s=5)
        file.write_text(told + ROUTE)
        nothing = Limits(day_micro_usd=0, month_micro_usd=0)
        model_budget.set_limits(production.store, production.request(), nothing)
        production.stock(3)
        day = production.open()

        production.look()
        production.settle()

        assert len(sandbox.ledger.entries()) == 0
        assert len(production.made()) == 9
        assert {each.fallback.partition(":")[0] for each in production.made()} == {
            "model gave 0 (budget"
        }
        with production.kinora.views.reader() as reader:
            row = today(reader)
            assert row is not None
            now = supply_now(production.kinora, reader, asked=row.ideas_asked)
        assert (row.id, row.pool, row.ideas_asked) == (day, 3, 9)
        assert (now.floor, now.asked, now.automatic) == (12, 9, True)
