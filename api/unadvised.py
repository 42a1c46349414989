"""Nobody to ask, because the file that names whom to ask cannot be used."""

from collections.abc import Callable

from domain.advising import Answer, NotAnswered, Question
from domain.ports import Progress

UNUSABLE = "models.toml"
"""Stands for the routes that the file would have named, so that its fault is told."""


class Unadvised:
    """Implements ``domain.advising.Adviser``: every question is answered with the fault."""

    def __init__(self, fault: str) -> None:
        self._fault = fault

    def routes(self, task: str) -> tuple[str, ...]:
        """One, so that it is asked."""
        del task
        return (UNUSABLE,)

    def ask(
        self, question: Question, *, accept: Callable[[str], str], progress: Progress
    ) -> Answer:
        """Raises ``NotAnswered`` always."""
        del question, accept, progress
        raise NotAnswered("not_configured", self._fault)
