"""What must be true of fields beyond their own keys: names, and a bounded number of cells."""

from collections.abc import Iterator

from domain.language.behaviours import Sense
from domain.language.fields import MAX_CELLS
from domain.language.measured import measured_by
from domain.language.models import Document
from domain.language.problems import Path, Problem, path_text
from domain.language.space import OpenBounds
from domain.language.words import FIELD_MEASURES

type Mention = tuple[Path, str]


def field_mentions(document: Document) -> Iterator[Mention]:
    """Places where a field is named; ``all`` is no field."""
    for at, behaviour in enumerate(document.behaviours):
        if isinstance(behaviour, Sense):
            yield ("behaviours", at, "field"), _told(behaviour.field)
    for path, measured in measured_by(document):
        if measured.measure in FIELD_MEASURES:
            yield path, _told(measured.of)


def field_selectors(document: Document) -> Iterator[Mention]:
    """Places where a field names bodies."""
    for at, field in enumerate(document.fields):
        yield ("fields", at, "on"), str(getattr(field, "on", ""))


def cell_problems(document: Document) -> list[tuple[Path, Problem]]:
    """Fields with more cells than are allowed, with the smallest cell that would do."""
    found: list[tuple[Path, Problem]] = []
    for at, field in enumerate(document.fields):
        if cells(document, field.cell) <= MAX_CELLS:
            continue
        fitting = next(size for size in range(4, 121) if cells(document, size) <= MAX_CELLS)
        path: Path = ("fields", at, "cell")
        problem = Problem(
            path=path_text(path),
            expected=f"at most {MAX_CELLS} cells",
            got=f"{cells(document, field.cell)} cells of {field.cell:g} units",
            hint=f"write cell: {fitting}",
        )
        found.append((path, problem))
    return found


def cells(document: Document, size: float) -> int:
    """How many cells of a size lie inside the bounds."""
    bounds = document.bounds
    width, height = float(document.canvas.width), float(document.canvas.height)
    if not isinstance(bounds, OpenBounds):
        width -= 2 * bounds.padding
        height -= 2 * bounds.padding + bounds.top + bounds.bottom
    return max(1, int(width / size)) * max(1, int(height / size))


def _told(name: str) -> str:
    return "all (no field)" if name == "all" else name
