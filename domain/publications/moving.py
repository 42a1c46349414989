"""What may be decided about the time of a publication that is still to come."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.events.publication import PublicationMoved
from domain.publications.decisions import KIT, PublicationUnknown
from domain.publications.state import Publication, Step
from domain.refusals import Refusal


class AlreadySent(Refusal):
    """The platform has the film, so the time is kept there."""


class BeingSent(Refusal):
    """The film is on its way with the time that was planned."""


class NothingToMove(Refusal):
    """The publication is over, or nobody knows what became of it."""


class TimePassed(Refusal):
    """Nothing can be planned for a moment that is over."""


class NoMoveToUndo(Refusal):
    """The last thing that was planned is no move, or it was taken back."""


_UNSENT = (Step.REQUESTED, Step.BLOCKED, Step.PREFLIGHTED)
_SENDING = (Step.SESSION_ASKED, Step.SESSION_OPEN, Step.FINISHING)
_FINAL = ("declared", "preflight")


def move(publication: Publication, to: datetime, *, now: datetime) -> PublicationMoved | None:
    """Plan another time; nothing new when it is the time that is planned already."""
    mode = _movable(publication)
    if publication.publish_at == to:
        return None
    if to <= now:
        raise TimePassed("This moment has passed. Choose a later day, or a later time.")
    return PublicationMoved(mode=mode, publish_at=to, previous=publication.publish_at)


def overslept(publication: Publication, *, now: datetime, zone: ZoneInfo) -> bool:
    """Whether the day it was planned for is over, on the clocks of ``zone``, and nothing of it was
    sent by ourselves."""
    planned, wanted = publication.publish_at, publication.request
    if planned is None or wanted is None or wanted.mode == KIT or publication.step not in _UNSENT:
        return False
    return planned.astimezone(zone).date() < now.astimezone(zone).date()


def undo_move(publication: Publication, *, now: datetime) -> PublicationMoved:
    """Plan again what was planned before the last move.

    What is sent by itself does not go back to a moment that has passed: it would go out at once.
    """
    mode, last = _movable(publication), publication.moved
    if last is None:
        raise NoMoveToUndo("This publication was not moved, or the move was taken back already.")
    if mode != KIT and (last.previous is None or last.previous <= now):
        raise TimePassed("The moment planned before has passed, so the move cannot be taken back.")
    return PublicationMoved(
        mode=mode, publish_at=last.previous, previous=publication.publish_at, taken_back=True
    )


def _movable(publication: Publication) -> str:
    """How it goes out, while nothing of it was sent."""
    request, step = publication.request, publication.step
    if request is None:
        raise PublicationUnknown(
            "No such publication. `kinora publish list` shows those there are."
        )
    if step is Step.AWAITING_OPERATOR and request.mode != KIT:
        raise AlreadySent(
            "The film waits as a draft in TikTok's app. Publish it there whenever you want; "
            "Kinora notices by itself."
        )
    if step is Step.UPLOADED or (step is Step.FAILED and publication.remote_id):
        raise AlreadySent(
            "The platform has the film and keeps its time. Change it there (YouTube Studio: "
            "Content, the film, Visibility, Schedule); Kinora takes the new time over when it "
            "looks next."
        )
    if step in _SENDING or (step is Step.FAILED and publication.handle):
        raise BeingSent(
            "The film is being sent with the time that was planned. Cancel the publication first, "
            "or change the time on the platform once it is there."
        )
    if step in _UNSENT or step is Step.AWAITING_OPERATOR:
        return request.mode
    if step is Step.FAILED and publication.failure not in _FINAL:
        return request.mode
    raise NothingToMove(f"This publication is {step}: only one that is still to come can be moved.")
