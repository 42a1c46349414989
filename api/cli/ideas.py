"""``kinora ideas``: look at ideas and decide about them."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli import idea_generate, idea_import
from api.cli.completion import completes
from api.cli.help import Noun
from api.cli.session import Session, session_of, today

if TYPE_CHECKING:
    from uuid import UUID

    from api.bootstrap import Kinora
    from projections.idea_row import IdeaRow

type Status = Literal[
    "proposed", "compared", "feasible", "similar", "duplicate", "blocked",
    "picked", "deferred", "rejected",
]  # fmt: skip

app = Noun(help="Make, import, look at, choose, defer and reject ideas.")
app.command("import")(idea_import.import_file)
app.command("add")(idea_import.add)
app.command("generate")(idea_generate.generate)
app.command("reembed")(idea_generate.reembed)

IdeaArgument = Annotated[
    str, typer.Argument(metavar="ID", help="Idea.", autocompletion=completes("idea"))
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; it is kept in the log.")]
DayOption = Annotated[str, typer.Option("--day", help="Day as YYYY-MM-DD; today without it.")]


@app.command("list")
def list_ideas(
    ctx: typer.Context,
    status: Annotated[
        list[Status] | None, typer.Option("--status", help="Only these; may be repeated.")
    ] = None,
    tag: Annotated[str, typer.Option("--tag", help="Only ideas with this tag.")] = "",
    language: Annotated[str, typer.Option("--language", help="Only ideas in pl or en.")] = "",
    search: Annotated[str, typer.Option("--search", help="Words of title, summary, tags.")] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="At most so many.")] = 50,
    after: Annotated[str, typer.Option("--after", help="“next” of the page before.")] = "",
) -> None:
    """List ideas, the newest first."""
    session = session_of(ctx)
    from projections.ideas_board import idea_counts, ideas

    with session.reading() as (_, reader):
        page = ideas(
            reader,
            statuses=tuple(status or ()),
            tag=tag,
            language=language,
            search=search,
            limit=limit,
            after=after,
        )
        counts = idea_counts(reader)
    if session.screen.answer({"rows": page.rows, "next": page.next, "counts": counts}):
        return
    if not page.rows:
        _empty(session, anything=bool(counts))
        return
    _table(session, page.rows)
    session.screen.data(
        session.words.count("{n} idea in all|{n} ideas in all", sum(counts.values()))
    )
    if page.next:
        session.screen.next(f"kinora ideas list --limit {limit} --after {page.next}")
    else:
        session.screen.next("kinora ideas show ID", "kinora day run")


@app.command("show")
def show(ctx: typer.Context, idea: IdeaArgument) -> None:
    """Show one idea: words, features, novelty with its nearest neighbours, gaps, decisions."""
    session = session_of(ctx)
    from api.cli.idea_page import show_idea
    from projections.ideas_board import idea as idea_row

    with session.reading() as (kinora, reader):
        row = idea_row(reader, _resolved(reader, idea))
        assert row is not None  # noqa: S101 - just resolved
        if not session.screen.answer(row):
            show_idea(session, row, kinora.zone)


@app.command("pick")
def pick(
    ctx: typer.Context, idea: IdeaArgument, day: DayOption = "", reason: ReasonOption = ""
) -> None:
    """Choose the day's one idea and commission its film."""
    session = session_of(ctx)
    from domain.commands.days import choose

    with session.deciding() as (kinora, reader, request):
        chosen = _resolved(reader, idea)
        stream = day_stream(kinora, day)
        events = choose(kinora.store, request, stream, chosen, reason=reason)
        title = _title(kinora, chosen)
        film = _film_of(kinora, stream)
    data = {"idea": chosen, "day": stream, "animation": film, "position": events[-1].position}
    if not session.screen.answer(data):
        from api.cli.ids import short

        session.screen.good(
            "“{title}” is chosen; film {film} is commissioned.", title=title, film=short(film)
        )
        session.screen.next("kinora day run", "kinora ideas undo")


@app.command("undo")
def undo(ctx: typer.Context, day: DayOption = "", reason: ReasonOption = "") -> None:
    """Take the day's choice back: the idea is open again, its film goes to the archive."""
    session = session_of(ctx)
    from domain.commands.days import undo_choice

    with session.deciding() as (kinora, _, request):
        stream = day_stream(kinora, day)
        events = undo_choice(kinora.store, request, stream, reason)
    if not session.screen.answer({"day": stream, "position": events[-1].position}):
        session.screen.good("The choice is taken back; the idea is open again.")
        session.screen.next("kinora gate", "kinora ideas pick ID")


@app.command("defer")
def defer(ctx: typer.Context, idea: IdeaArgument, reason: ReasonOption = "") -> None:
    """Keep the idea for later."""
    _decide(session_of(ctx), idea, reason, "defer")


@app.command("reject")
def reject(ctx: typer.Context, idea: IdeaArgument, reason: ReasonOption = "") -> None:
    """Put the idea away."""
    _decide(session_of(ctx), idea, reason, "reject")


@app.command("restore")
def restore(ctx: typer.Context, idea: IdeaArgument, reason: ReasonOption = "") -> None:
    """Bring a deferred or rejected idea back."""
    _decide(session_of(ctx), idea, reason, "restore")


def day_stream(kinora: "Kinora", day: str) -> "UUID":
    """The stream of a day of the operator; today's for an empty text."""
    from domain.identifiers import day_id

    return day_id(kinora.zone, date_of(day) or today(kinora))


def date_of(day: str) -> date | None:
    """A date as it was typed; ``None`` for none. Raises ``InputRefused``."""
    from api.cli.errors import USAGE, InputRefused

    if not day:
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise InputRefused(
            "“{day}” is no date.", "Write it as 2026-11-22.", code=USAGE, day=day
        ) from None


def _decide(session: Session, idea: str, reason: str, verb: str) -> None:
    from domain.commands import ideas

    decision = {"defer": ideas.defer, "reject": ideas.reject, "restore": ideas.restore}[verb]
    with session.deciding() as (kinora, reader, request):
        identifier = _resolved(reader, idea)
        events = decision(kinora.store, request, identifier, reason)
        title = _title(kinora, identifier)
    if session.screen.answer({"idea": identifier, "position": events[-1].position}):
        return
    if verb == "restore":
        session.screen.good("“{title}” is open again.", title=title)
    elif verb == "defer":
        session.screen.good("“{title}” is kept for later.", title=title)
    else:
        session.screen.good("“{title}” is put away.", title=title)
    session.screen.next("kinora ideas list", "kinora gate")


def _resolved(reader: object, text: str) -> "UUID":
    from api.cli import nouns
    from api.cli.ids import resolve

    return resolve(reader, nouns.idea(), text)  # type: ignore[arg-type]


def _title(kinora: "Kinora", idea: "UUID") -> str:
    from domain.events.event import payloads
    from domain.ideas.state import fold

    proposal = fold(payloads(kinora.store.load(idea))).proposal
    return "" if proposal is None else proposal.title


def _film_of(kinora: "Kinora", day: "UUID") -> "UUID | None":
    from domain.days.state import fold
    from domain.events.event import payloads

    choice = fold(payloads(kinora.store.load(day))).choice
    return None if choice is None else choice.animation


def _table(session: Session, rows: "tuple[IdeaRow, ...]") -> None:
    from api.cli.ids import short
    from api.cli.shown import clipped

    words = session.words
    session.screen.table(
        ("Id", "Title", "Where it stands", "Nearest", "Tags", "Lang."),
        [
            (
                short(row.id),
                clipped(row.title, 60),
                words.term("idea", row.status),
                words.number(row.nearest_similarity) if row.nearest else "",
                clipped(", ".join(row.tags), 32),
                row.language,
            )
            for row in rows
        ],
        right=("Nearest",),
    )


def _empty(session: Session, *, anything: bool) -> None:
    if anything:
        session.screen.empty(
            "Ideas that fit these filters will be here.",
            "No idea fits all of them at once.",
            "kinora ideas list",
        )
        return
    session.screen.empty(
        "Your ideas will be here, with novelty and feasibility.",
        "None has been imported yet.",
        "kinora ideas import FILE.md",
    )
