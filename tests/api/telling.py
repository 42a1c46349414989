"""Histories in the log of a profile."""

from collections.abc import Sequence

from api.bootstrap import Kinora
from domain.events.event import NewEvent, RecordedEvent


def tell(kinora: Kinora, events: Sequence[RecordedEvent]) -> None:
    """Write a history into the log and bring the read models up to it."""
    kinora.store.append(
        [
            NewEvent(
                stream=each.stream,
                version=each.version,
                event_id=each.event_id,
                payload=each.payload,
                origin=each.origin,
            )
            for each in events
        ]
    )
    kinora.views.catch_up()
