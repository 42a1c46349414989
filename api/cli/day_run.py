"""``kinora day run``: from opening a day to the choice, and from the choice to review."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from api.cli.batch import has_ended
from api.cli.ideas import date_of
from api.cli.progress import Teller
from api.cli.session import Session, producing, today

if TYPE_CHECKING:
    from datetime import date

    from api.bootstrap import Kinora
    from domain.days.state import Day
    from domain.events.event import RecordedEvent

_JUDGEABLE = ("inspected", "approved", "rejected", "sent_back")


@dataclass(frozen=True, kw_only=True)
class DayResult:
    """Where a run of the day stopped. ``stopped_at``: ``choice``, ``no_idea``, ``review``,
    ``published``, ``rejected`` or ``closed``."""

    day: UUID
    date: str
    stopped_at: str
    candidates: int
    idea: UUID | None
    animation: UUID | None
    automatic: bool
    unattended: bool


def run_day(session: Session, *, date: str, auto: bool) -> None:
    """Open the day if need be and go on with it as far as it may go."""

    with session.kinora() as kinora:
        rehearsal = kinora.settings.rehearsal
        if auto and not rehearsal:
            session.screen.note(
                "Policy chooses the idea. Approval and publication stay yours in the profile "
                "{profile}; only demo and sandbox do them by themselves.",
                profile=kinora.settings.profile,
            )
        day = _open(session, kinora, date_of(date) or today(kinora), auto=auto)
        with session.screen.working("Working…") as line, producing(kinora):
            runner = _Run(kinora, day, Teller(session.words, line))
            stopped = runner.until_stop(auto=auto)
        result = runner.result(stopped)
        if not session.screen.answer(result):
            _show(session, kinora, result)


def _open(session: Session, kinora: "Kinora", day: "date", *, auto: bool) -> UUID:
    from domain.commands.days import open_day
    from domain.days.decisions import DayAlreadyOpen
    from domain.identifiers import day_id

    zone = kinora.zone
    unattended = auto and kinora.settings.rehearsal
    try:
        return open_day(
            kinora.store,
            kinora.request(),
            day=day,
            zone=zone,
            automatic=auto,
            unattended=unattended,
        )
    except DayAlreadyOpen:
        session.screen.note("{date} is open already; going on with it.", date=day.isoformat())
        return day_id(zone, day)


class _Run:
    """Follows one day until it stops."""

    def __init__(self, kinora: "Kinora", day: UUID, teller: Teller) -> None:
        from api.watching import Watch

        self._kinora = kinora
        self._day = day
        opened = kinora.store.load(day)[0].position
        self._events = Watch(kinora, after=opened - 1, tell=teller).events()
        self._ours: set[UUID] = {day}

    def until_stop(self, *, auto: bool) -> str:
        """Go on until somebody has to decide, or all is done; return where it stopped."""
        while not (state := self.state()).offered and not state.outcome:
            self._next()
        if state.outcome:
            return "closed"
        if state.choice is None and not state.candidates:
            return "no_idea"
        if state.choice is None and not auto:
            return "choice"
        self._choose_if_need_be()
        return self._until_judged()

    def state(self) -> "Day":
        """The day as it is now."""
        from domain.days.state import fold
        from domain.events.event import payloads

        return fold(payloads(self._kinora.store.load(self._day)))

    def result(self, stopped: str) -> DayResult:
        """Where it stopped, with everything that is known of the day."""
        state = self.state()
        assert state.opened is not None  # noqa: S101 - it was opened before this began
        return DayResult(
            day=self._day,
            date=state.opened.date,
            stopped_at=stopped,
            candidates=len(state.candidates),
            idea=state.choice.idea if state.choice else None,
            animation=state.choice.animation if state.choice else None,
            automatic=state.opened.automatic,
            unattended=state.opened.unattended,
        )

    def _choose_if_need_be(self) -> None:
        """A day opened for a person is chosen for here; an automatic one by its policy."""
        from domain.commands.days import choose
        from domain.commands.react import CHOICE_POLICY

        state = self.state()
        if state.opened is not None and state.opened.automatic:
            while self.state().choice is None:
                self._next()
        elif state.choice is None:
            best = state.candidates[0]
            reason = f"{CHOICE_POLICY}: highest score {best.score:.2f} ({', '.join(best.reasons)})"
            choose(
                self._kinora.store,
                self._kinora.request(),
                self._day,
                best.idea,
                reason=reason,
                automatic=True,
            )

    def _until_judged(self) -> str:
        state = self.state()
        assert state.choice is not None  # noqa: S101 - chosen just before
        assert state.opened is not None  # noqa: S101 - as above
        film = state.choice.animation
        self._ours.add(film)
        while (progress := self._progress(film)) not in _JUDGEABLE:
            self._next()
        if not (state.opened.unattended and self._kinora.settings.rehearsal):
            return "review" if progress == "inspected" else progress
        return self._until_closed(film)

    def _until_closed(self, film: UUID) -> str:
        """In a rehearsal policies go on to the end."""
        while not self.state().outcome:
            if self._progress(film) in ("rejected", "sent_back"):
                return "rejected"
            self._next()
        return "published"

    def _progress(self, film: UUID) -> str:
        from domain.animations.state import fold
        from domain.events.event import payloads

        return str(fold(payloads(self._kinora.store.load(film))).progress)

    def _next(self) -> None:
        """The next event. Raises ``WorkNeedsAPerson`` when our work stands still."""
        self._check(next(self._events))

    def _check(self, event: "RecordedEvent") -> None:
        from api.watching import WorkNeedsAPerson
        from domain.events.publication import PublicationRequested
        from domain.events.work import WorkCancelled, WorkParked, WorkRequested

        match event.payload:
            case WorkRequested(subject=subject) if subject in self._ours:
                self._ours.add(event.stream)
            case PublicationRequested(animation=film) if film in self._ours:
                self._ours.add(event.stream)
            case WorkParked(reason=reason) | WorkCancelled(reason=reason):
                if event.stream in self._ours and has_ended(self._kinora, event.stream):
                    raise WorkNeedsAPerson(
                        f"{reason}. `kinora work retry {event.stream}` tries again."
                    )
            case _:
                pass


def _show(session: Session, kinora: "Kinora", result: DayResult) -> None:
    from api.cli.gate import candidates
    from projections.idea_gate import gate
    from projections.ideas_board import ideas_among

    screen = session.screen
    if result.stopped_at in ("choice", "no_idea"):
        with kinora.views.reader() as reader:
            row = gate(reader, date=result.date)
            ideas = ideas_among(reader, [each.idea for each in row.candidates]) if row else {}
        if row is not None:
            candidates(session, row, ideas)
        return
    film = "" if result.animation is None else result.animation.hex[:8]
    if result.stopped_at == "review":
        screen.good("The film {film} waits for your review.", film=film)
        screen.next(
            f"kinora animation open {film}",
            f"kinora animation show {film}",
            f"kinora animation approve {film}",
        )
    elif result.stopped_at == "published":
        screen.good("The day is done: {film} went through to its publication.", film=film)
        screen.next("kinora publish list", f"kinora animation show {film}")
    elif result.stopped_at == "closed":
        screen.say("This day is over.")
        screen.next("kinora day list")
    else:
        screen.say(
            "The film {film} was judged: {progress}.",
            film=film,
            progress=session.words.term("film", result.stopped_at),
        )
        screen.next(f"kinora animation show {film}", "kinora publish kit ID")
