"""The pendulum: a pin, rods, and bodies where they meet."""

from itertools import pairwise

from domain.language.births import PointBirth
from domain.language.bodies import Species
from domain.language.joints import RodJoint
from domain.language.machine_parts import elbows
from domain.language.machines import Pendulum
from domain.simulation.machines.parts import Parts, Spot, around, made, point

SLACK = 0.01
"""Units: two bodies are joined when their distance is the length of a link within this."""


def pendulum(machine: Pendulum, name: str, centre: Spot) -> Parts:
    """A pendulum hung at ``centre``; its bob is of a species of the document."""
    joints = [f"{name}_pin", *elbows(machine, name), machine.bob]
    spots = [centre]
    for link in range(machine.links):
        direction = 90.0 + float(machine.turn) + link * float(machine.bend)
        spots.append(around(spots[-1], float(machine.length), direction))
    looks = {"colour": machine.colour, "collide": False, "appear": 0.0, "glow": 0.2}
    pin = made(Species, name=joints[0], size=12, fixed=True, **looks)
    others = [made(Species, name=each, size=13, mass=1, **looks) for each in joints[1:-1]]
    return Parts(
        species=(pin, *others),
        births=tuple(
            made(PointBirth, kind="point", species=each, centre=point(*spot))
            for each, spot in zip(joints, spots, strict=True)
        ),
        joints=tuple(
            made(RodJoint, kind="rod", between=(one, other), reach=machine.length + SLACK,
                apart=machine.length - SLACK, width=machine.width, colour=machine.colour,
            )
            for one, other in pairwise(joints)
        ),
    )  # fmt: skip
