"""Who measures what in a document."""

from collections.abc import Iterator

from domain.language.attribute_references import measured_by_bodies
from domain.language.drives import FormulaNumber
from domain.language.formula import Measured, measured_in, parsed
from domain.language.models import Document
from domain.language.problems import Path
from domain.language.states import MeasureTransition
from domain.language.words import Counter, MeasureEnd


def measured_by(document: Document) -> Iterator[tuple[Path, Measured]]:
    """Every measurement that a document asks for, and where its selector stands."""
    for at, word in enumerate(document.words):
        if isinstance(word, Counter):
            yield ("words", at, "of"), Measured(word.measure, word.of)
    yield from _of_triggers(document)
    for at, number in enumerate(document.numbers):
        if isinstance(number, FormulaNumber):
            for one in measured_in(parsed(number.value)):
                yield ("numbers", at, "value"), one
    yield from measured_by_bodies(document)
    for at, rule in enumerate(document.end.rules):
        if isinstance(rule, MeasureEnd):
            yield ("end", "rules", at, "of"), Measured(rule.measure, rule.of)


def _of_triggers(document: Document) -> Iterator[tuple[Path, Measured]]:
    for at, action in enumerate(document.timeline):
        if action.when != "always":
            when = action.when
            yield ("timeline", at, "when", "of"), Measured(when.measure, when.of)
    for at, change in enumerate(document.transitions):
        if isinstance(change, MeasureTransition):
            yield ("transitions", at, "of"), Measured(change.measure, change.of)
