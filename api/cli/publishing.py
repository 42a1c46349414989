"""``kinora publish``: kits to carry to a platform, and where the film is public."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli import addresses, slots, uploads
from api.cli.help import Noun
from api.cli.judging import FilmArgument, resolved
from api.cli.session import Session, session_of
from api.cli.uploads import Platform, PublicationArgument, publication_row

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from domain.publications.post_url import PostUrl
    from projections.publication_row import PublicationRow
    from projections.query import Reader

app = Noun(help="Hand-over kits, uploads and confirmed publications.")
uploads.register(app)
addresses.register(app)
slots.register(app)

CLOCKS_DIFFER = timedelta(minutes=5)
"""How far in the future a publication may lie: clocks are not equal."""


@app.command("kit")
def kit(
    ctx: typer.Context,
    film: FilmArgument,
    platform: Annotated[
        list[Platform] | None,
        typer.Option("--platform", help="Where to; your settings without it."),
    ] = None,
    account: Annotated[str, typer.Option("--account", help="Account; yours without it.")] = "",
    again: Annotated[
        str, typer.Option("--again", help="Once more for the same account, for this reason.")
    ] = "",
    wait: Annotated[
        bool,
        typer.Option("--wait/--no-wait", help="Wait for the result, doing the work if need be."),
    ] = True,
) -> None:
    """Prepare the kit of an approved film: film, caption, hashtags and thumbnail in a folder."""
    session = session_of(ctx)
    from api.cli.kits import request_kits, show_kits

    with session.deciding() as (kinora, reader, _):
        kits = request_kits(
            session,
            kinora,
            resolved(reader, film),
            platforms=tuple(platform or ()),
            account=account,
            again=again,
            wait=wait,
        )
        if not session.screen.answer({"kits": kits}):
            show_kits(session, kits)


@app.command("list")
def list_publications(
    ctx: typer.Context,
    state: Annotated[
        list[str] | None, typer.Option("--state", help="Only these; may be repeated.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="At most so many.")] = 50,
    after: Annotated[str, typer.Option("--after", help="“next” of the page before.")] = "",
) -> None:
    """List publications in the order of the calendar."""
    session = session_of(ctx)
    from projections.publishing_calendar import publishing_calendar

    with session.reading() as (kinora, reader):
        page = publishing_calendar(reader, states=tuple(state or ()), limit=limit, after=after)
        zone = kinora.zone
    if session.screen.answer({"rows": page.rows, "next": page.next}):
        return
    if not page.rows:
        session.screen.empty(
            "Every film on its way to a platform will be here.",
            "No kit has been asked for yet.",
            "kinora animation list --status approved",
        )
        return
    _table(session, page.rows, zone)
    waiting = next((row for row in page.rows if row.state == "awaiting_operator"), None)
    name = waiting.id.hex[:8] if waiting else "ID"
    session.screen.next(f"kinora publish confirm {name} URL", "kinora metrics show")


@app.command("confirm")
def confirm(
    ctx: typer.Context,
    publication: PublicationArgument,
    url: Annotated[str, typer.Argument(metavar="URL", help="Address of the published film.")],
    at: Annotated[str, typer.Option("--at", help="Since when it is public; now without it.")] = "",
) -> None:
    """Say where the film is public. The address is checked, and no other film may have it."""
    session = session_of(ctx)
    from domain.commands.publications import confirm as confirm_publication
    from domain.publications.post_url import parse_post_url

    with session.deciding() as (kinora, reader, request):
        row = publication_row(reader, publication)
        post = parse_post_url(url, platform=row.platform)
        _refuse_known(reader, row, post)
        events = confirm_publication(
            kinora.store,
            request,
            row.id,
            url=post.url,
            remote_id=post.remote_id,
            public_at=_public_at(kinora, at),
            confirmed_by="operator",
        )
    if post.short:
        session.screen.warn("A short link names no film; put the full address in when you have it.")
    if not session.screen.answer(
        {"publication": row.id, "url": post.url, "position": events[-1].position}
    ):
        session.screen.good("Published: {url}", url=post.url)
        session.screen.next(f"kinora metrics add {row.id.hex[:8]} --views N", "kinora kpis")


@app.command("cancel")
def cancel(
    ctx: typer.Context,
    publication: PublicationArgument,
    reason: Annotated[str, typer.Option("--reason", help="Why; it is kept in the log.")] = "",
) -> None:
    """Give up a publication before anything is public."""
    session = session_of(ctx)
    from domain.commands.publications import cancel as cancel_publication

    with session.deciding() as (kinora, reader, request):
        row = publication_row(reader, publication)
        events = cancel_publication(kinora.store, request, row.id, reason)
    if not session.screen.answer({"publication": row.id, "position": events[-1].position}):
        session.screen.good(
            "The publication {publication} is cancelled.", publication=row.id.hex[:8]
        )
        session.screen.next("kinora publish list")


def _refuse_known(reader: "Reader", row: "PublicationRow", post: "PostUrl") -> None:
    """The same post cannot be two publications."""
    from api.cli.errors import InputRefused
    from projections.publishing_calendar import PUBLICATIONS
    from projections.query import Equal, Select

    same = (Equal("platform", row.platform), Equal("remote_id", post.remote_id))
    others = reader.select(Select(table=PUBLICATIONS, where=same)).rows
    taken = next((each for each in others if each.id != row.id), None)
    if taken is not None:
        raise InputRefused(
            "{url} belongs to “{title}” already.",
            "Copy the address of this film; kinora publish list shows both.",
            kind="AddressTaken",
            hints=[f"{taken.id.hex[:8]}  {taken.title}"],
            url=post.url,
            title=taken.title,
        )


def _public_at(kinora: "Kinora", text: str) -> datetime:
    from api.cli.errors import USAGE, InputRefused
    from api.cli.moments import moment_of

    now = kinora.clock.now()
    at = moment_of(text, kinora.zone) if text else now
    if at > now + CLOCKS_DIFFER:
        raise InputRefused(
            "{at} is in the future.",
            "Confirm when the film is public.",
            code=USAGE,
            at=at.isoformat(),
        )
    return at


def _table(session: Session, rows: "tuple[PublicationRow, ...]", zone: str) -> None:
    from api.cli.ids import short
    from api.cli.shown import clipped, moment

    words = session.words
    session.screen.table(
        ("Id", "When", "Title", "Platform", "Where it stands", "Kit or address"),
        [
            (
                short(row.id),
                moment(row.slot, zone),
                clipped(row.title, 48),
                row.platform,
                words.term("publication", row.state),
                row.url or row.kit or words.foreign(row.reason),
            )
            for row in rows
        ],
    )
