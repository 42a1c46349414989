"""Which capabilities of the language a document uses."""

from collections.abc import Iterator

from domain.language.measured import measured_by
from domain.language.models import Document

_NOTHING = "none"


def used_capabilities(document: Document) -> tuple[str, ...]:
    """Ids of the capabilities that a document uses, sorted, each once."""
    return tuple(sorted(set(_used(document))))


def _used(document: Document) -> Iterator[str]:
    yield f"design.{document.design_system.partition('@')[0]}"
    yield f"background.{document.background.kind}"
    yield f"bounds.{document.bounds.kind}"
    yield "sound.settings"
    yield "end.settle"
    if document.overrides:
        yield "design.override"
    if document.end.card:
        yield "end.card"
    for species in document.species:
        yield f"shape.{species.shape}"
        if species.attributes:
            yield "body.attribute"
        if species.trail != _NOTHING:
            yield f"trail.{species.trail}"
    shape = getattr(document.bounds, "shape", "")
    if shape:
        yield f"area.{shape}"
    yield from _kinds(document)
    yield from _measures(document)


def _kinds(document: Document) -> Iterator[str]:
    sections = {
        "birth": document.births,
        "force": document.forces,
        "field": document.fields,
        "behaviour": document.behaviours,
        "wall": document.walls,
        "machine": document.machines,
        "joint": document.joints,
        "contact": document.contacts,
        "action": document.timeline,
        "word": document.words,
        "transition": document.transitions,
        "number": document.numbers,
        "end": document.end.rules,
    }
    for section, entries in sections.items():
        for entry in entries:
            yield f"{section}.{entry.kind}"
    for wall in document.walls:
        yield f"motion.{wall.motion.kind}"
    if any(action.when != "always" for action in document.timeline):
        yield "action.when"


def _measures(document: Document) -> Iterator[str]:
    for _, measured in measured_by(document):
        yield f"measure.{measured.measure}"
