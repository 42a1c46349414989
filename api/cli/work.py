"""``kinora work``: pieces of work, and what to do about those that stand still."""

from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

import typer

from api.cli.completion import completes
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from projections.production_line import WorkRow
    from projections.query import Reader

type State = Literal["requested", "started", "failed", "parked", "succeeded", "cancelled"]

app = Noun(help="Pieces of work: list, show, retry, cancel, park.")

WorkArgument = Annotated[
    str, typer.Argument(metavar="ID", help="Piece of work.", autocompletion=completes("work"))
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; it is kept in the log.")]


@app.command("list")
def list_work(
    ctx: typer.Context,
    state: Annotated[
        list[State] | None, typer.Option("--state", help="Only these; may be repeated.")
    ] = None,
    stage: Annotated[
        str, typer.Option("--stage", help="Only this stage, for example render.")
    ] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="At most so many.")] = 50,
    after: Annotated[str, typer.Option("--after", help="“next” of the page before.")] = "",
) -> None:
    """List pieces of work, the newest first."""
    session = session_of(ctx)
    from projections.production_line import work_counts, works

    with session.reading() as (kinora, reader):
        page = works(reader, states=tuple(state or ()), stage=stage, limit=limit, after=after)
        counts = work_counts(reader)
        zone = kinora.zone
    if session.screen.answer({"rows": page.rows, "next": page.next, "counts": counts}):
        return
    if not page.rows:
        session.screen.empty(
            "Every piece of work will be a line here, with its state and its reason.",
            "Nothing fits these filters." if counts else "Nothing has been asked for yet.",
            "kinora work list" if counts else "kinora ideas import FILE.md",
        )
        return
    _table(session, page.rows, zone)
    _next(session, page.rows)


@app.command("show")
def show(ctx: typer.Context, work: WorkArgument) -> None:
    """Show one piece of work: what for, attempts, outcome or error."""
    session = session_of(ctx)
    from projections.production_line import work as work_row

    with session.reading() as (kinora, reader):
        row = work_row(reader, _resolved(reader, work))
        assert row is not None  # noqa: S101 - just resolved
        zone = kinora.zone
    if not session.screen.answer(row):
        _page(session, row, zone)


@app.command("retry")
def retry(ctx: typer.Context, work: WorkArgument, reason: ReasonOption = "") -> None:
    """Try parked, cancelled or failed work again."""
    session = session_of(ctx)
    stream = _decide(session, work, reason, "retry")
    if stream is not None:
        session.screen.good("Work {work} will be tried again.", work=stream.hex[:8])
        session.screen.next("kinora up", "kinora day run", f"kinora work show {stream.hex[:8]}")


@app.command("cancel")
def cancel(ctx: typer.Context, work: WorkArgument, reason: ReasonOption = "") -> None:
    """Stop the work, also while it runs."""
    session = session_of(ctx)
    stream = _decide(session, work, reason, "cancel")
    if stream is not None:
        session.screen.good("Work {work} is cancelled.", work=stream.hex[:8])
        session.screen.next(f"kinora work retry {stream.hex[:8]}")


@app.command("park")
def park(ctx: typer.Context, work: WorkArgument, reason: ReasonOption = "") -> None:
    """Set the work aside until somebody retries it."""
    session = session_of(ctx)
    stream = _decide(session, work, reason, "park")
    if stream is not None:
        session.screen.good("Work {work} is set aside.", work=stream.hex[:8])
        session.screen.next(f"kinora work retry {stream.hex[:8]}")


def _decide(session: Session, work: str, reason: str, verb: str) -> UUID | None:
    """Decide; with ``--json`` also answer, and return nothing to say."""
    from domain.commands import work as commands

    decision = {"retry": commands.retry, "cancel": commands.cancel, "park": commands.park}[verb]
    with session.deciding() as (kinora, reader, request):
        stream = _resolved(reader, work)
        events = decision(kinora.store, request, stream, reason)
    answered = session.screen.answer({"work": stream, "position": events[-1].position})
    return None if answered else stream


def _resolved(reader: "Reader", text: str) -> UUID:
    from api.cli import nouns
    from api.cli.ids import resolve

    return resolve(reader, nouns.work(), text)


def _table(session: Session, rows: "Sequence[WorkRow]", zone: str) -> None:
    from api.cli.ids import short
    from api.cli.shown import clipped, moment

    words = session.words
    session.screen.table(
        ("Id", "Stage", "For", "State", "Attempts", "Asked for", "Said"),
        [
            (
                short(row.id),
                words.term("stage", row.stage),
                clipped(row.title or row.note, 40),
                words.term("work", row.state),
                row.attempts,
                moment(row.requested_at, zone),
                clipped(words.foreign(row.reason or row.message or row.summary), 60),
            )
            for row in rows
        ],
        right=("Attempts",),
    )


def _next(session: Session, rows: "Sequence[WorkRow]") -> None:
    stuck = next((row for row in rows if row.state in ("parked", "failed")), None)
    if stuck is not None:
        name = stuck.id.hex[:8]
        session.screen.next(f"kinora work show {name}", f"kinora work retry {name}")
    else:
        session.screen.next("kinora work show ID")


def _page(session: Session, row: "WorkRow", zone: str) -> None:
    from api.cli.ids import short
    from api.cli.shown import exact_moment, seconds

    words = session.words
    session.screen.facts(
        f"{short(row.id)}  {words.term('stage', row.stage)}",
        [
            ("State", words.term("work", row.state)),
            ("For", row.title),
            ("Subject", row.subject),
            ("Note", row.note),
            ("Round", row.round),
            ("Asked for", exact_moment(row.requested_at, zone)),
            ("Due", exact_moment(row.due_at, zone)),
            ("Attempts", row.attempts),
            ("Worker", row.worker),
            ("Started", exact_moment(row.started_at, zone)),
            ("Finished", exact_moment(row.finished_at, zone)),
            ("Took", seconds(words, row.milliseconds / 1000) if row.milliseconds else ""),
            ("Outcome", words.foreign(row.summary)),
            ("Error", row.error),
            ("Message", words.foreign(row.message)),
            ("Tried again", exact_moment(row.retry_at, zone)),
            ("Reason", words.foreign(row.reason)),
        ],
    )
    _next(session, [row])
