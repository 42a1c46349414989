"""Compiling over a real line to a scripted model server, in memory and in no time."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from adapters.language_model.configuration import Models, models_of
from adapters.language_model.openai_compatible import OpenAiCompatible
from adapters.language_model.prompt_files import PromptFiles
from adapters.sandbox_model.answers import prompt_of
from adapters.secrets.in_memory import InMemorySecrets
from api.composing import COMPOSED_BY, read_text, rehearsed_text, sketched
from domain.consultation.model_call import CallFailed, LanguageModel, ModelCall, ModelReply
from domain.events.animation import (
    AnimationCommissioned,
    AnimationCompiled,
    AnimationDrafted,
    CompilationFailed,
)
from domain.events.consultation import ModelAnswered, ModelFailed
from domain.events.event import RecordedEvent, payloads
from domain.identifiers import AnimationId, DayId, IdeaId
from domain.ports import Brief, Draft, Progress
from domain.stages.attempt import Desk
from domain.stages.consult import Consultant, Outside
from domain.stages.proofreading import Reading, Rehearsed
from domain.streams import UnitOfWork, decide
from tests.domain.factory import Factory
from tests.domain.samples import uid

PRICE_IN, PRICE_OUT = 2.0, 8.0
"""US dollars for a million tokens."""

PACE = timedelta(minutes=3)
"""Between two films: a provider that was left alone may be asked again."""

_TITLE = re.compile(r"^(?:Title|The idea): (.+)$", re.MULTILINE)


def short_film(title: str) -> dict[str, Any]:
    """A valid film of four seconds that is simulated in a tenth of one."""
    return {
        "dsl_version": "2.0",
        "meta": {"title": title, "seed": 7, "language": "en"},
        "duration": 8,
        "max_bodies": 60,
        "species": [{"name": "a", "size": 30, "colour": "accent"}],
        "births": [
            {"kind": "emitter", "species": "a", "rate": 8, "limit": 40, "speed": 400}
            | {"centre": {"x": 540, "y": 900}}
        ],
        "bounds": {"kind": "bounce"},
        "contacts": [{"kind": "bounce", "between": ["a", "a"]}],
        "end": {
            "rules": [{"kind": "measurement", "measure": "population", "value": 16}],
            "settle": 1.5,
            "card": "Full.",
        },
    }


def answer(request: Mapping[str, Any]) -> str:
    """A film with the title that the prompt tells."""
    found = _TITLE.search(prompt_of(request))
    assert found is not None
    return json.dumps(short_film(found.group(1)[:60]))


def models_file(base_url: str, *, providers: int = 1, timeout_s: float = 30.0) -> str:
    """``models.toml`` for so many providers, all of them this server."""
    names = ("one", "two", "three")[:providers]
    parts = [
        f'[providers.{name}]\nkind = "compatible"\nbase_url = "{base_url}"\n'
        f"[providers.{name}.models.sandbox]\n"
        f"input_usd = {PRICE_IN}\noutput_usd = {PRICE_OUT}\n"
        for name in names
    ]
    routes = ", ".join(f'"{name}/sandbox"' for name in names)
    task = f"[tasks.compile]\nmodels = [{routes}]\ntimeout_s = {timeout_s}\n"
    return "\n".join([*parts, task])


class NearProofreader:
    """The real reading and the real rehearsal, without a process of its own."""

    def read(self, text: str) -> Reading:
        return read_text(text)

    def rehearse(self, document: str, brief: Brief, progress: Progress) -> Rehearsed:
        return rehearsed_text(document, brief, progress)


class SketchDrafter:
    """The real composer, unrehearsed."""

    version = COMPOSED_BY

    def sketch(self, brief: Brief) -> Draft:
        return sketched(brief)

    def draft(self, brief: Brief, progress: Progress) -> Draft:
        progress({"composing": True})
        return sketched(brief)


class RecordedModel:
    """A model that repeats what a log says it answered, and knows nothing else."""

    def __init__(self, log: list[RecordedEvent]) -> None:
        self._known: dict[str, ModelAnswered | ModelFailed] = {
            f"{each.stream}/{each.payload.attempt}": each.payload
            for each in log
            if isinstance(each.payload, ModelAnswered | ModelFailed)
        }

    def attempt(self, call: ModelCall, progress: Callable[[dict[str, object]], None]) -> ModelReply:
        progress({"seconds": 0})
        told = self._known[call.id]
        if isinstance(told, ModelAnswered):
            return ModelReply(
                text=told.text,
                tokens_in=told.tokens_in,
                tokens_out=told.tokens_out,
                counted=told.counted,
                milliseconds=told.milliseconds,
            )
        raise CallFailed(
            told.failure,
            told.message,
            retry_after_s=told.retry_after_s,
            text=told.text,
            tokens=(told.tokens_in, told.tokens_out) if told.counted == "reported" else None,
            milliseconds=told.milliseconds,
        )


@dataclass(frozen=True, kw_only=True)
class Film:
    """What became of one idea."""

    drafts: tuple[AnimationDrafted, ...]
    compiled: AnimationCompiled | None
    failed: CompilationFailed | None


class Studio:
    """Commissions films and makes them until nothing is left to do."""

    def __init__(self, folder: Path, models: Models, model: LanguageModel | None = None) -> None:
        line = model or OpenAiCompatible(models.providers, InMemorySecrets(), lambda text: text)
        self.factory = Factory(folder, desk=lambda factory: _desk(factory, models, line))

    def make(self, title: str) -> Film:
        """One film, from its commission to its document."""
        film = AnimationId(uid(f"film/{title}"))
        self.factory.clock.pass_by(PACE)

        def decision(unit: UnitOfWork) -> None:
            unit.load(film)
            unit.add(
                film,
                AnimationCommissioned(
                    idea=IdeaId(uid(f"idea/{title}")),
                    day=DayId(uid("day")),
                    title=title,
                    summary="Circles are born until there is no room.",
                    language="en",
                ),
            )

        decide(self.factory.store, self.factory.request(title), decision)
        self.factory.settle()
        return self.film(film)

    def film(self, film: UUID) -> Film:
        """A film as the log tells it."""
        told = payloads(self.factory.store.load(film))
        compiled = [each for each in told if isinstance(each, AnimationCompiled)]
        failed = [each for each in told if isinstance(each, CompilationFailed)]
        assert len(compiled) <= 1
        return Film(
            drafts=tuple(each for each in told if isinstance(each, AnimationDrafted)),
            compiled=compiled[0] if compiled else None,
            failed=failed[0] if failed else None,
        )

    def log(self) -> list[RecordedEvent]:
        return self.factory.store.read(0, limit=1_000_000)


def _desk(factory: Factory, models: Models, line: LanguageModel) -> Desk:
    def pause(seconds: float) -> None:
        factory.clock.pass_by(timedelta(seconds=seconds))

    adviser = Consultant(
        Outside(
            store=factory.store,
            clock=factory.clock,
            leases=factory.leases,
            model=line,
            prompts=PromptFiles(),
            configuration=models.configuration,
            zone=ZoneInfo("UTC"),
            new_id=factory.claim_id,
            pause=pause,
        )
    )
    return Desk(drafter=SketchDrafter(), proofreader=NearProofreader(), adviser=adviser)


def studio(folder: Path, base_url: str, **options: Any) -> Studio:
    """A studio that asks the server at this address."""
    return Studio(folder, models_of(models_file(base_url, **options)))
