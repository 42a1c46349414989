"""Settings: what the operator decided once and for all days, and the budget of models."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field

from adapters.language_model.configuration import ModelsFileInvalid, read_models
from api.bootstrap import Kinora
from api.jobs import Job, Tell
from api.probing import probe_provider
from api.problems import NotFound
from api.routes.dependencies import COMMANDS, READS, Asked, Done, Door, done
from api.routes.idea_gate import Reason
from api.settings import told_settings
from api.spending import Budget, budget_now
from domain.commands import model_budget
from domain.commands.settings import set_value
from domain.consultation import budget
from domain.consultation.budget import Limits
from domain.events.consultation import BudgetLimited, BudgetStopped
from domain.events.event import Event, RecordedEvent, payloads
from domain.events.settings import SettingChanged
from domain.ideas.novelty import THRESHOLDS
from domain.settings.definitions import NOVELTY, definition
from domain.settings.state import STREAM, fold

router = APIRouter(prefix="/settings", tags=["settings"])

type Amount = Annotated[int, Field(ge=0, le=10**15)]


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One of the operator's settings. ``default`` of a threshold is what was measured."""

    name: str
    value: str
    default: str
    choices: tuple[str, ...]
    """All values there are; empty where they cannot be counted."""
    previous: str | None
    """The value before the last change; ``None`` while it was never changed."""
    changed_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class ModelProvider:
    """A provider of language models, without its key."""

    name: str
    kind: str
    address: str
    key_name: str
    key_kept: bool
    key_needed: bool


@dataclass(frozen=True, kw_only=True)
class ModelTask:
    """Whom a task asks, in order."""

    task: str
    models: tuple[str, ...]
    unpriced: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ModelSetup:
    """Who may be asked. ``problem`` says why the file cannot be read."""

    file: str
    problem: str
    providers: tuple[ModelProvider, ...]
    tasks: tuple[ModelTask, ...]


@dataclass(frozen=True, kw_only=True)
class SettingsPage:
    """Everything that can be set, and what was set for this machine elsewhere."""

    position: int
    operator: tuple[Setting, ...]
    machine: dict[str, str]
    """Environment, ``.env`` and settings file, without passwords."""
    budget: Budget
    limited_at: datetime | None
    """When the limits of the budget were set last; ``None``: as shipped."""
    stopped_at: datetime | None
    """Since when language models are stopped."""
    models: ModelSetup


class SettingValue(BaseModel):
    """The new value."""

    model_config = ConfigDict(extra="forbid")

    value: str = Field(max_length=500)


class LimitsWish(BaseModel):
    """Limits of language models; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    day_micro_usd: Amount | None = None
    month_micro_usd: Amount | None = None
    day_tokens: Amount | None = None
    month_tokens: Amount | None = None


@router.get("", responses=READS)
def read_settings(kinora: Door) -> SettingsPage:
    """The operator's settings with their defaults, machine settings, budget and models."""
    limits = kinora.store.load(budget.CONTROLS)
    now = budget_now(kinora)
    return SettingsPage(
        position=kinora.store.head()[0],
        operator=_operator(kinora),
        machine=told_settings(kinora.settings),
        budget=now,
        limited_at=_latest(limits, BudgetLimited),
        stopped_at=_latest(limits, BudgetStopped) if now.state == "stopped" else None,
        models=_models(kinora),
    )


@router.post("/budget/limit", responses=COMMANDS)
def set_budget(kinora: Door, request: Asked, wish: LimitsWish) -> Done:
    """Set limits of money and tokens, for a day and for a month."""
    known = budget.controls(payloads(kinora.store.load(budget.CONTROLS))).limits
    given = wish.model_dump(exclude_none=True)
    wanted = Limits(
        day_micro_usd=given.get("day_micro_usd", known.day_micro_usd),
        month_micro_usd=given.get("month_micro_usd", known.month_micro_usd),
        day_tokens=given.get("day_tokens", known.day_tokens),
        month_tokens=given.get("month_tokens", known.month_tokens),
    )
    return done(kinora, model_budget.set_limits(kinora.store, request, wanted))


@router.post("/budget/stop", responses=COMMANDS)
def stop_models(kinora: Door, request: Asked, said: Reason) -> Done:
    """Stop asking language models at once, until it is lifted."""
    return done(kinora, model_budget.stop(kinora.store, request, said.reason))


@router.post("/budget/lift", responses=COMMANDS)
def lift_stop(kinora: Door, request: Asked, said: Reason) -> Done:
    """Allow language models again."""
    return done(kinora, model_budget.lift(kinora.store, request, said.reason))


@router.post("/{name}/change", responses=COMMANDS)
def change_setting(
    kinora: Door, request: Asked, name: Annotated[str, Path(max_length=60)], said: SettingValue
) -> Done:
    """Change one setting; it is kept in the log."""
    return done(kinora, set_value(kinora.store, request, name, said.value))


@router.post("/models/{provider}/probe", responses=COMMANDS, status_code=202)
def probe_models(kinora: Door, provider: Annotated[str, Path(max_length=60)]) -> Job:
    """Try out what a provider can do: a few small questions within the budget. The result
    stands in the log, and in the job."""
    if provider not in read_models(kinora.settings.models_file).providers:
        raise NotFound("provider", provider)
    return kinora.jobs.start(f"probe {provider}", lambda tell: _probed(kinora, provider, tell))


def _probed(kinora: Kinora, provider: str, tell: Tell) -> dict[str, Any]:
    found = probe_provider(kinora, provider, lambda _told: tell(0, 0, provider))
    told: dict[str, Any] = msgspec.to_builtins(found)
    return told


def _operator(kinora: Kinora) -> tuple[Setting, ...]:
    """All settings, with the thresholds of the embedding in use although nobody changed them."""
    version = kinora.embedding_version
    measured = THRESHOLDS.get(version)
    novelty = {f"{kind}:{version}": "" for kind in NOVELTY}
    defaults = (
        dict(zip(novelty, (str(measured.warn_at), str(measured.block_at)), strict=True))
        if measured
        else {}
    )
    log = kinora.store.load(STREAM)
    values = novelty | fold(payloads(log))
    changes = {
        each.payload.name: (each.payload.previous, each.recorded_at)
        for each in log
        if isinstance(each.payload, SettingChanged)
    }
    return tuple(
        Setting(
            name=name,
            value=value,
            default=defaults.get(name, definition(name).default),
            choices=definition(name).choices,
            previous=changes[name][0] if name in changes else None,
            changed_at=changes[name][1] if name in changes else None,
        )
        for name, value in values.items()
    )


def _latest(log: Sequence[RecordedEvent], kind: type[Event]) -> datetime | None:
    return next(
        (each.recorded_at for each in reversed(log) if isinstance(each.payload, kind)), None
    )


def _models(kinora: Kinora) -> ModelSetup:
    file = kinora.settings.models_file
    try:
        known = read_models(file)
    except ModelsFileInvalid as invalid:
        return ModelSetup(file=str(file), problem=str(invalid), providers=(), tasks=())
    kept = set(kinora.secrets.names())
    return ModelSetup(
        file=str(file),
        problem="",
        providers=tuple(
            ModelProvider(
                name=each.name,
                kind=each.kind,
                address=each.base_url,
                key_name=each.key_name,
                key_kept=each.key_name in kept,
                key_needed=each.needs_key,
            )
            for each in known.providers.values()
        ),
        tasks=tuple(
            ModelTask(
                task=name,
                models=tuple(route.name for route in told.routes),
                unpriced=tuple(route.name for route in told.routes if not route.priced),
            )
            for name, told in known.configuration.tasks.items()
        ),
    )
