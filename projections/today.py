"""Today: the steps of the day and the one that comes next."""

from collections.abc import Callable, Iterable
from uuid import UUID

from domain.events import animation as films
from domain.events import publication as posts
from domain.events.day import (
    CandidatesOffered,
    ChoiceUndone,
    DayClosed,
    DayOpened,
    IdeaChosen,
    IdeasAsked,
)
from domain.events.event import Event, RecordedEvent
from domain.events.work import (
    WorkCancelled,
    WorkFailed,
    WorkParked,
    WorkRequested,
    WorkResumed,
    WorkStarted,
)
from projections.day_row import (
    STEPS,
    DayLink,
    DayRow,
    Step,
    StepName,
    StepState,
    moved,
    reset,
    state_of,
)
from projections.projection import Handler, Projection, Wanted, alters, begun, on
from projections.query import Equal, Page, Reader, Select
from projections.rows import Change, Put, altered
from projections.table import Index, Rows, Table

DAYS = Table(record=DayRow, name="today", key=("id",), indexes=(Index(columns=("date",)),))
LINKS = Table(record=DayLink, name="today_links", key=("id",))

_STAGES: dict[str, StepName] = {
    "sketch": "offer",
    "compile": "compile",
    "preview": "preview",
    "render": "render",
    "inspect": "inspect",
    "publish": "publish",
}


def today(reader: Reader, *, date: str = "") -> DayRow | None:
    """The day with this date, or the newest one."""
    where = (Equal("date", date),) if date else ()
    query = Select(table=DAYS, where=where, order=("date",), descending=True, limit=1)
    return next(iter(reader.select(query).rows), None)


def days(reader: Reader, *, limit: int = 50, after: str = "") -> Page[DayRow]:
    """All days, newest first."""
    return reader.select(
        Select(table=DAYS, order=("date",), descending=True, limit=limit, after=after)
    )


def _opened(event: RecordedEvent, fact: DayOpened, _rows: Rows) -> Iterable[Change]:
    row = DayRow(
        id=event.stream,
        date=fact.date,
        zone=fact.zone,
        automatic=fact.automatic,
        unattended=fact.unattended,
        opened_at=event.recorded_at,
        steps=tuple(Step(name=name) for name in STEPS),
        next="offer",
        changed_at=event.recorded_at,
    )
    return begun(event, row)


def _asked(row: DayRow, event: RecordedEvent, fact: IdeasAsked) -> DayRow:
    return altered(row, pool=fact.pool, ideas_asked=fact.count, changed_at=event.recorded_at)


def _offered(row: DayRow, event: RecordedEvent, fact: CandidatesOffered) -> DayRow:
    offered = altered(row, candidates=len(fact.candidates))
    at = event.recorded_at
    if not fact.candidates:
        return moved(offered, "offer", "blocked", at, cause="no feasible idea is left")
    chooser: StepState = "waiting" if row.automatic else "operator"
    return moved(moved(offered, "offer", "done", at), "choose", chooser, at)


def _chosen(event: RecordedEvent, fact: IdeaChosen, rows: Rows) -> Iterable[Change]:
    row = rows.find(DAYS, event.stream)
    if row is not None:
        chosen = altered(row, idea=fact.idea, animation=fact.animation)
        yield Put(moved(chosen, "choose", "done", event.recorded_at, cause=fact.reason))
        yield Put(DayLink(id=fact.animation, day=event.stream, animation=fact.animation))


def _undone(row: DayRow, event: RecordedEvent, _fact: ChoiceUndone) -> DayRow:
    undone = altered(row, idea=None, title="", animation=None, publications=())
    chooser: StepState = "waiting" if row.automatic else "operator"
    return moved(reset(undone, "choose", event.recorded_at), "choose", chooser, event.recorded_at)


def _closed(row: DayRow, event: RecordedEvent, fact: DayClosed) -> DayRow:
    at = event.recorded_at
    return altered(row, outcome=fact.outcome, closed_at=at, next="", changed_at=at)


def _commissioned(
    event: RecordedEvent, fact: films.AnimationCommissioned, rows: Rows
) -> Iterable[Change]:
    """A film that was sent back is followed by the next one of the same day."""
    yield Put(DayLink(id=event.stream, day=fact.day, animation=event.stream))
    row = rows.find(DAYS, fact.day)
    if row is None or row.animation not in (event.stream, fact.predecessor):
        return
    named = altered(row, title=fact.title, animation=event.stream)
    again = row.animation != event.stream
    yield Put(reset(named, "compile", event.recorded_at) if again else named)


def _of_film[E: Event](
    change: Callable[[DayRow, RecordedEvent, E], DayRow],
) -> Callable[[RecordedEvent, E, Rows], Iterable[Change]]:
    """Change the day whose film or publication this is, unless another took its place."""

    def apply(event: RecordedEvent, fact: E, rows: Rows) -> Iterable[Change]:
        link = rows.find(LINKS, event.stream)
        row = None if link is None else rows.find(DAYS, link.day)
        if link is None or row is None or row.animation != link.animation:
            return ()
        return (Put(change(row, event, fact)),)

    return apply


def _done(name: StepName, then: StepName | None = None) -> Callable[..., DayRow]:
    """A step is done; the one after it is the operator's unless nobody attends."""

    def change(row: DayRow, event: RecordedEvent, _fact: Event) -> DayRow:
        done = moved(row, name, "done", event.recorded_at)
        if then is None or row.unattended or state_of(row, then) == "done":
            return done
        return moved(done, then, "operator", event.recorded_at)

    return change


def _reopened(row: DayRow, event: RecordedEvent, _fact: films.AnimationReopened) -> DayRow:
    """The film waits for the operator's judgement again, if it was inspected."""
    waiting = reset(row, "review", event.recorded_at)
    if state_of(waiting, "inspect") != "done":
        return waiting
    return moved(waiting, "review", "operator", event.recorded_at)


def _blocked(name: StepName) -> Callable[..., DayRow]:
    """A step stopped; work that was parked over it stays the way to try once more."""

    def change(row: DayRow, event: RecordedEvent, fact: Event) -> DayRow:
        if name == "publish" and state_of(row, name) == "done":
            return row
        cause = str(getattr(fact, "reason", ""))
        before = row.steps[STEPS.index(name)]
        work = before.work if before.state == "blocked" else None
        return moved(row, name, "blocked", event.recorded_at, cause=cause, work=work)

    return change


def _requested(
    event: RecordedEvent, fact: posts.PublicationRequested, rows: Rows
) -> Iterable[Change]:
    link = rows.find(LINKS, fact.animation)
    row = None if link is None else rows.find(DAYS, link.day)
    if row is None or row.animation != fact.animation:
        return
    yield Put(DayLink(id=event.stream, day=row.id, animation=fact.animation))
    others = tuple(each for each in row.publications if each != event.stream)
    requested = altered(row, publications=(*others, event.stream))
    busy = state_of(row, "publish") == "done"
    yield Put(requested if busy else moved(requested, "publish", "working", event.recorded_at))


def _awaited(row: DayRow, event: RecordedEvent, fact: posts.OperatorAwaited) -> DayRow:
    if state_of(row, "publish") == "done":
        return row
    return moved(row, "publish", "operator", event.recorded_at, cause=fact.kit)


def _failed(row: DayRow, event: RecordedEvent, fact: posts.PublicationFailed) -> DayRow:
    """What is tried again by itself only waits."""
    if fact.retry_at is None:
        return _blocked("publish")(row, event, fact)
    if state_of(row, "publish") == "done":
        return row
    return moved(row, "publish", "waiting", event.recorded_at, cause=fact.reason)


def _unconfigured(row: DayRow, event: RecordedEvent, fact: posts.PublicationBlocked) -> DayRow:
    if state_of(row, "publish") == "done":
        return row
    return moved(row, "publish", "blocked", event.recorded_at, cause="; ".join(fact.missing))


def _draft_waits(row: DayRow, event: RecordedEvent, fact: posts.PublicationChecked) -> DayRow:
    if fact.standing != "draft" or state_of(row, "publish") == "done":
        return row
    return moved(row, "publish", "operator", event.recorded_at, cause=fact.note)


def _work_requested(event: RecordedEvent, fact: WorkRequested, rows: Rows) -> Iterable[Change]:
    step = _STAGES.get(fact.stage)
    if step is None:
        return
    link = rows.find(LINKS, fact.subject)
    day = fact.subject if link is None else link.day
    row = rows.find(DAYS, day)
    film = None if link is None else link.animation
    if row is None or (link is not None and row.animation != film):
        return
    yield Put(DayLink(id=event.stream, day=day, animation=film, step=step))


def _work_moved(
    state: StepState, cause: Callable[[Event], str]
) -> Callable[[RecordedEvent, Event, Rows], Iterable[Change]]:
    def apply(event: RecordedEvent, fact: Event, rows: Rows) -> Iterable[Change]:
        link = rows.find(LINKS, event.stream)
        row = None if link is None else rows.find(DAYS, link.day)
        if link is None or row is None or (link.animation and row.animation != link.animation):
            return
        step = next((name for name in STEPS if name == link.step), None)
        if step is not None and state_of(row, step) != "done":
            told = cause(fact)
            yield Put(moved(row, step, state, event.recorded_at, cause=told, work=event.stream))

    return apply


def _stream_link(event: RecordedEvent, _fact: Event) -> Iterable[Wanted]:
    return ((LINKS, (event.stream,)),)


def _film[E: Event](kind: type[E], change: Callable[[DayRow, RecordedEvent, E], DayRow]) -> Handler:
    return on(kind, _of_film(change), reads=_stream_link)


def _work[E: Event](kind: type[E], state: StepState, cause: Callable[[E], str]) -> Handler:
    return on(kind, _work_moved(state, cause), reads=_stream_link)  # type: ignore[arg-type]


def _subject_link(_event: RecordedEvent, fact: WorkRequested) -> Iterable[Wanted]:
    subject: UUID = fact.subject
    return ((LINKS, (subject,)), (DAYS, (subject,)))


VIEW = Projection(
    name="today",
    version=5,
    tables=(DAYS, LINKS),
    handlers=(
        on(DayOpened, _opened),
        alters(IdeasAsked, DAYS, _asked),
        alters(CandidatesOffered, DAYS, _offered),
        on(IdeaChosen, _chosen, reads=lambda event, _fact: ((DAYS, (event.stream,)),)),
        alters(ChoiceUndone, DAYS, _undone),
        alters(DayClosed, DAYS, _closed),
        on(films.AnimationCommissioned, _commissioned),
        _film(films.AnimationCompiled, _done("compile")),
        _film(films.CompilationFailed, _blocked("compile")),
        _film(films.AnimationPreviewed, _done("preview")),
        _film(films.AnimationRendered, _done("render")),
        _film(films.RenderingFailed, _blocked("render")),
        _film(films.AnimationInspected, _done("inspect", then="review")),
        _film(films.AnimationApproved, _done("review", then="publish")),
        _film(films.AnimationRejected, _blocked("review")),
        _film(films.AnimationSentBack, _blocked("review")),
        _film(films.AnimationReopened, _reopened),
        on(posts.PublicationRequested, _requested),
        _film(posts.OperatorAwaited, _awaited),
        _film(posts.Published, _done("publish")),
        _film(posts.OutcomeUnknown, _blocked("publish")),
        _film(posts.PublicationBlocked, _unconfigured),
        _film(posts.PublicationChecked, _draft_waits),
        _film(posts.PublicationFailed, _failed),
        _film(posts.PublicationCancelled, _blocked("publish")),
        on(WorkRequested, _work_requested, reads=_subject_link),
        _work(WorkStarted, "working", lambda _fact: ""),
        _work(WorkFailed, "waiting", lambda fact: f"{fact.error}: {fact.message}"),
        _work(WorkParked, "blocked", lambda fact: fact.reason),
        _work(WorkResumed, "waiting", lambda fact: fact.reason),
        _work(WorkCancelled, "blocked", lambda fact: fact.reason),
    ),
)
