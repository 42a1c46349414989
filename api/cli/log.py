"""``kinora log``: what happened, proof that nothing was changed, the log as files."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from api.cli.completion import completes
from api.cli.help import Noun
from api.cli.session import Session, session_of, today

if TYPE_CHECKING:
    from api.bootstrap import Kinora

app = Noun(help="Read, verify, export and import the log.")

ANCHORS = "anchors.txt"
"""File of anchors in the profile's folder, until another one is named."""

AnchorsOption = Annotated[
    Path | None, typer.Option("--anchors", help="File of anchors; the profile's own without it.")
]


@app.command("tail")
def tail(
    ctx: typer.Context,
    number: Annotated[int, typer.Option("-n", "--number", min=1, max=1000, help="How many.")] = 20,
    follow: Annotated[
        bool,
        typer.Option("-f", "--follow", help="Go on until Ctrl-C; with --json one document a line."),
    ] = False,
    kind: Annotated[
        str, typer.Option("--kind", help="Only this kind of stream, for example idea.")
    ] = "",
    actor: Annotated[str, typer.Option("--actor", help="Only what this one did.")] = "",
    search: Annotated[
        str, typer.Option("--search", help="Words of titles, reasons, messages.")
    ] = "",
) -> None:
    """Show the last events, one sentence each."""
    session = session_of(ctx)
    from api.cli.log_tail import tail_log
    from projections.audit_log import AuditFilter

    wanted = AuditFilter(kind=kind, actor=actor, search=search)
    with session.kinora() as kinora:
        tail_log(session, kinora, wanted, number=number, follow=follow)


@app.command("show")
def show(
    ctx: typer.Context,
    stream: Annotated[
        str, typer.Argument(metavar="STREAM", help="Stream.", autocompletion=completes("stream"))
    ],
    payloads: Annotated[
        bool, typer.Option("--payloads", help="With what each event says.")
    ] = False,
) -> None:
    """Show every event of one stream: idea, film, publication, day, work or gap."""
    session = session_of(ctx)
    from api.cli import nouns
    from api.cli.ids import resolve
    from api.cli.log_tail import show_stream, stream_events

    with session.reading() as (kinora, reader):
        events = stream_events(kinora, reader, resolve(reader, nouns.stream(), stream), session)
        zone = kinora.zone
    if not session.screen.answer({"events": events}):
        show_stream(session, events, zone, payloads=payloads)


@app.command("verify")
def verify(ctx: typer.Context, anchors: AnchorsOption = None) -> None:
    """Compute every hash again and compare the log with its anchors."""
    session = session_of(ctx)
    from adapters.event_store.anchors import check_anchors
    from adapters.event_store.verification import Broken
    from adapters.event_store.verification import verify as verify_chain

    with session.kinora() as kinora:
        with session.screen.working("Verifying…") as line:
            found = verify_chain(
                kinora.store, progress=lambda position: line.show(session.words.number(position, 0))
            )
        if isinstance(found, Broken):
            _broken(session, found.position, found.reason)
        checked = check_anchors(kinora.store, _anchors(kinora, anchors))
    data = {"intact": True, "events": found.position, "hash": found.hash, "anchors": checked}
    if session.screen.answer(data | {"hash": found.hash.hex()}):
        return
    words = session.words
    session.screen.good(
        "The log is intact: {events}, {anchors}.",
        events=words.count("{n} event|{n} events", found.position),
        anchors=words.count("{n} anchor|{n} anchors", checked),
    )
    session.screen.data(found.hash.hex())
    session.screen.next("kinora log anchor", "kinora views rebuild --check")


@app.command("export")
def export(
    ctx: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="New file, for example log.jsonl.gz.")
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Write the whole log into one file: same events, same hashes."""
    session = session_of(ctx)
    from adapters.event_store.cursors import lags
    from adapters.event_store.export import export_log
    from api.cli.errors import IO, InputRefused

    if file.exists() and not force:
        raise InputRefused(
            "{name} is there already.", "Choose another name, or --force.", code=IO, name=str(file)
        )
    with session.kinora() as kinora, session.screen.working("Exporting…"):
        with kinora.connections.use() as connection:
            followers = {each.name: each.position for each in lags(connection)}
        events, head = export_log(kinora.store, file, followers=followers)
    data = {"file": str(file), "events": events, "hash": head.hex(), "bytes": file.stat().st_size}
    if not session.screen.answer(data):
        counted = session.words.count("{n} event|{n} events", events)
        session.screen.good("{events} are in {file}.", events=counted, file=str(file))
        session.screen.data(head.hex())
        session.screen.next(f"kinora --profile NAME log import {file}")


@app.command("import")
def import_log(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An export of a log.")],
) -> None:
    """Fill the empty log of this profile from an export; same head, same views.

    What was done is not done again: work goes on where it stood when the log was exported.
    """
    session = session_of(ctx)
    from adapters.event_store.cursors import move_cursor
    from adapters.event_store.export import exported_followers
    from adapters.event_store.export import import_log as import_file
    from api.views import FOLLOWER

    with session.kinora() as kinora, session.screen.working("Importing…"):
        events, head = import_file(file, kinora.store)
        followers = exported_followers(file)
        with kinora.connections.use() as connection:
            for name in set(followers) - {FOLLOWER}:
                move_cursor(connection, name, followers[name])
        kinora.views.catch_up()
    if not session.screen.answer({"file": str(file), "events": events, "hash": head.hex()}):
        counted = session.words.count("{n} event|{n} events", events)
        session.screen.good("{events} are in the log now.", events=counted)
        session.screen.data(head.hex())
        session.screen.next("kinora log verify", "kinora views rebuild --check")


@app.command("anchor")
def anchor(ctx: typer.Context, anchors: AnchorsOption = None) -> None:
    """Write the head of the log down in a file outside of it.

    Keep the file elsewhere too (under version control, on paper): whoever can rewrite the
    whole log cannot rewrite that line.
    """
    session = session_of(ctx)
    from adapters.event_store.anchors import anchor as take_anchor
    from adapters.event_store.anchors import remember_anchor

    with session.kinora() as kinora:
        path = _anchors(kinora, anchors)
        day: date = today(kinora)
        taken = take_anchor(kinora.store, path, day=day)
        with kinora.connections.use() as connection:
            remember_anchor(connection, taken)
    data = {"file": str(path), "day": day, "position": taken.position, "hash": taken.hash.hex()}
    if not session.screen.answer(data):
        session.screen.good("Written down in {file}:", file=str(path))
        session.screen.data(str(taken))
        session.screen.next("kinora log verify")


@app.command("seal")
def seal(
    ctx: typer.Context,
    anew: Annotated[
        bool, typer.Option("--anew", help="Throw earlier segments away; the log has everything.")
    ] = False,
) -> None:
    """Write full segments of the log into columns, for figures over all of it.

    A started Kinora does so by itself. After an older log was restored, --anew is needed.
    """
    session = session_of(ctx)
    with session.kinora() as kinora, session.screen.working("Sealing…") as line:
        if anew:
            kinora.sealed_log.discard()
        sealed = kinora.sealed_log.seal(
            progress=lambda position: line.show(session.words.number(position, 0))
        )
    data = {"segments": len(sealed.segments), "events": sealed.last, "hash": sealed.hash}
    if not session.screen.answer(data):
        session.screen.good(
            "{segments} hold {events}.",
            segments=session.words.count("{n} segment|{n} segments", len(sealed.segments)),
            events=session.words.count("{n} event|{n} events", sealed.last),
        )
        session.screen.data(sealed.hash)


def _anchors(kinora: "Kinora", given: Path | None) -> Path:
    return given or kinora.settings.data_dir / ANCHORS


def _broken(session: Session, position: int, reason: str) -> NoReturn:
    """Say where the log is broken and end with code 1."""
    data = {"intact": False, "position": position, "reason": reason}
    if not session.screen.answer(data):
        session.screen.warn(
            "The log is broken at event {position}: {reason}.",
            position=position,
            reason=session.words.foreign(reason),
        )
        session.screen.note("Everything before it is as it was recorded. Restore a backup.")
        session.screen.next("kinora --profile NAME log import FILE")
    raise typer.Exit(1)
