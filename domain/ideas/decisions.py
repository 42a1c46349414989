"""What may be decided about an idea."""

from domain.events.idea import IdeaDeferred, IdeaPicked, IdeaRejected, IdeaRestored
from domain.ideas.state import Feasibility, Idea, Standing
from domain.refusals import Refusal


class IdeaUnknown(Refusal):
    """No idea was ever proposed under this identifier."""


class IdeaAlreadyPicked(Refusal):
    """The idea became a film already."""


class IdeaNotOpen(Refusal):
    """The idea was set aside; restore it first."""


class IdeaNotVerified(Refusal):
    """Feasibility is not known yet."""


class IdeaBlocked(Refusal):
    """The language cannot say this idea yet."""


class NothingToRestore(Refusal):
    """The idea is open as it is."""


def pick(idea: Idea, reason: str) -> IdeaPicked:
    """Make the idea the one to film."""
    _known(idea)
    if idea.standing is Standing.PICKED:
        raise IdeaAlreadyPicked("This idea was picked before; undo that choice to pick it again.")
    if idea.standing is not Standing.OPEN:
        raise IdeaNotOpen(f"This idea was {idea.standing}; restore it first.")
    if idea.feasibility is Feasibility.UNVERIFIED:
        raise IdeaNotVerified("This idea has not been verified yet; wait a moment and try again.")
    if idea.feasibility is Feasibility.BLOCKED:
        raise IdeaBlocked("The language cannot say this idea yet: see its gaps.")
    return IdeaPicked(reason=reason)


def defer(idea: Idea, reason: str) -> IdeaDeferred:
    """Keep the idea for later."""
    _not_picked(idea)
    return IdeaDeferred(reason=reason)


def reject(idea: Idea, reason: str) -> IdeaRejected:
    """Put the idea away."""
    _not_picked(idea)
    return IdeaRejected(reason=reason)


def restore(idea: Idea, reason: str) -> IdeaRestored:
    """Bring an idea that was picked, deferred or rejected back among the open ones."""
    _known(idea)
    if idea.standing is Standing.OPEN:
        raise NothingToRestore("This idea is open; there is nothing to undo.")
    return IdeaRestored(reason=reason)


def _known(idea: Idea) -> None:
    if idea.standing is Standing.UNKNOWN:
        raise IdeaUnknown("No such idea. `kinora ideas list` shows those that exist.")


def _not_picked(idea: Idea) -> None:
    _known(idea)
    if idea.standing is Standing.PICKED:
        raise IdeaAlreadyPicked("This idea is being filmed; undo the choice first.")
