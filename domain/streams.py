"""Load, decide, append: how commands and stages write to the log.

A unit of work gathers events for any number of streams and appends them all or not at
all. Event identifiers derive from one key, so doing the same unit twice is a repeat.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from domain.events.event import Event, NewEvent, Origin, RecordedEvent, payloads
from domain.identifiers import reaction_id
from domain.ports import Conflict, EventStore

PAGE = 1_000
"""Events of one page of a longer reading."""

ATTEMPTS = 8
"""How often a decision is made again on a stream that moved on meanwhile. Streams have few
writers; eight losses in a row mean something is wrong, and the caller should know."""


@dataclass(frozen=True, kw_only=True)
class Request:
    """Who asks for something. ``id`` makes a repeated request recognisable."""

    id: UUID
    actor: str = "operator"

    @property
    def origin(self) -> Origin:
        """A request starts a chain of causes of its own."""
        return Origin(actor=self.actor, correlation_id=self.id, causation_id=None)


@dataclass(frozen=True, kw_only=True)
class Reaction:
    """What follows from a recorded event."""

    cause: RecordedEvent
    actor: str = "policy"

    @property
    def id(self) -> UUID:
        """Identifiers of the events that follow derive from the cause's."""
        return self.cause.event_id

    @property
    def origin(self) -> Origin:
        """The chain of causes goes on."""
        return Origin(
            actor=self.actor,
            correlation_id=self.cause.origin.correlation_id,
            causation_id=self.cause.event_id,
        )


type Cause = Request | Reaction


class UnitOfWork:
    """Events on their way into the log, with the stream versions they were decided on."""

    def __init__(self, store: EventStore, origin: Origin, key: UUID) -> None:
        self._store = store
        self._origin = origin
        self._key = key
        self._versions: dict[UUID, int] = {}
        self._loaded: dict[UUID, list[Event]] = {}
        self._new: list[NewEvent] = []

    def load(self, stream: UUID) -> list[Event]:
        """The stream's payloads, with those added here at the end."""
        if stream not in self._loaded:
            self._loaded[stream] = payloads(self._store.load(stream))
            self._versions.setdefault(stream, len(self._loaded[stream]))
        return list(self._loaded[stream])

    def add(self, stream: UUID, *events: Event) -> None:
        """Add events behind what was loaded. A stream that was never loaded is new."""
        for payload in events:
            version = self._versions.get(stream, 0) + 1
            self._versions[stream] = version
            self._loaded.setdefault(stream, []).append(payload)
            key = f"{payload.topic}/{stream}/{len(self._new)}"
            self._new.append(
                NewEvent(
                    stream=stream,
                    version=version,
                    event_id=reaction_id(self._key, key),
                    payload=payload,
                    origin=self._origin,
                )
            )

    def commit(self) -> list[RecordedEvent]:
        """Append everything in one transaction. Raises ``Conflict``."""
        return self._store.append(self._new) if self._new else []


def read_all(store: EventStore, topics: tuple[str, ...]) -> Iterator[RecordedEvent]:
    """Every event of these topics in the order of the log, page by page."""
    after = 0
    while page := store.read(after, limit=PAGE, topics=topics):
        after = page[-1].position
        yield from page


def decide(
    store: EventStore, cause: Cause, decision: Callable[[UnitOfWork], None]
) -> list[RecordedEvent]:
    """Run ``decision`` on fresh streams and append; once more when a stream moved on."""
    for _ in range(ATTEMPTS - 1):
        unit = UnitOfWork(store, cause.origin, cause.id)
        decision(unit)
        try:
            return unit.commit()
        except Conflict:
            continue
    unit = UnitOfWork(store, cause.origin, cause.id)
    decision(unit)
    return unit.commit()
