"""``kinora notices``: what you must know of, dismissing, and trying the channels out."""

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.cli.completion import completes
from api.cli.help import Noun
from api.cli.session import Session, producing, session_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from api.bootstrap import Kinora
    from projections.notice_row import NoticeRow
    from projections.notice_words import NoticeText

type Channel = Literal["desktop", "webhook"]

app = Noun(help="What you must know of: list, dismiss, try the channels out.")


@app.command("list")
def list_notices(
    ctx: typer.Context,
    past: Annotated[
        bool, typer.Option("--past", help="What was dismissed or is over, instead.")
    ] = False,
) -> None:
    """List notices, the most urgent first."""
    session = session_of(ctx)
    from projections.notices import notices_at, past_notices

    with session.reading() as (kinora, reader):
        rows = past_notices(reader) if past else notices_at(reader, kinora.clock.now()).shown
        told = [(row, _words(session, row, kinora.zone)) for row in rows]
        zone = kinora.zone
    if session.screen.answer({"rows": [{"notice": row, "words": text} for row, text in told]}):
        return
    if not told:
        session.screen.empty(
            "What you must know of will be a line here.",
            "Nothing waits for you.",
            "kinora notices list --past",
        )
        return
    _table(session, told, zone)
    session.screen.next("kinora notices dismiss ID", "kinora notices list --past")


@app.command("dismiss")
def dismiss(
    ctx: typer.Context,
    notice: Annotated[
        str, typer.Argument(metavar="ID", help="Notice.", autocompletion=completes("notice"))
    ],
    undo: Annotated[bool, typer.Option("--undo", help="Take a dismissal back.")] = False,
) -> None:
    """Hear no more of a notice, unless its cause comes back."""
    session = session_of(ctx)
    from api.cli import nouns
    from api.cli.ids import resolve
    from domain.commands import notices as commands
    from projections.notices import notice as notice_row

    with session.deciding() as (kinora, reader, cause):
        row = notice_row(reader, resolve(reader, nouns.notice(), notice))
        assert row is not None  # noqa: S101 - just resolved
        decide = commands.restore if undo else commands.dismiss
        events = decide(kinora.store, cause, row.id, kind=row.kind, of=row.cause)
    if session.screen.answer({"notice": row.id, "changed": bool(events)}):
        return
    if undo:
        session.screen.good("The notice is back.")
    else:
        session.screen.good("The notice is put aside.")
    session.screen.next("kinora notices list", f"kinora notices dismiss {row.id.hex[:8]} --undo")


@app.command("test")
def try_out(
    ctx: typer.Context,
    channel: Annotated[Channel, typer.Option("--channel", help="By which channel.")] = "desktop",
) -> None:
    """Tell a trial by a channel, and say what became of it."""
    session = session_of(ctx)
    from domain.commands.notices import try_channel

    with session.deciding() as (kinora, _, cause):
        notice, event = try_channel(kinora.store, cause, channel)
        with producing(kinora):
            told, reason = _outcome(kinora, notice, event.position)
    if session.screen.answer({"channel": channel, "told": told, "reason": reason}):
        return
    if told:
        session.screen.good("{channel}: it was told.", channel=channel)
    else:
        said = session.words.foreign(reason)
        session.screen.warn("{channel}: it did not arrive. {reason}", channel=channel, reason=said)
    session.screen.next(f"kinora settings set notice_{channel} yes", "kinora work list")


@app.command("webhook")
def webhook(
    ctx: typer.Context,
    forget: Annotated[
        bool, typer.Option("--forget", help="Forget the address and its key instead.")
    ] = False,
) -> None:
    """Keep the webhook's address. It is asked for without showing it, or read from a pipe; the
    key that signs what is sent is shown once."""
    session = session_of(ctx)
    from api.notice_channels import forget_webhook, keep_webhook

    address = "" if forget else _address(session)
    with session.kinora() as kinora:
        if forget:
            forget_webhook(kinora, kinora.request())
            key = ""
        else:
            key = keep_webhook(kinora, kinora.request(), address, new_key=True).key
    if session.screen.answer({"kept": not forget, "key": key}):
        return
    if forget:
        session.screen.good("The webhook's address and key are forgotten.")
        session.screen.next("kinora notices list")
        return
    session.screen.good("The webhook's address is kept.")
    session.screen.say("Key for the receiver, shown only now:")
    session.screen.data(f"  {key}")
    session.screen.next("kinora notices test --channel webhook")


def _outcome(kinora: "Kinora", notice: "UUID", after: int) -> tuple[bool, str]:
    """Whether it was told, else why not: already after the first attempt, for a person does
    not wait through the pauses of work."""
    from api.watching import Watch
    from domain.events.notice import NoticeTold, NoticeUndelivered
    from domain.events.work import WorkFailed

    events = Watch(kinora, after=after, tell=lambda _running: None).events()
    for event in events:
        match event.payload:
            case NoticeTold() if event.stream == notice:
                return True, ""
            case NoticeUndelivered(reason=reason) if event.stream == notice:
                return False, reason
            case WorkFailed(message=message) if _serves(kinora, event.stream, notice):
                return False, message
            case _:
                continue
    return False, ""


def _serves(kinora: "Kinora", work: "UUID", notice: "UUID") -> bool:
    from domain.events.work import WorkRequested

    first = kinora.store.load(work)[0].payload
    return isinstance(first, WorkRequested) and first.subject == notice


def _address(session: Session) -> str:
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(session.words("Address of the webhook (it is not shown): "), sys.stderr)
    return sys.stdin.readline().strip()


def _words(session: Session, row: "NoticeRow", zone: str) -> "NoticeText":
    from projections.notice_words import notice_text

    return notice_text(row, "pl" if session.words.polish else "en", zone)


def _table(session: Session, told: "Sequence[tuple[NoticeRow, NoticeText]]", zone: str) -> None:
    from api.cli.ids import short
    from api.cli.shown import clipped, moment

    words = session.words
    session.screen.table(
        ("Id", "Urgency", "What", "Since", "State"),
        [
            (
                short(row.id),
                words.term("urgency", row.urgency),
                clipped(text.title, 70),
                moment(row.due_at, zone),
                words.term("notice", row.state),
            )
            for row, text in told
        ],
    )
