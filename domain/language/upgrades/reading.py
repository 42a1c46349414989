"""Reading a mapping of version 1.4: typed, or every problem with path and hint."""

import json
from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from domain.language.problems import Path, Problem, nearest, path_text
from domain.language.upgrades.old_document import OldDocument
from domain.language.upgrades.old_mentions import mentions
from domain.language.upgrades.warnings import UpgradeRefused, told

type Found = list[tuple[Path, Problem]]

EVERYBODY = ("*", "all")


def read_old(mapping: Mapping[str, object]) -> OldDocument:
    """The document. Raises ``UpgradeRefused`` with all problems."""
    if "species" in mapping and "systems" not in mapping:
        raise UpgradeRefused([_of_today(mapping)])
    try:
        old = OldDocument.model_validate_json(json.dumps(without_nulls(mapping)))
    except ValidationError as refusal:
        raise UpgradeRefused(_problems(refusal)) from None
    found = _unknown_names(old) + _doubles(old) + _nothing_is_born(old)
    if found:
        raise UpgradeRefused(found)
    return old


def _of_today(mapping: Mapping[str, object]) -> tuple[Path, Problem]:
    """A document of version 2.0 that names an earlier version."""
    path: Path = ("dsl_version",)
    got, hint = told(mapping.get("dsl_version")), 'write dsl_version: "2.0"'
    return path, Problem(path=path_text(path), expected='"2.0"', got=f'"{got}"', hint=hint)


def without_nulls(value: object) -> object:
    """The value without keys that hold nothing: in version 1 that is the same as no key."""
    if isinstance(value, Mapping):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list | tuple):
        return [without_nulls(inner) for inner in value]
    return value


def _problems(refusal: ValidationError) -> Found:
    """All problems; a list is not called too short for a broken entry."""
    errors = refusal.errors(include_url=False)
    places = [error["loc"] for error in errors]
    found: Found = []
    for error in errors:
        place = error["loc"]
        inner = any(len(other) > len(place) and other[: len(place)] == place for other in places)
        if not (inner and error["type"] in {"too_short", "too_long"}):
            found.append(_problem(error))
    return found


def _problem(error: ErrorDetails) -> tuple[Path, Problem]:
    path: Path = tuple(part for part in error["loc"] if not str(part).startswith("<"))
    expected, hint = _expected(error, path)
    kind, got = error["type"], told(error["input"])
    if kind == "missing":
        got = "nothing"
    if kind == "extra_forbidden":
        got = f'"{path[-1]}"'
    if kind == "union_tag_invalid" and "type" in _keys(error["input"]):
        path, got = (*path, "type"), told(dict(error["input"])["type"])
    return path, Problem(path=path_text(path), expected=expected, got=got, hint=hint)


def _keys(value: object) -> list[str]:
    return list(value) if isinstance(value, dict) else []


def _expected(error: ErrorDetails, path: Path) -> tuple[str, str]:
    """What would have been right, and how to get there."""
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return f"the key {path[-1]}", f"add {path[-1]}"
        case "extra_forbidden":
            return "a known key", "version 1 of the language has no such key; remove it"
        case "literal_error":
            words = [
                part.strip("' ") for part in context["expected"].replace(" or ", ",").split(",")
            ]
            return " | ".join(words), nearest(str(error["input"]), words)
        case "union_tag_invalid":
            return _alternative(str(context["tag"]), str(context["expected_tags"]))
        case "string_pattern_mismatch":
            return "a colour like #ff8800", "six hexadecimal digits after #"
        case "value_error":
            return str(context["error"]), "write one of the two"
        case _:
            return _limit(error)


def _limit(error: ErrorDetails) -> tuple[str, str]:
    context = error.get("ctx", {})
    match error["type"]:
        case "greater_than_equal" | "greater_than":
            limit = context.get("ge", context.get("gt"))
            return f"{'at least' if 'ge' in context else 'more than'} {limit:g}", "use more"
        case "less_than_equal" | "less_than":
            limit = context.get("le", context.get("lt"))
            return f"at most {limit:g}", f"use {limit:g} or less"
        case "too_short":
            return f"at least {context['min_length']} entries", "add some"
        case "too_long":
            return f"at most {context['max_length']} entries", "keep fewer"
        case _:
            return error["msg"].removeprefix("Input should be "), "see the page on upgrading"


def _alternative(tag: str, expected: str) -> tuple[str, str]:
    choices = list(dict.fromkeys(part.strip("'<> ") for part in expected.split(",")))
    written = {"number": "a number", "word": "a word", "mapping": "a mapping", "list": "a list"}
    if all(choice in written or choice == "value" for choice in choices):
        shown = [written[choice] for choice in choices if choice in written]
        return " or ".join(shown), "write it as one of these"
    return "type " + " | ".join(choices), nearest(tag.strip("<>"), choices)


def _unknown_names(old: OldDocument) -> Found:
    entities = [entity.id for entity in old.systems.entities]
    tags = [f"tag:{tag}" for entity in old.systems.entities for tag in entity.tags]
    found: Found = []
    for path, name, only_entity in mentions(old):
        known = entities if only_entity else [*entities, *tags]
        if name in known or (not only_entity and name in EVERYBODY):
            continue
        expected = "the id of an entity" if only_entity else "the id of an entity, a tag, or all"
        got = f'"{told(name)}"'
        hint = nearest(name, known)
        found.append((path, Problem(path=path_text(path), expected=expected, got=got, hint=hint)))
    return found


def _doubles(old: OldDocument) -> Found:
    ids = [entity.id for entity in old.systems.entities]
    found: Found = []
    for at, name in enumerate(ids):
        if name in ids[:at]:
            path: Path = ("systems", "entities", at, "id")
            hint = "rename one of the two"
            got = f'"{told(name)}"'
            problem = Problem(path=path_text(path), expected="an id of its own", got=got, hint=hint)
            found.append((path, problem))
    return found


def _nothing_is_born(old: OldDocument) -> Found:
    systems = old.systems
    emitted = any(one.rate_per_s > 0 and one.limit != 0 for one in systems.emitters)
    if emitted or any(one.count for one in systems.spawns):
        return []
    return [nothing_born()]


def nothing_born() -> tuple[Path, Problem]:
    """A film without a body."""
    path: Path = ("systems", "spawns")
    expected, hint = "at least one body", "add a spawn with a count of 1 or more"
    return path, Problem(path=path_text(path), expected=expected, got="nothing", hint=hint)
