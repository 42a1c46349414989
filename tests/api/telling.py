"""Histories in the log of a profile."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.export import export_log, import_log
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from api.bootstrap import Kinora
from domain.events.event import NewEvent, RecordedEvent


def tell(kinora: Kinora, events: Sequence[RecordedEvent]) -> None:
    """Write a history into the log and bring the read models up to it."""
    kinora.store.append([_anew(each) for each in events])
    kinora.views.catch_up()


def tell_as_it_was(kinora: Kinora, events: Sequence[RecordedEvent], folder: Path) -> None:
    """Write a history with its own times into an empty log: days that all happened today would
    be one point. ``events`` are in the order of their times."""
    clock = TravellingClock(events[0].recorded_at)
    log = InMemoryEventStore(clock)
    for each in events:
        clock.pass_by(max(timedelta(), each.recorded_at - clock.now()))
        log.append([_anew(each)])
    file = folder / "as-it-was.jsonl.gz"
    export_log(log, file)
    import_log(file, kinora.store)
    kinora.views.catch_up()


def _anew(event: RecordedEvent) -> NewEvent:
    return NewEvent(
        stream=event.stream,
        version=event.version,
        event_id=event.event_id,
        payload=event.payload,
        origin=event.origin,
    )
