"""``kinora metrics``: figures of published films, by hand and from CSV."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from api.cli.help import Noun
from api.cli.session import Session, session_of
from api.cli.uploads import PublicationArgument

if TYPE_CHECKING:
    from projections.kpis import PostFigures
    from projections.query import Reader

app = Noun(help="Enter, import and show figures of published films.")

ReasonOption = Annotated[
    str, typer.Option("--reason", help="Why a figure that is known already changes.")
]


@app.command("add")
def add(
    ctx: typer.Context,
    publication: PublicationArgument,
    views: Annotated[int | None, typer.Option("--views", min=0, help="Views so far.")] = None,
    likes: Annotated[int | None, typer.Option("--likes", min=0, help="Likes so far.")] = None,
    comments: Annotated[
        int | None, typer.Option("--comments", min=0, help="Comments so far.")
    ] = None,
    shares: Annotated[int | None, typer.Option("--shares", min=0, help="Shares so far.")] = None,
    watched: Annotated[
        float | None,
        typer.Option("--watched", help="Average percentage watched; above 100 for loops."),
    ] = None,
    at: Annotated[str, typer.Option("--at", help="When it was read; now without it.")] = "",
    reason: ReasonOption = "",
) -> None:
    """Enter a reading: cumulative figures at one moment. What is not given is unknown, not zero."""
    session = session_of(ctx)
    from api.cli.moments import moment_of
    from domain.audiences.decisions import Reading
    from domain.commands.audiences import Entry, record

    with session.deciding() as (kinora, reader, request):
        stream = _resolved(reader, publication)
        reading = Reading(
            observed_at=moment_of(at, kinora.zone) if at else kinora.clock.now(),
            source="manual",
            views=views,
            likes=likes,
            comments=comments,
            shares=shares,
            average_view_percentage=watched,
        )
        events = record(
            kinora.store, request, [Entry(publication=stream, reading=reading)], reason=reason
        )
    _tell(session, stream, len(events))


@app.command("import")
def import_csv(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="CSV", help="File with a line of column names.")],
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN",
            help="Read this column as this field; may be repeated, and is remembered.",
        ),
    ] = None,
    at: Annotated[
        str,
        typer.Option("--at", help="When the figures were read, where no column says so."),
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    lenient: Annotated[
        bool, typer.Option("--lenient", help="Record the good rows although others are refused.")
    ] = False,
    reason: ReasonOption = "",
) -> None:
    """Import readings from CSV, all or none; the same file twice records nothing twice.

    Exports of YouTube Studio and TikTok Studio are known by the names of their columns, in
    English and Polish. Other columns are mapped with --map to publication (identifier, address,
    the platform's number, or title), observed_at, views, engaged_views, likes, comments, shares
    and average_view_percentage. An empty cell is unknown. Refused rows are named with their lines.
    """
    session = session_of(ctx)
    from adapters.documents.readings_table import NoTable, read_table
    from api.cli.moments import moment_of
    from api.cli.readings_import import mapping_from, refuse_unmapped, show_import, text_of
    from api.cli.recalled import publication_finder
    from api.readings import Wanted, import_readings

    with session.deciding() as (kinora, reader, request):
        text = text_of(file)
        try:
            table = read_table(text)
        except NoTable:
            session.screen.say("There is no row in {file}.", file=file.name)
            raise typer.Exit(1) from None
        wanted = Wanted(
            text=text,
            name=file.name,
            columns=mapping_from(kinora, table, columns or ()),
            at=moment_of(at, kinora.zone) if at else None,
            dry_run=dry_run,
            lenient=lenient,
            reason=reason,
        )
        result = import_readings(kinora, request, wanted, find=publication_finder(reader))
        refuse_unmapped(file.name, table, result)
    if not session.screen.answer(result):
        show_import(session, result)
    if result.refused and not lenient and not dry_run:
        raise typer.Exit(1)


@app.command("show")
def show(
    ctx: typer.Context,
    publication: Annotated[
        str, typer.Argument(metavar="ID", help="Publication; all without it.")
    ] = "",
) -> None:
    """Show the figures of every published film, or every reading of one."""
    session = session_of(ctx)
    from projections.kpis import figures_of, figures_of_posts

    with session.reading() as (kinora, reader):
        zone = kinora.zone
        if publication:
            found = figures_of(reader, _resolved(reader, publication))
            rows = tuple(each for each in (found,) if each is not None)
        else:
            rows = figures_of_posts(reader, limit=None).rows
    if session.screen.answer({"rows": rows}):
        return
    if not rows:
        session.screen.empty(
            "Figures of published films will be here.",
            "No film has been published yet.",
            "kinora publish list",
        )
    elif publication:
        _readings(session, rows[0], zone)
    else:
        _table(session, rows, zone)


def _tell(session: Session, publication: UUID, recorded: int) -> None:
    if session.screen.answer({"publication": publication, "recorded": recorded}):
        return
    if recorded:
        session.screen.good("The reading is recorded.")
    else:
        session.screen.say("This reading was known already.")
    session.screen.next(f"kinora metrics show {publication.hex[:8]}", "kinora kpis")


def _resolved(reader: "Reader", text: str) -> UUID:
    from api.cli import nouns
    from api.cli.ids import resolve

    return resolve(reader, nouns.publication(), text)


def _table(session: Session, rows: "tuple[PostFigures, ...]", zone: str) -> None:
    from api.cli.ids import short
    from api.cli.shown import clipped, count, moment, whole

    session.screen.table(
        ("Id", "Title", "Platform", "Public since", "Views", "72 h", "7 days", "Missed"),
        [
            (
                short(row.id),
                clipped(row.title, 48),
                row.platform,
                moment(row.public_at, zone),
                count(row.latest_views),
                count(whole(row.views_72h)),
                count(whole(row.views_7d)),
                row.missed,
            )
            for row in rows
        ],
        right=("Views", "72 h", "7 days", "Missed"),
    )
    session.screen.next("kinora metrics show ID", "kinora metrics add ID --views N", "kinora kpis")


def _readings(session: Session, row: "PostFigures", zone: str) -> None:
    from api.cli.ids import short
    from api.cli.shown import count, exact_moment

    name = short(row.id)
    if not row.readings:
        session.screen.empty(
            "Readings of “{title}” will be here.",
            "None has been entered yet.",
            f"kinora metrics add {name} --views N",
            title=row.title,
        )
        return
    session.screen.table(
        ("When", "Source", "Views", "Likes", "Comments", "Shares", "Watched %", "Revised"),
        [
            (
                exact_moment(each.observed_at, zone),
                each.source,
                count(each.views),
                count(each.likes),
                count(each.comments),
                count(each.shares),
                each.average_view_percentage,
                each.revised,
            )
            for each in row.readings
        ],
        right=("Views", "Likes", "Comments", "Shares", "Watched %"),
    )
    session.screen.next(f"kinora metrics add {name} --views N", "kinora kpis")
