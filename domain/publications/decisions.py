"""What may be decided about a publication."""

from collections.abc import Sequence
from datetime import datetime

from domain.events.publication import (
    AddressCompleted,
    LinkEnded,
    LinkOpened,
    MatchRefused,
    OperatorAwaited,
    OutcomeDecided,
    PublicationCancelled,
    PublicationDryRun,
    PublicationPreflighted,
    PublicationRequested,
    PublicationResumed,
    PublicationWithdrawn,
    Published,
)
from domain.publications.state import Publication, Step
from domain.refusals import Refusal


class PublicationUnknown(Refusal):
    """Nothing was ever requested under this identifier."""


class AlreadyRequested(Refusal):
    """This file is on its way to this account, or there already."""


class NotAwaited(Refusal):
    """The publication does not wait for the operator."""


class AddressComplete(Refusal):
    """The address says already which post it is, or the new one does not."""


class KitMissing(Refusal):
    """The publication has no kit that could be carried anywhere."""


class CannotCancel(Refusal):
    """It is too late to cancel."""


class StillGoingOut(Refusal):
    """The same file is on its way to the same account, or nobody knows whether it got there."""


class OutcomeNotUnknown(Refusal):
    """There is nothing to decide: what became of the publication is known."""


class NothingToResume(Refusal):
    """The publication neither failed nor waits, or ended for good."""


class ReasonMissing(Refusal):
    """What may publish a second time needs a reason."""


_REPEATABLE = (Step.UNKNOWN,)
_CANCELLABLE = (
    Step.REQUESTED,
    Step.BLOCKED,
    Step.PREFLIGHTED,
    Step.SESSION_ASKED,
    Step.SESSION_OPEN,
    Step.AWAITING_OPERATOR,
    Step.FAILED,
)
_ENDED = (Step.UNKNOWN, Step.PUBLISHED, Step.CANCELLED, Step.WITHDRAWN)
_RESUMABLE = (
    Step.REQUESTED,
    Step.BLOCKED,
    Step.PREFLIGHTED,
    Step.SESSION_ASKED,
    Step.SESSION_OPEN,
    Step.FINISHING,
    Step.UPLOADED,
    Step.AWAITING_OPERATOR,
    Step.OUTCOME_UNKNOWN,
    Step.FAILED,
)
"""Whatever is not over. Going on twice is harmless: whoever goes on asks the platform first."""

_FINAL_FAILURES = ("declared", "preflight")
_CONFIRMABLE = (Step.AWAITING_OPERATOR, Step.OUTCOME_UNKNOWN, Step.UPLOADED)
KIT = "kit"
SHORT = "short:"
"""Begins the identifier of a post that is known by a short link only."""


def request(
    publication: Publication,
    wanted: PublicationRequested,
    *,
    earlier: Sequence[Publication] = (),
) -> PublicationRequested:
    """Ask for the publication; the same file goes to the same account once.

    ``earlier`` are the rounds before, each of which has to be over where bytes may go out.
    """
    for each in earlier:
        if wanted.mode != KIT and _going_out(each):
            raise StillGoingOut(
                f"The same film is on its way to {wanted.platform} and is {each.step}. "
                "Decide about that first: `kinora publish list` shows it."
            )
    if publication.step not in _REPEATABLE:
        raise AlreadyRequested(
            f"This file was requested for {wanted.platform} before and is {publication.step}. "
            "To publish it again on purpose, give a reason."
        )
    return wanted


def await_operator(
    publication: Publication, preflight: PublicationPreflighted, kit: str, instructions: str
) -> tuple[PublicationPreflighted, OperatorAwaited]:
    """Hand the finished kit over."""
    if publication.step is not Step.REQUESTED:
        raise AlreadyRequested(f"This publication is {publication.step}.")
    return preflight, OperatorAwaited(kit=kit, instructions=instructions)


def confirm(
    publication: Publication, *, url: str, remote_id: str, public_at: datetime, confirmed_by: str
) -> Published:
    """The operator published by hand and says where."""
    _known(publication)
    if publication.step not in _CONFIRMABLE:
        raise NotAwaited(
            f"This publication is {publication.step}; only one that waits for you can be confirmed."
        )
    return Published(url=url, remote_id=remote_id, public_at=public_at, confirmed_by=confirmed_by)


def complete_address(
    publication: Publication, *, url: str, remote_id: str, completed_by: str
) -> AddressCompleted:
    """The full address in the place of a short link, which names no post."""
    _known(publication)
    if publication.step is not Step.PUBLISHED or not publication.remote_id.startswith(SHORT):
        raise AddressComplete("Only a published film whose address is a short link needs another.")
    if remote_id.startswith(SHORT):
        raise AddressComplete(
            "This is a short link again. Open it, and copy the address it ends at."
        )
    return AddressCompleted(url=url, remote_id=remote_id, completed_by=completed_by)


def refuse_match(
    publication: Publication, *, remote_id: str, url: str, refused_by: str
) -> MatchRefused | None:
    """A proposed post is another film; nothing new when that was said."""
    _known(publication)
    if publication.step not in _CONFIRMABLE:
        raise NotAwaited(
            f"This publication is {publication.step}; only one that waits for you can be confirmed."
        )
    if remote_id in publication.not_it:
        return None
    return MatchRefused(remote_id=remote_id, url=url, refused_by=refused_by)


def open_link(publication: Publication, *, file: str, minutes: int) -> LinkOpened:
    """Let a phone fetch a file of the kit for some minutes."""
    _known(publication)
    if not publication.kit:
        raise KitMissing("This publication has no kit yet.")
    return LinkOpened(file=file, minutes=minutes)


def end_link(publication: Publication, *, file: str, reason: str) -> LinkEnded:
    """The file can be fetched no longer."""
    _known(publication)
    return LinkEnded(file=file, reason=reason)


def cancel(publication: Publication, reason: str) -> PublicationCancelled:
    """Give up before anything is public."""
    _known(publication)
    late = publication.step is Step.FAILED and bool(publication.remote_id)
    if publication.step not in _CANCELLABLE or late:
        raise CannotCancel(f"This publication is {publication.step} and cannot be cancelled.")
    return PublicationCancelled(reason=reason, handle=publication.handle)


def withdraw(publication: Publication, reason: str) -> PublicationWithdrawn:
    """Record that the film was taken down, or that what was uploaded never becomes public."""
    _known(publication)
    there = publication.step is Step.FAILED and bool(publication.remote_id)
    if publication.step not in (Step.PUBLISHED, Step.UPLOADED) and not there:
        raise CannotCancel("Only a published film can be withdrawn.")
    return PublicationWithdrawn(reason=reason)


def dry_run(publication: Publication, shown: PublicationDryRun) -> PublicationDryRun:
    """Remember what would be sent; it changes nothing."""
    if publication.step in (Step.PUBLISHED, Step.WITHDRAWN):
        raise AlreadyRequested(f"This film is {publication.step}; there is nothing to rehearse.")
    return shown


def resume(publication: Publication, reason: str) -> PublicationResumed:
    """Go on where it stands, or look once more."""
    _known(publication)
    by_hand = publication.request is not None and publication.request.mode == KIT
    if publication.step not in _RESUMABLE or (by_hand and publication.step is not Step.FAILED):
        raise NothingToResume(f"This publication is {publication.step}; nothing is to be resumed.")
    if publication.failure == "declared" and not reason.strip():
        raise ReasonMissing("This publication was declared failed. Say why it is tried again.")
    return PublicationResumed(reason=reason)


def adopt(publication: Publication, remote_id: str, *, decided_by: str) -> OutcomeDecided:
    """This post on the platform is the publication whose outcome was unknown."""
    _uncertain(publication)
    return OutcomeDecided(decision="adopted", remote_id=remote_id, reason="", decided_by=decided_by)


def declare_failed(publication: Publication, reason: str, *, decided_by: str) -> OutcomeDecided:
    """Nothing went out, the operator says."""
    _uncertain(publication)
    return OutcomeDecided(decision="failed", reason=reason, decided_by=decided_by)


def try_again(publication: Publication, reason: str, *, decided_by: str) -> OutcomeDecided:
    """Send it once more although it may be there: only with a reason."""
    _uncertain(publication)
    if not reason.strip():
        raise ReasonMissing("It may be public already. Say why it is to be sent once more.")
    return OutcomeDecided(decision="again", reason=reason, decided_by=decided_by)


def _uncertain(publication: Publication) -> None:
    _known(publication)
    if publication.step is not Step.OUTCOME_UNKNOWN:
        raise OutcomeNotUnknown(
            f"This publication is {publication.step}; there is nothing to decide."
        )


def _going_out(publication: Publication) -> bool:
    """Whether bytes of it may still go out, or may have."""
    by_hand = publication.request is not None and publication.request.mode == KIT
    declared = publication.step is Step.FAILED and publication.failure in _FINAL_FAILURES
    return publication.step not in _ENDED and not by_hand and not declared


def _known(publication: Publication) -> None:
    if publication.request is None:
        raise PublicationUnknown(
            "No such publication. `kinora publish list` shows those there are."
        )
