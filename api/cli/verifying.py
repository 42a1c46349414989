"""``kinora verify``: what an idea needs, what stands in its way, and by which of its words."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from api.cli.completion import completes
from api.cli.help import Noun
from api.cli.session import Session, session_of
from api.cli.shown import found_by

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from domain.composition.feasibility import Assessment
    from projections.idea_row import IdeaRow

app = Noun(help="Whether the language can say an idea, explained by its words.")


@app.command("verify")
def verify(
    ctx: typer.Context,
    ideas: Annotated[
        list[str] | None,
        typer.Argument(metavar="IDEA", help="Ideas.", autocompletion=completes("idea")),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every blocked idea.")] = False,
    text: Annotated[
        str, typer.Option("--text", help="Words that are judged at once; nothing is stored.")
    ] = "",
    title: Annotated[str, typer.Option("--title", help="The title that goes with --text.")] = "",
) -> None:
    """Verify ideas again, or a text without storing it.

    Rules decide offline, and quote the words that led them. A model looks a second time when
    one is configured; with --text it is not asked.
    """
    session = session_of(ctx)
    if [bool(ideas), every, bool(text)].count(True) != 1:
        from api.cli.errors import USAGE, InputRefused

        raise InputRefused(
            "Say which ideas: IDEA, --all or --text.",
            "kinora verify ID, kinora verify --all, or kinora verify --text “Two moons collide”.",
            code=USAGE,
        )
    if text:
        _judge(session, title, text)
    else:
        _verify(session, ideas or [])


def _judge(session: Session, title: str, text: str) -> None:
    """Show what the rules say of words that are no idea of the log."""
    from domain.composition.feasibility import assess

    found = assess(title, text)
    if session.screen.answer(asdict(found) | {"capabilities": found.capabilities}):
        return
    if found.feasible:
        session.screen.good("The language can say this.")
    else:
        session.screen.warn("The language cannot say this.")
    _show_gaps(session, found)
    _show_needs(session, found)
    session.screen.next("kinora ideas add TEXT")


def _show_gaps(session: Session, found: "Assessment") -> None:
    if not found.gaps:
        return
    words = session.words
    session.screen.table(
        ("Feature", "Words", "What is lost", "Found by", "Reason"),
        [
            (
                each.feature,
                _quoted(session, [quote.words for quote in each.quotes]),
                words.term("impact", each.impact),
                found_by(words, each.by),
                each.reason_pl if words.polish else each.reason,
            )
            for each in found.gaps
        ],
    )


def _show_needs(session: Session, found: "Assessment") -> None:
    if not found.needs:
        return
    session.screen.heading("What it asks of the language")
    session.screen.table(
        ("Capability", "Words"),
        [
            (each.capability, _quoted(session, [quote.words for quote in each.quotes]))
            for each in found.needs
        ],
    )


def _quoted(session: Session, quotes: Sequence[str]) -> str:
    marks = "„{}”" if session.words.polish else "“{}”"
    return ", ".join(marks.format(each) for each in dict.fromkeys(quotes))


def _verify(session: Session, texts: Sequence[str]) -> None:
    """Ask for the ideas to be verified, wait, and show each verdict."""
    from api.cli import nouns
    from api.cli.ids import resolve
    from domain.commands.verifying import request_verification

    with session.deciding() as (kinora, reader, request):
        chosen = [resolve(reader, nouns.idea(), each) for each in texts] or _blocked(reader)
        after, _ = kinora.store.head()
        works = request_verification(
            kinora.store,
            request,
            chosen,
            kinora.versions,
            subject=request.id,
            reason="operator",
        )
        for work in works:
            _await(session, kinora, work.id, after)
    with session.reading() as (_, fresh):
        _show(session, _rows(fresh, chosen))


def _await(session: Session, kinora: "Kinora", work: UUID, after: int) -> None:
    from api.cli.waiting import await_work

    await_work(session, kinora, work, after=after, text="Verifying…")


def _blocked(reader: object) -> list[UUID]:
    from projections.ideas_board import ideas

    found = ideas(reader, statuses=("blocked",), limit=100_000).rows  # type: ignore[arg-type]
    return [each.id for each in found]


def _rows(reader: object, chosen: Sequence[UUID]) -> "list[IdeaRow]":
    from projections.ideas_board import idea

    found = (idea(reader, each) for each in chosen)  # type: ignore[arg-type]
    return [each for each in found if each is not None]


def _show(session: Session, rows: "Sequence[IdeaRow]") -> None:
    from api.cli.ids import short
    from api.cli.shown import clipped

    if session.screen.answer({"rows": rows}):
        return
    if not rows:
        session.screen.empty(
            "Verdicts will be here, each with the words that led to it.",
            "No idea is blocked now.",
            "kinora ideas list",
        )
        return
    words = session.words
    session.screen.table(
        ("Id", "Title", "Where it stands", "Because"),
        [
            (
                short(each.id),
                clipped(each.title, 50),
                words.term("idea", each.status),
                ", ".join(
                    f"{gap.feature} {_quoted(session, [gap.evidence])}" for gap in each.missing
                ),
            )
            for each in rows
        ],
    )
    feasible = sum(bool(each.feasible) for each in rows)
    counted = words.count("{n} feasible|{n} feasible", feasible)
    blocked = words.count("{n} blocked|{n} blocked", len(rows) - feasible)
    session.screen.data(f"{counted}, {blocked}")
    session.screen.next("kinora gaps list", "kinora ideas show ID")
