"""Attempts at a document, as a person reads them: what was done, by whom, and what came of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from api.cli.session import Session

if TYPE_CHECKING:
    from domain.events.animation import AnimationDrafted, QualityMark
    from projections.film_row import FilmAttempt


def show_attempts(session: Session, attempts: "Sequence[FilmAttempt | AnimationDrafted]") -> None:
    """One line an attempt, and under the table why each step was taken."""
    words, screen = session.words, session.screen
    screen.heading("Attempts at the document")
    screen.table(
        ("Attempt", "Step", "Who", "Outcome", "Score", "Tokens", "Cost", "Took"),
        [
            (
                each.attempt,
                words.term("attempt", each.step),
                each.author,
                words.term("outcome", each.refused_for or each.verdict),
                "" if each.score is None else words.number(each.score),
                each.tokens_in + each.tokens_out or "",
                f"{words.number(each.cost_micro_usd / 1_000_000, 4)} USD",
                f"{words.number(each.milliseconds / 1000, 1)} s" if each.milliseconds else "",
            )
            for each in attempts
        ],
        right=("Attempt", "Score", "Tokens", "Cost", "Took"),
    )
    for each in attempts:
        if each.because:
            screen.say(
                "Attempt {n} was made so because: {reason}",
                n=each.attempt,
                reason=words.foreign(each.because),
            )
        if each.reason:
            screen.say(
                "Attempt {n} ended with: {reason}",
                n=each.attempt,
                reason=words.foreign(each.reason),
            )


def show_details(session: Session, attempts: "Sequence[AnimationDrafted]") -> None:
    """Every problem of every attempt, and what each changed."""
    words, screen = session.words, session.screen
    for each in attempts:
        if each.problems:
            screen.heading("Problems of attempt {n}", n=each.attempt)
            screen.table(
                ("Path", "Expected", "Got", "Hint"),
                [
                    (
                        problem.path,
                        words.foreign(problem.expected),
                        words.foreign(problem.got),
                        words.foreign(problem.hint),
                    )
                    for problem in each.problems
                ],
            )
        if each.changes:
            screen.heading("Changes of attempt {n}", n=each.attempt)
            for line in each.changes:
                screen.data(line, style=_STYLES.get(line[:1], ""))


def show_marks(session: Session, marks: "Sequence[QualityMark]") -> None:
    """The judge's marks with their reasons."""
    if not marks:
        return
    words = session.words
    session.screen.heading("Marks of the judge")
    session.screen.table(
        ("Mark", "Value", "Weight", "Reason"),
        [
            (
                words.term("mark", each.name),
                words.number(each.value),
                words.number(each.weight, 0),
                words.foreign(each.reason),
            )
            for each in marks
        ],
        right=("Value", "Weight"),
    )


_STYLES = {"+": "green", "-": "red", "@": "cyan"}
