"""Waiting for an imported batch, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from api.cli.progress import Teller
from api.cli.session import Session, producing

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from domain.ports import TextProblem, WrittenIdea
    from domain.production.work import Work

SHOWN = 20
"""Rows of a table that a person still reads; ``kinora ideas list`` shows all."""
_OUTCOMES = ("feasible", "similar", "duplicate", "blocked")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a text says before anything is recorded."""

    text: str
    source: str
    ideas: "Sequence[WrittenIdea]"
    problems: "Sequence[TextProblem]"


@dataclass(frozen=True, kw_only=True)
class BatchIdea:
    """One idea of the batch."""

    id: UUID
    title: str
    status: str
    nearest_title: str
    nearest_similarity: float
    gaps: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class BatchResult:
    """What became of a text with ideas. ``known`` were in the log before, or twice in it."""

    batch: UUID
    source: str
    read: int
    problems: tuple[dict[str, object], ...]
    new: int
    known: int
    counts: dict[str, int]
    ideas: tuple[BatchIdea, ...]
    waited: bool = True


def await_batch(session: Session, kinora: "Kinora", work: "Work", reading: Reading) -> BatchResult:
    """Wait until the batch is proposed, compared and verified. Raises ``WorkNeedsAPerson``."""

    if _settled(kinora, work):
        return _result(kinora, work, reading, ())
    requested = kinora.store.load(work.id)[0].position
    with session.screen.working("Importing…") as line, producing(kinora):
        _wait(Teller(session.words, line), kinora, work, requested - 1)
    return _result(kinora, work, reading, _produced(kinora, work) or ())


def show_batch(session: Session, result: BatchResult) -> None:
    """The result as a person reads it."""
    screen, words = session.screen, session.words
    counted = words.count("{n} new idea|{n} new ideas", result.new)
    screen.good("{new}, {known} known before.", new=counted, known=words.number(result.known, 0))
    if result.ideas:
        counts = [
            f"{words.term('idea', name)}: {result.counts[name]}"
            for name in _OUTCOMES
            if result.counts.get(name)
        ]
        screen.data(", ".join(counts))
    _remarkable(session, result)
    screen.next("kinora ideas list", "kinora day run")


def _remarkable(session: Session, result: BatchResult) -> None:
    """The ideas that resemble another or ask for too much."""
    from api.cli.ids import short
    from api.cli.shown import clipped

    words = session.words
    rows = [each for each in result.ideas if each.status in _OUTCOMES[1:]]
    if not rows:
        return
    session.screen.table(
        ("Id", "Title", "Where it stands", "Because"),
        [
            (
                short(each.id),
                clipped(each.title, 50),
                words.term("idea", each.status),
                ", ".join(each.gaps)
                if each.status == "blocked"
                else f"{clipped(each.nearest_title, 50)} ({words.number(each.nearest_similarity)})",
            )
            for each in rows[:SHOWN]
        ],
    )
    if len(rows) > SHOWN:
        more = words.count("and {n} more|and {n} more", len(rows) - SHOWN)
        session.screen.remark(more)


def _wait(teller: Teller, kinora: "Kinora", work: "Work", after: int) -> None:
    from api.watching import Watch, WorkNeedsAPerson
    from domain.events.work import WorkCancelled, WorkParked, WorkRequested, WorkSucceeded
    from domain.production.stage import Stage

    ours: set[UUID] = set()
    for event in Watch(kinora, after=after, tell=teller).events():
        match event.payload:
            case WorkRequested() as asked if asked.subject == work.subject:
                ours.add(event.stream)
            case WorkSucceeded() as done if done.subject == work.subject:
                if done.stage == Stage.VERIFY or not done.produced:
                    return
            case WorkParked(reason=reason) | WorkCancelled(reason=reason) if event.stream in ours:
                if has_ended(kinora, event.stream):
                    raise WorkNeedsAPerson(
                        f"{reason}. `kinora work retry {event.stream}` tries again."
                    )
            case _:
                pass


def _produced(kinora: "Kinora", work: "Work") -> tuple[UUID, ...] | None:
    """Ideas that the text brought; ``None`` while it is not read yet."""
    from domain.events.work import WorkSucceeded

    for event in reversed(kinora.store.load(work.id)):
        if isinstance(event.payload, WorkSucceeded):
            return event.payload.produced
    return None


def has_ended(kinora: "Kinora", work: UUID) -> bool:
    """Whether nothing more happens to this work by itself."""
    from domain.events.event import payloads
    from domain.work.state import fold

    return fold(payloads(kinora.store.load(work))).ended


def _settled(kinora: "Kinora", work: "Work") -> bool:
    """Whether the text was read before and every idea it brought has been verified."""
    from domain.events.event import payloads
    from domain.ideas.state import Feasibility, fold

    produced = _produced(kinora, work)
    return produced is not None and all(
        fold(payloads(kinora.store.load(each))).feasibility is not Feasibility.UNVERIFIED
        for each in produced
    )


def _result(
    kinora: "Kinora", work: "Work", reading: Reading, fresh: tuple[UUID, ...]
) -> BatchResult:
    from projections.ideas_board import ideas_among

    with kinora.views.reader() as reader:
        rows = ideas_among(reader, fresh)
    ideas = tuple(_idea(rows[each]) for each in fresh if each in rows)
    counts: dict[str, int] = {}
    for each in ideas:
        counts[each.status] = counts.get(each.status, 0) + 1
    return BatchResult(
        batch=work.subject,
        source=reading.source,
        read=len(reading.ideas),
        problems=tuple({"line": p.line, "message": p.message} for p in reading.problems),
        new=len(ideas),
        known=len(reading.ideas) - len(ideas),
        counts=counts,
        ideas=ideas,
    )


def _idea(row: Any) -> BatchIdea:
    nearest = row.nearest[0] if row.nearest else None
    return BatchIdea(
        id=row.id,
        title=row.title,
        status=row.status,
        nearest_title="" if nearest is None else nearest.title,
        nearest_similarity=0.0 if nearest is None else nearest.similarity,
        gaps=tuple(each.feature for each in row.missing),
    )
