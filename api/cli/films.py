"""``kinora animation``: films, what they are made of, and where their files are."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli import judging, reviewing
from api.cli.help import Noun
from api.cli.judging import FilmArgument, resolved
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.bootstrap import Kinora
    from projections.film_row import FilmRow

type Status = Literal[
    "commissioned", "compiled", "compilation_failed", "previewed", "rendered",
    "rendering_failed", "inspected", "approved", "rejected", "sent_back", "published",
]  # fmt: skip

app = Noun(help="Look at, judge, render and archive films.")
reviewing.register(app)
judging.register(app)


@app.command("list")
def list_films(
    ctx: typer.Context,
    status: Annotated[
        list[Status] | None, typer.Option("--status", help="Only these; may be repeated.")
    ] = None,
    tag: Annotated[str, typer.Option("--tag", help="Only films with this tag.")] = "",
    search: Annotated[str, typer.Option("--search", help="Words of title, summary, tags.")] = "",
    archived: Annotated[bool, typer.Option("--archived", help="The archive instead.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="At most so many.")] = 50,
    after: Annotated[str, typer.Option("--after", help="“next” of the page before.")] = "",
) -> None:
    """List films, the newest first."""
    session = session_of(ctx)
    from projections.animations import animation_counts, animations

    with session.reading() as (_, reader):
        page = animations(
            reader,
            statuses=tuple(status or ()),
            tag=tag,
            search=search,
            archived=archived,
            limit=limit,
            after=after,
        )
        counts = animation_counts(reader)
    if session.screen.answer({"rows": page.rows, "next": page.next, "counts": counts}):
        return
    if not page.rows:
        _empty(session, anything=bool(counts))
        return
    _table(session, page.rows)
    session.screen.next(*_next_of_list(page.rows))


@app.command("show")
def show(ctx: typer.Context, film: FilmArgument) -> None:
    """Show one film: findings, versions, digests, lineage, publications and its events."""
    session = session_of(ctx)
    from api.cli.film_page import film_page, show_film

    with session.reading() as (kinora, reader):
        page = film_page(kinora, reader, resolved(reader, film), session.language)
        if not session.screen.answer(page):
            show_film(session, page, kinora.zone)


@app.command("open")
def open_film(ctx: typer.Context, film: FilmArgument) -> None:
    """Print where the film, its preview, its thumbnail and its report are."""
    session = session_of(ctx)
    from api.cli.errors import IO, InputRefused
    from projections.animations import animation

    with session.reading() as (kinora, reader):
        row = animation(reader, resolved(reader, film))
        assert row is not None  # noqa: S101 - just resolved
        paths = _paths(kinora, row)
    if not paths:
        raise InputRefused(
            "“{title}” has no file here yet.",
            "kinora day run goes on with it; kinora animation render ID makes it again.",
            code=IO,
            kind="NoFile",
            title=row.title,
        )
    if session.screen.answer(paths):
        return
    for name, path in paths.items():
        session.screen.data(f"{session.words.term('file', name)}\t{path}")
    session.screen.next(f"kinora animation show {row.id.hex[:8]}")


def _paths(kinora: "Kinora", row: "FilmRow") -> dict[str, Path]:
    """Local files of the film, those that are here."""
    named = {
        "film": row.file,
        "preview": row.preview_file,
        "thumbnail": row.thumbnail,
        "report": row.report,
    }
    from domain.identifiers import Digest

    return {
        name: kinora.artifacts.path(Digest(digest))
        for name, digest in named.items()
        if digest and kinora.artifacts.has(Digest(digest))
    }


def _table(session: Session, rows: "Sequence[FilmRow]") -> None:
    from api.cli.ids import short
    from api.cli.shown import clipped, seconds, size

    words = session.words
    session.screen.table(
        ("Id", "Title", "Where it stands", "Length", "× real time", "Size", "Checks"),
        [
            (
                short(row.id),
                clipped(row.title, 56),
                words.term("film", row.status),
                seconds(words, row.duration_s) if row.frames else "",
                words.number(row.realtime, 1) if row.realtime else "",
                size(words, row.bytes) if row.bytes else "",
                f"{row.findings - row.findings_failed}/{row.findings}" if row.findings else "",
            )
            for row in rows
        ],
        right=("Length", "× real time", "Size", "Checks"),
    )


def _next_of_list(rows: "Sequence[FilmRow]") -> tuple[str, ...]:
    waiting = next((row for row in rows if row.status == "inspected"), rows[0])
    name = waiting.id.hex[:8]
    return (f"kinora animation show {name}", f"kinora animation open {name}")


def _empty(session: Session, *, anything: bool) -> None:
    if anything:
        session.screen.empty(
            "Films that fit these filters will be here.",
            "No film fits all of them at once.",
            "kinora animation list",
        )
        return
    session.screen.empty(
        "Every film will be a line here, from commission to publication.",
        "No idea has been chosen yet.",
        "kinora day run",
    )
