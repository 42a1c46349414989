"""What the sandbox model says: by a function, from a folder of files, or made up to a schema.

A folder holds files named ``<task>.<anything>.<ext>`` (``compile.moons.json``). A prompt tells
its task in a line ``Task: compile``. The files of a task are given in turn, in order of name; a
file ``<name>.when`` beside one (``compile.moons.when``) holds a text that must stand in the
prompt for it to be given, and such files come first. ``any.<…>`` serves every task.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

type Answer = Callable[[Mapping[str, Any]], str]
"""The text that answers a request's JSON."""

_TASK = re.compile(r"^Task: ([a-z_]+)", re.MULTILINE)


def made_up(request: Mapping[str, Any]) -> str:
    """The smallest object that fits the schema of the request; without one, a word."""
    schema = schema_of(request)
    if schema is not None:
        return json.dumps(instance_of(schema), ensure_ascii=False)
    wants_json = (request.get("response_format") or {}).get("type") == "json_object"
    return '{"answer": "yes"}' if wants_json else "yes"


class FolderOfAnswers:
    """``Answer`` from files; ``otherwise`` answers what no file is for."""

    def __init__(self, folder: Path, otherwise: Answer = made_up) -> None:
        if not folder.is_dir():
            raise FileNotFoundError(f"{folder} is no folder of answers")
        self._folder = folder
        self._otherwise = otherwise
        self._given: dict[str, int] = {}
        self._lock = Lock()

    def __call__(self, request: Mapping[str, Any]) -> str:
        prompt = prompt_of(request)
        task = task_of(prompt)
        for files in (self._meant_for(prompt, task), self._plain(task), self._plain("any")):
            if files:
                return self._next(files).read_text("utf-8")
        return self._otherwise(request)

    def _next(self, files: list[Path]) -> Path:
        with self._lock:
            number = self._given.get(files[0].name, 0)
            self._given[files[0].name] = number + 1
        return files[number % len(files)]

    def _meant_for(self, prompt: str, task: str) -> list[Path]:
        marked = [file for file in self._of(task) if _when(file).exists()]
        return [file for file in marked if _when(file).read_text("utf-8").strip() in prompt]

    def _plain(self, task: str) -> list[Path]:
        return [file for file in self._of(task) if not _when(file).exists()]

    def _of(self, task: str) -> list[Path]:
        found = self._folder.glob(f"{task}.*") if task else []
        return sorted(file for file in found if file.suffix != ".when")


def prompt_of(request: Mapping[str, Any]) -> str:
    """Everything that was said to the model, in order."""
    parts = [str(request.get("instructions") or "")]
    said = request.get("messages", request.get("input", []))
    for message in [{"content": said}] if isinstance(said, str) else said:
        content = message.get("content", "") if isinstance(message, Mapping) else message
        if isinstance(content, list):
            content = "\n".join(str(part.get("text", "")) for part in content)
        parts.append(str(content))
    return "\n".join(part for part in parts if part)


def task_of(prompt: str) -> str:
    """The task that a prompt tells; empty when it tells none."""
    found = _TASK.search(prompt)
    return found.group(1) if found else ""


def schema_of(request: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The schema that a chat or responses request asks for."""
    told = (request.get("response_format") or {}).get("json_schema")
    told = told or (request.get("text") or {}).get("format") or {}
    schema = told.get("schema")
    return schema if isinstance(schema, Mapping) else None


def instance_of(schema: Mapping[str, Any]) -> Any:
    """The smallest value that fits, first choices first."""
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return instance_of(schema["anyOf"][0])
    kind = schema.get("type", "object")
    kind = kind[0] if isinstance(kind, list) else kind
    match kind:
        case "object":
            properties = schema.get("properties", {})
            wanted = schema.get("required", list(properties))
            return {name: instance_of(properties.get(name, {})) for name in wanted}
        case "array":
            return [instance_of(schema.get("items", {}))] * schema.get("minItems", 0)
        case "string":
            return "text".ljust(schema.get("minLength", 0), "x")
        case "integer" | "number":
            return schema.get("minimum", 1)
        case "boolean":
            return True
        case _:
            return None


def _when(file: Path) -> Path:
    return file.with_suffix(".when")
