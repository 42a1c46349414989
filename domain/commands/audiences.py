"""Commands about audiences: entering and importing readings."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.audiences.decisions import Reading, ReadingRefused, observe
from domain.audiences.state import fold
from domain.events.event import RecordedEvent
from domain.identifiers import PublicationId, audience_id
from domain.ports import EventStore
from domain.publications.state import Publication, Step
from domain.publications.state import fold as fold_publication
from domain.streams import Cause, UnitOfWork, decide


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One reading of one publication."""

    publication: UUID
    reading: Reading


def record(
    store: EventStore, cause: Cause, entries: Sequence[Entry], *, reason: str = ""
) -> list[RecordedEvent]:
    """Record readings, all or none. An equal reading that is known already adds nothing."""

    def decision(unit: UnitOfWork) -> None:
        for entry in entries:
            check_published(fold_publication(unit.load(entry.publication)), entry.publication)
            publication = PublicationId(entry.publication)
            stream = audience_id(publication)
            event = observe(fold(unit.load(stream)), publication, entry.reading, reason=reason)
            if event is not None:
                unit.add(stream, event)

    return decide(store, cause, decision)


def check_published(state: Publication, publication: UUID) -> None:
    """Figures belong to published films. Raises ``ReadingRefused``."""
    step = state.step
    if step not in (Step.PUBLISHED, Step.WITHDRAWN):
        raise ReadingRefused(
            f"Publication {publication} is {step}; figures belong to published films."
        )
