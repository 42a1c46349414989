"""A row of the log, and the way between rows and the domain's events."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

import msgspec

from adapters.event_store.errors import UndecodablePayloadAt, UnknownTopicAt
from domain.events.catalogue import CATALOGUE, UndecodablePayload, UnknownTopic, decode, encode
from domain.events.event import Event, NewEvent, Origin, RecordedEvent
from domain.ports import Conflict

COLUMNS = (
    "notification_id, originator_id, originator_version, topic, topic_version, event_id, "
    "correlation_id, causation_id, actor, state, recorded_at, hash"
)
"""Columns of ``kinora_events`` in the order of ``Row``."""


class Row(NamedTuple):
    """The log as it is stored. ``payload`` is the encoded event."""

    position: int
    stream: UUID
    version: int
    topic: str
    topic_version: int
    event_id: UUID
    correlation_id: UUID
    causation_id: UUID | None
    actor: str
    payload: bytes
    recorded_at: datetime
    hash: bytes


_DECODERS: Mapping[tuple[str, int], Callable[[bytes], Event]] = MappingProxyType(
    {
        (topic, kind.topic_version): msgspec.json.Decoder(kind).decode
        for topic, kind in CATALOGUE.items()
    }
)
"""Ready decoders of every topic's present version; older ones take the catalogue's way."""


def recorded(row: Sequence[object]) -> RecordedEvent:
    """Decode a row (a ``Row`` or a plain tuple in its order) through the catalogue.

    Raises ``UnknownTopicAt`` or ``UndecodablePayloadAt`` with the position. Fills the frozen
    dataclasses by their dictionaries: their constructors would take half of the time of a
    rebuild, as measured in ``benchmarks/event_store.py``.
    """
    position, stream, version, topic, topic_version, event, chain, cause, actor, load, at, h = row
    origin = _new(Origin)
    fields = origin.__dict__
    fields["actor"] = actor
    fields["correlation_id"] = chain
    fields["causation_id"] = cause
    result = _new(RecordedEvent)
    fields = result.__dict__
    fields["position"] = position
    fields["stream"] = stream
    fields["version"] = version
    fields["event_id"] = event
    try:
        fields["payload"] = _DECODERS[topic, topic_version](load)  # type: ignore[index, arg-type]
    except (KeyError, msgspec.DecodeError, UnicodeDecodeError):
        fields["payload"] = _decoded(Row(*row))  # type: ignore[arg-type]
    fields["origin"] = origin
    fields["recorded_at"] = at
    fields["hash"] = h
    return result


def all_recorded(rows: Sequence[Sequence[object]]) -> list[RecordedEvent]:
    """Decode many rows, with the garbage collector at rest: what is made here has no cycles,
    and the collector would walk all of it again and again (measured: a third of the time)."""
    with collector_at_rest():
        return [recorded(row) for row in rows]


def checked(events: Sequence[NewEvent]) -> None:
    """Raise ``Conflict`` when one append uses an event id twice, ``ValueError`` for a version
    below 1."""
    if len({event.event_id for event in events}) < len(events):
        raise Conflict("one append uses the same event id twice")
    for event in events:
        if event.version < 1:
            raise ValueError(f"stream versions count from 1, not {event.version}")


def encoded(event: NewEvent) -> bytes:
    """The payload's bytes. Raises ``UnknownTopic`` for a class outside the catalogue."""
    kind = type(event.payload)
    if CATALOGUE.get(kind.topic) is not kind:
        raise UnknownTopic(f"{kind.__name__} is not in the catalogue")
    return encode(event.payload)


_new = object.__new__


def _decoded(row: Row) -> Event:
    """The slow and thorough way: upcasts old versions, names what is wrong."""
    try:
        return decode(row.topic, row.topic_version, row.payload)
    except UnknownTopic as error:
        raise UnknownTopicAt(row.position, row.stream, row.topic, str(error)) from error
    except UndecodablePayload as error:
        raise UndecodablePayloadAt(row.position, row.stream, row.topic, str(error)) from error


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No collecting while many rows are made that hold no cycles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
