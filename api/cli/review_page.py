"""On the page of a film: notes at frames, answers of the judgement, renders beside each other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from api.cli.session import Session
from api.cli.shown import moment, seconds

if TYPE_CHECKING:
    from projections.film_row import FilmRender
    from projections.review_queue import ReviewRow


def show_review(session: Session, row: "ReviewRow", zone: str) -> None:
    """What was remarked and answered."""
    words = session.words
    if row.notes:
        session.screen.heading("Notes at frames")
        session.screen.table(
            ("Note", "Frame", "When", "What"),
            [(each.id.hex[:8], each.frame, moment(each.at, zone), each.text) for each in row.notes],
            right=("Frame",),
        )
    if row.answers:
        session.screen.heading("Checklist, version {version}", version=row.checklist)
        session.screen.table(
            ("Item", "Passed", "Who", "Note"),
            [
                (each.item, "✓" if each.ticked else "✗", words.actor(each.by), each.note)
                for each in row.answers
            ],
        )
    if row.failed:
        session.screen.facts("", [("Failed items", ", ".join(row.failed))])


def show_renders(session: Session, renders: "Sequence[FilmRender]", zone: str) -> None:
    """Every render with what differs from the one before; nothing for a single one."""
    if len(renders) < 2:
        return
    words = session.words
    session.screen.heading("Renders")
    session.screen.table(
        ("Render", "When", "Rendered in", "Compared", "First differing frame"),
        [
            (
                each.number,
                moment(each.at, zone),
                seconds(words, each.render_ms / 1000),
                _compared(session, each),
                each.first_differing_frame,
            )
            for each in renders
        ],
        right=("Render", "First differing frame"),
    )


def _compared(session: Session, render: "FilmRender") -> str:
    if render.compared_with is None:
        return ""
    if render.equal:
        return session.words("equal to the byte")
    return session.words("differs: {what}", what=", ".join(render.differing))
