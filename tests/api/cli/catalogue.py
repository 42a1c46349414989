"""Every text that the command line shows, found in its source and in what it is told."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from api.cli.commands import ENTRIES
from api.cli.main import root

ROOT = Path(__file__).parents[3]
SOURCES = (*sorted((ROOT / "api" / "cli").glob("*.py")), ROOT / "api" / "doctor.py")

FIRST = {"words", "say", "good", "note", "warn", "heading", "working"}
"""Calls whose first argument is a key of the catalogue."""
FIRST_TWO = {"empty", "InputRefused"}
"""Calls whose first two arguments are keys."""
KEYWORDS = {
    "Trouble": {"what", "safe", "todo"},
    "Remedy": {"what", "safe", "todo"},
    "Check": {"text", "todo"},
    "Noun": {"help", "unknown"},
    "Entry": {"help", "section"},
    "await_work": {"text"},
}
"""Calls with keyword arguments that are keys."""


def texts_in_code() -> Iterator[tuple[str, str]]:
    """``(key, where)`` for each literal that is handed to the catalogue."""
    for source in SOURCES:
        tree = ast.parse(source.read_text(encoding="utf-8"))
        constants = _constants(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                for text in _texts(node, constants):
                    yield text, f"{source.name}:{node.lineno}"


def _texts(call: ast.Call, constants: dict[str, str]) -> Iterator[str]:
    for argument in _translated(call):
        yield from _literals(argument, constants)
    if _name(call.func) == "facts" and len(call.args) == 2:
        yield from _labels(call.args[1])


def _translated(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that are keys of the catalogue."""
    name = _name(call.func)
    if name in FIRST or name == "table" or (name == "count" and _called_on_words(call)):
        return call.args[:1]
    if name in FIRST_TWO:
        return call.args[:2]
    wanted = KEYWORDS.get(name, set())
    return [each.value for each in call.keywords if each.arg in wanted]


def _labels(node: ast.expr) -> Iterator[str]:
    """First elements of the pairs in a list of facts."""
    for each in ast.walk(node):
        if isinstance(each, ast.Tuple) and len(each.elts) == 2:
            first = each.elts[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _literals(node: ast.expr, constants: dict[str, str]) -> Iterator[str]:
    """Texts an expression may be: constants, names of constants, choices between them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in constants:
        yield constants[node.id]
    elif isinstance(node, ast.Tuple | ast.List):
        for each in node.elts:
            yield from _literals(each, constants)
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body, constants)
        yield from _literals(node.orelse, constants)


def _constants(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _called_on_words(call: ast.Call) -> bool:
    function = call.func
    return isinstance(function, ast.Attribute) and "words" in ast.unparse(function.value)


def texts_of_help() -> Iterator[tuple[str, str]]:
    """``(paragraph, command)`` for every help text of every command and parameter."""
    yield from _of_command(root(), "kinora")
    for entry in ENTRIES:
        group: Any = typer.main.get_group(importlib.import_module(entry.module).app)
        yield entry.help, f"kinora {entry.name}"
        yield entry.section, f"kinora {entry.name}"
        own = group.commands.get(entry.name)
        yield from _of_command(own or group, f"kinora {entry.name}")
        if own is None:
            yield from _of_members(group, f"kinora {entry.name}")


def _of_members(group: Any, path: str) -> Iterator[tuple[str, str]]:
    for name, each in group.commands.items():
        yield from _of_command(each, f"{path} {name}")
        if hasattr(each, "commands"):
            yield from _of_members(each, f"{path} {name}")


def _of_command(command: Any, name: str) -> Iterator[tuple[str, str]]:
    yield from ((each, name) for each in _paragraphs(command.help or ""))
    for parameter in command.params:
        for each in _paragraphs(getattr(parameter, "help", None) or ""):
            yield each, f"{name} {parameter.name}"


def _paragraphs(text: str) -> list[str]:
    return [" ".join(each.split()) for each in text.split("\n\n") if each.strip()]


def foreign_texts() -> Iterator[tuple[str, str]]:
    """``(template, where)`` of what the domain and the running parts say in English.

    An f-string becomes a template with ``{}`` for each value.
    """
    folders = ("domain/ideas", "domain/days", "domain/animations", "domain/publications",
               "domain/audiences", "domain/gaps", "domain/work", "domain/settings",
               "domain/commands", "domain/consultation", "domain/operator")  # fmt: skip
    for folder in folders:
        for source in sorted((ROOT / folder).glob("*.py")):
            yield from _raised(source)
    yield from _raised(ROOT / "domain/language/design_releases.py")
    for name in ("rehearsal", "service_install", "supervisor", "supervisor_state"):
        yield from _raised(ROOT / "api" / f"{name}.py")


def _raised(source: Path) -> Iterator[tuple[str, str]]:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    refusals = {"Refusal", "NotAPostUrl", "OtherPlatform", "_say"}
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            refusals.add(node.name)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in refusals and node.args:
            text = template_of(node.args[0])
            if text and " " in text:
                yield text, f"{source.relative_to(ROOT)}:{node.lineno}"


def template_of(node: ast.expr) -> str:
    """The text of a literal; an f-string has ``{}`` for each value."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    return ""
