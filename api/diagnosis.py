"""A bundle for whoever helps: how this Kinora is, without secrets, as one zip file."""

import io
import json
import platform
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from adapters.secrets.redaction import Redactor, redactor_of
from api.bootstrap import Kinora
from api.doctor import examine
from api.settings import told_settings
from api.status import collect_status
from domain.events.event import payloads
from domain.settings.state import STREAM, fold
from projections.production_line import failures, works

MOST_LOG_BYTES = 400_000
"""Of the end of every log file: some two thousand lines."""
MOST_FAILED = 50
_LIBRARIES = ("fastapi", "psycopg", "dramatiq", "numpy", "skia-python", "av", "pydantic", "msgspec")

type Part = Callable[[Kinora], object]


def bundle(kinora: Kinora) -> bytes:
    """The zip file. A part that cannot be had says why in its place; every text is redacted,
    and the home folder is written as ``~``."""
    masked = _mask(kinora)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _files(kinora):
            archive.writestr(f"kinora-diagnosis/{name}", masked(text))
    return made.getvalue()


def _files(kinora: Kinora) -> Iterator[tuple[str, str]]:
    for name, part in _PARTS.items():
        try:
            told = part(kinora)
        except Exception as error:
            told = {"unavailable": type(error).__name__, "message": str(error)}
        yield f"{name}.json", json.dumps(told, indent=2, default=str, ensure_ascii=False)
    for file in sorted((kinora.settings.data_dir / "logs").glob("*")):
        if file.is_file():
            yield f"logs/{file.name}", _end_of(file)


def _mask(kinora: Kinora) -> Callable[[str], str]:
    addresses = [kinora.urls.database, kinora.urls.redis]
    redactors = (Redactor(addresses), redactor_of(*kinora.secrets.places))
    home = str(Path.home())

    def masked(text: str) -> str:
        for redact in redactors:
            text = redact(text)
        return text.replace(home, "~") if len(home) > 1 else text

    return masked


def _versions(kinora: Kinora) -> dict[str, Any]:
    return {
        "kinora": version("kinora"),
        "python": sys.version,
        "system": platform.platform(),
        "machine": platform.machine(),
        "libraries": {name: version(name) for name in _LIBRARIES},
        "profile": kinora.settings.profile,
    }


def _settings(kinora: Kinora) -> dict[str, Any]:
    return {
        "machine": told_settings(kinora.settings),
        "operator": fold(payloads(kinora.store.load(STREAM))),
        "secrets": sorted(kinora.secrets.names()),
    }


def _status(kinora: Kinora) -> dict[str, Any]:
    return asdict(collect_status(kinora))


def _doctor(kinora: Kinora) -> list[dict[str, Any]]:
    return [
        {
            "name": each.name,
            "state": each.state,
            "text": each.text.format(**each.values),
            "todo": each.todo.format(**each.values),
        }
        for each in examine(kinora.settings)
    ]


def _failed(kinora: Kinora) -> dict[str, Any]:
    """Causes, and the newest pieces of work that failed; no titles of ideas."""
    with kinora.views.reader(fresh=False) as reader:
        rows = works(reader, states=("failed", "parked"), limit=MOST_FAILED).rows
        causes = failures(reader)
    shown = ("id", "stage", "state", "attempts", "error", "message", "reason", "changed_at")
    return {
        "causes": [asdict(each) for each in causes],
        "works": [{name: getattr(row, name) for name in shown} for row in rows],
    }


def _end_of(file: Path) -> str:
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - MOST_LOG_BYTES))
        return opened.read().decode("utf-8", "replace")


_PARTS: dict[str, Part] = {
    "versions": _versions,
    "settings": _settings,
    "status": _status,
    "doctor": _doctor,
    "failures": _failed,
}
