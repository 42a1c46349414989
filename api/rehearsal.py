"""The demonstration: from an ideas file to finished films in the kit folder, by policy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from api.bootstrap import Kinora
from api.watching import Watch, WorkNeedsAPerson
from domain.animations.state import Animation
from domain.animations.state import fold as fold_animation
from domain.commands.days import open_day
from domain.commands.ideas import import_text
from domain.days.decisions import DayAlreadyOpen
from domain.events.animation import AnimationRejected, AnimationRendered
from domain.events.day import CandidatesOffered, DayOpened, IdeaChosen
from domain.events.event import RecordedEvent, payloads
from domain.events.publication import PublicationRequested, Published
from domain.events.work import WorkSucceeded
from domain.production.stage import Stage

SPARE_DAYS = 3
"""How many further days may be opened when a film does not pass its checks."""


class NoIdeasLeft(WorkNeedsAPerson):
    """Every feasible idea was filmed already."""


class FilmsFailed(WorkNeedsAPerson):
    """The films that were made did not pass their checks."""


@dataclass(frozen=True, kw_only=True)
class IdeasKnown:
    """The ideas file was imported before."""


@dataclass(frozen=True, kw_only=True)
class StageDone:
    """What a stage made of the ideas, in its own words."""

    stage: str
    summary: str


@dataclass(frozen=True, kw_only=True)
class IdeasBrought:
    """The ideas file was imported, compared and verified."""

    steps: tuple[StageDone, ...]


@dataclass(frozen=True, kw_only=True)
class IdeaTaken:
    """The policy has chosen the idea of a day."""

    title: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class FilmTurnedDown:
    """A film did not pass its checks, and another day is opened."""


type News = IdeasKnown | IdeasBrought | IdeaTaken | FilmTurnedDown
"""What happens on the way, to be told in the operator's language."""


@dataclass(frozen=True, kw_only=True)
class FilmMade:
    """One finished film of the demonstration."""

    animation: UUID
    publication: UUID
    title: str
    rendered: AnimationRendered
    kit: str


type Say = Callable[[News], None]


class Rehearsal:
    """Runs days by policy until enough films are published, in a rehearsal profile only."""

    def __init__(self, kinora: Kinora, watch: Watch, say: Say) -> None:
        if not kinora.settings.rehearsal:
            raise ValueError("films are approved by policy in the demo and sandbox profiles only")
        self._kinora = kinora
        self._watch = watch
        self._say = say

    def bring_in(self, ideas: Path) -> None:
        """Import the ideas file and say what came of it; known ideas stay as they are."""
        text = ideas.read_text(encoding="utf-8")
        store = self._kinora.store
        work = import_text(store, self._kinora.request(), text=text, source=f"file:{ideas.name}")
        if any(isinstance(each, WorkSucceeded) for each in payloads(store.load(work.id))):
            self._say(IdeasKnown())
        else:
            self._say(IdeasBrought(steps=self._batch_steps(work.subject)))

    def films(self, wanted: int) -> Iterator[FilmMade]:
        """Open days one after the other and yield each film when it is published."""
        pending: set[UUID] = set()
        to_open, made = wanted + SPARE_DAYS, 0
        day: UUID | None = self._open_next_day()
        for event in self._watch.checked_events():
            match event.payload:
                case IdeaChosen() as chosen if event.stream == day:
                    title = self._title(chosen.animation)
                    self._say(IdeaTaken(title=title, reason=chosen.reason))
                    pending.add(chosen.animation)
                    day = self._open_next_day() if made + len(pending) < wanted else None
                case CandidatesOffered(candidates=()) if event.stream == day:
                    raise NoIdeasLeft(
                        "No feasible idea is left that was not filmed; "
                        "`kinora demo --ideas FILE` brings in others."
                    )
                case AnimationRejected() if event.stream in pending:
                    pending.discard(event.stream)
                    to_open -= 1
                    self._turned_down(hopeless=made + to_open < wanted)
                    day = self._open_next_day() if day is None else day
                case Published() if (film := self._film_of(event.stream)) in pending:
                    pending.discard(film)
                    made += 1
                    yield self._made(event)
                case _:
                    pass
            if made == wanted:
                return

    def _turned_down(self, *, hopeless: bool) -> None:
        if hopeless:
            profile = self._kinora.settings.profile
            raise FilmsFailed(
                "Too many films failed their checks; "
                f"`kinora --profile {profile} animation list` shows them."
            )
        self._say(FilmTurnedDown())

    def _batch_steps(self, batch: UUID) -> tuple[StageDone, ...]:
        steps: list[StageDone] = []
        while True:
            event = self._watch.until(lambda each: isinstance(each.payload, WorkSucceeded))
            done = event.payload
            assert isinstance(done, WorkSucceeded)  # noqa: S101 - just asked for
            if done.subject != batch:
                continue
            steps.append(StageDone(stage=done.stage, summary=done.summary))
            if done.stage == Stage.VERIFY or not done.produced:
                return tuple(steps)

    def _open_next_day(self) -> UUID:
        """Open the next day that was never opened."""
        return self._open(self._first_free_day())

    def _first_free_day(self) -> date:
        opened = self._kinora.store.read(0, limit=10_000, topics=("day.opened",))
        dates = [
            date.fromisoformat(each.payload.date)
            for each in opened
            if isinstance(each.payload, DayOpened)
        ]
        zone = ZoneInfo(self._kinora.zone)
        today = self._kinora.clock.now().astimezone(zone).date()
        return max([today, *(each + timedelta(days=1) for each in dates)])

    def _open(self, day: date) -> UUID:
        zone = self._kinora.zone
        while True:
            try:
                return open_day(
                    self._kinora.store,
                    self._kinora.request(),
                    day=day,
                    zone=zone,
                    automatic=True,
                    unattended=True,
                )
            except DayAlreadyOpen:
                day += timedelta(days=1)

    def _film_of(self, publication: UUID) -> UUID | None:
        request = self._kinora.store.load(publication)[0].payload
        return request.animation if isinstance(request, PublicationRequested) else None

    def _made(self, published: RecordedEvent) -> FilmMade:
        events = payloads(self._kinora.store.load(published.stream))
        film = self._film_of(published.stream)
        assert film is not None  # noqa: S101 - a publication begins with its request
        state = self._state(film)
        assert state.rendered is not None  # noqa: S101 - only rendered films are published
        kits = [each.kit for each in events if hasattr(each, "kit")]
        return FilmMade(
            animation=film,
            publication=published.stream,
            title=self._title(film),
            rendered=state.rendered,
            kit=kits[-1] if kits else "",
        )

    def _title(self, film: UUID) -> str:
        commission = self._state(film).commission
        return "" if commission is None else commission.title

    def _state(self, film: UUID) -> Animation:
        return fold_animation(payloads(self._kinora.store.load(film)))
