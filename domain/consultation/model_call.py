"""The port to one language model: one attempt, no retry, every failure with a name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

FAILURES = (
    "unreachable", "rate_limited", "server_error", "timeout", "dropped", "endless", "garbage",
    "truncated", "refused", "auth", "insufficient_quota", "bad_request", "cancelled", "unknown",
)  # fmt: skip
"""Every way in which an attempt may bring no answer. ``unknown``: the asking process died."""

UNBILLED = frozenset(
    {"unreachable", "rate_limited", "server_error", "auth", "insufficient_quota", "bad_request"}
)
"""Nothing ran, so nothing is billed: the server was not reached, or answered with a refusal."""

TRANSIENT = frozenset(
    {"unreachable", "rate_limited", "server_error", "timeout", "dropped", "endless", "unknown"}
)
"""The same call may succeed later, and another provider may succeed now."""

HOPELESS = frozenset({"auth", "insufficient_quota", "bad_request"})
"""The same route gives the same refusal until the operator changes something."""


@dataclass(frozen=True, kw_only=True)
class Route:
    """One model of one provider, with what an attempt at it costs and may take."""

    provider: str
    model: str
    input_usd: float | None = None
    """US dollars for a million tokens; ``None``: the price is not known."""
    output_usd: float | None = None
    requests_per_minute: int = 0
    """0: no limit of our own."""

    @property
    def name(self) -> str:
        """``provider/model``."""
        return f"{self.provider}/{self.model}"

    @property
    def priced(self) -> bool:
        """Whether anybody has said what it costs."""
        return self.input_usd is not None and self.output_usd is not None

    def cost(self, tokens_in: int, tokens_out: int) -> int:
        """Micro US dollars, rounded up: a fraction of a price is never lost."""
        exact = tokens_in * (self.input_usd or 0.0) + tokens_out * (self.output_usd or 0.0)
        return -int(-exact // 1)


@dataclass(frozen=True, kw_only=True)
class TaskRoutes:
    """Whom to ask for one task, in order, and within which limits."""

    routes: tuple[Route, ...]
    temperature: float | None = None
    max_tokens: int = 4096
    attempts: int = 3
    """Most attempts over all routes in one asking."""
    timeout_s: float = 120.0


@dataclass(frozen=True, kw_only=True)
class RenderedPrompt:
    """A prompt with nothing left open."""

    name: str
    version: str
    task: str
    system: str
    user: str


@dataclass(frozen=True, kw_only=True)
class ModelCall:
    """One attempt. With ``texts`` it asks for their embeddings, else for an answer."""

    id: str
    """Sent along, so that the server's ledger can be compared with ours."""
    route: Route
    name: str
    """Name of the prompt; servers want one for a schema."""
    system: str = ""
    user: str = ""
    texts: tuple[str, ...] = ()
    schema: Mapping[str, object] | None = None
    schema_mode: str = ""
    """Empty: the provider's own."""
    temperature: float | None = None
    max_tokens: int = 4096
    timeout_s: float = 120.0


@dataclass(frozen=True, kw_only=True)
class ModelReply:
    """What came back from an attempt that brought an answer."""

    text: str
    """The answer; for embeddings JSON: ``{"dimension", "vectors": [base64 of float32 LE]}``."""
    tokens_in: int
    tokens_out: int
    counted: str
    """``reported`` or ``estimated``."""
    milliseconds: int


class CallFailed(Exception):
    """The attempt brought no answer. ``failure`` is one of ``FAILURES``; no text holds a key."""

    def __init__(
        self,
        failure: str,
        message: str,
        *,
        retry_after_s: float = 0.0,
        text: str = "",
        tokens: tuple[int, int] | None = None,
        milliseconds: int = 0,
    ) -> None:
        super().__init__(message)
        self.failure = failure
        self.retry_after_s = retry_after_s
        self.text = text
        self.tokens = tokens
        """In and out, when the server said so."""
        self.milliseconds = milliseconds


class LanguageModel(Protocol):
    """One attempt at a model of some provider."""

    def attempt(self, call: ModelCall, progress: Callable[[dict[str, object]], None]) -> ModelReply:
        """Tells ``progress`` at least every second. Raises ``CallFailed``, or what ``progress``
        raises; the connection is given up then."""


class Prompts(Protocol):
    """The prompts by name."""

    def render(self, name: str, values: Mapping[str, str]) -> RenderedPrompt:
        """The prompt with its open places filled. Raises ``PromptRefused``."""


class PromptRefused(Exception):
    """There is no such prompt, or its values do not fit its open places."""


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """The routes of every task; a task without an entry has none."""

    tasks: Mapping[str, TaskRoutes] = field(default_factory=dict)

    def of(self, task: str) -> TaskRoutes:
        """The routes of a task; none when it is not configured."""
        return self.tasks.get(task, TaskRoutes(routes=()))
