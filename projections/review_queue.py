"""Review queue: inspected films that wait for a judgement, with what inspection found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from domain.events.animation import (
    AnimationApproved,
    AnimationArchived,
    AnimationCommissioned,
    AnimationCompiled,
    AnimationInspected,
    AnimationNoted,
    AnimationPreviewed,
    AnimationPurged,
    AnimationRejected,
    AnimationRendered,
    AnimationReopened,
    AnimationRestored,
    AnimationSentBack,
    NoteWithdrawn,
)
from domain.events.event import Event, RecordedEvent
from projections.projection import Projection, alters, begun, on
from projections.query import Equal, Page, Reader, Select
from projections.rows import Change, Row, altered, quick
from projections.table import Index, Rows, Table

type Judgement = Literal["", "approved", "rejected", "sent_back"]


@dataclass(frozen=True, kw_only=True)
class ReviewFinding:
    """One automatic check with its evidence."""

    check: str
    passed: bool
    hard: bool
    measured: float
    limit: str
    frame: int | None
    message: str


@dataclass(frozen=True, kw_only=True)
class ReviewNote:
    """A remark at a frame that was not withdrawn."""

    id: UUID
    frame: int
    text: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class ReviewAnswer:
    """What the approval says about one item of its checklist."""

    item: str
    ticked: bool
    by: str
    """``operator``, ``inspection``, or empty for nobody."""
    note: str


@quick
@dataclass(frozen=True, kw_only=True)
class ReviewRow(Row):
    """One film on its way through review."""

    id: UUID
    position: int
    """Log position of the event that last moved it in or out of the queue."""
    idea: UUID
    day: UUID
    title: str
    film_title: str = ""
    caption: str = ""
    unattended: bool
    variation: int
    predecessor: UUID | None
    waiting: bool = False
    waiting_since: datetime | None = None
    approvable: bool = False
    """No hard check failed."""
    preview_file: str = ""
    file: str = ""
    thumbnail: str = ""
    proxy: str = ""
    """The film small, every picture a key frame; empty where none was made."""
    marks: str = ""
    """Frames with sounds and words, as JSON; empty where none were made."""
    purged: bool = False
    fps: int = 0
    frames: int = 0
    duration_s: float = 0.0
    findings: tuple[ReviewFinding, ...] = ()
    hard_failures: int = 0
    soft_failures: int = 0
    thresholds: str = ""
    notes: tuple[ReviewNote, ...] = ()
    """In order of frames."""
    archived: bool = False
    judgement: Judgement = ""
    reason: str = ""
    automatic: bool = False
    judged_at: datetime | None = None
    checklist: int = 0
    """Version of the checklist that the judgement answers; 0 for none."""
    answers: tuple[ReviewAnswer, ...] = ()
    """Of an approval, in the checklist's order."""
    failed: tuple[str, ...] = ()
    """Items that a refusal names."""
    reopened: int = 0
    """How often a judgement was taken back."""


REVIEWS = Table(
    record=ReviewRow,
    name="review_queue",
    key=("id",),
    indexes=(Index(columns=("waiting", "position")), Index(columns=("judgement", "position"))),
)


def review_queue(reader: Reader, *, limit: int = 50, after: str = "") -> Page[ReviewRow]:
    """Films that wait for a judgement, the longest waiting first."""
    where = (Equal("waiting", value=True),)
    return reader.select(
        Select(table=REVIEWS, where=where, order=("position",), limit=limit, after=after)
    )


def judged(
    reader: Reader, judgement: Judgement, *, limit: int = 50, after: str = ""
) -> Page[ReviewRow]:
    """Films with this judgement, the newest first."""
    return reader.select(
        Select(
            table=REVIEWS,
            where=(Equal("judgement", judgement),),
            order=("position",),
            descending=True,
            limit=limit,
            after=after,
        )
    )


def review_counts(reader: Reader) -> dict[str, int]:
    """Number of films that wait, and of those with each judgement."""
    counts = reader.count_by(REVIEWS, "judgement")
    waiting = reader.count_by(REVIEWS, "waiting").get(True, 0)
    return {"waiting": waiting, **{name: n for name, n in counts.items() if name}}


def review(reader: Reader, identifier: UUID) -> ReviewRow | None:
    """One film with its findings, whether it waits or not."""
    return reader.find(REVIEWS, identifier)


def _commissioned(
    event: RecordedEvent, fact: AnimationCommissioned, _rows: Rows
) -> Iterable[Change]:
    row = ReviewRow(
        id=event.stream,
        position=event.position,
        idea=fact.idea,
        day=fact.day,
        title=fact.title,
        unattended=fact.unattended,
        variation=fact.variation,
        predecessor=fact.predecessor,
    )
    return begun(event, row)


def _compiled(row: ReviewRow, _event: RecordedEvent, fact: AnimationCompiled) -> ReviewRow:
    return altered(row, film_title=fact.film_title, caption=fact.caption)


def _previewed(row: ReviewRow, _event: RecordedEvent, fact: AnimationPreviewed) -> ReviewRow:
    return altered(row, preview_file=fact.file)


def _rendered(row: ReviewRow, event: RecordedEvent, fact: AnimationRendered) -> ReviewRow:
    """A new render has to be inspected before it can be judged."""
    return altered(
        row,
        position=event.position,
        waiting=False,
        waiting_since=None,
        approvable=False,
        findings=(),
        hard_failures=0,
        soft_failures=0,
        purged=False,
        file=fact.file,
        thumbnail=fact.thumbnail,
        proxy=fact.proxy or "",
        marks=fact.marks or "",
        fps=fact.fps,
        frames=fact.frames,
        duration_s=fact.duration_s,
    )


def _inspected(row: ReviewRow, event: RecordedEvent, fact: AnimationInspected) -> ReviewRow:
    findings = tuple(
        ReviewFinding(
            check=each.check,
            passed=each.passed,
            hard=each.hard,
            measured=each.measured,
            limit=each.limit,
            frame=each.frame,
            message=each.message,
        )
        for each in fact.findings
    )
    return altered(
        row,
        position=event.position,
        waiting=not row.judgement and not row.archived,
        waiting_since=event.recorded_at,
        approvable=fact.hard_failures == 0,
        findings=findings,
        hard_failures=fact.hard_failures,
        soft_failures=sum(not each.passed and not each.hard for each in findings),
        thresholds=fact.thresholds,
    )


def _judged(
    row: ReviewRow,
    event: RecordedEvent,
    fact: AnimationApproved | AnimationRejected | AnimationSentBack,
) -> ReviewRow:
    return altered(
        row,
        position=event.position,
        waiting=False,
        judgement=_JUDGEMENTS[type(fact)],
        reason=fact.reason,
        automatic=isinstance(fact, AnimationApproved) and fact.automatic,
        judged_at=event.recorded_at,
        checklist=fact.checklist,
        answers=_answers(fact),
        failed=() if isinstance(fact, AnimationApproved) else fact.failed,
    )


def _answers(
    fact: AnimationApproved | AnimationRejected | AnimationSentBack,
) -> tuple[ReviewAnswer, ...]:
    if not isinstance(fact, AnimationApproved):
        return ()
    return tuple(
        ReviewAnswer(item=each.item, ticked=each.ticked, by=each.by, note=each.note)
        for each in fact.answers
    )


def _reopened(row: ReviewRow, event: RecordedEvent, fact: AnimationReopened) -> ReviewRow:
    """As if it had never been judged; the audit log remembers."""
    return altered(
        row,
        position=event.position,
        waiting=bool(row.waiting_since) and not row.archived,
        judgement="",
        reason=fact.reason,
        automatic=False,
        judged_at=None,
        checklist=0,
        answers=(),
        failed=(),
        reopened=row.reopened + 1,
    )


def _noted(row: ReviewRow, event: RecordedEvent, fact: AnimationNoted) -> ReviewRow:
    new = ReviewNote(id=fact.id, frame=fact.frame, text=fact.remark, at=event.recorded_at)
    return altered(row, notes=tuple(sorted((*row.notes, new), key=lambda each: each.frame)))


def _withdrawn(row: ReviewRow, _event: RecordedEvent, fact: NoteWithdrawn) -> ReviewRow:
    return altered(row, notes=tuple(each for each in row.notes if each.id != fact.id))


def _purged(row: ReviewRow, _event: RecordedEvent, _fact: AnimationPurged) -> ReviewRow:
    return altered(row, purged=True)


def _archived(row: ReviewRow, event: RecordedEvent, _fact: AnimationArchived) -> ReviewRow:
    return altered(row, position=event.position, archived=True, waiting=False)


def _restored(row: ReviewRow, event: RecordedEvent, _fact: AnimationRestored) -> ReviewRow:
    waiting = bool(row.waiting_since) and not row.judgement
    return altered(row, position=event.position, archived=False, waiting=waiting)


_JUDGEMENTS: dict[type[Event], Judgement] = {
    AnimationApproved: "approved",
    AnimationRejected: "rejected",
    AnimationSentBack: "sent_back",
}

VIEW = Projection(
    name="review_queue",
    version=2,
    tables=(REVIEWS,),
    handlers=(
        on(AnimationCommissioned, _commissioned),
        alters(AnimationCompiled, REVIEWS, _compiled),
        alters(AnimationPreviewed, REVIEWS, _previewed),
        alters(AnimationRendered, REVIEWS, _rendered),
        alters(AnimationInspected, REVIEWS, _inspected),
        alters(AnimationApproved, REVIEWS, _judged),
        alters(AnimationRejected, REVIEWS, _judged),
        alters(AnimationSentBack, REVIEWS, _judged),
        alters(AnimationReopened, REVIEWS, _reopened),
        alters(AnimationNoted, REVIEWS, _noted),
        alters(NoteWithdrawn, REVIEWS, _withdrawn),
        alters(AnimationPurged, REVIEWS, _purged),
        alters(AnimationArchived, REVIEWS, _archived),
        alters(AnimationRestored, REVIEWS, _restored),
    ),
)
