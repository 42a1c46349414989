"""The base of all payloads and the envelope that carries them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

import msgspec

from domain.identifiers import EventId


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a payload; never written alone."""


class Event(Value, frozen=True, kw_only=True):
    """A fact. ``topic`` is its public name and ``topic_version`` the shape it has now."""

    topic: ClassVar[str]
    topic_version: ClassVar[int] = 1


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Who caused an event, in which chain of causes."""

    actor: str
    """``operator``, ``policy``, ``scheduler``, ``worker:<stage>``, ``adviser`` for what a
    language model is asked, ``visitor`` for who was refused at the door, or ``kinora`` for
    what a start announces."""
    correlation_id: UUID
    causation_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class NewEvent:
    """An event on its way into the log.

    ``version`` is the position within its stream, counted from 1; appending a version that
    is already taken by another event is a conflict, by the same ``event_id`` a repeat.
    """

    stream: UUID
    version: int
    event_id: EventId
    payload: Event
    origin: Origin


@dataclass(frozen=True, kw_only=True)
class RecordedEvent:
    """An event as the log holds it. ``position`` counts all events without a hole from 1."""

    position: int
    stream: UUID
    version: int
    event_id: EventId
    payload: Event
    origin: Origin
    recorded_at: datetime
    """UTC, given by the store. Order follows ``position``, never this."""
    hash: bytes
    """SHA-256 over every column and the hash before."""


def payloads(recorded: Sequence[RecordedEvent]) -> list[Event]:
    """Strip the envelopes, keeping order: what ``evolve`` functions fold."""
    return [each.payload for each in recorded]
