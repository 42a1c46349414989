"""Settings: environment, ``.env`` file, settings file, in this order of precedence."""

import os
import re
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import platformdirs
from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

PROFILE = re.compile(r"^[a-z][a-z0-9-]{0,30}$")
SANDBOX = "sandbox"
"""The profile in which films go to sandbox platforms that run beside Kinora."""

REHEARSALS = ("demo", SANDBOX)
"""Profiles in which policies may also approve and confirm, because nothing goes out."""


type Language = Literal["pl", "en"]


class SettingsInvalid(Exception):
    """A setting has a value that cannot be used; the text names it and says what fits."""


class Settings(BaseSettings):
    """Everything that differs between machines and profiles. ``.env.example`` explains each."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    data_root: Annotated[Path | None, Field(alias="KINORA_DATA_DIR")] = None
    profile: Annotated[str, Field(alias="KINORA_PROFILE")] = "main"
    database_url: Annotated[str | None, Field(alias="DATABASE_URL")] = None
    redis_url: Annotated[str | None, Field(alias="REDIS_URL")] = None
    host: Annotated[str, Field(alias="KINORA_HOST")] = "127.0.0.1"
    port: Annotated[int, Field(alias="KINORA_PORT", ge=1, le=65535)] = 8460
    sandbox_port: Annotated[int, Field(alias="KINORA_SANDBOX_PORT", ge=1, le=65535)] = 8461
    renderer: Annotated[str | None, Field(alias="KINORA_RENDERER")] = None
    models: Annotated[Path | None, Field(alias="KINORA_MODELS")] = None
    lease_s: Annotated[float, Field(alias="KINORA_LEASE_S", gt=0, le=3600)] = 30.0
    reconcile_s: Annotated[float, Field(alias="KINORA_RECONCILE_S", gt=0, le=3600)] = 5.0
    workers: Annotated[int, Field(alias="KINORA_WORKERS", ge=1, le=64)] = 2
    render_threads: Annotated[int, Field(alias="KINORA_RENDER_THREADS", ge=1, le=64)] = 2
    time_zone: Annotated[str, Field(alias="KINORA_TIME_ZONE")] = ""
    language: Annotated[Language, Field(alias="KINORA_LANGUAGE")] = "pl"

    embeddings: Annotated[
        Literal["offline", "model", "local"], Field(alias="KINORA_EMBEDDINGS")
    ] = "offline"
    embeddings_model: Annotated[str, Field(alias="KINORA_EMBEDDINGS_MODEL")] = (
        "paraphrase-multilingual-MiniLM-L12-v2"
    )
    ideas_file: Annotated[Path, Field(alias="KINORA_IDEAS_FILE")] = Path(".ai/ideas.md")

    youtube_url: Annotated[str, Field(alias="KINORA_YOUTUBE_URL", validate_default=True)] = ""
    tiktok_url: Annotated[str, Field(alias="KINORA_TIKTOK_URL", validate_default=True)] = ""
    tiktok_direct: Annotated[bool, Field(alias="KINORA_TIKTOK_DIRECT")] = False

    tiktok_audience: Annotated[
        Literal[
            "", "PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"
        ],
        Field(alias="KINORA_TIKTOK_AUDIENCE"),
    ] = ""

    @field_validator("youtube_url", "tiktok_url")
    @classmethod
    def _address_keeps_tokens(cls, value: str, info: ValidationInfo) -> str:
        if not value and info.data.get("profile") == SANDBOX:
            # A rehearsal never speaks to the platforms themselves, whatever else is set.
            return f"http://127.0.0.1:{info.data.get('sandbox_port')}"
        parts = urlsplit(value)
        here = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1", "localhost")
        if value and not (here or (parts.scheme == "https" and parts.hostname)):
            raise ValueError("an address that is given tokens is https, or on this machine")
        return value.rstrip("/")

    @field_validator("profile")
    @classmethod
    def _profile_is_a_name(cls, value: str) -> str:
        if not PROFILE.match(value):
            raise ValueError("a profile is a short lower-case name such as main, demo or sandbox")
        return value

    @field_validator("time_zone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        zone = value or _system_zone()
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError) as error:
            raise ValueError(f"{zone!r} is no IANA time zone such as Europe/Warsaw") from error
        return zone

    @property
    def rehearsal(self) -> bool:
        """Whether policies may approve and confirm here."""
        return self.profile in REHEARSALS

    @property
    def sandbox_url(self) -> str | None:
        """Where both sandbox platforms answer; in every other profile there are none."""
        return f"http://127.0.0.1:{self.sandbox_port}" if self.profile == SANDBOX else None

    @cached_property
    def data_dir(self) -> Path:
        """The profile's own folder: each profile has its own data, services and log."""
        root = self.data_root or Path(platformdirs.user_data_dir("kinora", appauthor=False))
        return root.expanduser().absolute() / self.profile

    @property
    def models_file(self) -> Path:
        """Where the providers of language models are stated; it need not exist."""
        return self.models.expanduser() if self.models else self.data_dir / "models.toml"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the base class names it
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments, environment, ``.env``, then the settings file of the user."""
        file = TomlConfigSettingsSource(settings_cls, settings_file())
        return init_settings, env_settings, dotenv_settings, file


def settings_file() -> Path:
    """The user's settings file; it need not exist."""
    return Path(platformdirs.user_config_dir("kinora", appauthor=False)) / "settings.toml"


def load_settings(**overrides: Any) -> Settings:
    """Read the settings. Raises ``SettingsInvalid`` naming every setting that is wrong."""
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        lines = [
            f"{each['loc'][0] if each['loc'] else '?'}: {each['msg']}" for each in error.errors()
        ]
        raise SettingsInvalid("; ".join(lines)) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsInvalid(f"{settings_file()}: {error}") from error


def told_settings(settings: Settings) -> dict[str, str]:
    """Settings of the process by the name of their variable, without what carries a password."""
    found = {field.alias: getattr(settings, name) for name, field in Settings.model_fields.items()}
    return {str(name): _plain(value) for name, value in sorted(found.items())}


def _system_zone() -> str:
    """The machine's IANA zone, or UTC where it cannot be told."""
    named = os.environ.get("TZ", "").lstrip(":")
    if named and "/" in named and not named.startswith("/"):
        return named
    parts = Path("/etc/localtime").resolve().as_posix().split("/zoneinfo/")
    return parts[1] if len(parts) == 2 else "UTC"


def _plain(value: object) -> str:
    """A value as text; of an address only where it leads, since the rest may be a password."""
    text = "" if value is None else str(value)
    if "://" not in text:
        return text
    parts = urlsplit(text)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{parts.hostname or ''}{port}{parts.path}"
