"""``kinora publish``: the full address of a film, and posts that may be it."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.completion import completes
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from projections.publication_row import PublicationRow
    from projections.query import Reader

PublicationArgument = Annotated[
    str,
    typer.Argument(metavar="ID", help="Publication.", autocompletion=completes("publication")),
]


def register(app: typer.Typer) -> None:
    """Add the commands to their noun."""
    app.command("address")(address)
    app.command("matches")(matches)


def address(
    ctx: typer.Context,
    publication: PublicationArgument,
    url: Annotated[str, typer.Argument(metavar="URL", help="Address of the published film.")],
) -> None:
    """Put the full address in the place of a short link, which names no post."""
    session = session_of(ctx)
    from api.confirming import complete

    with session.deciding() as (kinora, reader, request):
        row = _row(reader, publication)
        post, events = complete(kinora, reader, request, row, url=url)
    told = {"publication": row.id, "url": post.url, "position": events[-1].position}
    if not session.screen.answer(told):
        session.screen.good("The address is {url} now.", url=post.url)
        session.screen.next("kinora publish list")


def matches(
    ctx: typer.Context,
    publication: PublicationArgument,
    refuse: Annotated[
        str,
        typer.Option("--refuse", metavar="POST", help="This post is another film, by its id."),
    ] = "",
) -> None:
    """Propose posts of the account that may be this film, by time, length and words.

    The account has to be connected; nothing is decided: you confirm, or refuse one for good.
    """
    session = session_of(ctx)
    if refuse:
        _refuse(session, publication, refuse)
        return
    from api.cli.shown import clipped, moment
    from api.recognising import recognised

    with session.reading() as (kinora, reader):
        row = _row(reader, publication)
        found = recognised(kinora, row)
        zone = kinora.zone
    if session.screen.answer({"publication": row.id, "matches": found}):
        return
    if not found:
        session.screen.empty(
            "Posts that may be this film will be here.",
            "The account shows none since the film was handed over.",
            f"kinora publish confirm {row.id.hex[:8]} URL",
        )
        return
    session.screen.table(
        ("Likeness", "When", "Title", "Id", "Address"),
        [
            (
                f"{round(each.likeness * 100)} %",
                moment(each.posted_at, zone),
                clipped(each.title, 48),
                each.remote_id,
                each.url,
            )
            for each in found
        ],
    )
    session.screen.next(f"kinora publish confirm {row.id.hex[:8]} {found[0].url}")


def _refuse(session: Session, publication: str, post: str) -> None:
    from domain.commands.outcomes import refuse_match

    with session.deciding() as (kinora, reader, request):
        row = _row(reader, publication)
        events = refuse_match(
            kinora.store, request, row.id, remote_id=post, url="", refused_by="operator"
        )
    if not session.screen.answer({"publication": row.id, "refused": post, "new": bool(events)}):
        session.screen.good("The post {post} will not be proposed again.", post=post)
        session.screen.next(f"kinora publish matches {row.id.hex[:8]}")


def _row(reader: "Reader", text: str) -> "PublicationRow":
    from api.cli import nouns
    from api.cli.ids import resolve
    from projections.publishing_calendar import publication

    row = publication(reader, resolve(reader, nouns.publication(), text))
    assert row is not None  # noqa: S101 - just resolved
    return row
