"""Notices about days and films: what waits to be chosen or judged, and what went wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.events import animation as films
from domain.events.day import CandidatesOffered, ChoiceUndone, DayClosed, DayOpened, IdeaChosen
from domain.events.event import Event, RecordedEvent
from domain.events.machine import ScheduleRan
from domain.events.settings import SettingChanged
from projections.notice_row import (
    NOTICES,
    STATES,
    SUBJECTS,
    NoticeState,
    NoticeSubject,
    Wanted,
    fresh,
    raised,
    resolved,
)
from projections.projection import Handler, on
from projections.rows import Change, Put, altered
from projections.table import Rows

CHOICE_BEFORE = timedelta(hours=3)
"""Before the window opens the choice becomes due: a film needs minutes, its judgement a person."""

DAY = "day"
WINDOW = "window"
NEWS_FOR = timedelta(hours=24)


def _opened(event: RecordedEvent, fact: DayOpened, rows: Rows) -> Iterator[Change]:
    """A new day ends the questions of the one before."""
    before = rows.find(STATES, DAY)
    if before is not None and before.day is not None:
        yield from resolved(rows, event, before.day, "choice-awaited", "ideas-missing")
    day = NoticeState(name=DAY, value=fact.date, day=event.stream, zone=fact.zone)
    yield Put(altered(day, automatic=fact.automatic or fact.unattended))


def _offered(event: RecordedEvent, fact: CandidatesOffered, rows: Rows) -> Iterator[Change]:
    day = rows.find(STATES, DAY)
    if day is None or day.day != event.stream:
        return
    if not fact.candidates:
        yield from resolved(rows, event, event.stream, "choice-awaited")
        lacking = Wanted(kind="ideas-missing", subject=str(event.stream), title=day.value)
        yield raised(rows, event, lacking)
        return
    yield from resolved(rows, event, event.stream, "ideas-missing")
    yield Put(altered(day, offered_at=event.recorded_at))
    if not day.automatic:
        yield raised(rows, event, _choice(day, _window(rows)))


def _undone(event: RecordedEvent, _fact: ChoiceUndone, rows: Rows) -> Iterator[Change]:
    day = rows.find(STATES, DAY)
    if day is not None and day.day == event.stream and not day.automatic:
        yield raised(rows, event, _choice(day, _window(rows)))


def _chosen(event: RecordedEvent, _fact: IdeaChosen | DayClosed, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, "choice-awaited", "ideas-missing")


def _choice(day: NoticeState, window: str) -> Wanted:
    opens = window_opens(day, window)
    due = None if opens is None else opens - CHOICE_BEFORE
    subject = str(day.day)
    return Wanted(kind="choice-awaited", subject=subject, title=day.value, moment=opens, due_at=due)


def window_opens(day: NoticeState, window: str) -> datetime | None:
    """When the window (``18:00-21:00``) of a day begins, in UTC; ``None`` without a window."""
    if not window:
        return None
    hours, _, minutes = window.partition("-")[0].partition(":")
    wall = datetime.combine(date.fromisoformat(day.value), time(int(hours), int(minutes)))
    return wall.replace(tzinfo=ZoneInfo(day.zone)).astimezone(UTC)


def _window(rows: Rows) -> str:
    known = rows.find(STATES, WINDOW)
    return "" if known is None else known.value


def window_changed(event: RecordedEvent, fact: SettingChanged, rows: Rows) -> Iterator[Change]:
    """The open choice becomes due by the new window, if it was not due already."""
    yield Put(NoticeState(name=WINDOW, value=fact.value))
    day = rows.find(STATES, DAY)
    if day is None or day.day is None:
        return
    moved = fresh(event, _choice(day, fact.value))
    row = rows.find(NOTICES, moved.id)
    if row is not None and row.state == "open" and row.due_at > event.recorded_at:
        yield Put(altered(moved, cause=row.cause, raised_at=row.raised_at))


def _ran(event: RecordedEvent, fact: ScheduleRan, rows: Rows) -> Iterator[Change]:
    if fact.outcome == "opened_late":
        late = Wanted(
            kind="day-late",
            subject=fact.date,
            title=fact.date,
            moment=fact.due_at,
            amount=fact.late_s,
            ends_at=event.recorded_at + NEWS_FOR,
        )
        yield raised(rows, event, late)


def _commissioned(
    event: RecordedEvent, fact: films.AnimationCommissioned, _rows: Rows
) -> Iterable[Change]:
    film = NoticeSubject(id=event.stream, title=fact.title, unattended=fact.unattended)
    return (Put(film),)


def _film_failed(
    event: RecordedEvent, fact: films.CompilationFailed | films.RenderingFailed, rows: Rows
) -> Iterator[Change]:
    film = rows.find(SUBJECTS, event.stream)
    if film is not None and not film.unattended:
        failed = Wanted(kind="film-failed", subject=str(event.stream), title=film.title)
        yield raised(rows, event, replace(failed, detail=fact.reason))


def _film_goes_on(event: RecordedEvent, _fact: Event, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, "film-failed")


def _awaits_review(
    event: RecordedEvent, _fact: films.AnimationInspected | films.AnimationReopened, rows: Rows
) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, "film-failed")
    film = rows.find(SUBJECTS, event.stream)
    if film is not None and not film.unattended:
        waits = Wanted(kind="review-awaited", subject=str(event.stream), title=film.title)
        yield raised(rows, event, waits)


def _judged(event: RecordedEvent, _fact: Event, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, "review-awaited", "film-failed")


HANDLERS: tuple[Handler, ...] = (
    on(DayOpened, _opened),
    on(CandidatesOffered, _offered),
    on(IdeaChosen, _chosen),
    on(ChoiceUndone, _undone),
    on(DayClosed, _chosen),
    on(ScheduleRan, _ran),
    on(films.AnimationCommissioned, _commissioned),
    on(films.CompilationFailed, _film_failed),
    on(films.RenderingFailed, _film_failed),
    on(films.AnimationCompiled, _film_goes_on),
    on(films.AnimationRendered, _film_goes_on),
    on(films.AnimationInspected, _awaits_review),
    on(films.AnimationReopened, _awaits_review),
    on(films.AnimationApproved, _judged),
    on(films.AnimationRejected, _judged),
    on(films.AnimationSentBack, _judged),
    on(films.AnimationArchived, _judged),
)
