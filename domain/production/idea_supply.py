"""How many ideas may be chosen, and what the newest day did about it, folded from the log."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from domain.events.day import (
    CandidatesOffered,
    ChoiceUndone,
    DayClosed,
    DayOpened,
    IdeaChosen,
    IdeasAsked,
)
from domain.events.event import RecordedEvent
from domain.events.idea import (
    IdeaCompared,
    IdeaDeferred,
    IdeaPicked,
    IdeaProposed,
    IdeaRejected,
    IdeaRestored,
    IdeaVerified,
)

JUDGED_WITHIN = timedelta(hours=1)
"""An idea that has no verdict after this long waits for a person; it is not on its way."""


@dataclass(frozen=True, kw_only=True)
class NewestDay:
    """The day that was opened last."""

    opening: RecordedEvent
    opened: DayOpened
    asked: RecordedEvent | None = None
    """Its asking for ideas."""
    candidates: int | None = None
    """Of its latest offer; ``None`` before the first."""
    chosen: bool = False
    closed: bool = False


@dataclass(frozen=True, kw_only=True)
class _Standing:
    proposed_at: datetime
    duplicate: bool = False
    feasible: bool | None = None
    aside: bool = False

    @property
    def free(self) -> bool:
        """As the ideas board has it: judged well, and nobody decided about it."""
        return bool(self.feasible) and not self.duplicate and not self.aside


class SupplyBook:
    """Fold of ideas and days. Memory is proportional to the number of ideas."""

    TOPICS = tuple(
        kind.topic
        for kind in (
            IdeaProposed,
            IdeaCompared,
            IdeaVerified,
            IdeaPicked,
            IdeaDeferred,
            IdeaRejected,
            IdeaRestored,
            DayOpened,
            IdeasAsked,
            CandidatesOffered,
            IdeaChosen,
            ChoiceUndone,
            DayClosed,
        )
    )

    def __init__(self) -> None:
        self._ideas: dict[UUID, _Standing] = {}
        self._unjudged: dict[UUID, datetime] = {}
        self._free: set[UUID] = set()
        self.day: NewestDay | None = None

    @property
    def pool(self) -> int:
        """How many ideas may be chosen."""
        return len(self._free)

    def arriving(self, now: datetime) -> bool:
        """Whether ideas are being compared and verified."""
        return any(now - since < JUDGED_WITHIN for since in self._unjudged.values())

    def apply(self, event: RecordedEvent) -> None:
        """Take one more event into account; other topics are ignored."""
        match event.payload:
            case IdeaProposed():
                known = self._ideas.get(event.stream)
                self._keep(event.stream, known or _Standing(proposed_at=event.recorded_at))
            case IdeaCompared(verdict=verdict):
                self._change(event.stream, duplicate=verdict == "duplicate")
            case IdeaVerified(feasible=feasible):
                self._change(event.stream, feasible=feasible)
            case IdeaPicked() | IdeaDeferred() | IdeaRejected():
                self._change(event.stream, aside=True)
            case IdeaRestored():
                self._change(event.stream, aside=False)
            case DayOpened() as opened:
                self.day = NewestDay(opening=event, opened=opened)
            case _:
                self._apply_to_day(event)

    def _apply_to_day(self, event: RecordedEvent) -> None:
        day = self.day
        if day is None or event.stream != day.opening.stream:
            return
        match event.payload:
            case IdeasAsked():
                self.day = replace(day, asked=event)
            case CandidatesOffered(candidates=candidates):
                self.day = replace(day, candidates=len(candidates))
            case IdeaChosen():
                self.day = replace(day, chosen=True)
            case ChoiceUndone():
                self.day = replace(day, chosen=False)
            case DayClosed():
                self.day = replace(day, closed=True)
            case _:
                pass

    def _change(
        self,
        idea: UUID,
        *,
        duplicate: bool | None = None,
        feasible: bool | None = None,
        aside: bool | None = None,
    ) -> None:
        known = self._ideas.get(idea)
        if known is None:
            return
        changed = replace(
            known,
            duplicate=known.duplicate if duplicate is None else duplicate,
            feasible=known.feasible if feasible is None else feasible,
            aside=known.aside if aside is None else aside,
        )
        self._keep(idea, changed)

    def _keep(self, idea: UUID, standing: _Standing) -> None:
        self._ideas[idea] = standing
        if standing.free:
            self._free.add(idea)
        else:
            self._free.discard(idea)
        if standing.feasible is None and not standing.duplicate and not standing.aside:
            self._unjudged[idea] = standing.proposed_at
        else:
            self._unjudged.pop(idea, None)
