"""What Kinora needs, checked one by one: what was found, and what to do when it is missing.

Texts are keys of the command line's catalogue; nothing here is changed except that the data
folder is made when it does not exist and the services are started for a moment.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from api.settings import Settings

if TYPE_CHECKING:
    from api.bootstrap import Urls

type State = Literal["ok", "warning", "failed", "optional"]

OLDEST_PYTHON = (3, 12)
LEAST_ROOM = 500 * 1024 * 1024
"""Bytes: a day's film with its segments, kit and database growth takes less than half."""
ENOUGH_ROOM = 5 * 1024 * 1024 * 1024
"""Bytes: about three months of films."""
OPTIONAL_KEYS = ("openai_api_key", "youtube_client_secret", "tiktok_client_secret")


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that was looked at. ``text`` and ``todo`` are filled with ``values``."""

    name: str
    state: State
    text: str
    todo: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def examine(settings: Settings) -> list[Check]:
    """Every check, in the order in which the parts build on one another."""
    checks = [_python(), *_folder(settings), _zone(settings), *_servers(settings)]
    checks += [*_ports(settings), _fonts(), _renderer(settings), _permissions(settings)]
    return [*checks, _models(settings), *_keys(settings)]


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] < OLDEST_PYTHON:
        return Check(
            name="python",
            state="failed",
            text="Python {version} is too old.",
            todo="Install Python 3.12 or newer and set Kinora up again.",
            values={"version": version},
        )
    return Check(name="python", state="ok", text="Python {version}.", values={"version": version})


def _folder(settings: Settings) -> list[Check]:
    folder = settings.data_dir
    values = {"folder": str(folder)}
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"kinora")
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return [
            Check(
                name="folder",
                state="failed",
                text="The data folder {folder} cannot be written: {reason}.",
                todo="Make it writable, or set KINORA_DATA_DIR to another folder.",
                values={**values, "reason": error.strerror or str(error)},
            )
        ]
    written = Check(name="folder", state="ok", text="{folder} can be written.", values=values)
    return [written, _room(folder)]


def _room(folder: Path) -> Check:
    free = shutil.disk_usage(folder).free
    values = {"gb": f"{free / 1024**3:.1f}"}
    if free < LEAST_ROOM:
        return Check(
            name="disk",
            state="failed",
            text="Only {gb} GB are free.",
            todo="Free some space, or set KINORA_DATA_DIR to a larger disk.",
            values=values,
        )
    if free < ENOUGH_ROOM:
        return Check(
            name="disk",
            state="warning",
            text="{gb} GB are free: enough for some weeks.",
            todo="Free some space before long.",
            values=values,
        )
    return Check(name="disk", state="ok", text="{gb} GB are free.", values=values)


def _zone(settings: Settings) -> Check:
    values = {"zone": settings.time_zone}
    if settings.time_zone == "UTC":
        return Check(
            name="zone",
            state="warning",
            text="Days are counted in UTC.",
            todo="If that is not yours, set KINORA_TIME_ZONE, for example Europe/Warsaw.",
            values=values,
        )
    return Check(name="zone", state="ok", text="Days are counted in {zone}.", values=values)


def _servers(settings: Settings) -> list[Check]:
    """Start or reach the services for a moment, and ask each of them."""
    from api.bootstrap import services

    try:
        with services(settings) as urls:
            return [_database(urls), _queue(urls)]
    except Exception as error:
        return [
            Check(
                name="services",
                state="failed",
                text="The servers cannot be started: {reason}",
                todo="Read the end of the logs in {logs}; then try again.",
                values={"reason": str(error), "logs": str(settings.data_dir / "services")},
            )
        ]


def _database(urls: "Urls") -> Check:
    from adapters.event_store.connections import connect_as_owner
    from adapters.event_store.migrate import SCHEMA_HEAD, schema_version

    def ask() -> Check:
        with connect_as_owner(urls.database) as connection:
            found = schema_version(connection)
            number = connection.info.server_version // 10_000
        values = {"server": number, "schema": found or "—", "wanted": SCHEMA_HEAD}
        if found != SCHEMA_HEAD:
            return Check(
                name="database",
                state="warning" if found else "ok",
                text="PostgreSQL {server} answers; schema {schema}, {wanted} is wanted.",
                todo="kinora migrate, or any start, brings it there.",
                values=values,
            )
        return Check(
            name="database",
            state="ok",
            text="PostgreSQL {server} answers; schema {schema}.",
            values=values,
        )

    return _asked("database", ask, "Check DATABASE_URL, or leave it empty for the embedded one.")


def _queue(urls: "Urls") -> Check:
    def ask() -> Check:
        import redis

        with redis.Redis.from_url(urls.redis, socket_timeout=5) as client:
            client.ping()
        return Check(name="queue", state="ok", text="The queue answers.")

    return _asked("queue", ask, "Check REDIS_URL, or leave it empty for the embedded one.")


def _ports(settings: Settings) -> Iterator[Check]:
    """The door's, and in the sandbox that of its platforms."""
    yield _port(
        settings, settings.host, settings.port, "Set KINORA_PORT to a free one before kinora up."
    )
    if settings.sandbox_url is not None:
        todo = "Set KINORA_SANDBOX_PORT to a free one before kinora up."
        yield _port(settings, "127.0.0.1", settings.sandbox_port, todo)


def _port(settings: Settings, host: str, port: int, todo: str) -> Check:
    from api.processes import PortTaken, check_port
    from api.supervisor_state import read_state

    values = {"port": port, "host": host}
    if read_state(settings.data_dir) is not None:
        return Check(
            name="port", state="ok", text="Kinora itself runs at port {port}.", values=values
        )
    try:
        check_port(host, port)
    except (PortTaken, OSError):
        return Check(
            name="port",
            state="warning",
            text="Port {port} on {host} is taken by another program.",
            todo=todo,
            values=values,
        )
    return Check(name="port", state="ok", text="Port {port} is free.", values=values)


def _fonts() -> Check:
    def ask() -> Check:
        from adapters.rendering.faces import FILES, face

        files = [file for pair in FILES.values() for file in pair]
        for file in files:
            face(file)
        return Check(
            name="fonts", state="ok", text="{n} fonts can be read.", values={"n": len(files)}
        )

    return _asked("fonts", ask, "Install Kinora again: fonts are part of it.")


def _renderer(settings: Settings) -> Check:
    def ask() -> Check:
        from adapters.rendering.program_renderer import ProgramRenderer
        from api.bootstrap import render_command

        versions = ProgramRenderer(render_command(settings)).versions()
        said = ", ".join(f"{name} {version}" for name, version in sorted(versions.items()))
        return Check(
            name="renderer",
            state="ok",
            text="The renderer answers: {versions}.",
            values={"versions": said},
        )

    return _asked("renderer", ask, "Check KINORA_RENDERER, or leave it empty for our own.")


def _permissions(settings: Settings) -> Check:
    def ask() -> Check:
        from adapters.secrets.chain import secret_files
        from adapters.secrets.permissions import check_permissions

        files = secret_files(settings.data_dir, Path(".env"))
        for finding in check_permissions(files):
            return Check(
                name="permissions",
                state="failed",
                text="{path} {problem}.",
                todo="Run: {remedy}",
                values={
                    "path": str(finding.path),
                    "problem": finding.problem,
                    "remedy": finding.remedy,
                },
            )
        return Check(name="permissions", state="ok", text="Only you can read the secrets.")

    return _asked("permissions", ask, "Look at the files of secrets in the data folder.")


def _models(settings: Settings) -> Check:
    """Language models are never required."""

    def ask() -> Check:
        from adapters.language_model.configuration import read_models

        models = read_models(settings.models_file)
        if not models.providers:
            return Check(
                name="models",
                state="optional",
                text="No language model is configured. Everything works offline without one.",
                todo="Not needed; kinora models list says how to add one.",
            )
        kept = _configured(settings)
        for each in models.providers.values():
            if each.needs_key and each.key_name not in kept:
                return Check(
                    name="models",
                    state="warning",
                    text="Provider {provider} of models.toml has no key.",
                    todo="kinora secrets set {key}",
                    values={"provider": each.name, "key": each.key_name},
                )
        tasks = ", ".join(models.configuration.tasks) or "—"
        return Check(
            name="models",
            state="ok",
            text="Providers of language models: {providers}; tasks that ask them: {tasks}.",
            values={"providers": ", ".join(models.providers), "tasks": tasks},
        )

    return _asked("models", ask, "Correct the file; docs/models.md explains every key.")


def _keys(settings: Settings) -> Iterator[Check]:
    """Keys that nothing here needs; each opens something later."""
    names = _configured(settings)
    for name in OPTIONAL_KEYS:
        known = name in names
        yield Check(
            name="key",
            state="ok" if known else "optional",
            text="{key} is configured." if known else "{key} is not configured.",
            todo="" if known else "Not needed for films and kits; kinora secrets set {key}.",
            values={"key": name},
        )


def _configured(settings: Settings) -> list[str]:
    from adapters.secrets.chain import secrets_in
    from adapters.secrets.names import SecretProblem

    chain = secrets_in(settings.data_dir, environment=os.environ, dotenv=Path(".env"))
    try:
        return chain.names()
    except SecretProblem:
        return []


def _asked(name: str, ask: Callable[[], Check], todo: str) -> Check:
    """The answer, or a failed check with the reason there was none."""
    try:
        return ask()
    except Exception as error:
        return Check(
            name=name,
            state="failed",
            text="No answer: {reason}",
            todo=todo,
            values={"reason": str(error) or type(error).__name__},
        )
