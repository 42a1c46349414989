"""``kinora publish move``: publications moved to another slot of the calendar."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.completion import completes
from api.cli.session import session_of

if TYPE_CHECKING:
    from datetime import datetime


def register(app: typer.Typer) -> None:
    """Add the command to its noun."""
    app.command("move")(move)


def move(
    ctx: typer.Context,
    publication: Annotated[
        str,
        typer.Argument(metavar="ID", help="Publication.", autocompletion=completes("publication")),
    ],
    to: Annotated[
        str,
        typer.Argument(
            metavar="WHEN", help="Day, or day and time, such as 2026-11-25 or 2026-11-25T18:00."
        ),
    ] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take the last move back instead.")] = False,
) -> None:
    """Plan a publication for another day; without a time it keeps its time of day.

    One film a day. What a platform has already is moved there.
    """
    session = session_of(ctx)
    from zoneinfo import ZoneInfo

    from api.cli.shown import moment
    from api.cli.uploads import publication_row
    from domain.commands import moving
    from domain.events.event import payloads
    from domain.publications.state import fold

    wanted = None if undo else _wanted(to)
    with session.deciding() as (kinora, reader, request):
        row = publication_row(reader, publication)
        now, zone = kinora.clock.now(), ZoneInfo(kinora.zone)
        if wanted is None:
            events = moving.undo_move(kinora.store, request, row.id, now=now, zone=zone)
        else:
            at = wanted.time() if "T" in to or " " in to.strip() else None
            events = moving.move(
                kinora.store, request, row.id, wanted.date(), at, now=now, zone=zone
            )
        planned = fold(payloads(kinora.store.load(row.id))).publish_at
    if session.screen.answer({"publication": row.id, "publish_at": planned, "moved": bool(events)}):
        return
    if planned is None:
        session.screen.good("“{title}” has no planned time again.", title=row.title)
    else:
        session.screen.good(
            "“{title}” is planned for {at}.", title=row.title, at=moment(planned, str(zone))
        )
    session.screen.next("kinora publish list")


def _wanted(to: str) -> "datetime":
    from datetime import datetime

    from api.cli.errors import USAGE, InputRefused

    try:
        at = datetime.fromisoformat(to.strip())
    except ValueError:
        at = None
    if at is None or at.tzinfo is not None:
        raise InputRefused(
            "“{text}” is no day on your clock.",
            "Write it as 2026-11-25 or 2026-11-25T18:00.",
            code=USAGE,
            kind="NotADay",
            text=to,
        )
    return at
