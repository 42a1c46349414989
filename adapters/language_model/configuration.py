"""``models.toml``: providers with their models and prices, and whom to ask for which task.

The file lies in the profile's data folder. It holds no keys: those are secrets, by default
under ``<provider>_api_key``. Without the file nothing is configured, and nothing needs it.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adapters.language_model.providers import (
    KINDS,
    Api,
    Encoding,
    LimitParameter,
    Provider,
    SchemaMode,
)
from domain.consultation.model_call import Configuration, Route, TaskRoutes

FILE = "models.toml"
TASKS = ("generate", "verify", "compile", "repair", "embed")

_Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,30}$")]


class ModelsFileInvalid(Exception):
    """The file cannot be used; the text names every place that is wrong and what fits."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Model(_Part):
    """Prices in US dollars for a million tokens."""

    free: bool = False
    input_usd: Annotated[float, Field(ge=0, le=10_000)] | None = None
    output_usd: Annotated[float, Field(ge=0, le=10_000)] | None = None


class _Provider(_Part):
    kind: Literal["openai", "ollama", "llama_cpp", "lm_studio", "compatible"]
    base_url: str = ""
    key: str = ""
    schema_mode: SchemaMode | None = None
    limit_parameter: LimitParameter | None = None
    encoding: Encoding | None = None
    api: Api = "chat"
    requests_per_minute: Annotated[int, Field(ge=0, le=100_000)] = 0
    models: Mapping[str, _Model] = Field(default_factory=dict)


class _Task(_Part):
    models: Annotated[tuple[str, ...], Field(min_length=1)]
    temperature: Annotated[float, Field(ge=0, le=2)] | None = None
    max_tokens: Annotated[int, Field(ge=1, le=200_000)] = 4096
    attempts: Annotated[int, Field(ge=1, le=20)] = 3
    timeout_s: Annotated[float, Field(gt=0, le=1800)] = 120.0


class _File(_Part):
    providers: Mapping[_Name, _Provider] = Field(default_factory=dict)
    tasks: Mapping[Literal["generate", "verify", "compile", "repair", "embed"], _Task] = Field(
        default_factory=dict
    )


def _no_route(provider: str, model: str) -> Route:
    raise ModelsFileInvalid(f"there is no provider {provider} for {model}")


@dataclass(frozen=True, kw_only=True)
class Models:
    """What the file says."""

    providers: Mapping[str, Provider] = field(default_factory=dict)
    configuration: Configuration = field(default_factory=Configuration)
    route: Callable[[str, str], Route] = _no_route
    """A route by provider and model, also when no task names it."""


def read_models(file: Path) -> Models:
    """The file's content; empty when there is no file. Raises ``ModelsFileInvalid``."""
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return Models()
    except (OSError, UnicodeDecodeError) as error:
        raise ModelsFileInvalid(f"{file} cannot be read: {error}") from error
    try:
        return models_of(text)
    except ModelsFileInvalid as error:
        raise ModelsFileInvalid(f"{file}: {error}") from error


def models_of(text: str) -> Models:
    """The content of such a file. Raises ``ModelsFileInvalid``."""
    try:
        content = _File.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ModelsFileInvalid(f"it is no TOML: {error}") from error
    except ValidationError as error:
        told = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]
        raise ModelsFileInvalid("; ".join(told)) from error
    providers = {name: _provider(name, told) for name, told in content.providers.items()}
    tasks = {
        str(task): TaskRoutes(
            routes=tuple(_route(task, name, content) for name in told.models),
            temperature=told.temperature,
            max_tokens=told.max_tokens,
            attempts=told.attempts,
            timeout_s=told.timeout_s,
        )
        for task, told in content.tasks.items()
    }
    return Models(
        providers=providers,
        configuration=Configuration(tasks=tasks),
        route=lambda name, model: _priced(name, model, content.providers[name], embeds=False),
    )


def _provider(name: str, told: _Provider) -> Provider:
    kind = KINDS[told.kind]
    base_url = (told.base_url or kind.base_url).rstrip("/")
    address = urlsplit(base_url)
    if address.scheme not in ("http", "https") or not address.hostname:
        raise ModelsFileInvalid(
            f"providers.{name}.base_url: state the address of the server, for example"
            " http://localhost:8000/v1"
        )
    if address.username or address.password or address.query:
        raise ModelsFileInvalid(
            f"providers.{name}.base_url: an address with a password or a query would be shown;"
            f" keep the key with kinora secrets set {name}_api_key"
        )
    return Provider(
        name=name,
        kind=told.kind,
        base_url=base_url,
        key_name=told.key or f"{name}_api_key",
        needs_key=kind.needs_key or bool(told.key),
        schema_mode=told.schema_mode or kind.schema_mode,
        limit_parameter=told.limit_parameter or kind.limit_parameter,
        shows_schema=kind.shows_schema,
        encoding=told.encoding or kind.encoding,
        api=told.api,
        requests_per_minute=told.requests_per_minute,
        models=tuple(told.models),
    )


def _route(task: str, name: str, content: _File) -> Route:
    provider, slash, model = name.partition("/")
    if not slash or not model:
        raise ModelsFileInvalid(f"tasks.{task}.models: {name!r} is not provider/model")
    told = content.providers.get(provider)
    if told is None:
        known = ", ".join(content.providers) or "none"
        raise ModelsFileInvalid(
            f"tasks.{task}.models: there is no provider {provider}; the file has: {known}"
        )
    return _priced(provider, model, told, embeds=task == "embed")


def _priced(provider: str, model: str, told: _Provider, *, embeds: bool) -> Route:
    price = told.models.get(model, _Model())
    free = price.free or (KINDS[told.kind].free and price.input_usd is None)
    return Route(
        provider=provider,
        model=model,
        input_usd=0.0 if free else price.input_usd,
        output_usd=0.0 if free or embeds else price.output_usd,
        requests_per_minute=told.requests_per_minute,
    )
