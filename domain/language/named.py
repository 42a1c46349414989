"""What the timeline may refer to by name: forces, behaviours and emitters."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.language.behaviours import Behaviour
from domain.language.births import EmitterBirth
from domain.language.forces import Force
from domain.language.models import Document


@dataclass(frozen=True)
class Named:
    """Where a construct with numbers stands; ``name`` may be empty."""

    section: str
    """``forces``, ``behaviours`` or ``births``."""
    index: int
    name: str
    construct: Force | Behaviour | EmitterBirth


def nameable(document: Document) -> Iterator[Named]:
    """Every force, behaviour and emitter, in document order."""
    for at, force in enumerate(document.forces):
        yield Named("forces", at, force.name, force)
    for at, behaviour in enumerate(document.behaviours):
        yield Named("behaviours", at, behaviour.name, behaviour)
    for at, birth in enumerate(document.births):
        if isinstance(birth, EmitterBirth):
            yield Named("births", at, birth.name, birth)


def named(document: Document) -> dict[str, Named]:
    """By name, everything that has one."""
    return {one.name: one for one in nameable(document) if one.name}
