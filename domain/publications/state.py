"""What a publication is after its events."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import assert_never, cast

from domain.events.event import Event
from domain.events.publication import (
    AddressCompleted,
    FoundPost,
    LastChunkAsked,
    LinkEnded,
    LinkOpened,
    MatchRefused,
    OperatorAwaited,
    OutcomeDecided,
    OutcomeEvent,
    OutcomeSearched,
    OutcomeUnknown,
    PublicationAdorned,
    PublicationBlocked,
    PublicationCancelled,
    PublicationChecked,
    PublicationDryRun,
    PublicationEvent,
    PublicationFailed,
    PublicationMoved,
    PublicationPreflighted,
    PublicationRequested,
    PublicationResumed,
    PublicationScheduled,
    PublicationUploaded,
    PublicationWithdrawn,
    Published,
    SessionAsked,
    SessionLost,
    SessionOpened,
    UploadAdvanced,
    UploadEvent,
)


class Step(StrEnum):
    """Where the publication stands."""

    UNKNOWN = "unknown"
    REQUESTED = "requested"
    BLOCKED = "blocked"
    PREFLIGHTED = "preflighted"
    SESSION_ASKED = "session_asked"
    SESSION_OPEN = "session_open"
    FINISHING = "finishing"
    """The last bytes were sent, or were about to be."""
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
    publish_at: datetime | None = None
    moved: PublicationMoved | None = None
    """The last move, while it can be taken back."""
    checked: bool = False
    """Whether preflight passed."""
    kit: str = ""
    url: str = ""
    handle: str = ""
    """Of the session that was asked for last, unless nothing can come of it any more."""
    sessions: int = 0
    """How many were ever asked for."""
    opened: bool = False
    offset: int = 0
    finishing: bool = False
    """Whether the last bytes of this session may have arrived."""
    remote_id: str = ""
    failures: int = 0
    """In a row, without a byte more in between."""
    failure: str = ""
    """Class of the last failure, while it holds."""
    retry_at: datetime | None = None
    again_at: datetime | None = None
    """When the platform is asked again about a post, or for one."""
    looks: int = 0
    """How often the platform was asked about the post in its present standing."""
    standing: str = ""
    searches: int = 0
    candidates: tuple[FoundPost, ...] = ()
    not_it: frozenset[str] = frozenset()
    """Posts that were proposed as this film and are others."""
    adorned: bool = False
    missing: tuple[str, ...] = ()

    @property
    def resting(self) -> Step:
        """The step from which it goes on after a pause, a failure or a block."""
        if self.remote_id:
            return Step.UPLOADED
        if self.finishing:
            return Step.OUTCOME_UNKNOWN
        if self.handle:
            return Step.SESSION_OPEN if self.opened else Step.SESSION_ASKED
        return Step.PREFLIGHTED if self.checked else Step.REQUESTED


def evolve(publication: Publication, event: PublicationEvent) -> Publication:
    """The publication after one more event."""
    match event:
        case PublicationRequested():
            return replace(publication, step=Step.REQUESTED, request=event)
        case PublicationScheduled():
            return replace(publication, publish_at=event.publish_at)
        case PublicationMoved():
            # What waits for the time planned before has to look at the new one.
            moved = replace(publication, publish_at=event.publish_at, again_at=None)
            return replace(moved, moved=None if event.taken_back else event)
        case MatchRefused():
            others = publication.not_it | {event.remote_id}
            return replace(publication, not_it=others)
        case PublicationDryRun() | LinkOpened() | LinkEnded():
            return publication
        case PublicationPreflighted():
            step = Step.PREFLIGHTED if event.passed else Step.REQUESTED
            return replace(publication, step=step, checked=event.passed)
        case OperatorAwaited():
            return replace(publication, step=Step.AWAITING_OPERATOR, kit=event.kit)
        case (
            SessionAsked()
            | SessionOpened()
            | UploadAdvanced()
            | LastChunkAsked()
            | SessionLost()
            | PublicationUploaded()
            | PublicationChecked()
            | PublicationAdorned()
        ):
            return _sent(publication, event)
        case _:
            return _ended(publication, event)


def _sent(publication: Publication, event: UploadEvent) -> Publication:
    match event:
        case SessionAsked():
            publication = replace(publication, again_at=None)
            asked = replace(publication, step=Step.SESSION_ASKED, handle=event.handle, offset=0)
            return replace(asked, sessions=asked.sessions + 1, opened=False, finishing=False)
        case SessionOpened():
            return replace(publication, step=Step.SESSION_OPEN, opened=True)
        case UploadAdvanced():
            further = event.offset > publication.offset
            advanced = replace(publication, step=Step.SESSION_OPEN, offset=event.offset)
            failures = 0 if further else advanced.failures
            return replace(advanced, finishing=False, failures=failures, opened=True)
        case LastChunkAsked():
            return replace(publication, step=Step.FINISHING, finishing=True)
        case SessionLost():
            lost = replace(publication, handle="", opened=False, offset=0, finishing=False)
            return replace(lost, step=lost.resting)
        case PublicationUploaded():
            return _arrived(publication, event.remote_id)
        case PublicationChecked():
            return _checked(publication, event)
        case PublicationAdorned():
            return replace(publication, adorned=True)
        case _:
            assert_never(event)


def _arrived(publication: Publication, remote_id: str) -> Publication:
    there = replace(publication, step=Step.UPLOADED, remote_id=remote_id, failures=0, looks=0)
    closed = replace(there, handle="", opened=False, finishing=False, retry_at=None, failure="")
    closed = replace(closed, again_at=None)
    return replace(closed, standing="", candidates=(), searches=0)


def _checked(publication: Publication, event: PublicationChecked) -> Publication:
    publication = replace(publication, again_at=event.look_at)
    if event.standing == "away":
        return replace(publication, failures=publication.failures + 1)
    again = event.standing == publication.standing
    looks = publication.looks + 1 if again else 1
    seen = replace(publication, looks=looks, standing=event.standing, failures=0)
    if event.standing == "draft":
        return replace(seen, step=Step.AWAITING_OPERATOR)
    return replace(seen, step=seen.resting)


def _ended(publication: Publication, event: OutcomeEvent) -> Publication:
    match event:
        case Published() | AddressCompleted():
            public = replace(publication, step=Step.PUBLISHED, url=event.url)
            return replace(public, remote_id=event.remote_id)
        case OutcomeUnknown():
            unknown = replace(publication, step=Step.OUTCOME_UNKNOWN, finishing=True, remote_id="")
            unknown = replace(unknown, searches=0, candidates=(), again_at=None)
            return replace(unknown, standing="", looks=0)
        case OutcomeSearched():
            found = replace(publication, candidates=event.candidates, again_at=event.search_at)
            return replace(found, searches=found.searches + 1)
        case OutcomeDecided():
            return _decided(publication, event)
        case PublicationBlocked():
            return replace(publication, step=Step.BLOCKED, missing=event.missing)
        case PublicationFailed():
            return _failed(publication, event)
        case PublicationResumed():
            rested = replace(publication, retry_at=None, failure="", missing=(), looks=0)
            rested = replace(rested, searches=0, again_at=None)
            return replace(rested, step=rested.resting)
        case PublicationCancelled():
            return replace(publication, step=Step.CANCELLED)
        case PublicationWithdrawn():
            return replace(publication, step=Step.WITHDRAWN)
        case _:
            assert_never(event)


def _decided(publication: Publication, event: OutcomeDecided) -> Publication:
    settled = replace(publication, finishing=False, handle="", opened=False, offset=0)
    match event.decision:
        case "adopted":
            return _arrived(settled, event.remote_id)
        case "again":
            return replace(settled, step=settled.resting, failures=0, candidates=())
        case _:
            return replace(settled, step=Step.FAILED, failure="declared", retry_at=None)


def _failed(publication: Publication, event: PublicationFailed) -> Publication:
    """Every failure says that the last request had no effect: what was asked for is undone."""
    failed = replace(publication, step=Step.FAILED, retry_at=event.retry_at, finishing=False)
    failed = replace(failed, failures=failed.failures + 1, failure=event.failure)
    if publication.step is Step.SESSION_ASKED:
        return replace(failed, handle="", opened=False)
    return failed


def fold(events: Iterable[Event]) -> Publication:
    """The publication after all its events."""
    publication = Publication()
    for event in events:
        publication = evolve(publication, cast("PublicationEvent", event))
    return publication
