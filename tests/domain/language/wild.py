"""Wild documents: random trees that follow the models, and gallery documents gone wrong."""

import random
import re
from copy import deepcopy
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from domain.language.limits import details, limits_of
from domain.language.models import LANGUAGE_VERSION, Document
from domain.language.problems import Problem
from domain.language.unions import alternatives, unwrapped
from domain.language.validation import validate
from domain.language.vocabulary import literals

WORDS = (
    "", "all", "a", "b", "c", "tag:t", "walls", "point", "s", "u", "n0", "n1", "n2", "f0",
    "ink", "accent", "palette.3", "background.inner", "#ff8800", "B3/S23", "C8/1", "B2/S345/4",
    "?", "time * 2", "3 + population(a)",
)  # fmt: skip
"""Words that some pattern of the language allows."""
MOST = 3
"""Entries of a list at most."""


class Wild:
    """One random document after the other; the same seed gives the same document."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - to be repeatable, not secret
        self._names = 0

    def document(self) -> dict[str, Any]:
        """A document of a second or two with few bodies; mostly valid after ``mended``."""
        tree: dict[str, Any] = self._model(Document)
        tree |= {"dsl_version": LANGUAGE_VERSION, "duration": 2, "max_bodies": 120}
        tree["canvas"] = {"width": 1080, "height": 1920}
        tree["species"] = [self._species(name) for name in "abc"]
        tree["states"] = ["s", "u"]
        tree["births"] = tree.get("births") or [{"kind": "point", "species": "a"}]
        return tree

    def _species(self, name: str) -> dict[str, Any]:
        return self._model(unwrapped(get_args(_annotation("species"))[0])) | {
            "name": name,
            "tags": ["t"],
        }

    def _model(self, model: type[BaseModel]) -> dict[str, Any]:
        fields = model.model_fields.items()
        return {
            name: self._field(name, field)
            for name, field in fields
            if field.is_required() or self._dice.random() < 0.35
        }

    def _field(self, name: str, field: Any) -> Any:
        if name == "name":
            self._names += 1
            return f"n{self._names - 1}"
        return self._value(field.annotation, limits_of(field), field)

    def _value(self, annotation: Any, limits: dict[str, float], field: Any) -> Any:
        choices = list(alternatives(annotation).values())
        if choices:
            return self._value(self._dice.choice(choices), limits, None)
        core = unwrapped(annotation)
        words = literals(annotation)
        if words:
            return self._dice.choice(words)
        if isinstance(core, type) and issubclass(core, BaseModel):
            return self._model(core)
        if get_origin(core) is tuple:
            return self._list(core, annotation, field)
        if core is bool:
            return self._dice.random() < 0.5
        if core in {int, float}:
            own = {k: v for d in details(annotation) for k, v in _bounds(d).items()}
            return self._number(core, limits | own)
        return self._text(annotation, field)

    def _list(self, core: Any, annotation: Any, field: Any) -> list[Any]:
        inner = get_args(core)
        if len(inner) == 2 and inner[1] is not Ellipsis:
            return [self._value(one, {}, None) for one in inner]
        least = max((getattr(d, "min_length", None) or 0 for d in _metadata(annotation, field)),
                    default=0)  # fmt: skip
        count = max(least, self._dice.randrange(MOST + 1))
        return [self._value(inner[0], {}, None) for _ in range(count)]

    def _number(self, kind: Any, limits: dict[str, float]) -> float:
        low = limits.get("ge", limits.get("gt", 0.0))
        high = limits.get("le", limits.get("lt", 1e4))
        draw = self._dice.random()
        value = low if draw < 0.1 else high if draw < 0.15 else low + (high - low) * draw**4
        return int(value) if kind is int else round(value, 3)

    def _text(self, annotation: Any, field: Any) -> str:
        patterns = [getattr(d, "pattern", None) for d in _metadata(annotation, field)]
        pattern = next((one for one in patterns if one), None)
        fitting = [word for word in WORDS if pattern is None or re.fullmatch(pattern, word)]
        return self._dice.choice(fitting or list(WORDS))


def _annotation(section: str) -> Any:
    return unwrapped(Document.model_fields[section].annotation)


def _metadata(annotation: Any, field: Any) -> list[Any]:
    found = list(details(annotation)) + list(field.metadata if field is not None else [])
    return found + [inner for one in found for inner in getattr(one, "metadata", [])]


def _bounds(detail: Any) -> dict[str, float]:
    every = [detail, *getattr(detail, "metadata", [])]
    pairs = [(name, getattr(one, name, None)) for one in every for name in ("ge", "gt", "le", "lt")]
    return {name: value for name, value in pairs if value is not None}


def mended(tree: dict[str, Any], rounds: int = 8) -> tuple[Document | None, list[Problem]]:
    """Take out what is refused until the rest is valid; also all problems on the way."""
    told: list[Problem] = []
    for _ in range(rounds):
        answer = validate(tree)
        if isinstance(answer, Document):
            return answer, told
        told += answer
        for problem in sorted(answer, key=lambda one: one.path, reverse=True):
            _take_out(tree, problem.path)
    return None, told


def _take_out(tree: dict[str, Any], path: str) -> None:
    section, _, rest = path.partition("[")
    entries = tree.get(section)
    number = rest.partition("]")[0]
    if isinstance(entries, list) and number.isdigit() and section != "species":
        if int(number) < len(entries):
            del entries[int(number)]
        if section == "births" and not entries:
            entries.append({"kind": "point", "species": "a"})
    elif section.partition(".")[0] in tree and section.partition(".")[0] not in {"meta", "species"}:
        del tree[section.partition(".")[0]]
    elif section == "species" and isinstance(entries, list) and number.isdigit():
        key = rest.partition(".")[2].partition(".")[0].partition("[")[0]
        entries[int(number)].pop(key, None)


NONSENSE: tuple[Any, ...] = (
    None, True, -1, 0, 1e308, -1e308, 0.5, 10**30, "", "x" * 300, "ą\u0000", [], {}, [[]],
    {"kind": "x"}, "nan", "../../etc", "palette.9", "tag:", "species",
)  # fmt: skip


def gone_wrong(tree: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """A copy with one to four values replaced, taken out, doubled or renamed."""
    wrong = deepcopy(tree)
    for _ in range(dice.randrange(1, 5)):
        holder, key = _somewhere(wrong, dice)
        match dice.randrange(4):
            case 0:
                holder[key] = deepcopy(dice.choice(NONSENSE))
            case 1 if isinstance(holder, dict):
                holder[f"{key}x"] = holder.pop(key)
            case 2:
                del holder[key]
            case _:
                holder[key] = [deepcopy(holder[key])] * 2
    return wrong


def _somewhere(tree: dict[str, Any], dice: random.Random) -> tuple[Any, Any]:
    holder: Any = tree
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = dice.choice(keys)
        inner = holder[key]
        if not isinstance(inner, dict | list) or not inner or dice.random() < 0.3:
            return holder, key
        holder = inner
