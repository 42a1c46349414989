"""Complaints: what the typed models refuse, said as path, expected, got and hint."""

from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from domain.language.problems import Path, Problem, nearest, path_text
from domain.language.unions import alternatives, unwrapped
from domain.language.vocabulary import walk

_WRITTEN = {"number": "a number", "word": "a word", "mapping": "a mapping", "list": "a list"}


def problem_of(error: ErrorDetails) -> tuple[Path, Problem]:
    """One refusal of pydantic, in our words."""
    path, _ = walk(error["loc"])
    expected, hint = _expected(error, path)
    got = "nothing" if error["type"] == "missing" else shown(error["input"])
    if error["type"] == "extra_forbidden":
        got = f'"{path[-1]}"'
    if error["type"] == "union_tag_invalid" and expected.startswith("kind"):
        path, got = (*path, "kind"), f'"{error.get("ctx", {})["tag"]}"'
    return path, Problem(path=path_text(path), expected=expected, got=got, hint=hint)


def shown(value: object) -> str:
    """A found value in at most 80 characters."""
    if isinstance(value, BaseModel | dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}"
    if value is None or isinstance(value, bool):
        return {True: "true", False: "false", None: "null"}[value]
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 80 else text[:79] + "…"


def _expected(error: ErrorDetails, path: Path) -> tuple[str, str]:
    """What would have been right, and a hint how to get there."""
    context: dict[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return "a known key", nearest(str(path[-1]), _keys_at(error["loc"][:-1]))
        case "missing":
            return f"the key {path[-1]}", f"add {path[-1]}"
        case "literal_error":
            words = _words(context["expected"])
            return " | ".join(words), nearest(str(error["input"]), words)
        case "union_tag_invalid":
            return _alternative(error, context)
        case "union_tag_not_found":
            return "a mapping with a kind", "add kind: …"
        case "string_pattern_mismatch":
            return _pattern(context["pattern"])
        case "value_error":
            return str(context["error"]), "exchange or change the values"
        case "greater_than_equal" | "greater_than":
            limit = context.get("ge", context.get("gt"))
            return f"at least {limit:g}", f"use {limit:g} or more"
        case "less_than_equal" | "less_than":
            limit = context.get("le", context.get("lt"))
            return f"at most {limit:g}", f"use {limit:g} or less"
        case _:
            pass
    return error["msg"].removeprefix("Input should be "), "see the reference of the language"


def _keys_at(loc: Path) -> list[str]:
    model = unwrapped(walk(loc)[1])
    return list(model.model_fields) if hasattr(model, "model_fields") else []


def _words(expected: str) -> list[str]:
    return [part.strip("' ") for part in expected.replace(" or ", ",").split(",")]


def _alternative(error: ErrorDetails, context: dict[str, Any]) -> tuple[str, str]:
    choices = list(alternatives(walk(error["loc"])[1]))
    if all(choice in _WRITTEN for choice in choices):
        return " or ".join(_WRITTEN[choice] for choice in choices), "write it as one of these"
    return "kind " + " | ".join(choices), nearest(str(context["tag"]), choices)


def _pattern(pattern: str) -> tuple[str, str]:
    if "palette" in pattern:
        tokens = "ink, muted, accent, palette.1 to palette.5, background.inner, background.outer"
        return "a colour token", f"there is {tokens}"
    if "value" in pattern:
        return "text that contains {value}", "for example: {value} left"
    if "#" in pattern:
        return "a colour like #ff8800", "six hexadecimal digits after #"
    if "tag:" in pattern:
        return "all, a species or tag:name", "lower case letters, digits and _"
    return "a name", "lower case letters, digits and _, beginning with a letter"
