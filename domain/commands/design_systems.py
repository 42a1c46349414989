"""Commands about design systems: a release of one is an event, announced once."""

from uuid import UUID

from domain.events.event import RecordedEvent
from domain.identifiers import event_id, stream_of
from domain.language.design_releases import releases, unreleased
from domain.ports import EventStore
from domain.streams import Cause, Request, UnitOfWork, decide


def stream(name: str) -> UUID:
    """Where the releases of a design system stand."""
    return stream_of("design_system", name)


def release(store: EventStore, cause: Cause, name: str) -> list[RecordedEvent]:
    """Announce what ships of a design system and was not announced yet; nothing twice.

    Raises ``UnknownDesignSystem`` or ``TokensChanged``.
    """

    def decision(unit: UnitOfWork) -> None:
        unit.add(stream(name), *unreleased(name, unit.load(stream(name))))

    return decide(store, cause, decision)


def release_all(store: EventStore) -> list[RecordedEvent]:
    """Announce every design system that ships with this version of Kinora.

    Raises ``TokensChanged``.
    """
    announced: list[RecordedEvent] = []
    for name in sorted({each.name for each in releases()}):
        newest = max(each.version for each in releases() if each.name == name)
        request = Request(id=event_id(stream(name), f"release/{newest}"), actor="kinora")
        announced += release(store, request, name)
    return announced
