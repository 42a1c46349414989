"""The model-facing schema: the language within what strict structured output accepts.

Derived from the same models as ``schema``, with eight keywords only: every property is
required, ``null`` stands for the default, a pair is an object, nothing refers to anything
else. Alternatives that share keys stand in one place: ``kind`` is then an object whose first
key ``is`` names the kind. ``domain.language.model_form`` is the way there and back.
"""

import re
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from domain.language.capabilities import default_in_words
from domain.language.limits import details, limits_of
from domain.language.meanings import meanings
from domain.language.models import Document
from domain.language.unions import alternatives, kind_of, unwrapped

type Shape = dict[str, Any]

KEYWORDS = (
    "type", "properties", "required", "additionalProperties", "items", "enum", "anyOf",
    "description",
)  # fmt: skip
"""What common servers agree on; some skip any other keyword in silence, some refuse it."""

FIRST, SECOND = "first", "second"
"""Keys of a pair."""
IS = "is"
"""Key that names the kind where alternatives share their other keys."""
SHARED_BY = 3
"""So many alternatives at least make sharing worth a level of nesting."""

_COLOURS = (
    "", "ink", "muted", "accent", "palette.1", "palette.2", "palette.3", "palette.4", "palette.5",
    "background.inner", "background.outer",
)  # fmt: skip
_NO_COLOUR = "zzz"


@cache
def model_schema() -> Shape:
    """JSON Schema for the structured output of a model that writes a document."""
    return _object(Document, described=True)


def shared_fields(choices: tuple[type[BaseModel], ...]) -> tuple[str, ...]:
    """Keys that all alternatives have alike, in order; empty where sharing is not worth it."""
    if len(choices) < SHARED_BY:
        return ()
    return tuple(
        name
        for name in choices[0].model_fields
        if name != "kind" and all(_alike(name, choices[0], one) for one in choices)
    )


def _alike(name: str, one: type[BaseModel], other: type[BaseModel]) -> bool:
    """Whether two constructs have a key of the same type, default and meaning."""
    if name not in other.model_fields:
        return False
    field, same = one.model_fields[name], other.model_fields[name]
    parts = ("annotation", "default", "metadata")
    return meanings(one).get(name) == meanings(other).get(name) and all(
        getattr(field, part) == getattr(same, part) for part in parts
    )


def shape_of(annotation: Any, *, default: Any = None, optional: bool = False) -> Shape:
    """Schema of a type; with ``optional`` also ``null``, which then says ``default``."""
    choices = alternatives(annotation)
    if choices and all(kind_of(unwrapped(member)) for member in choices.values()):
        return _either(_kinds(tuple(unwrapped(each) for each in choices.values())), optional)
    if choices:
        # What the default says already needs no way of its own to be said.
        members = [each for each in choices.values() if get_args(unwrapped(each)) != (default,)]
        return _either([shape_of(member) for member in members], optional)
    return _plain(annotation, optional)


def _plain(annotation: Any, optional: bool) -> Shape:
    core = unwrapped(annotation)
    if get_origin(core) is Literal:
        return _words(tuple(str(word) for word in get_args(core)), optional)
    if isinstance(core, type) and issubclass(core, BaseModel):
        return _either([_object(core)], optional)
    if get_origin(core) is tuple:
        first, second = get_args(core)
        if second is not Ellipsis:
            pair = {FIRST: shape_of(first), SECOND: shape_of(second)}
            return _either([_of_properties(pair)], optional)
        return _typed("array", optional) | {"items": shape_of(first)}
    if core is str:
        words = _colours(annotation)
        return _words(words, optional) if words else _typed("string", optional)
    return _typed({bool: "boolean", int: "integer", float: "number"}[core], optional)


def _either(shapes: list[Shape], optional: bool) -> Shape:
    """One of several shapes; simple where there is only one."""
    if len(shapes) == 1 and not optional:
        return shapes[0]
    if len(shapes) == 1 and "anyOf" not in shapes[0] and "properties" not in shapes[0]:
        only = dict(shapes[0])
        return only | _nullable(only)
    return {"anyOf": [*shapes, *([{"type": "null"}] if optional else [])]}


def _nullable(shape: Shape) -> Shape:
    more: Shape = {"type": [shape["type"], "null"]}
    if "enum" in shape:
        more["enum"] = [*shape["enum"], None]
    return more


def _kinds(choices: tuple[type[BaseModel], ...]) -> list[Shape]:
    """The alternatives, or one object where the keys that they share stand once."""
    shared = shared_fields(choices)
    if not shared:
        return [_object(choice, described=True) for choice in choices]
    own = [_object(choice, without=shared, tag=IS, described=True) for choice in choices]
    properties = {"kind": {"anyOf": own}}
    properties |= {name: _field(choices[0], name) for name in shared}
    return [_of_properties(properties)]


def _object(
    model: type[BaseModel], *, without: tuple[str, ...] = (), tag: str = "kind",
    described: bool = False,
) -> Shape:  # fmt: skip
    kind = kind_of(model)
    properties: Shape = {tag: _words((kind,), False)} if kind else {}
    properties |= {
        name: _field(model, name)
        for name in model.model_fields
        if name not in without and not (kind and name == "kind")
    }
    told = {"description": _told(model.__doc__ or "")} if described else {}
    return told | _of_properties(properties)


def _of_properties(properties: Shape) -> Shape:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(model: type[BaseModel], name: str) -> Shape:
    """Schema of a key: a list that is empty by default is written as that."""
    field = model.model_fields[name]
    optional = not field.is_required() and field.default != ()
    shape = shape_of(field.annotation, default=field.default, optional=optional)
    return {"description": _meaning(field, meanings(model).get(name, ""), optional)} | shape


def _meaning(field: Any, text: str, optional: bool) -> str:
    """What a key means, within which limits, in which unit, and what ``null`` says."""
    parts = [_told(text)]
    if unwrapped(field.annotation) in (int, float) or "number" in alternatives(field.annotation):
        limits = limits_of(field)
        ends = [limits.get("ge", limits.get("gt")), limits.get("le", limits.get("lt"))]
        unit = _unit(field)
        if None not in ends:
            span = " to ".join(f"{end:g}" for end in ends)
            parts.append(f"{span} {unit}".strip() + ".")
    elif get_origin(unwrapped(field.annotation)) is tuple:
        parts += _length(field)
    if optional and isinstance(field.default, str | int | float):
        parts.append(f"null: {default_in_words(field.default)}.")
    return " ".join(part for part in parts if part)


def _length(field: Any) -> list[str]:
    """How many entries a list may have."""
    found: dict[str, int] = {}
    for detail in [*field.metadata, *details(field.annotation)]:
        for inner in [detail, *getattr(detail, "metadata", [])]:
            for name in ("min_length", "max_length"):
                if getattr(inner, name, None) is not None:
                    found.setdefault(name, getattr(inner, name))
    least, most = found.get("min_length"), found.get("max_length")
    if most is None:
        return []
    return [f"{least} to {most} entries." if least else f"At most {most} entries."]


def _unit(field: Any) -> str:
    extras = [field.json_schema_extra]
    extras += [getattr(detail, "json_schema_extra", None) for detail in details(field.annotation)]
    units = [extra["unit"] for extra in extras if isinstance(extra, dict) and "unit" in extra]
    return str(units[0]) if units else ""


def _told(text: str) -> str:
    return " ".join(text.replace("``", "'").split())


def _words(words: tuple[str, ...], optional: bool) -> Shape:
    return _typed("string", optional) | {"enum": [*words, *([None] if optional else [])]}


def _typed(name: str, optional: bool) -> Shape:
    return {"type": [name, "null"] if optional else name}


def _colours(annotation: Any) -> tuple[str, ...]:
    """Tokens that a text may be, when it may be nothing else; else nothing."""
    for detail in details(annotation):
        for inner in [detail, *getattr(detail, "metadata", [])]:
            pattern = getattr(inner, "pattern", None)
            if pattern and not re.search(pattern, _NO_COLOUR):
                return tuple(word for word in _COLOURS if re.search(pattern, word))
    return ()
