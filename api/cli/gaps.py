"""``kinora gaps``: the backlog of what the language cannot say yet."""

from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

import typer

from api.cli.completion import completes
from api.cli.help import Noun
from api.cli.session import Session, session_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from projections.gaps_board import GapOnBoard

type State = Literal["new", "accepted", "in_progress", "implemented", "declined"]

app = Noun(help="What ideas ask for that the language cannot say yet.")

GapArgument = Annotated[
    str,
    typer.Argument(metavar="GAP", help="Id or feature name.", autocompletion=completes("gap")),
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Why; it is kept in the log.")]


@app.command("list")
def list_gaps(
    ctx: typer.Context,
    state: Annotated[
        list[State] | None, typer.Option("--state", help="Only these; may be repeated.")
    ] = None,
) -> None:
    """List gaps; the one that would free most ideas comes first."""
    session = session_of(ctx)
    from projections.gaps_board import gaps_board

    with session.reading() as (_, reader):
        rows = gaps_board(reader, states=tuple(state or ()))
    if session.screen.answer({"rows": rows}):
        return
    if not rows:
        session.screen.empty(
            "What ideas ask for and the language cannot say will be listed here.",
            "No idea is blocked by such a gap now.",
            "kinora ideas import FILE.md",
        )
        return
    _table(session, rows)
    session.screen.next("kinora gaps accept GAP", "kinora ideas list --status blocked")


@app.command("accept")
def accept(ctx: typer.Context, gap: GapArgument, reason: ReasonOption = "") -> None:
    """Take the gap into the plan."""
    _decide(session_of(ctx), gap, "accept", reason)


@app.command("start")
def start(ctx: typer.Context, gap: GapArgument, reason: ReasonOption = "") -> None:
    """Say that somebody works on it."""
    _decide(session_of(ctx), gap, "start", reason)


@app.command("implement")
def implement(
    ctx: typer.Context,
    gap: GapArgument,
    version: Annotated[
        str, typer.Option("--version", help="Language version that has it; this one without it.")
    ] = "",
) -> None:
    """Say that the language can do it from a version on."""
    _decide(session_of(ctx), gap, "implement", version)


@app.command("decline")
def decline(ctx: typer.Context, gap: GapArgument, reason: ReasonOption = "") -> None:
    """Say that it will not be done, and why."""
    _decide(session_of(ctx), gap, "decline", reason)


def _decide(session: Session, text: str, verb: str, said: str) -> None:
    from api.cli.nouns import gap_by_text
    from domain.commands import gaps
    from domain.language.models import LANGUAGE_VERSION

    decision = {
        "accept": gaps.accept,
        "start": gaps.start,
        "implement": gaps.implement,
        "decline": gaps.decline,
    }[verb]
    given = said or (LANGUAGE_VERSION if verb == "implement" else "")
    with session.deciding() as (kinora, reader, request):
        stream: UUID = gap_by_text(reader, text)
        events = decision(kinora.store, request, stream, given)
    if session.screen.answer({"gap": stream, "position": events[-1].position}):
        return
    state = {"accept": "accepted", "start": "in_progress", "implement": "implemented"}
    now = session.words.term("gap", state.get(verb, "declined"))
    session.screen.good("Gap {gap}: {state}.", gap=stream.hex[:8], state=now)
    session.screen.next("kinora gaps list")


def _table(session: Session, rows: "Sequence[GapOnBoard]") -> None:
    from api.cli.ids import short

    words = session.words
    session.screen.table(
        ("Id", "Feature", "State", "Would free", "Waiting", "Reason"),
        [
            (
                short(each.gap.id),
                each.gap.feature,
                words.term("gap", each.gap.state),
                each.frees,
                each.waiting,
                words.foreign(each.gap.reason or each.gap.cause),
            )
            for each in rows
        ],
        right=("Would free", "Waiting"),
    )
