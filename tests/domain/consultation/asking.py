"""A consultant on a log in memory, with a clock that passes only when somebody waits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.in_memory_leases import InMemoryLeases
from domain.advising import Answer, Question
from domain.consultation.model_call import (
    Configuration,
    LanguageModel,
    RenderedPrompt,
    Route,
    TaskRoutes,
)
from domain.events.event import Event, payloads
from domain.identifiers import budget_id
from domain.stages.consult import Consultant, Outside
from tests.domain.samples import uid

ZONE = ZoneInfo("Europe/Warsaw")
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FIRST = Route(provider="near", model="small", input_usd=1.0, output_usd=2.0)
SECOND = Route(provider="far", model="large", input_usd=10.0, output_usd=20.0)


class OnePrompt:
    """Every prompt says its values."""

    version = "1"

    def render(self, name: str, values: Mapping[str, str]) -> RenderedPrompt:
        return RenderedPrompt(
            name=name, version=self.version, task="verify", system="", user=repr(dict(values))
        )


@dataclass
class Desk:
    """Whom a test asks, and what it looks at afterwards."""

    model: LanguageModel
    routes: tuple[Route, ...] = (FIRST,)
    attempts: int = 3
    max_tokens: int = 100
    tasks: tuple[str, ...] = ("verify", "embed")
    clock: TravellingClock = field(default_factory=lambda: TravellingClock(NOON))

    def __post_init__(self) -> None:
        self.store = InMemoryEventStore(self.clock)
        self.leases = InMemoryLeases(self.clock)
        self.prompts = OnePrompt()
        self._numbers = count()

    @property
    def consultant(self) -> Consultant:
        settings = TaskRoutes(
            routes=self.routes, attempts=self.attempts, max_tokens=self.max_tokens
        )
        return Consultant(
            Outside(
                store=self.store,
                clock=self.clock,
                leases=self.leases,
                model=self.model,
                prompts=self.prompts,
                configuration=Configuration(tasks=dict.fromkeys(self.tasks, settings)),
                zone=ZONE,
                new_id=lambda: uuid5(uid("claims"), str(next(self._numbers))),
                pause=self.pass_by,
            )
        )

    def pass_by(self, seconds: float) -> None:
        self.clock.pass_by(timedelta(seconds=seconds))

    def ask(
        self,
        about: str = "two moons",
        *,
        accept: Callable[[str], str] = lambda _: "",
        progress: Callable[[dict[str, object]], None] = lambda _: None,
        round_: int = 1,
        avoid: tuple[str, ...] = (),
    ) -> Answer:
        question = Question(
            task="verify",
            prompt="verify",
            values={"idea": about},
            subject=uid("idea"),
            round=round_,
            avoid=avoid,
        )
        return self.consultant.ask(question, accept=accept, progress=progress)

    def facts(self, stream: UUID) -> list[Event]:
        return payloads(self.store.load(stream))

    def month(self, name: str = "2026-11") -> list[Event]:
        return self.facts(budget_id(name))

    def topics(self) -> list[str]:
        return [each.payload.topic for each in self.store.read(0, limit=10_000)]
