"""``kinora animation`` approve, reject, send-back, note, unnote: the review of a film."""

import sys
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from api.cli.errors import InputRefused
from api.cli.judging import FilmArgument, ReasonOption, resolved
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.bootstrap import Kinora
    from domain.animations.checklist import Checklist, Tick
    from projections.query import Reader
    from projections.review_queue import ReviewNote

ALL = "all"
TickOption = Annotated[
    list[str] | None,
    typer.Option("--tick", metavar="ITEM", help="Item of the checklist that holds; or all."),
]
FailOption = Annotated[
    list[str] | None,
    typer.Option("--fail", metavar="ITEM", help="Item of the checklist that does not hold."),
]
VersionOption = Annotated[
    int | None,
    typer.Option("--checklist", min=1, help="Version you looked at; refused when it is old."),
]


def register(app: typer.Typer) -> None:
    """Add the verbs of this module to ``kinora animation``."""
    for name, verb in (
        ("approve", approve),
        ("reject", reject),
        ("send-back", send_back),
        ("note", note),
        ("unnote", unnote),
    ):
        app.command(name)(verb)


def approve(
    ctx: typer.Context,
    film: FilmArgument,
    tick: TickOption = None,
    checklist: VersionOption = None,
    reason: ReasonOption = "",
) -> None:
    """Accept the film as it is. A film with a hard finding cannot be accepted.

    Findings of the inspection tick what they can; the hard items that are left are ticked by
    you. On a terminal you are asked about them.
    """
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        ticks = _ticks(session, kinora, reader, stream, tuple(tick or ()))
        events = animations.approve(
            kinora.store, request, stream, reason=reason, ticks=ticks, version=checklist
        )
    if not session.screen.answer({"animation": stream, "position": events[-1].position}):
        session.screen.good("The film {film} is approved.", film=stream.hex[:8])
        session.screen.next(
            f"kinora publish kit {stream.hex[:8]}", f"kinora animation undo {stream.hex[:8]}"
        )


def reject(
    ctx: typer.Context, film: FilmArgument, fail: FailOption = None, reason: ReasonOption = ""
) -> None:
    """Refuse the film. Its idea stays filmed; its render may be deleted later."""
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        failed = tuple(fail or ())
        events = animations.reject(kinora.store, request, stream, reason, failed=failed)
        days = kinora.preferences.retention_days
    if not session.screen.answer({"animation": stream, "position": events[-1].position}):
        session.screen.good(
            "The film {film} is rejected; its file is kept for {days} days.",
            film=stream.hex[:8],
            days=days,
        )
        session.screen.next("kinora day close", f"kinora animation undo {stream.hex[:8]}")


def send_back(
    ctx: typer.Context, film: FilmArgument, fail: FailOption = None, reason: ReasonOption = ""
) -> None:
    """Ask for another variation: a new film with its own id; this one keeps its history.

    The reason and the notes at frames go along as wishes.
    """
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        failed = tuple(fail or ())
        successor = animations.send_back(kinora.store, request, stream, reason, failed=failed)
    if not session.screen.answer({"animation": stream, "successor": successor}):
        session.screen.good(
            "The film {film} is sent back; {successor} follows it.",
            film=stream.hex[:8],
            successor=successor.hex[:8],
        )
        session.screen.next("kinora day run", f"kinora animation show {successor.hex[:8]}")


def note(
    ctx: typer.Context,
    film: FilmArgument,
    frame: Annotated[int, typer.Argument(min=0, help="Frame, counted from 0.")],
    text: Annotated[str, typer.Argument(help="What is to be said about it.")],
) -> None:
    """Write a note at a frame of the film."""
    session = session_of(ctx)
    from domain.commands import animations

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        made = animations.note(kinora.store, request, stream, frame=frame, text=text)
    if not session.screen.answer({"animation": stream, "note": made}):
        session.screen.good("Note {note} stands at frame {frame}.", note=made.hex[:8], frame=frame)
        session.screen.next(
            f"kinora animation unnote {stream.hex[:8]} {made.hex[:8]}",
            f"kinora animation send-back {stream.hex[:8]}",
        )


def unnote(
    ctx: typer.Context,
    film: FilmArgument,
    note: Annotated[
        str,
        typer.Argument(metavar="NOTE", help="Note."),
    ],
) -> None:
    """Withdraw a note."""
    session = session_of(ctx)
    from domain.commands import animations
    from projections.review_queue import review

    with session.deciding() as (kinora, reader, request):
        stream = resolved(reader, film)
        row = review(reader, stream)
        meant = _meant(row.notes if row else (), note)
        animations.withdraw_note(kinora.store, request, stream, meant)
    if not session.screen.answer({"animation": stream, "note": meant}):
        session.screen.good("Note {note} is withdrawn.", note=meant.hex[:8])
        session.screen.next(f"kinora animation show {stream.hex[:8]}")


def _meant(notes: "Sequence[ReviewNote]", text: str) -> UUID:
    found = [each.id for each in notes if text and each.id.hex.startswith(text.replace("-", ""))]
    if len(found) != 1:
        raise InputRefused(
            "There is no note “{text}” at this film.",
            "kinora animation show ID lists the notes of a film.",
            kind="NoteUnknown",
            text=text,
        )
    return found[0]


def _ticks(
    session: Session,
    kinora: "Kinora",
    reader: "Reader",
    film: UUID,
    given: tuple[str, ...],
) -> "list[Tick]":
    from domain.animations.checklist import Tick

    checklist = _current(kinora)
    if ALL in given:
        return [Tick(item=each.key) for each in checklist.items]
    ticks = [Tick(item=each) for each in given]
    if given or session.as_json or not sys.stdin.isatty():
        return ticks
    return _asked(session, checklist, _answered(reader, film))


def _current(kinora: "Kinora") -> "Checklist":
    from domain.animations.checklist import STREAM, fold
    from domain.commands.checklists import release_shipped
    from domain.events.event import payloads

    release_shipped(kinora.store)
    return fold(payloads(kinora.store.load(STREAM)))


def _answered(reader: "Reader", film: UUID) -> frozenset[str]:
    """Checks of the inspection that passed."""
    from projections.review_queue import review

    row = review(reader, film)
    return frozenset(each.check for each in (row.findings if row else ()) if each.passed)


def _asked(session: Session, checklist: "Checklist", passed: frozenset[str]) -> "list[Tick]":
    """What the operator says about the items that no finding answers."""
    from domain.animations.checklist import Tick

    language = session.language
    ticks: list[Tick] = []
    for item in checklist.items:
        if item.checks and set(item.checks) <= passed:
            continue
        text = item.text.get(language) or item.text["en"]
        kind = session.words("hard") if item.hard else session.words("soft")
        ticks.append(Tick(item=item.key, ticked=session.screen.asked(f"{text} ({kind})")))
    return ticks
