"""``kinora animation`` tag, archive, restore, undo, render."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from api.cli.completion import completes
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from domain.production.work import Work
    from projections.query import Reader

FilmArgument = Annotated[
    str, typer.Argument(metavar="ID", help="Film.", autocompletion=completes("animation"))
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; it is kept in the log.")]
WaitOption = Annotated[
    bool, typer.Option("--wait/--no-wait", help="Wait for the result, doing the work if need be.")
]


def register(app: typer.Typer) -> None:
    """Add the verbs of this module to ``kinora animation``."""
    for name, verb in (
        ("tag", tag),
        ("archive", archive),
        ("restore", restore),
        ("undo", undo),
        ("render", render),
    ):
        app.command(name)(verb)


def tag(
    ctx: typer.Context,
    film: FilmArgument,
    tags: Annotated[
        list[str] | None, typer.Argument(metavar="TAG", help="All tags from now on.")
    ] = None,
) -> None:
    """Replace the film's tags; without any the film has none."""
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        events = animations.tag(kinora.store, request, stream, tuple(tags or ()))
    if not session.screen.answer(
        {"animation": stream, "tags": tags or [], "position": events[-1].position}
    ):
        session.screen.good(
            "Tags of {film}: {tags}.", film=stream.hex[:8], tags=", ".join(tags or ()) or "—"
        )
        session.screen.next("kinora animation list --tag TAG")


def archive(ctx: typer.Context, film: FilmArgument, reason: ReasonOption = "") -> None:
    """Put the film away without judging it."""
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        events = animations.archive(kinora.store, request, stream, reason)
    if not session.screen.answer({"animation": stream, "position": events[-1].position}):
        session.screen.good("The film {film} is in the archive.", film=stream.hex[:8])
        session.screen.next(
            "kinora animation list --archived", f"kinora animation restore {stream.hex[:8]}"
        )


def restore(ctx: typer.Context, film: FilmArgument, reason: ReasonOption = "") -> None:
    """Take the film out of the archive."""
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        events = animations.restore(kinora.store, request, stream, reason)
    if not session.screen.answer({"animation": stream, "position": events[-1].position}):
        session.screen.good("The film {film} is out of the archive.", film=stream.hex[:8])
        session.screen.next(f"kinora animation show {stream.hex[:8]}")


def undo(ctx: typer.Context, film: FilmArgument, reason: ReasonOption = "") -> None:
    """Take the last approval, rejection, tagging, archiving or restoring of the film back.

    An approval can be taken back until a publication was requested.
    """
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        events = animations.undo(kinora.store, request, stream, reason)
    undone = events[-1]
    answer = {"animation": stream, "fact": undone.payload.topic, "position": undone.position}
    if not session.screen.answer(answer):
        session.screen.good("Taken back for {film}.", film=stream.hex[:8])
        session.screen.next(f"kinora animation show {stream.hex[:8]}")


def render(
    ctx: typer.Context, film: FilmArgument, reason: ReasonOption = "", wait: WaitOption = True
) -> None:
    """Render the film once more from its document; the same frames and file come of it."""
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        before = kinora.store.head()[0]
        work = animations.render(kinora.store, request, stream, kinora.versions, reason)
        if wait:
            _await_render(session, kinora, work, before)
    if session.screen.answer({"animation": stream, "work": work.id, "waited": wait}):
        return
    name = stream.hex[:8]
    if wait:
        session.screen.good("The film {film} is rendered again.", film=name)
        session.screen.next(f"kinora animation show {name}", f"kinora animation open {name}")
    else:
        session.screen.good("Rendering {film} is asked for.", film=name)
        session.screen.next("kinora up", "kinora work list")


def resolved(reader: "Reader", text: str) -> UUID:
    """The film that is meant."""
    from api.cli import nouns
    from api.cli.ids import resolve

    return resolve(reader, nouns.animation(), text)


def _await_render(session: Session, kinora: "Kinora", work: "Work", after: int) -> None:
    from api.cli.waiting import await_work

    await_work(session, kinora, work.id, after=after, text="Rendering…")
