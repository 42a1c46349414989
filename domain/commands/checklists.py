"""Commands about the checklist of the review."""

from collections.abc import Sequence

from domain.animations.checklist import STREAM, Checklist, fold, release, ship
from domain.events.event import RecordedEvent
from domain.events.settings import ChecklistItem
from domain.identifiers import event_id
from domain.ports import EventStore
from domain.streams import Cause, Request, UnitOfWork, decide


def current(unit: UnitOfWork) -> Checklist:
    """The version that holds, within a decision. A log without any gets the shipped one."""
    unit.add(STREAM, *ship(fold(unit.load(STREAM))))
    return fold(unit.load(STREAM))


def release_shipped(store: EventStore) -> list[RecordedEvent]:
    """Announce the shipped version where none was released; every start does so."""
    request = Request(id=event_id(STREAM, "release/1"), actor="kinora")
    return decide(store, request, lambda unit: unit.add(STREAM, *ship(fold(unit.load(STREAM)))))


def release_version(
    store: EventStore, cause: Cause, items: Sequence[ChecklistItem], changes: str
) -> list[RecordedEvent]:
    """Make these the items from now on; equal ones change nothing. Raises
    ``ChecklistRefused``."""
    return decide(
        store, cause, lambda unit: unit.add(STREAM, *release(current(unit), items, changes))
    )
