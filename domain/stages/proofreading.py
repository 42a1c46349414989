"""The port to whoever reads and rehearses what language models write as documents."""

from dataclasses import dataclass
from typing import Protocol

from domain.events.animation import Problem
from domain.ports import Brief, Draft, Progress


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What was found in a text that a model wrote."""

    document: str
    """As YAML, valid or not; empty when the text holds no document."""
    problems: tuple[Problem, ...]
    """What is wrong with it; empty when it is valid and not too dear."""


@dataclass(frozen=True, kw_only=True)
class Rehearsed:
    """What came of simulating a valid document without a picture."""

    draft: Draft | None
    """The document with its score; none when there are problems."""
    problems: tuple[Problem, ...] = ()
    """Why it cannot be a film."""
    complaints: tuple[Problem, ...] = ()
    """What the judge would have changed, when its score is low."""


class Proofreader(Protocol):
    """Reads what models write, and rehearses it in a process of its own."""

    def read(self, text: str) -> Reading:
        """Pure and quick; never raises. The text may hold fences, prose and small slips."""

    def rehearse(self, document: str, brief: Brief, progress: Progress) -> Rehearsed:
        """Simulate a valid document within a stated time; taking longer is a problem of it.

        Raises ``Cancelled``.
        """
