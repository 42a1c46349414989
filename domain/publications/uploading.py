"""What may be said about an upload, and when.

Every function answers with events or refuses. What a platform did is accepted also where it
comes late, from a process that was thought dead, as long as it belongs to the same session.
"""

from datetime import datetime

from domain.events.publication import (
    FoundPost,
    LastChunkAsked,
    OutcomeSearched,
    OutcomeUnknown,
    PublicationAdorned,
    PublicationBlocked,
    PublicationChecked,
    PublicationFailed,
    PublicationPreflighted,
    PublicationResumed,
    PublicationUploaded,
    Published,
    SessionAsked,
    SessionLost,
    SessionOpened,
    UploadAdvanced,
)
from domain.identifiers import PublicationId
from domain.publications.state import Publication, Step
from domain.refusals import Refusal


class NotThere(Refusal):
    """The publication stands elsewhere by now; what was to be said is out of date."""


class SessionStillOpen(Refusal):
    """One session at a time: the one that is open has to end first."""


_BEFORE_BYTES = (Step.REQUESTED, Step.PREFLIGHTED, Step.BLOCKED)
_OPEN = (Step.SESSION_OPEN, Step.FINISHING, Step.OUTCOME_UNKNOWN)
_SENT = (Step.UPLOADED, Step.AWAITING_OPERATOR)


def handle_of(publication: PublicationId, number: int) -> str:
    """Public name of a publication's ``number``-th session: fit for the store of secrets."""
    return f"upload_{publication.hex}_{number}"


def passed(publication: Publication, report: PublicationPreflighted) -> PublicationPreflighted:
    """Everything that can be checked beforehand was checked."""
    _at(publication, *_BEFORE_BYTES)
    return report


def blocked(publication: Publication, missing: tuple[str, ...]) -> PublicationBlocked | None:
    """Something is not configured; nothing new when that was said already."""
    _at(publication, *_BEFORE_BYTES)
    if publication.step is Step.BLOCKED and publication.missing == missing:
        return None
    return PublicationBlocked(missing=missing)


def asked(publication: Publication, handle: str) -> SessionAsked:
    """Announce the opening call."""
    if publication.handle:
        raise SessionStillOpen(f"Session {publication.handle} has not ended.")
    _at(publication, Step.PREFLIGHTED)
    return SessionAsked(handle=handle)


def opened(
    publication: Publication, handle: str, *, expires_at: datetime | None, remote_id: str
) -> SessionOpened:
    """The platform waits for bytes."""
    _session(publication, handle)
    _at(publication, Step.SESSION_ASKED, Step.OUTCOME_UNKNOWN)
    if publication.opened:
        raise NotThere("This session was heard of before.")
    return SessionOpened(handle=handle, expires_at=expires_at, remote_id=remote_id)


def advanced(
    publication: Publication, handle: str, offset: int, size: int, *, finishing: bool
) -> UploadAdvanced | None:
    """The platform holds so many bytes; nothing new when that was known.

    ``finishing``: whether the last bytes were announced already when the platform was asked. An
    older answer says nothing about them, so it does not count.
    """
    _session(publication, handle)
    if publication.finishing and not finishing:
        raise NotThere("The last bytes were sent since; this answer is older.")
    _at(publication, *_OPEN, Step.SESSION_ASKED)
    if publication.step is Step.SESSION_OPEN and publication.offset == offset:
        return None
    return UploadAdvanced(handle=handle, offset=offset, size=size)


def finishing(publication: Publication, handle: str, offset: int) -> LastChunkAsked:
    """Announce the last bytes. From here on nothing can be cancelled."""
    _session(publication, handle)
    _at(publication, Step.SESSION_OPEN)
    return LastChunkAsked(handle=handle, offset=offset)


def lost(publication: Publication, handle: str, reason: str) -> SessionLost:
    """The session ended before its last byte."""
    _session(publication, handle)
    _at(publication, Step.SESSION_ASKED, Step.SESSION_OPEN)
    return SessionLost(handle=handle, reason=reason)


def arrived(publication: Publication, handle: str, remote_id: str) -> PublicationUploaded:
    """The platform has the whole file."""
    _session(publication, handle)
    _at(publication, *_OPEN, Step.SESSION_ASKED, Step.FAILED)
    return PublicationUploaded(remote_id=remote_id)


def checked(publication: Publication, seen: PublicationChecked) -> PublicationChecked:
    """What the platform says of the post, or what is waited for before there is one."""
    _at(publication, *_SENT, Step.PREFLIGHTED)
    return seen


def public(publication: Publication, seen: Published) -> Published:
    """The platform shows it as it was wished."""
    _at(publication, *_SENT)
    return seen


def adorned(publication: Publication, done: str, problem: str) -> PublicationAdorned | None:
    """What is set afterwards was set; once is enough."""
    _at(publication, *_SENT, Step.PUBLISHED)
    return None if publication.adorned else PublicationAdorned(done=done, problem=problem)


def unclear(publication: Publication, reason: str) -> OutcomeUnknown:
    """Nobody can say whether there is a post."""
    _at(publication, Step.SESSION_ASKED, Step.FINISHING, *_SENT)
    return OutcomeUnknown(reason=reason)


def searched(
    publication: Publication,
    candidates: tuple[FoundPost, ...],
    *,
    problem: str,
    search_at: datetime | None,
) -> OutcomeSearched:
    """The account was searched for the post."""
    _at(publication, Step.OUTCOME_UNKNOWN)
    return OutcomeSearched(candidates=candidates, problem=problem, search_at=search_at)


def failed(
    publication: Publication, failure: str, reason: str, *, retry_at: datetime | None
) -> PublicationFailed:
    """The last request certainly had no effect, and it cannot go on at once.

    Where the last bytes may have arrived only a platform's clear refusal counts.
    """
    _at(publication, *_BEFORE_BYTES, *_SENT, Step.SESSION_ASKED, Step.SESSION_OPEN, Step.FINISHING)
    if publication.step is Step.FINISHING and failure == "transient":
        raise NotThere("The last bytes may have arrived; that is no failure but unknown.")
    return PublicationFailed(failure=failure, reason=reason, retry_at=retry_at)


def due_again(publication: Publication, now: datetime) -> PublicationResumed | None:
    """Go on by itself after a failure, when its pause is over."""
    if publication.step is not Step.FAILED or publication.retry_at is None:
        return None
    if now < publication.retry_at:
        return None
    return PublicationResumed(reason="the pause is over", automatic=True)


def _session(publication: Publication, handle: str) -> None:
    if not handle or publication.handle != handle:
        raise NotThere(f"Session {handle} is not the one of this publication any more.")


def _at(publication: Publication, *steps: Step) -> None:
    if publication.step not in steps:
        raise NotThere(f"This publication is {publication.step} by now.")
