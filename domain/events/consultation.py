"""Streams ``model`` (a question in a round), ``model_budget`` and ``model_provider``.

Every attempt at a language model is announced before the call and settled after it. Money is
in micro US dollars. The budget has one stream a month for what was reserved and settled, and
one for its limits and stops.
"""

from uuid import UUID

from domain.events.event import Event
from domain.identifiers import Digest


class ModelAsked(Event, frozen=True, kw_only=True):
    topic = "model.asked"
    task: str
    subject: UUID
    attempt: int
    """Counted from 1 within the question and its round."""
    provider: str
    model: str
    prompt: str
    prompt_version: str
    prompt_digest: Digest
    """Of the rendered text."""
    input_digest: Digest
    """Of everything that makes it this question, whatever model is asked."""
    round: int
    month: str
    """Whose budget holds the reservation."""
    reserved_tokens: int
    reserved_micro_usd: int
    max_tokens: int
    timeout_s: float
    temperature: float | None = None


class ModelAnswered(Event, frozen=True, kw_only=True):
    topic = "model.answered"
    attempt: int
    provider: str
    model: str
    prompt: str
    prompt_version: str
    prompt_digest: Digest
    text: str
    """As it came; it cannot be made again."""
    verdict: str
    """``accepted``, or why the text was refused."""
    tokens_in: int
    tokens_out: int
    counted: str
    """Where the tokens come from: ``reported`` by the server, or ``estimated``."""
    cost_micro_usd: int
    milliseconds: int


class ModelFailed(Event, frozen=True, kw_only=True):
    topic = "model.failed"
    attempt: int
    provider: str
    model: str
    prompt: str
    prompt_version: str
    prompt_digest: Digest
    failure: str
    message: str
    text: str
    """What came all the same, for example the beginning of an answer that was cut."""
    tokens_in: int
    tokens_out: int
    counted: str
    """``reported``, ``nothing`` when nothing is billed, or ``reserved``: nobody knows what
    was billed, so the whole reservation counts."""
    cost_micro_usd: int
    milliseconds: int
    retry_after_s: float = 0.0


class ModelExhausted(Event, frozen=True, kw_only=True):
    topic = "model.exhausted"
    attempt: int
    """The attempt whose refused text is the best there is; 0 when no text came at all."""
    reason: str


class BudgetReserved(Event, frozen=True, kw_only=True):
    topic = "model_budget.reserved"
    call: UUID
    attempt: int
    provider: str
    model: str
    date: str
    """The operator's calendar day."""
    tokens: int
    micro_usd: int


class BudgetSettled(Event, frozen=True, kw_only=True):
    topic = "model_budget.settled"
    call: UUID
    attempt: int
    provider: str
    date: str
    """Of the reservation."""
    tokens: int
    micro_usd: int
    outcome: str
    """``answered`` or the failure; the circuit breaker reads it."""
    retry_after_s: float = 0.0


class BudgetLimited(Event, frozen=True, kw_only=True):
    topic = "model_budget.limited"
    day_micro_usd: int
    month_micro_usd: int
    day_tokens: int
    month_tokens: int


class BudgetStopped(Event, frozen=True, kw_only=True):
    topic = "model_budget.stopped"
    reason: str


class BudgetLifted(Event, frozen=True, kw_only=True):
    topic = "model_budget.lifted"
    reason: str


class ProviderProbed(Event, frozen=True, kw_only=True):
    topic = "model_provider.probed"
    provider: str
    model: str
    models: tuple[str, ...]
    """What the server lists."""
    chat: str
    """``works``, or why not."""
    schema_mode: str
    """The strictest mode that was answered well; empty when none was."""
    embedding_dimension: int
    """0 when it embeds nothing."""
    milliseconds: int
    problems: tuple[str, ...] = ()


type ConsultationEvent = (
    ModelAsked
    | ModelAnswered
    | ModelFailed
    | ModelExhausted
    | BudgetReserved
    | BudgetSettled
    | BudgetLimited
    | BudgetStopped
    | BudgetLifted
    | ProviderProbed
)
