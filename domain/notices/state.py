"""What a notice's stream says: for which causes it was dismissed."""

from collections.abc import Iterable
from uuid import UUID

from domain.events.event import Event
from domain.events.notice import NoticeDismissed, NoticeRestored
from domain.refusals import Refusal


class NoticeUnknown(Refusal):
    """No notice has this identifier, or its cause is gone."""


def dismissed(events: Iterable[Event]) -> frozenset[UUID]:
    """Causes that the operator wants to hear no more of."""
    causes: set[UUID] = set()
    for event in events:
        if isinstance(event, NoticeDismissed):
            causes.add(event.cause)
        elif isinstance(event, NoticeRestored):
            causes.discard(event.cause)
    return frozenset(causes)
