"""What may be decided about a day."""

from uuid import UUID

from domain.days.state import Day
from domain.events.day import (
    Candidate,
    CandidatesOffered,
    ChoiceUndone,
    DayClosed,
    DayOpened,
    IdeaChosen,
    IdeasAsked,
)
from domain.identifiers import AnimationId, IdeaId, WorkId
from domain.refusals import Refusal


class DayAlreadyOpen(Refusal):
    """The day was opened before."""


class DayNotOpen(Refusal):
    """The day was never opened."""


class DayIsClosed(Refusal):
    """The day is over; its choice stands."""


class IdeaAlreadyChosen(Refusal):
    """The day has its idea."""


class IdeasAlreadyAsked(Refusal):
    """The day asked for ideas before; it does so once."""


class PoolIsFull(Refusal):
    """There are as many ideas as there should be."""


class NoChoiceToUndo(Refusal):
    """Nothing was chosen on this day."""


def open_day(day: Day, *, date: str, zone: str, automatic: bool, unattended: bool) -> DayOpened:
    """Begin the day."""
    if day.opened is not None:
        raise DayAlreadyOpen(f"{date} is open already.")
    return DayOpened(date=date, zone=zone, automatic=automatic, unattended=unattended)


def ask_for_ideas(day: Day, *, pool: int, floor: int, batch: UUID, work: WorkId) -> IdeasAsked:
    """Ask for as many ideas as the pool lacks; a day does it once."""
    _running(day)
    if day.asked is not None:
        raise IdeasAlreadyAsked("This day has asked for ideas already.")
    if pool >= floor:
        raise PoolIsFull(f"There are {pool} ideas, and {floor} are wanted.")
    return IdeasAsked(pool=pool, floor=floor, count=floor - pool, batch=batch, work=work)


def offer(day: Day, candidates: tuple[Candidate, ...], policy: str) -> CandidatesOffered:
    """Offer candidates; offering again (after an import, say) replaces the earlier offer."""
    _running(day)
    if day.choice is not None:
        raise IdeaAlreadyChosen("The day has its idea; undo the choice to see others.")
    return CandidatesOffered(candidates=candidates, policy=policy)


def choose(
    day: Day, *, idea: IdeaId, animation: AnimationId, reason: str, automatic: bool
) -> IdeaChosen:
    """Choose the day's one idea."""
    _running(day)
    if day.choice is not None:
        raise IdeaAlreadyChosen("This day has its idea already; undo that choice first.")
    return IdeaChosen(idea=idea, animation=animation, reason=reason, automatic=automatic)


def undo(day: Day, reason: str) -> ChoiceUndone:
    """Take the choice back."""
    _running(day)
    if day.choice is None:
        raise NoChoiceToUndo("Nothing was chosen on this day, so there is nothing to undo.")
    return ChoiceUndone(idea=day.choice.idea, animation=day.choice.animation, reason=reason)


def close(day: Day, outcome: str) -> DayClosed:
    """End the day."""
    _running(day)
    return DayClosed(outcome=outcome)


def _running(day: Day) -> None:
    if day.opened is None:
        raise DayNotOpen("This day was not opened yet: `kinora day run` opens it.")
    if day.outcome:
        raise DayIsClosed(f"This day is over ({day.outcome}).")
