"""Event streams for tests: plausible ones, told like a story, and wild ones.

Everything follows from a seed. Times begin at a fixed moment; ids are drawn from the seed.
"""

import types
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, Literal, NewType, TypeAliasType, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec

from domain.events.catalogue import CATALOGUE, UndecodablePayload
from domain.events.event import Event, Origin, RecordedEvent
from domain.identifiers import EventId

BEGINNING = datetime(2026, 11, 1, 7, 0, tzinfo=UTC)
KINDS = tuple(CATALOGUE.values())


class MemoryLog:
    """A log in memory, readable like the event store."""

    def __init__(self, events: Sequence[RecordedEvent] = (), *, unreadable: int = 0) -> None:
        self.events = list(events)
        self.unreadable = unreadable
        """Position of an event that cannot be decoded."""

    def read(self, after: int, *, limit: int, topics: Sequence[str] = ()) -> list[RecordedEvent]:
        """At most ``limit`` events with position > ``after``, optionally of some topics."""
        wanted = set(topics)
        found: list[RecordedEvent] = []
        for event in self.events[after:]:
            if len(found) == limit:
                break
            if event.position == self.unreadable:
                raise UndecodablePayload(f"event {event.position}")
            if not wanted or event.payload.topic in wanted:
                found.append(event)
        return found

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""
        return len(self.events), self.events[-1].hash if self.events else bytes(32)


class Scribe:
    """Writes payloads down as recorded events, one after the other."""

    def __init__(self, seed: int = 0) -> None:
        self.random = Random(seed)  # noqa: S311 - a seeded history, no secret
        self.now = BEGINNING
        self.events: list[RecordedEvent] = []
        self._versions: dict[UUID, int] = {}

    @property
    def log(self) -> MemoryLog:
        """What was written so far, as a log."""
        return MemoryLog(self.events)

    def uuid(self) -> UUID:
        """A new identifier."""
        return UUID(int=self.random.getrandbits(128), version=4)

    def wait(self, **duration: float) -> None:
        """Let time pass."""
        self.now += timedelta(**duration)

    def write(
        self,
        stream: UUID,
        payload: Event,
        *,
        actor: str = "policy",
        cause: RecordedEvent | None = None,
    ) -> RecordedEvent:
        """Record one event, a little after the one before."""
        self.now += timedelta(milliseconds=self.random.randint(1, 900))
        version = self._versions[stream] = self._versions.get(stream, 0) + 1
        event_id = EventId(self.uuid())
        origin = Origin(
            actor=actor,
            correlation_id=cause.origin.correlation_id if cause else event_id,
            causation_id=cause.event_id if cause else None,
        )
        event = RecordedEvent(
            position=len(self.events) + 1,
            stream=stream,
            version=version,
            event_id=event_id,
            payload=payload,
            origin=origin,
            recorded_at=self.now,
            hash=bytes(32),
        )
        self.events.append(event)
        return event


def wild_events(seed: int, count: int, *, streams: int = 5) -> list[RecordedEvent]:
    """Random payloads of every kind on a few streams: nothing fits, nothing may break."""
    scribe = Scribe(seed)
    pool = [scribe.uuid() for _ in range(streams)]
    for _ in range(count):
        kind = scribe.random.choice(KINDS)
        scribe.write(scribe.random.choice(pool), any_payload(kind, scribe.random, pool))
    return scribe.events


def any_payload[S: msgspec.Struct](kind: type[S], random: Random, pool: Sequence[UUID] = ()) -> S:
    """A random payload of this class; identifiers come from the pool if there is one."""
    hints = get_type_hints(kind)
    names = kind.__struct_fields__
    return kind(**{name: _any(hints[name], random, pool) for name in names})


_TEXTS = ("", "Two rings", "Żółw i księżyc", "100 % _pure_", "youtube", "duplicate", "render")


def _any(hint: Any, random: Random, pool: Sequence[UUID]) -> Any:
    if isinstance(hint, NewType):
        return _any(hint.__supertype__, random, pool)
    if isinstance(hint, TypeAliasType):
        return _any(hint.__value__, random, pool)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return random.choice(inner)
    if origin in (Union, types.UnionType):
        kind = random.choice(inner)
        return None if kind is type(None) else _any(kind, random, pool)
    if origin is tuple:
        return tuple(_any(inner[0], random, pool) for _ in range(random.randint(0, 3)))
    if origin is dict:
        return {random.choice(_TEXTS): _any(inner[1], random, pool) for _ in range(2)}
    if issubclass(hint, msgspec.Struct):
        return any_payload(hint, random, pool)
    return _plain(hint, random, pool)


def _plain(kind: type, random: Random, pool: Sequence[UUID]) -> Any:
    made: dict[type, Callable[[], Any]] = {
        bool: lambda: random.random() < 0.5,
        int: lambda: random.randint(0, 5000),
        float: lambda: round(random.uniform(0, 100), 3),
        str: lambda: random.choice(_TEXTS),
        date: lambda: BEGINNING.date() + timedelta(days=random.randint(0, 20)),
        datetime: lambda: BEGINNING + timedelta(minutes=random.randint(0, 20_000)),
        UUID: lambda: random.choice(pool) if pool else UUID(int=random.getrandbits(128)),
    }
    return made[kind]()
