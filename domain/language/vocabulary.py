"""The vocabulary: the types of the language as data, for messages, reference and tests."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from domain.language import (
    attributes,
    behaviours,
    births,
    bodies,
    drives,
    fields,
    forces,
    joints,
    machines,
    motions,
    reactions,
    space,
    states,
    timeline,
    triggers,
    words,
)
from domain.language import models as document_models
from domain.language.models import Document
from domain.language.unions import alternatives, unwrapped

type Path = tuple[str | int, ...]


def walk(loc: Path) -> tuple[Path, Any]:
    """The path in the document, and the type there, of a place that pydantic names.

    Pydantic puts the tag of a union's alternative into its places; here it is taken out.
    """
    annotation: Any = Document
    path: list[str | int] = []
    for part in loc:
        choices = alternatives(annotation)
        core = unwrapped(annotation)
        if choices:
            annotation = choices.get(str(part))
            continue
        path.append(part)
        if isinstance(core, type) and issubclass(core, BaseModel):
            field = core.model_fields.get(str(part))
            annotation = field.annotation if field else None
        elif get_origin(core) is tuple:
            annotation = get_args(core)[0]
        else:
            annotation = None
    return tuple(path), annotation


def literals(annotation: Any) -> tuple[str, ...]:
    """Words that a type allows, its alternatives included."""
    core = unwrapped(annotation)
    if get_origin(core) is Literal:
        return tuple(str(value) for value in get_args(core))
    inner = [literals(member) for member in alternatives(annotation).values()]
    return tuple(word for words in inner for word in words)


def models() -> tuple[type[BaseModel], ...]:
    """Every model that a document can hold, each once, in order of first mention."""
    found: dict[type[BaseModel], None] = {}
    _collect(Document, found)
    return tuple(found)


def _collect(annotation: Any, found: dict[type[BaseModel], None]) -> None:
    core = unwrapped(annotation)
    if isinstance(core, type) and issubclass(core, BaseModel):
        if core in found:
            return
        found[core] = None
        for field in core.model_fields.values():
            _collect(field.annotation, found)
        return
    for member in alternatives(annotation).values() or get_args(core):
        _collect(member, found)


SINGLE: dict[str, type[BaseModel]] = {
    "film.document": Document,
    "film.meta": document_models.Meta,
    "body.species": bodies.Species,
    "body.attribute": attributes.Attribute,
    "canvas.size": document_models.Canvas,
    "design.override": document_models.Override,
    "sound.settings": document_models.Sound,
    "action.when": triggers.When,
    "end.settle": words.End,
    "end.card": words.End,
}
"""Constructs that are no choice among several."""


def constructs() -> Iterator[str]:
    """Ids of everything that needs a capability: kinds of lists, and words that choose."""
    for group, annotation in _groups():
        for kind in alternatives(annotation) or literals(annotation):
            if kind != "none":
                yield f"{group}.{kind.partition('@')[0]}"
    yield from SINGLE


def models_of_group() -> dict[str, type[BaseModel]]:
    """The model of every construct that has one."""
    found = dict(SINGLE)
    for group, annotation in _groups():
        for kind, member in alternatives(annotation).items():
            core = unwrapped(member)
            if isinstance(core, type) and issubclass(core, BaseModel):
                found[f"{group}.{kind}"] = core
    return found


def _groups() -> Iterator[tuple[str, Any]]:
    yield "design", Document.model_fields["design_system"].annotation
    yield "background", document_models.Background
    yield "shape", bodies.Shape
    yield "trail", bodies.Trail
    yield "birth", births.Birth
    yield "force", forces.Force
    yield "field", fields.FieldKind
    yield "behaviour", behaviours.Behaviour
    yield "bounds", space.Bounds
    yield "area", space.BoundsShape
    yield "wall", space.Wall
    yield "motion", motions.Motion
    yield "machine", machines.Machine
    yield "joint", joints.Joint
    yield "contact", reactions.Contact
    yield "action", timeline.Action
    yield "transition", states.Transition
    yield "number", drives.DrivenNumber
    yield "word", words.Word
    yield "measure", words.Measure
    yield "end", words.EndRule
