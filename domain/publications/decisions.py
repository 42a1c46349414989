"""What may be decided about a publication."""

from datetime import datetime

from domain.events.publication import (
    LinkEnded,
    LinkOpened,
    OperatorAwaited,
    PublicationCancelled,
    PublicationPreflighted,
    PublicationRequested,
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


class KitMissing(Refusal):
    """The publication has no kit that could be carried anywhere."""


class CannotCancel(Refusal):
    """It is too late to cancel."""


_REPEATABLE = (Step.UNKNOWN,)
_CANCELLABLE = (Step.REQUESTED, Step.PREFLIGHTED, Step.AWAITING_OPERATOR, Step.FAILED)


def request(publication: Publication, wanted: PublicationRequested) -> PublicationRequested:
    """Ask for the publication; the same file goes to the same account once."""
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
    if publication.step not in (Step.AWAITING_OPERATOR, Step.OUTCOME_UNKNOWN):
        raise NotAwaited(
            f"This publication is {publication.step}; only one that waits for you can be confirmed."
        )
    return Published(url=url, remote_id=remote_id, public_at=public_at, confirmed_by=confirmed_by)


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
    if publication.step not in _CANCELLABLE:
        raise CannotCancel(f"This publication is {publication.step} and cannot be cancelled.")
    return PublicationCancelled(reason=reason)


def withdraw(publication: Publication, reason: str) -> PublicationWithdrawn:
    """Record that the film was taken down."""
    _known(publication)
    if publication.step is not Step.PUBLISHED:
        raise CannotCancel("Only a published film can be withdrawn.")
    return PublicationWithdrawn(reason=reason)


def _known(publication: Publication) -> None:
    if publication.request is None:
        raise PublicationUnknown(
            "No such publication. `kinora publish list` shows those there are."
        )
