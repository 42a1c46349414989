"""The library's mapper with a closed registry: nothing stored is ever imported by name."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import Mapper, StoredEvent, Transcoder

from adapters.event_store.recorder import LoggedEvent
from adapters.event_store.rows import encoded, recorded
from domain.events.event import NewEvent, RecordedEvent


@dataclass(frozen=True, kw_only=True)
class Carried:
    """An event of the domain as the library wants to see it."""

    event: NewEvent | RecordedEvent

    @property
    def originator_id(self) -> UUID:
        """The stream."""
        return self.event.stream

    @property
    def originator_version(self) -> int:
        """The position within the stream."""
        return self.event.version


class KinoraMapper(Mapper[UUID]):
    """Between the domain's events and stored ones, through ``domain.events.catalogue``."""

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> LoggedEvent:
        """Encode. Raises ``UnknownTopic`` for an event outside the catalogue."""
        if not isinstance(domain_event, Carried) or not isinstance(domain_event.event, NewEvent):
            raise TypeError(f"the log takes new events, not {type(domain_event).__name__}")
        return to_logged(domain_event.event)

    def to_domain_event(self, stored_event: StoredEvent) -> Carried:
        """Decode. Raises ``UnknownTopicAt`` or ``UndecodablePayloadAt``."""
        if not isinstance(stored_event, LoggedEvent) or stored_event.row is None:
            raise TypeError("only an event read by the recorder can be decoded")
        return Carried(event=recorded(stored_event.row))


def to_logged(event: NewEvent) -> LoggedEvent:
    """The columns of an event on its way in."""
    return LoggedEvent(
        originator_id=event.stream,
        originator_version=event.version,
        topic=event.payload.topic,
        topic_version=event.payload.topic_version,
        state=encoded(event),
        event_id=event.event_id,
        correlation_id=event.origin.correlation_id,
        causation_id=event.origin.causation_id,
        actor=event.origin.actor,
    )


class NullTranscoder(Transcoder):
    """The library asks for a transcoder; the catalogue does its work."""

    def encode(self, obj: Any) -> bytes:
        raise NotImplementedError("payloads are encoded by the catalogue")

    def decode(self, data: bytes) -> Any:
        raise NotImplementedError("payloads are decoded by the catalogue")
