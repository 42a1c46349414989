"""The model form of a document: what ``model_schema`` describes, and the way there and back.

Nothing is lost: a document that goes there and back has the same digest. The way back never
raises and judges nothing; what is wrong with an answer is told by ``validate``, as for any
other document.
"""

from collections.abc import Mapping, Sequence
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from domain.language.model_schema import FIRST, IS, SECOND, shared_fields
from domain.language.models import Document
from domain.language.unions import alternatives, kind_of, unwrapped

_PAIR = frozenset({FIRST, SECOND})


def to_model_form(document: Document) -> dict[str, Any]:
    """The document with every key written and ``null`` for what stands at its default."""
    return _keys(document, tuple(Document.model_fields))


def from_model_form(data: object) -> object:
    """The mapping that ``validate`` reads, from what a model answered. Never raises."""
    if isinstance(data, Mapping):
        if data.keys() == _PAIR:
            return [from_model_form(data[FIRST]), from_model_form(data[SECOND])]
        kept = {key: from_model_form(value) for key, value in data.items() if value is not None}
        return _with_kind(kept)
    if isinstance(data, Sequence) and not isinstance(data, str | bytes):
        return [from_model_form(value) for value in data]
    return data


def _with_kind(mapping: dict[Any, Any]) -> dict[Any, Any]:
    """An entry whose ``kind`` is an object, with the keys of that beside its own."""
    kind = mapping.get("kind")
    if not isinstance(kind, dict) or IS not in kind:
        return mapping
    own = {key: value for key, value in kind.items() if key != IS}
    return {"kind": kind[IS], **own, **{key: mapping[key] for key in mapping if key != "kind"}}


def _keys(model: BaseModel, names: tuple[str, ...]) -> dict[str, Any]:
    """Some keys of a construct, in their order."""
    fields = type(model).model_fields
    written: dict[str, Any] = {}
    for name in names:
        value, field = getattr(model, name), fields[name]
        default = not field.is_required() and value == field.default and field.default != ()
        written[name] = None if default else _value(value, field.annotation)
    return written


def _value(value: Any, annotation: Any) -> Any:
    if isinstance(value, BaseModel):
        return _construct(value, annotation)
    if not isinstance(value, tuple):
        return value
    inner = _entries(annotation)
    if Ellipsis in inner:
        return [_value(entry, inner[0]) for entry in value]
    return {FIRST: _value(value[0], inner[0]), SECOND: _value(value[1], inner[1])}


def _entries(annotation: Any) -> tuple[Any, ...]:
    """What the type of a list says of its entries."""
    lists = [annotation, *alternatives(annotation).values()]
    return next(get_args(unwrapped(one)) for one in lists if get_origin(unwrapped(one)) is tuple)


def _construct(value: BaseModel, annotation: Any) -> dict[str, Any]:
    """A construct; its kind first, and where alternatives share keys, apart from them."""
    fields = type(value).model_fields
    names = tuple(name for name in fields if name != "kind")
    kind = kind_of(type(value))
    if not kind:
        return _keys(value, tuple(fields))
    choices = tuple(unwrapped(each) for each in alternatives(annotation).values())
    shared = shared_fields(choices)
    if not shared:
        return {"kind": kind, **_keys(value, names)}
    own = tuple(name for name in names if name not in shared)
    return {"kind": {IS: kind, **_keys(value, own)}, **_keys(value, shared)}
