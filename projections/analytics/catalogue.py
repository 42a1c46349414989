"""The SQL files of this package: facts of the log, views on them, questions."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "sql"

FACTS = (
    "film_facts", "draft_facts", "spending_facts", "publication_facts", "reading_facts",
    "day_facts", "missed_facts", "work_facts", "cause_facts", "rule_facts",
    "language_gap_facts", "idea_facts", "experiment_facts",
)  # fmt: skip
"""Each reads ``events`` row by row, so that facts of a longer log are those of a shorter one
and some more."""

VIEWS = (
    "films", "drafts", "costs", "publications", "observations", "curve", "days", "gaps", "work",
    "language_gaps", "ideas",
)  # fmt: skip
"""In an order in which each needs only earlier ones."""


class Kept(NamedTuple):
    """A view that is kept as a table: only what new ``facts`` touch is worked out again."""

    name: str
    facts: str
    key: str
    """Column by which rows of the view and of the facts belong together."""
    source: str
    """What the view reads."""


KEPT = (
    Kept("publications", "publication_facts", "publication", "publication_facts"),
    Kept("observations", "reading_facts", "publication", "reading_facts"),
    Kept("curve", "reading_facts", "publication", "observations"),
    Kept("days", "day_facts", "publication", "day_facts"),
    Kept("work", "work_facts", "work", "work_facts"),
)
"""Those that every question would sum up anew; sources before what reads them."""

_PARAMETER = re.compile(r"\$(\w+)")


@cache
def fact(name: str) -> str:
    """The SQL of a table of facts."""
    return _read("facts", name)


@cache
def view(name: str) -> str:
    """The SQL of a view."""
    return _read("views", name)


@cache
def question(name: str) -> str:
    """The SQL of a question, with ``$parameters``."""
    return _read("questions", name)


@cache
def macros() -> str:
    """Arithmetic that views and questions share."""
    return (_FOLDER / "macros.sql").read_text(encoding="utf-8")


@cache
def measures() -> str:
    """What is measured of publications, as tables with arguments; they need the views."""
    return (_FOLDER / "measures.sql").read_text(encoding="utf-8")


def questions() -> tuple[str, ...]:
    """The names of all questions."""
    return tuple(sorted(path.stem for path in (_FOLDER / "questions").glob("*.sql")))


def parameters(name: str, given: Mapping[str, object]) -> dict[str, object]:
    """Those of the given parameters that the question has."""
    return {each: given[each] for each in set(_PARAMETER.findall(question(name)))}


def _read(kind: str, name: str) -> str:
    text = (_FOLDER / kind / f"{name}.sql").read_text(encoding="utf-8")
    # A comment at the very beginning says what the file answers; DuckDB gets the statement.
    return text.rstrip().rstrip(";")
