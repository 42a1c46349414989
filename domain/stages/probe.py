"""Probe: what a provider can do, tried out within the budget and remembered in the log."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol
from uuid import UUID

from domain.advising import Answer, NotAnswered
from domain.consultation.asking import Inquiry
from domain.consultation.embeddings import vectors_of
from domain.consultation.extraction import schema_problem
from domain.consultation.model_call import CallFailed, RenderedPrompt, Route, TaskRoutes
from domain.consultation.state import ACCEPTED
from domain.events.consultation import ProviderProbed
from domain.events.event import RecordedEvent
from domain.identifiers import stream_of
from domain.ports import Clock, EventStore, Progress
from domain.stages.consult import Consultant
from domain.streams import Cause, UnitOfWork, decide

SCHEMA_MODES = ("strict_json_schema", "json_schema", "json_object", "prompt_only")
"""The strictest first: the first that is answered well is the one to use."""
WORKS = "works"
TIMEOUT_S = 60.0
MAX_TOKENS = 256
"""Room for models that think before they say one word."""

_ECHO = {
    "type": "object",
    "properties": {"word": {"type": "string", "enum": ["kinora"]}, "number": {"type": "integer"}},
    "required": ["word", "number"],
    "additionalProperties": False,
}


class ListsModels(Protocol):
    """Tells what a provider offers."""

    def models(self, name: str, timeout_s: float, progress: Progress) -> tuple[str, ...]:
        """Raises ``CallFailed``."""


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What is probed."""

    provider: str
    chat: Route | None
    embedding: Route | None


def provider_stream(provider: str) -> UUID:
    """Where a provider's probes are recorded."""
    return stream_of("model_provider", provider)


def probe(
    consultant: Consultant,
    lists: ListsModels,
    store: EventStore,
    clock: Clock,
    subject: Subject,
    *,
    cause: Cause,
    progress: Progress,
) -> ProviderProbed:
    """Try everything out and record it. Raises ``Cancelled``."""
    began = clock.now()
    problems: list[str] = []
    models: tuple[str, ...] = ()
    try:
        models = lists.models(subject.provider, TIMEOUT_S, progress)
    except CallFailed as failure:
        problems.append(str(failure))
    earlier = store.load(provider_stream(subject.provider))
    asking = _Asking(consultant, subject, len(earlier) + 1, progress, problems)
    chat, mode = asking.chat(), ""
    if chat == WORKS:
        mode = next((each for each in SCHEMA_MODES if asking.keeps(each)), "")
    dimension = asking.dimension()
    probed = ProviderProbed(
        provider=subject.provider,
        model=subject.chat.model if subject.chat else "",
        models=models[:500],
        chat=chat,
        schema_mode=mode,
        embedding_dimension=dimension,
        milliseconds=round((clock.now() - began).total_seconds() * 1000),
        problems=tuple(dict.fromkeys(problems)),
    )
    _record(store, cause, probed)
    return probed


def _record(store: EventStore, cause: Cause, probed: ProviderProbed) -> list[RecordedEvent]:
    def decision(unit: UnitOfWork) -> None:
        stream = provider_stream(probed.provider)
        unit.load(stream)
        unit.add(stream, probed)

    return decide(store, cause, decision)


class _Asking:
    """The questions of one probe; each probe is a round of its own."""

    def __init__(
        self,
        consultant: Consultant,
        subject: Subject,
        round_: int,
        progress: Progress,
        problems: list[str],
    ) -> None:
        self._consultant = consultant
        self._subject = subject
        self._round = round_
        self._progress = progress
        self._problems = problems

    def chat(self) -> str:
        """``works``, or why not."""
        if self._subject.chat is None:
            return "no model to ask"
        inquiry = self._inquiry(self._subject.chat, "Answer with the one word: yes")
        answer = self._asked(inquiry, lambda _: "")
        return WORKS if answer is not None else self._problems[-1]

    def keeps(self, mode: str) -> bool:
        """Whether an answer under the mode fits the schema."""
        if self._subject.chat is None:
            return False
        asked = 'Answer with a JSON object: "word" is "kinora", "number" is 7.'
        inquiry = self._inquiry(self._subject.chat, asked)
        inquiry = replace(inquiry, schema=_ECHO, schema_mode=mode)
        answer = self._asked(inquiry, lambda text: schema_problem(text, _ECHO))
        return answer is not None and answer.verdict == ACCEPTED

    def dimension(self) -> int:
        """Of the embeddings; 0 when there are none."""
        if self._subject.embedding is None:
            return 0
        inquiry = replace(self._inquiry(self._subject.embedding, ""), texts=("kinora",))
        answer = self._asked(inquiry, lambda _: "")
        return 0 if answer is None else int(vectors_of(answer.text).shape[1])

    def _asked(self, inquiry: Inquiry, accept: Callable[[str], str]) -> Answer | None:
        try:
            return self._consultant.pursue(inquiry, accept=accept, progress=self._progress)
        except NotAnswered as refused:
            self._problems.append(str(refused))
            return None

    def _inquiry(self, route: Route, text: str) -> Inquiry:
        prompt = RenderedPrompt(name="probe", version="1", task="probe", system="", user=text)
        settings = TaskRoutes(
            routes=(route,), max_tokens=MAX_TOKENS, attempts=1, timeout_s=TIMEOUT_S
        )
        return Inquiry(
            task=f"probe {route.name}",
            prompt=prompt,
            subject=provider_stream(self._subject.provider),
            round=self._round,
            schema=None,
            texts=(),
            avoid=(),
            settings=settings,
            attempts=1,
        )
