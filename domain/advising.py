"""The port to language models: what is asked of them, and what they answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from domain.identifiers import Digest
from domain.ports import Progress


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a language model is asked. Equal content in an equal round is the same question."""

    task: str
    """``generate``, ``verify``, ``compile`` or ``repair``: it decides the route."""
    prompt: str
    """Name of the prompt, whose file states its version."""
    values: Mapping[str, str]
    """What the prompt leaves open, by name."""
    subject: UUID
    """The stream on whose behalf it is asked."""
    schema: Mapping[str, object] | None = None
    """JSON Schema of the answer; ``None`` for free text."""
    round: int = 1
    """Asking again on purpose opens the next round; the same round answers from the log."""
    attempts: int = 0
    """Most attempts over all routes; 0 leaves it to the route's own limits."""
    avoid: tuple[str, ...] = ()
    """Routes (``provider/model``) that are not to be asked again."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a model said, and what it took. The attempts are events already."""

    text: str
    """The raw text."""
    verdict: str
    """``accepted``, or why the text was refused."""
    route: str
    """``provider/model``."""
    call: UUID
    """The stream that holds its attempts."""
    prompt_version: str
    prompt_digest: Digest
    tokens_in: int
    tokens_out: int
    cost_micro_usd: int
    milliseconds: int
    replayed: bool
    """Whether it came from the log, without a call."""


class NotAnswered(Exception):
    """No attempt brought a text that was accepted.

    ``kind`` is ``not_configured``, ``stopped``, ``budget``, ``unavailable`` or ``refused``;
    ``again_after_s`` says when asking again may help (0: not by itself).
    """

    def __init__(self, kind: str, message: str, *, again_after_s: float = 0.0) -> None:
        super().__init__(message)
        self.kind = kind
        self.again_after_s = again_after_s


class Adviser(Protocol):
    """Asks language models within a budget, and remembers every attempt in the log."""

    def routes(self, task: str) -> tuple[str, ...]:
        """``provider/model`` in order of preference; empty when none is configured."""

    def ask(
        self, question: Question, *, accept: Callable[[str], str], progress: Progress
    ) -> Answer:
        """The answer, from the log when the same question was answered before.

        ``accept`` is pure: it returns an empty text for a good answer, else what is wrong.
        A refused text is returned only when no attempt is left. Raises ``NotAnswered`` or
        ``Cancelled``.
        """
