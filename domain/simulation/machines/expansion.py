"""Expansion: a document with every machine replaced by what it is made of."""

from typing import assert_never

from domain.language.machine_parts import driver_of, gear_rates, machine_names
from domain.language.machines import Bats, Conveyor, Galton, Gear, Hands, Hourglass, Pendulum
from domain.language.models import Document
from domain.language.values import Place
from domain.simulation.machines.boards import galton
from domain.simulation.machines.glasses import hourglass
from domain.simulation.machines.parts import Parts, Spot
from domain.simulation.machines.pendulums import pendulum
from domain.simulation.machines.turning import bats, conveyor, hands
from domain.simulation.machines.wheels import Set, gear, meshed


def expanded(document: Document) -> Document:
    """The document without machines. Their species come first, so that they are drawn below the
    others; everything else comes last, so that nothing of the author's changes its dice."""
    if not document.machines:
        return document
    parts = parts_of(document)
    return document.model_copy(
        update={
            "machines": (),
            "species": (*(kind for each in parts for kind in each.species), *document.species),
            "births": (*document.births, *(birth for each in parts for birth in each.births)),
            "walls": (*document.walls, *(wall for each in parts for wall in each.walls)),
            "joints": (*document.joints, *(joint for each in parts for joint in each.joints)),
            "contacts": (*document.contacts, *(rule for each in parts for rule in each.contacts)),
            "timeline": (*document.timeline, *(deed for each in parts for deed in each.timeline)),
        }
    )


def parts_of(document: Document) -> tuple[Parts, ...]:
    """What every machine is made of, in document order."""
    names, sets = machine_names(document), _sets(document)
    found: list[Parts] = []
    for at, (machine, name) in enumerate(zip(document.machines, names, strict=True)):
        match machine:
            case Galton():
                parts = galton(machine, name, _spot(document, machine.centre), document.species)
            case Hourglass():
                parts = hourglass(machine, name, _spot(document, machine.centre), document.species)
            case Pendulum():
                parts = pendulum(machine, name, _spot(document, machine.centre))
            case Gear():
                parts = gear(machine, name, sets[at])
            case Hands():
                parts = hands(machine, name, _spot(document, machine.centre))
            case Bats():
                parts = bats(machine, name, _spot(document, machine.centre))
            case Conveyor():
                parts = conveyor(machine, name)
            case _:
                assert_never(machine)
        found.append(parts)
    return tuple(found)


def _sets(document: Document) -> dict[int, Set]:
    """Place, size, pace and turn of every gear, by its index."""
    names, rates = machine_names(document), gear_rates(document)
    sets: dict[int, Set] = {}
    for at, machine in enumerate(document.machines):
        if not isinstance(machine, Gear):
            continue
        driver = driver_of(document, at, names)
        if driver >= 0:
            sets[at] = meshed(machine, sets[driver], rates[at])
        else:
            centre = _spot(document, machine.centre)
            sets[at] = Set(
                centre=centre, size=float(machine.size), teeth=machine.teeth, rate=rates[at],
                turn=float(machine.turn),
            )  # fmt: skip
    return sets


def _spot(document: Document, place: Place) -> Spot:
    if place == "centre":
        return document.canvas.width * 0.5, document.canvas.height * 0.5
    return float(place.x), float(place.y)
