"""The whole pipeline in one thread and in memory, on the real stages and policies."""

import itertools
import random
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from adapters.artifacts.in_memory import InMemoryArtifacts
from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.in_memory_leases import InMemoryLeases
from adapters.language_model.scripted_adviser import ScriptedAdviser
from domain.advising import Adviser
from domain.commands.react import decide_by_policy, request_next_work
from domain.commands.verifying import verify_waiting
from domain.events.event import Event, RecordedEvent
from domain.events.work import WorkRequested
from domain.identifiers import WorkId
from domain.ports import Drafter, EventStore, FilmRenderer
from domain.production.policy import Versions
from domain.production.stage import Stage
from domain.stages.attempt import Desk
from domain.stages.compare import compare
from domain.stages.compile import compilation_failed, compile_document
from domain.stages.generate import Sources
from domain.stages.inspect import inspect
from domain.stages.measure import measure
from domain.stages.perform import Workshop, perform
from domain.stages.preview import preview
from domain.stages.propose import propose
from domain.stages.publish import publish
from domain.stages.render import render, rendering_failed
from domain.stages.sketch import sketch
from domain.stages.verify import verify
from domain.streams import Request, decide
from tests.domain.samples import NOON, uid
from tests.domain.twins import (
    LineReader,
    LoggedPool,
    NamedKit,
    OneCheck,
    OtherWords,
    PaperRenderer,
    PlainDrafter,
    PlainProofreader,
    SameWords,
    held,
)

VERSIONS = Versions(
    similarity="s@1", rules="r@1", language="2.0", composer="c@1", renderer="p@1", thresholds="t@1"
)


class Factory:
    """Appends, reacts and performs until nothing is left to do."""

    def __init__(
        self,
        folder: Path,
        *,
        renderer: FilmRenderer | None = None,
        adviser: Adviser | None = None,
        desk: Callable[["Factory"], Desk] | None = None,
        drafter: Drafter | None = None,
        clock: TravellingClock | None = None,
        store: EventStore | None = None,
    ) -> None:
        self.clock = clock or TravellingClock(NOON)
        self.store = store or InMemoryEventStore(self.clock)
        self.kits = NamedKit()
        self.rehearsal = True
        self._position = 0
        self._requests = itertools.count()
        self._claims = random.Random(7)  # noqa: S311 - claims must differ, not be secret
        artifacts = self.artifacts = InMemoryArtifacts()
        painter = renderer or PaperRenderer(folder)
        pool = LoggedPool(self.store)
        self.leases = InMemoryLeases(self.clock)
        self.proofreader = PlainProofreader()
        self.desk = desk(self) if desk else _plain_desk(self.proofreader, adviser)
        sources = Sources(
            adviser=adviser or ScriptedAdviser({}),
            reader=LineReader(),
            pool=pool,
            select=OtherWords,
        )
        self.workshop = Workshop(
            store=self.store,
            leases=self.leases,
            clock=self.clock,
            hold=held,
            worker="test",
            lease_s=30.0,
            on_facts={
                Stage.COMPILE: compilation_failed,
                Stage.RENDER: rendering_failed,
                Stage.PREVIEW: rendering_failed,
            },
            stages={
                Stage.PROPOSE: propose(sources, self.store),
                Stage.COMPARE: compare(self.store, pool, SameWords()),
                Stage.VERIFY: verify(self.store, adviser),
                Stage.SKETCH: sketch(self.store, pool, drafter or PlainDrafter()),
                Stage.COMPILE: compile_document(self.store, self.desk),
                Stage.PREVIEW: preview(self.store, painter, artifacts, folder),
                Stage.RENDER: render(self.store, painter, artifacts, folder),
                Stage.INSPECT: inspect(self.store, OneCheck(), artifacts),
                Stage.PUBLISH: publish(self.store, self.kits, artifacts, self.clock),
                Stage.MEASURE: measure(self.store, lambda _: None, self.clock),
            },
        )

    def request(self, name: str = "") -> Request:
        """A fresh request of the operator; the same name is the same request."""
        return Request(id=uid(f"request/{name or next(self._requests)}"))

    def append(self, stream: UUID, *events: Event) -> None:
        """Write what must have happened before; nothing is decided."""
        decide(self.store, self.request(), lambda unit: unit.add(stream, *events))

    def claim_id(self) -> UUID:
        return UUID(int=self._claims.getrandbits(128))

    def settle(self, *, twice: bool = False) -> list[str]:
        """React and work until nothing new comes; with ``twice`` everything is delivered twice."""
        outcomes: list[str] = []
        while events := self.store.read(self._position, limit=100):
            for event in events:
                for _ in range(2 if twice else 1):
                    self.react(event)
                    outcomes += self._work_on(event)
            self._position = events[-1].position
        return outcomes

    def react(self, event: RecordedEvent) -> None:
        request_next_work(self.store, event, VERSIONS)
        verify_waiting(self.store, event, VERSIONS)
        decide_by_policy(self.store, event, rehearsal=self.rehearsal)

    def perform(self, work: UUID) -> str:
        return perform(self.workshop, WorkId(work), self.claim_id())

    def topics(self) -> list[str]:
        return [each.payload.topic for each in self.store.read(0, limit=10_000)]

    def _work_on(self, event: RecordedEvent) -> list[str]:
        if not isinstance(event.payload, WorkRequested):
            return []
        return [self.perform(event.stream)]


def _plain_desk(proofreader: PlainProofreader, adviser: Adviser | None) -> Desk:
    return Desk(
        drafter=PlainDrafter(), proofreader=proofreader, adviser=adviser or ScriptedAdviser({})
    )
