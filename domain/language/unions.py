"""Unions: the alternatives of a type, by the tag that chooses among them."""

from typing import Annotated, Any, TypeAliasType, Union, get_args, get_origin

from pydantic import BaseModel, Tag


def unwrapped(annotation: Any) -> Any:
    """A type without its alias and annotations."""
    while True:
        if isinstance(annotation, TypeAliasType):
            annotation = annotation.__value__
        elif get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        else:
            return annotation


def alternatives(annotation: Any) -> dict[str, Any]:
    """Alternatives of a union by tag (a ``kind``, or how a value is written); else empty."""
    core = unwrapped(annotation)
    if get_origin(core) is not Union and "UnionType" not in type(core).__name__:
        return {}
    return {_tag_of(member): member for member in get_args(core)}


def _tag_of(member: Any) -> str:
    annotation = member
    while isinstance(annotation, TypeAliasType):
        annotation = annotation.__value__
    tags = [extra.tag for extra in get_args(annotation)[1:] if isinstance(extra, Tag)]
    return tags[0] if tags else kind_of(unwrapped(member))


def kind_of(model: Any) -> str:
    """The value of ``kind`` that means this model; empty when it has none."""
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return ""
    field = model.model_fields.get("kind")
    values = get_args(field.annotation) if field else ()
    return str(values[0]) if len(values) == 1 else ""
