"""What the timeline may refer to by name: forces, behaviours, emitters and motors."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.language.behaviours import Behaviour
from domain.language.births import EmitterBirth
from domain.language.forces import Force
from domain.language.joints import MotorJoint
from domain.language.models import Document


@dataclass(frozen=True)
class Named:
    """Where a construct with numbers stands; ``name`` may be empty."""

    section: str
    """``forces``, ``behaviours``, ``births`` or ``joints``."""
    index: int
    name: str
    construct: Force | Behaviour | EmitterBirth | MotorJoint


def nameable(document: Document) -> Iterator[Named]:
    """Every force, behaviour, emitter and motor, in document order."""
    for at, force in enumerate(document.forces):
        yield Named("forces", at, force.name, force)
    for at, behaviour in enumerate(document.behaviours):
        yield Named("behaviours", at, behaviour.name, behaviour)
    for at, birth in enumerate(document.births):
        if isinstance(birth, EmitterBirth):
            yield Named("births", at, birth.name, birth)
    for at, joint in enumerate(document.joints):
        if isinstance(joint, MotorJoint):
            yield Named("joints", at, joint.name, joint)


def named(document: Document) -> dict[str, Named]:
    """By name, everything that has one."""
    return {one.name: one for one in nameable(document) if one.name}
