"""Reading the log in steps, past events that this version cannot decode."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from domain.events.catalogue import UndecodablePayload, UnknownTopic
from domain.events.event import RecordedEvent

STEP = 5000
"""Events per step; more per transaction gains nothing measurable."""

UNREADABLE = (UnknownTopic, UndecodablePayload)


class Log(Protocol):
    """What projections need of the log; the event store fits."""

    def read(self, after: int, *, limit: int, topics: Sequence[str] = ()) -> list[RecordedEvent]:
        """At most ``limit`` events with position > ``after``, optionally of some topics."""

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event; position 0 when there is none."""


def steps(
    log: Log, after: int, up_to: int, topics: Sequence[str] = ()
) -> Iterator[tuple[list[RecordedEvent], int]]:
    """The events after one position up to and including another, in order, in steps; with
    each step the position it reaches. The last step reaches ``up_to``, which must not lie
    beyond the log's head. Events that cannot be decoded are passed over: their stream goes
    on without them, and a rebuild under a version that knows them takes them in."""
    while after < up_to:
        events, after = _step(log, after, up_to, topics)
        yield events, after


def _step(
    log: Log, after: int, up_to: int, topics: Sequence[str]
) -> tuple[list[RecordedEvent], int]:
    try:
        events = log.read(after, limit=STEP, topics=topics)
    except UNREADABLE:
        reached = min(after + STEP, up_to)
        wanted = set(topics)
        events = readable(log, after, reached - after)
        return [e for e in events if not wanted or e.payload.topic in wanted], reached
    reached = min(events[-1].position, up_to) if len(events) == STEP else up_to
    return [event for event in events if event.position <= up_to], reached


def readable(log: Log, after: int, limit: int) -> list[RecordedEvent]:
    """Those of the next ``limit`` events that can be decoded. Positions have no holes, so
    halving finds the others."""
    try:
        return log.read(after, limit=limit)
    except UNREADABLE:
        if limit == 1:
            return []
    half = limit // 2
    return readable(log, after, half) + readable(log, after + half, limit - half)
