"""Stream ``day``: one calendar day of the operator, in the operator's time zone."""

from datetime import datetime
from uuid import UUID

from domain.events.event import Event, Value
from domain.identifiers import AnimationId, IdeaId, PublicationId, WorkId


class DayOpened(Event, frozen=True, kw_only=True):
    topic = "day.opened"
    date: str
    """ISO 8601 calendar date."""
    zone: str
    """IANA time-zone name."""
    automatic: bool
    """Whether policy chooses the idea."""
    unattended: bool = False
    """Whether policy also approves and confirms (demo and sandbox profiles only)."""


class IdeasAsked(Event, frozen=True, kw_only=True):
    """The day asked for new ideas by itself, because the pool was short."""

    topic = "day.ideas_asked"
    pool: int
    """Ideas that could be chosen then."""
    floor: int
    """How many there should be, by the operator's setting."""
    count: int
    """How many were asked for."""
    batch: UUID
    """The batch they come as."""
    work: WorkId
    """The work that makes them."""


class Candidate(Value, frozen=True, kw_only=True):
    idea: IdeaId
    title: str
    score: float
    reasons: tuple[str, ...]


class CandidatesOffered(Event, frozen=True, kw_only=True):
    topic = "day.candidates_offered"
    candidates: tuple[Candidate, ...]
    """Best first; empty when no feasible idea is left."""
    policy: str
    """Name and version of the ranking policy."""


class IdeaChosen(Event, frozen=True, kw_only=True):
    topic = "day.idea_chosen"
    idea: IdeaId
    animation: AnimationId
    reason: str
    automatic: bool


class ChoiceUndone(Event, frozen=True, kw_only=True):
    topic = "day.choice_undone"
    idea: IdeaId
    animation: AnimationId
    reason: str


class DaySlotTaken(Event, frozen=True, kw_only=True):
    """A film is planned for this day. It may be said before the day is opened, and whoever plans
    another one for the same day at the same moment collides here."""

    topic = "day.slot_taken"
    date: str
    """ISO 8601 calendar date."""
    animation: AnimationId
    publication: PublicationId
    platform: str
    account: str
    publish_at: datetime


class DayClosed(Event, frozen=True, kw_only=True):
    topic = "day.closed"
    outcome: str
    """``published``, ``rejected`` or ``empty``."""


type DayEvent = (
    DayOpened
    | IdeasAsked
    | CandidatesOffered
    | IdeaChosen
    | ChoiceUndone
    | DaySlotTaken
    | DayClosed
)
