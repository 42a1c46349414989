"""Gears: solid wheels with teeth, each set by the one that drives it."""

from dataclasses import dataclass

from domain.language.machines import Gear
from domain.language.motions import SpinMotion
from domain.language.space import SegmentWall
from domain.simulation.machines.parts import Parts, Spot, around, bar, disc, made, point

ROOT = 1.05
"""How far below the pitch circle the wheel ends, in modules (pitch diameter over teeth) …"""
CREST = 0.35
"""… how far above it the round end of a tooth has its middle …"""
TOOTH = 1.2
"""… and how thick a tooth is; half the room of a tooth and its gap is 1.57."""

HOLES = 5


@dataclass(frozen=True, kw_only=True)
class Set:
    """How a gear stands."""

    centre: Spot
    size: float
    """Radius of the pitch circle, on which meshing gears touch."""
    teeth: int
    rate: float
    """Turns per second, clockwise."""
    turn: float
    """Degrees at which a tooth stands at the start."""


def meshed(machine: Gear, driver: Set, rate: float) -> Set:
    """A gear whose teeth stand in the gaps of its driver."""
    size = driver.size * machine.teeth / driver.teeth
    side = float(machine.side)
    # Where between two teeth the driver stands at the point of contact, in teeth; the sum of
    # this and the same of the other gear has to be half a tooth.
    phase = (side - driver.turn) * driver.teeth / 360.0
    return Set(
        centre=around(driver.centre, driver.size + size, side), size=size, teeth=machine.teeth,
        rate=rate, turn=side + 180.0 - (0.5 - phase) * 360.0 / machine.teeth,
    )  # fmt: skip


def gear(machine: Gear, name: str, placed: Set) -> Parts:
    """A wheel, its teeth, and holes that show how it turns."""
    motion = made(SpinMotion, kind="spin", rate=placed.rate, around=point(*placed.centre))
    module = 2.0 * placed.size / placed.teeth
    looks = {"motion": motion, "restitution": 0.2, "friction": machine.friction, "sound": False}
    solid = looks | {"colour": machine.colour}
    root = placed.size - ROOT * module
    wheel = disc(placed.centre, root, name=f"{name}_wheel", **solid)
    teeth = [
        bar(
            around(placed.centre, root, turn),
            around(placed.centre, placed.size + CREST * module, turn),
            TOOTH * module, name=f"{name}_teeth", **solid,
        )
        for turn in (placed.turn + 360.0 * tooth / placed.teeth for tooth in range(placed.teeth))
    ]  # fmt: skip
    return Parts(walls=(wheel, *teeth, *_holes(name, placed, root, looks)))


def _holes(
    name: str, placed: Set, root: float, looks: dict[str, object]
) -> tuple[SegmentWall, ...]:
    fields = looks | {"name": f"{name}_holes", "colour": "background.outer"}
    turns = [placed.turn + 360.0 * hole / HOLES for hole in range(HOLES)]
    outer = [disc(around(placed.centre, root * 0.6, turn), root * 0.2, **fields) for turn in turns]
    return disc(placed.centre, root * 0.14, **fields), *outer
