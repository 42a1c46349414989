"""``kinora gate``: today's candidates side by side."""

from typing import TYPE_CHECKING

import typer

from api.cli.help import Noun
from api.cli.ideas import DayOption, date_of
from api.cli.session import Session, session_of, today

if TYPE_CHECKING:
    from uuid import UUID

    from projections.idea_gate import GateRow
    from projections.idea_row import IdeaRow
    from projections.query import Reader

app = Noun()


@app.command("gate")
def show_gate(ctx: typer.Context, day: DayOption = "") -> None:
    """Show the day's candidates with score, reasons, novelty and feasibility."""
    session = session_of(ctx)
    from projections.idea_gate import gate

    with session.reading() as (kinora, reader):
        date = (date_of(day) or today(kinora)).isoformat()
        row = gate(reader, date=date)
        ideas = _ideas(reader, row)
    if session.screen.answer({"date": date, "gate": row, "ideas": list(ideas.values())}):
        return
    if row is None:
        session.screen.empty(
            "Three to five candidates of {date} will stand here side by side.",
            "This day has not been opened yet.",
            "kinora day run",
            date=date,
        )
        return
    candidates(session, row, ideas)


def candidates(session: Session, row: "GateRow", ideas: "dict[UUID, IdeaRow]") -> None:
    """The gate as a person reads it."""
    screen, words = session.screen, session.words
    if not row.candidates:
        _nothing_on_offer(session, row)
        return
    screen.heading("Candidates of {date}", date=row.date)
    for number, candidate in enumerate(row.candidates, start=1):
        idea = ideas.get(candidate.idea)
        reasons = ", ".join(words.foreign(each) for each in candidate.reasons)
        chosen = "★ " if candidate.idea == row.idea else ""
        screen.facts(
            f"{chosen}{number}. {candidate.title}",
            [
                ("Id", candidate.idea.hex[:8]),
                ("Score", words.number(candidate.score)),
                ("Reasons", reasons),
                *(_about(session, idea) if idea else ()),
            ],
        )
    _ending(session, row)


def _about(session: Session, idea: "IdeaRow") -> list[tuple[str, object]]:
    words = session.words
    nearest = [f"{each.title} ({words.number(each.similarity)})" for each in idea.nearest]
    return [
        ("Summary", idea.summary),
        ("What to expect", idea.expectation),
        ("Tags", idea.tags),
        ("Novelty", words.term("verdict", idea.verdict)),
        ("Nearest", "\n".join(nearest)),
        ("Where it stands", words.term("idea", idea.status)),
    ]


def _ending(session: Session, row: "GateRow") -> None:
    screen = session.screen
    if row.idea is None:
        screen.next(f"kinora ideas pick {row.candidates[0].idea.hex[:8]}", "kinora ideas show ID")
        return
    reason = session.words.foreign(row.reason)
    screen.say(
        "Chosen: “{title}” {reason}", title=row.title, reason=f"({reason})" if reason else ""
    )
    screen.next("kinora day run", "kinora ideas undo")


def _nothing_on_offer(session: Session, row: "GateRow") -> None:
    if row.offers:
        session.screen.empty(
            "Candidates of {date} will be here.",
            "No feasible idea is left that was not filmed, deferred or rejected.",
            "kinora ideas import FILE.md",
            date=row.date,
        )
        return
    session.screen.empty(
        "Candidates of {date} will be here.",
        "The day is open, and its candidates are being sketched.",
        "kinora day run",
        date=row.date,
    )


def _ideas(reader: "Reader", row: "GateRow | None") -> "dict[UUID, IdeaRow]":
    from projections.ideas_board import ideas_among

    wanted = [] if row is None else [each.idea for each in row.candidates]
    return ideas_among(reader, wanted) if wanted else {}
