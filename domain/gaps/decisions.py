"""What may be decided about a gap."""

from domain.events.event import Event
from domain.events.gap import (
    GapAccepted,
    GapDeclined,
    GapImplemented,
    GapLinked,
    GapReopened,
    GapReported,
    GapStarted,
)
from domain.gaps.state import Gap, GapStatus
from domain.identifiers import IdeaId
from domain.refusals import Refusal


class GapUnknown(Refusal):
    """No gap was ever reported under this identifier."""


class GapMoveRefused(Refusal):
    """The backlog does not allow this step from where the gap stands."""


_BEFORE_ACCEPTED = (GapStatus.NEW, GapStatus.DECLINED)
_BEFORE_STARTED = (GapStatus.ACCEPTED,)
_BEFORE_IMPLEMENTED = (GapStatus.NEW, GapStatus.ACCEPTED, GapStatus.IN_PROGRESS)
_BEFORE_DECLINED = (GapStatus.NEW, GapStatus.ACCEPTED, GapStatus.IN_PROGRESS)
_BEFORE_REOPENED = (GapStatus.IMPLEMENTED, GapStatus.DECLINED)


def link(gap: Gap, *, feature: str, reason: str, idea: IdeaId, evidence: str) -> list[Event]:
    """Report the gap when it is new, and link the idea when these words are not linked yet."""
    events: list[Event] = []
    if gap.status is GapStatus.UNKNOWN:
        events.append(GapReported(feature=feature, reason=reason))
    if (idea, evidence) not in gap.links:
        events.append(GapLinked(idea=idea, evidence=evidence))
    return events


def accept(gap: Gap, reason: str) -> GapAccepted:
    """Take the gap into the plan."""
    _from(gap, _BEFORE_ACCEPTED, "accepted")
    return GapAccepted(reason=reason)


def start(gap: Gap, reason: str) -> GapStarted:
    """Say that somebody works on it."""
    _from(gap, _BEFORE_STARTED, "started")
    return GapStarted(reason=reason)


def implement(gap: Gap, language_version: str) -> GapImplemented:
    """Say that the language can do it from this version on."""
    _from(gap, _BEFORE_IMPLEMENTED, "implemented")
    return GapImplemented(language_version=language_version)


def decline(gap: Gap, reason: str) -> GapDeclined:
    """Say that it will not be done, and why."""
    _from(gap, _BEFORE_DECLINED, "declined")
    return GapDeclined(reason=reason)


def reopen(gap: Gap, reason: str) -> GapReopened:
    """Take a closed gap up again, as if it were new."""
    _from(gap, _BEFORE_REOPENED, "reopened")
    return GapReopened(reason=reason)


def _from(gap: Gap, allowed: tuple[GapStatus, ...], step: str) -> None:
    if gap.status is GapStatus.UNKNOWN:
        raise GapUnknown("No such gap.")
    if gap.status not in allowed:
        raise GapMoveRefused(f"A gap that is {gap.status} cannot be {step}.")
