"""What is wrong with a document, told so that a person or a model can mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

type Path = tuple[str | int, ...]
"""Keys and list positions from the document down to a value."""


def path_text(path: Path) -> str:
    """A path as people write it: ``births[0].radius``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that is wrong: where, what was expected, what was found, how to mend it."""

    path: str
    """Like ``births[0].radius``; empty for the document as a whole."""
    expected: str
    got: str
    hint: str = ""
    line: int = 0
    """Line in the source, from 1; 0 when the source is not known."""
    column: int = 0

    def __str__(self) -> str:
        place = f"line {self.line}, column {self.column}: " if self.line else ""
        hint = f" · {self.hint}" if self.hint else ""
        return f"{place}{self.path or 'document'} · expected {self.expected} · got {self.got}{hint}"


type Found = list[tuple[Path, Problem]]


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint with the nearest valid spelling, or with what there is."""
    choices = sorted(set(known))
    close = difflib.get_close_matches(word, choices, n=1, cutoff=0.55)
    if close:
        return f"did you mean {close[0]}?"
    return "there is " + ", ".join(choices[:12]) if choices else "there is none"


class DocumentInvalid(Exception):
    """A document was refused; ``problems`` tells everything at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
