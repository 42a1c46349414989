"""A publisher that can be stopped anywhere, and a world that goes on without it.

The log, the platform and our secrets outlive a stop; everything else is made anew, as a new
process would. Time travels to whatever is due next, so that days pass in a moment.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from msgspec import structs

from adapters.artifacts.in_memory import InMemoryArtifacts
from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.in_memory_leases import InMemoryLeases
from adapters.publishing.in_memory_platform import InMemoryPlatform, PlatformWorld, Post
from domain.animations.checklist import SHIPPED, Checklist
from domain.animations.decisions import approve
from domain.animations.state import fold as fold_animation
from domain.commands.catching_up import catch_up
from domain.commands.publications import Wish, request
from domain.commands.react import request_next_work
from domain.events.event import Event, NewEvent, RecordedEvent, payloads
from domain.events.publication import PublicationRequested
from domain.identifiers import Digest, PublicationId, WorkId, digest_of
from domain.ports import EventStore
from domain.production.open_work import OpenWorkBook
from domain.production.policy import Versions
from domain.production.stage import Stage
from domain.publications.state import Publication, fold
from domain.publishing_port import PublishingPlatform
from domain.stages.perform import Workshop, perform
from domain.stages.publish import publish
from domain.streams import Request, UnitOfWork, decide
from tests.domain.samples import (
    NOON,
    TICKED,
    commissioned,
    compiled,
    finding,
    inspected,
    previewed,
    rendered,
    uid,
)
from tests.domain.twins import NamedKit, held

CONTENT = b"a film in a dozen bytes"
MOST_ROUNDS = 400
CHECKLIST = Checklist(version=1, items=SHIPPED.items)
VERSIONS = Versions(
    similarity="s@1", rules="r@1", language="2.0", composer="c@1", renderer="p@1", thresholds="t@1"
)


class Died(BaseException):
    """The process is gone; nothing in it runs any more."""


class StoppableStore(InMemoryEventStore):
    """Tells where it is before and after every append of the publish stage."""

    def __init__(self, clock: TravellingClock) -> None:
        super().__init__(clock)
        self.gate: Callable[[str], None] = lambda _: None

    def append(self, events: Sequence[NewEvent]) -> list[RecordedEvent]:
        ours = any(event.origin.actor.startswith("worker:") for event in events)
        if ours:
            self.gate("append:before")
        recorded = super().append(events)
        if ours:
            self.gate("append:after")
        return recorded


class Gated:
    """A platform that tells where it is before and after every call to it."""

    CALLS = ("open", "probe", "send", "look", "adorn", "find")

    def __init__(self, platform: PublishingPlatform, gate: Callable[[str], None]) -> None:
        self._platform = platform
        self._gate = gate

    def __getattr__(self, name: str) -> object:
        found = getattr(self._platform, name)
        if name not in self.CALLS:
            return found

        def gated(*arguments: object) -> object:
            self._gate(f"{name}:before")
            answer = found(*arguments)
            self._gate(f"{name}:after")
            return answer

        return gated


def approve_film(
    store: EventStore, film: UUID, file: Digest, *, size: int, thumbnail: Digest
) -> None:
    """A film with this file is made, judged and approved."""
    made = structs.replace(rendered(file), bytes=size, thumbnail=thumbnail)
    passed = inspected(finding(passed=True, hard=True), file=file)

    before = (commissioned(), compiled(), previewed(), made, passed)
    judged = approve(fold_animation(before), CHECKLIST, version=1, ticks=TICKED)
    decide(store, Request(id=uuid4()), lambda unit: _added(unit, film, (*before, judged)))


def _added(unit: UnitOfWork, stream: UUID, events: Sequence[Event]) -> None:
    unit.load(stream)
    unit.add(stream, *events)


@dataclass(kw_only=True)
class Office:
    """One approved film, one platform, and as many processes as it takes."""

    platform: str = "youtube"
    mode: str = "api"
    shape: Callable[[InMemoryPlatform], None] = lambda _: None
    """Changes every platform object as it is made: faults, drafts, what is missing."""
    visited: list[str] = field(default_factory=list)
    """Every boundary that was crossed, in order."""
    trouble: Callable[[int, str], None] = lambda _number, _where: None
    """Told the number and name of each boundary; raises what goes wrong there."""
    connect: Callable[["Office", PublicationRequested], PublishingPlatform] | None = None
    """Makes another platform than the twin, which is gated like it."""
    world: PlatformWorld = field(default_factory=PlatformWorld)
    """Of the twin."""
    forget: Callable[["Office"], None] = lambda office: office.world.secrets.clear()
    """Empties the store of secrets."""
    content: bytes = CONTENT
    picture: bytes = b"picture"
    start: datetime = NOON
    zone: ZoneInfo | None = None
    """Of an operator who has one film a day; ``None``: whatever was planned holds."""

    def __post_init__(self) -> None:
        self.clock = TravellingClock(self.start)
        self.store = StoppableStore(self.clock)
        self.store.gate = self._gate
        self.leases = InMemoryLeases(self.clock)
        self.artifacts = InMemoryArtifacts()
        self.book = OpenWorkBook()
        self.position = 0
        self.deaths = 0
        self.film = uid("film")
        self.file = self.artifacts.put(self.content)
        self.artifacts.put(self.picture)
        size, thumbnail = len(self.content), digest_of(self.picture)
        approve_film(self.store, self.film, self.file, size=size, thumbnail=thumbnail)

    def ask(self, *, reason: str = "", publish_at: datetime | None = None) -> PublicationId:
        """The operator asks for the publication."""
        wish = Wish(
            platform=self.platform,
            account="main",
            mode=self.mode,
            publish_at=publish_at,
            override_reason=reason,
        )
        return request(self.store, self.request(), self.film, wish, now=self.clock.now())

    def request(self) -> Request:
        return Request(id=uuid4())

    def settle(self) -> None:
        """React and work, each time as a new process, until nothing is due any more."""
        for _ in range(MOST_ROUNDS):
            self._react()
            due = list(self.book.ready(self.clock.now()))
            for work in due:
                self._process(work.id)
            if not due and not self._travel():
                return
        raise AssertionError(f"still busy after {MOST_ROUNDS} rounds: {self.topics()[-8:]}")

    def publication(self, stream: UUID) -> Publication:
        return fold(payloads(self.store.load(stream)))

    def posts(self, stream: PublicationId) -> list[Post]:
        """The platform's own count."""
        return self.world.posts_of(stream)

    def topics(self) -> list[str]:
        return [each.payload.topic for each in self.store.read(0, limit=10_000)]

    def events(self, stream: UUID) -> list[Event]:
        return payloads(self.store.load(stream))

    def add(self, stream: UUID, *events: Event) -> None:
        decide(self.store, self.request(), lambda unit: _added(unit, stream, events))

    def _catch_up(self, publication: UUID, now: datetime) -> bool:
        if self.zone is None:
            return False
        return catch_up(self.store, self.request(), publication, now=now, zone=self.zone)

    def _process(self, work: UUID) -> None:
        """What one process does of one piece of work before it ends or dies."""
        workshop = Workshop(
            store=self.store,
            leases=InMemoryLeases(self.clock),
            clock=self.clock,
            hold=held,
            worker="test",
            lease_s=30.0,
            on_facts={},
            stages={
                Stage.PUBLISH: publish(
                    self.store,
                    NamedKit(),
                    self.artifacts,
                    self.clock,
                    self._platform,
                    self._catch_up,
                )
            },
        )
        try:
            perform(workshop, WorkId(work), uuid4())
        except Died:
            self.deaths += 1

    def _platform(self, wanted: PublicationRequested) -> PublishingPlatform:
        if self.connect is not None:
            return cast("PublishingPlatform", Gated(self.connect(self, wanted), self._gate))
        twin = InMemoryPlatform(world=self.world, clock=self.clock, trouble=self._gate)
        self.shape(twin)
        return twin

    def _gate(self, where: str) -> None:
        self.visited.append(where)
        self.trouble(len(self.visited) - 1, where)

    def _react(self) -> None:
        while events := self.store.read(self.position, limit=100):
            for event in events:
                if event.stream != self.film:
                    request_next_work(self.store, event, VERSIONS)
                if event.payload.topic.startswith("work."):
                    self.book.apply(event)
            self.position = events[-1].position

    def _travel(self) -> bool:
        """Go to when the next open work may begin; readings of what is public do not count."""
        waiting = [
            each.ready_at
            for each in self.book._open.values()
            if each.stage is Stage.PUBLISH and each.ready_at > self.clock.now()
        ]
        if not waiting:
            return False
        self.clock.travel_to(min(waiting))
        return True
