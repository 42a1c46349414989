"""Ideas of the grammar, in handfuls."""

from collections.abc import Iterator
from itertools import islice

from domain.composition.invention.grammar import Language, Sketch, Told, sketches, tell

BATCH = 16
"""Ideas judged together."""

PATIENCE = 60
"""Batches in a row without a new idea; then the grammar counts as used up."""


def batches(seed: int, language: Language) -> Iterator[list[tuple[Sketch, Told]]]:
    """Sketches with their words without end, the same for the same seed and language.

    A test asks the rules of feasibility about the words; asking again here would take most of
    the time, and every idea is verified in its own stage.
    """
    endless = ((sketch, tell(sketch, language)) for sketch in sketches(seed))
    while True:
        yield list(islice(endless, BATCH))


def tags_of(sketch: Sketch) -> tuple[str, ...]:
    """What an idea of the grammar is found by."""
    return (sketch.subject, sketch.motion, sketch.rule)
