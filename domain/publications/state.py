"""What a publication is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never, cast

from domain.events.event import Event
from domain.events.publication import (
    LinkEnded,
    LinkOpened,
    OperatorAwaited,
    OutcomeUnknown,
    PublicationCancelled,
    PublicationDryRun,
    PublicationEvent,
    PublicationFailed,
    PublicationPreflighted,
    PublicationRequested,
    PublicationScheduled,
    PublicationUploaded,
    PublicationWithdrawn,
    Published,
    SessionOpened,
)


class Step(StrEnum):
    """Where the publication stands."""

    UNKNOWN = "unknown"
    REQUESTED = "requested"
    PREFLIGHTED = "preflighted"
    SESSION_OPEN = "session_open"
    UPLOADED = "uploaded"
    AWAITING_OPERATOR = "awaiting_operator"
    OUTCOME_UNKNOWN = "outcome_unknown"
    PUBLISHED = "published"
    FAILED = "failed"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Publication:
    """A publication as its stream tells it."""

    step: Step = Step.UNKNOWN
    request: PublicationRequested | None = None
    kit: str = ""
    url: str = ""
    handle: str = ""


def evolve(publication: Publication, event: PublicationEvent) -> Publication:
    """The publication after one more event."""
    match event:
        case PublicationRequested():
            return replace(publication, step=Step.REQUESTED, request=event)
        case PublicationScheduled() | PublicationDryRun() | LinkOpened() | LinkEnded():
            return publication
        case PublicationPreflighted():
            return replace(publication, step=Step.PREFLIGHTED if event.passed else Step.REQUESTED)
        case SessionOpened():
            return replace(publication, step=Step.SESSION_OPEN, handle=event.handle)
        case PublicationUploaded():
            return replace(publication, step=Step.UPLOADED)
        case OperatorAwaited():
            return replace(publication, step=Step.AWAITING_OPERATOR, kit=event.kit)
        case _:
            return _ended(publication, event)


type _Ending = (
    Published | OutcomeUnknown | PublicationFailed | PublicationCancelled | PublicationWithdrawn
)


def _ended(publication: Publication, event: _Ending) -> Publication:
    match event:
        case Published():
            return replace(publication, step=Step.PUBLISHED, url=event.url)
        case OutcomeUnknown():
            return replace(publication, step=Step.OUTCOME_UNKNOWN)
        case PublicationFailed():
            return replace(publication, step=Step.FAILED)
        case PublicationCancelled():
            return replace(publication, step=Step.CANCELLED)
        case PublicationWithdrawn():
            return replace(publication, step=Step.WITHDRAWN)
        case _:
            assert_never(event)


def fold(events: Iterable[Event]) -> Publication:
    """The publication after all its events."""
    publication = Publication()
    for event in events:
        publication = evolve(publication, cast("PublicationEvent", event))
    return publication
