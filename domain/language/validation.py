"""Validation: a parsed mapping becomes a document, or every problem of it at once.

The order of problems is the order of the document, so equal input gives equal output.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence

from pydantic import ValidationError

from domain.language.complaints import problem_of
from domain.language.models import LANGUAGE_VERSION, Document
from domain.language.problems import DocumentInvalid, Path, Problem, path_text
from domain.language.references import reference_problems
from domain.language.upgrade import known_versions, upgrade, version_of
from domain.language.upgrades.warnings import UpgradeRefused

MAX_DEPTH = 12
MAX_VALUES = 20_000
MAX_PROBLEMS = 100
"""Beyond this a list helps nobody; the last entry then tells how many more there are."""

_FLAT = "sections are flat lists of small entries"

type Positions = Callable[[Path], tuple[int, int] | None]
"""Line and column, both from 1, of the value at a path; ``None`` when unknown."""


def validate(
    mapping: Mapping[str, object], positions: Positions | None = None
) -> Document | list[Problem]:
    """The document, or all its problems in the order of the document.

    Never raises for anything a parser of YAML or JSON can give.
    """
    found = _plain_problems(mapping)
    if found:
        return _placed(found, positions, mapping)
    upgraded, found = _current(mapping)
    if found:
        return _placed(found, positions, mapping)
    try:
        document = Document.model_validate_json(json.dumps(upgraded))
    except ValidationError as refusal:
        return _placed(_from_pydantic(refusal), positions, mapping)
    found = reference_problems(document)
    return _placed(found, positions, mapping) if found else document


def validated(mapping: Mapping[str, object], positions: Positions | None = None) -> Document:
    """The document. Raises ``DocumentInvalid`` with all problems."""
    answer = validate(mapping, positions)
    if isinstance(answer, Document):
        return answer
    raise DocumentInvalid(tuple(answer))


type Found = list[tuple[Path, Problem]]


def _plain_problems(mapping: object) -> Found:
    """Whatever is not JSON: other types, NaN, keys that are no text, absurd depth or size."""
    if not isinstance(mapping, Mapping):
        return [((), _problem((), "a mapping with dsl_version, meta, species, births", mapping))]
    found: Found = []
    values = 0
    stack: list[tuple[Path, object]] = [((), mapping)]
    while stack:
        path, value = stack.pop()
        values += 1
        if values > MAX_VALUES:
            return [((), _problem((), f"at most {MAX_VALUES} values", "more"))]
        if len(path) > MAX_DEPTH:
            found.append((path, _problem(path, f"at most {MAX_DEPTH} levels", "deeper", _FLAT)))
        elif isinstance(value, Mapping):
            found += [
                (path, _problem(path, "keys that are text", key, "put the key in quotes"))
                for key in value
                if not isinstance(key, str)
            ]
            stack += [((*path, str(key)), inner) for key, inner in reversed(list(value.items()))]
        elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
            stack += [((*path, at), value[at]) for at in range(len(value) - 1, -1, -1)]
        elif not _is_json(value):
            expected = "text, a finite number, true or false"
            found.append((path, _problem(path, expected, value, _plain_hint(value))))
    return found


def _plain_hint(value: object) -> str:
    if isinstance(value, str):
        return "take out the characters that cannot be printed"
    if isinstance(value, int | float):
        return "write an ordinary number"
    return "write text, a number, a list or a mapping"


def _is_json(value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return abs(value) < 2**63
    if isinstance(value, str):
        return value.isprintable() or "\n" in value or "\t" in value
    return isinstance(value, bool) or value is None


def _current(mapping: Mapping[str, object]) -> tuple[dict[str, object], Found]:
    """The mapping raised to the current version of the language."""
    version = mapping.get("dsl_version")
    if version == LANGUAGE_VERSION:
        return dict(mapping), []
    if version_of(mapping) in known_versions():
        try:
            return upgrade(mapping), []
        except UpgradeRefused as refusal:
            return {}, refusal.found
    got = "nothing" if "dsl_version" not in mapping else version
    path: Path = ("dsl_version",)
    return {}, [
        (
            path,
            _problem(
                path, f'"{LANGUAGE_VERSION}"', got, f'write dsl_version: "{LANGUAGE_VERSION}"'
            ),
        )
    ]


def _from_pydantic(refusal: ValidationError) -> Found:
    """Problems of the typed models; a list is not called too short for a broken entry."""
    errors = refusal.errors(include_url=False, include_context=True)
    places = [error["loc"] for error in errors]
    found: Found = []
    for error in errors:
        place = error["loc"]
        inner = any(len(other) > len(place) and other[: len(place)] == place for other in places)
        if inner and error["type"] in {"too_short", "too_long"}:
            continue
        found.append(problem_of(error))
    return found


def _problem(path: Path, expected: str, got: object, hint: str = "") -> Problem:
    shown = got if isinstance(got, str) and got in {"nothing", "more", "deeper"} else repr(got)[:80]
    return Problem(path=path_text(path), expected=expected, got=str(shown), hint=hint)


def _placed(found: Found, positions: Positions | None, mapping: object) -> list[Problem]:
    """In document order, with lines, and no more than anybody reads."""
    ordered = sorted(found, key=lambda item: _rank(item[0], mapping))
    unique = list(dict.fromkeys(ordered))
    placed = [_with_position(path, problem, positions) for path, problem in unique]
    if len(placed) > MAX_PROBLEMS:
        more = len(placed) - MAX_PROBLEMS + 1
        rest = Problem(path="", expected="fewer problems", got=f"{more} more problems")
        return [*placed[: MAX_PROBLEMS - 1], rest]
    return placed


def _rank(path: Path, mapping: object) -> tuple[int, ...]:
    """Where a path stands in its document; missing keys come last."""
    ranks: list[int] = []
    here = mapping
    for part in path:
        if isinstance(here, Mapping):
            keys = [str(key) for key in here]
            ranks.append(keys.index(str(part)) if part in keys else len(keys))
            here = here.get(part)
        elif isinstance(here, Sequence) and isinstance(part, int) and not isinstance(here, str):
            ranks.append(part)
            here = here[part] if part < len(here) else None
        else:
            break
    return tuple(ranks)


def _with_position(path: Path, problem: Problem, positions: Positions | None) -> Problem:
    place = None
    while positions is not None and place is None:
        place = positions(path)
        if not path:
            break
        path = path[:-1]
    if place is None:
        return problem
    return Problem(
        path=problem.path,
        expected=problem.expected,
        got=problem.got,
        hint=problem.hint,
        line=place[0],
        column=place[1],
    )
