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
    """List gaps; the one that would free most ideas comes first.

    “Would free” counts ideas that only this gap blocks. “Turn” is the order in which closing
    gaps frees most ideas soonest, and “free by then” what all turns so far free together.
    """
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


@app.command("show")
def show(ctx: typer.Context, gap: GapArgument) -> None:
    """Show one gap: why it is missing, the ideas that need it, and their words."""
    session = session_of(ctx)
    from api.cli.gap_page import show_gap
    from api.cli.nouns import gap_by_text
    from projections.gaps_board import gaps_board, ideas_of_gap

    with session.reading() as (_, reader):
        stream = gap_by_text(reader, gap)
        found = next(each for each in gaps_board(reader) if each.gap.id == stream)
        links = ideas_of_gap(reader, stream, limit=None).rows
    lacks = _still_lacks(found.gap.feature)
    if not session.screen.answer({"gap": found, "ideas": links, "lacking": lacks}):
        show_gap(session, found, links, lacks=lacks)


@app.command("words")
def words(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many at most.")] = 30,
) -> None:
    """List the words of ideas that no film could honour: candidates for gaps.

    The offline composer reads every word of an idea and keeps those that changed nothing.
    """
    session = session_of(ctx)
    from projections.gaps_board import unheard_words

    with session.reading() as (_, reader):
        rows = unheard_words(reader, limit=limit)
    if session.screen.answer({"rows": rows}):
        return
    if not rows:
        session.screen.empty(
            "Words of ideas that the offline composer could not honour will be listed here.",
            "No film was composed yet, or every word was honoured.",
            "kinora compile IDEA --offline",
        )
        return
    session.screen.table(
        ("Word", "Films"), [(each.word, each.films) for each in rows], right=("Films",)
    )


@app.command("accept")
def accept(ctx: typer.Context, gap: GapArgument, reason: ReasonOption = "") -> None:
    """Take the gap into the plan."""
    _decide(session_of(ctx), gap, "accept", reason)


@app.command("start")
def start(ctx: typer.Context, gap: GapArgument, reason: ReasonOption = "") -> None:
    """Say that somebody works on it."""
    _decide(session_of(ctx), gap, "start", reason)


@app.command("implemented")
def implemented(
    ctx: typer.Context,
    gap: GapArgument,
    version: Annotated[
        str, typer.Option("--version", help="Language version that has it; this one without it.")
    ] = "",
) -> None:
    """Say that the language can do it from a version on; its ideas are verified again."""
    _decide(session_of(ctx), gap, "implement", version)


@app.command("decline")
def decline(ctx: typer.Context, gap: GapArgument, reason: ReasonOption = "") -> None:
    """Say that it will not be done, and why."""
    _decide(session_of(ctx), gap, "decline", reason)


@app.command("reopen")
def reopen(ctx: typer.Context, gap: GapArgument, reason: ReasonOption = "") -> None:
    """Take a closed gap up again, as if it were new."""
    _decide(session_of(ctx), gap, "reopen", reason)


def _still_lacks(feature: str) -> bool:
    """Whether the rules still find that the language cannot do it."""
    from domain.composition.feasibility import lacking

    return feature in {each.key for each in lacking()}


def _decide(session: Session, text: str, verb: str, said: str) -> None:
    from api.cli.gap_page import tell_what_follows
    from api.cli.nouns import gap_by_text
    from domain.commands import gaps
    from domain.language.models import LANGUAGE_VERSION
    from projections.gaps_board import gap as gap_row
    from projections.gaps_board import waiting as gap_waiting

    decision = {
        "accept": gaps.accept,
        "start": gaps.start,
        "implement": gaps.implement,
        "decline": gaps.decline,
        "reopen": gaps.reopen,
    }[verb]
    given = said or (LANGUAGE_VERSION if verb == "implement" else "")
    with session.deciding() as (kinora, reader, request):
        stream: UUID = gap_by_text(reader, text)
        row = gap_row(reader, stream)
        waiting = gap_waiting(reader, stream)
        events = decision(kinora.store, request, stream, given)
    if session.screen.answer({"gap": stream, "position": events[-1].position, "waiting": waiting}):
        return
    now = session.words.term("gap", _AFTER[verb])
    session.screen.good("Gap {gap}: {state}.", gap=stream.hex[:8], state=now)
    if verb == "implement" and row is not None:
        tell_what_follows(session, row.feature, waiting, lacks=_still_lacks(row.feature))
    session.screen.next("kinora gaps list", f"kinora gaps show {stream.hex[:8]}")


_AFTER = {
    "accept": "accepted",
    "start": "in_progress",
    "implement": "implemented",
    "decline": "declined",
    "reopen": "new",
}
"""Decision → the state it leads to."""


def _table(session: Session, rows: "Sequence[GapOnBoard]") -> None:
    from api.cli.ids import short

    words = session.words
    session.screen.table(
        ("Turn", "Id", "Feature", "State", "Would free", "Waiting", "Free by then", "Reason"),
        [
            (
                each.turn or "",
                short(each.gap.id),
                each.gap.feature,
                words.term("gap", each.gap.state),
                each.frees,
                each.waiting,
                each.freed if each.turn else "",
                words.foreign(each.gap.reason or each.gap.cause),
            )
            for each in rows
        ],
        right=("Turn", "Would free", "Waiting", "Free by then"),
    )
