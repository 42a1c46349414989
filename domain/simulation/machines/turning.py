"""Machines that turn: hands, bats, and the wheels of a conveyor with their belt."""

import numpy as np

from domain.language.machines import Bats, Conveyor, Hands
from domain.language.motions import SpinMotion, SwingMotion
from domain.language.space import PathWall
from domain.simulation.exact import TAU, det_atan2
from domain.simulation.machines.parts import Parts, Spot, around, bar, disc, point

ROUND = 6
"""Straight pieces of each round end of a belt."""

HOLES = 3


def hands(machine: Hands, name: str, centre: Spot) -> Parts:
    """Arms about a hub."""
    looks = {
        "motion": SpinMotion.model_construct(kind="spin", rate=machine.rate, around=point(*centre)),
        "colour": machine.colour,
        "restitution": machine.restitution,
    }
    arms = [
        bar(
            centre,
            around(centre, float(machine.length), machine.turn + 360.0 * arm / machine.arms),
            float(machine.thickness), name=f"{name}_arms", **looks,
        )
        for arm in range(machine.arms)
    ]  # fmt: skip
    hub = [disc(centre, float(machine.hub), name=f"{name}_hub", **looks)] if machine.hub else []
    return Parts(walls=(*arms, *hub))


def bats(machine: Bats, name: str, centre: Spot) -> Parts:
    """Two bats whose hinges are at the height of ``centre``."""
    length = float(machine.length)
    reach = around((0.0, 0.0), length, float(machine.turn))
    walls = []
    for side, part in ((-1.0, "left"), (1.0, "right")):
        hinge = (centre[0] + side * (machine.gap * 0.5 + reach[0]), centre[1])
        phase = 0.5 if machine.alternate and side > 0 else 0.0
        motion = SwingMotion.model_construct(
            kind="swing", by=side * machine.by, period=machine.period, phase=phase,
            around=point(*hinge),
        )  # fmt: skip
        tip = (hinge[0] - side * reach[0], hinge[1] + reach[1])
        walls.append(
            bar(hinge, tip, float(machine.thickness), name=f"{name}_{part}", motion=motion,
                colour=machine.colour, restitution=machine.restitution)
        )  # fmt: skip
    return Parts(walls=tuple(walls))


def conveyor(machine: Conveyor, name: str) -> Parts:
    """A belt around wheels that turn with it."""
    start, end = (
        (float(machine.start.x), float(machine.start.y)),
        (
            float(machine.end.x),
            float(machine.end.y),
        ),
    )
    dx, dy = end[0] - start[0], end[1] - start[1]
    angle = float(det_atan2(np.array([dy]), np.array([dx]))[0]) / TAU * 360.0
    reach = float(machine.size) - float(machine.thickness) * 0.5
    corners = [around(end, reach, angle - 90.0 + 180.0 * k / ROUND) for k in range(ROUND + 1)]
    corners += [around(start, reach, angle + 90.0 + 180.0 * k / ROUND) for k in range(ROUND + 1)]
    belt = PathWall.model_construct(
        kind="path", name=f"{name}_belt", points=tuple(point(*spot) for spot in corners),
        closed=True, thickness=machine.thickness, surface=machine.speed, restitution=0.1,
        friction=machine.friction, colour=machine.colour, sound=False,
    )  # fmt: skip
    wheel = max(float(machine.size) - float(machine.thickness) * 1.5, 1.0)
    rate = min(max(float(machine.speed) / (TAU * float(machine.size)), -5.0), 5.0)
    shares = [number / (machine.wheels - 1) for number in range(machine.wheels)]
    spots = [(start[0] + dx * share, start[1] + dy * share) for share in shares]
    wheels = [
        disc(spot, wheel, name=f"{name}_wheels", colour=machine.colour, sound=False)
        for spot in spots
    ]
    holes = [
        disc(
            around(spot, wheel * 0.5, 360.0 * hole / HOLES), wheel * 0.22, name=f"{name}_holes",
            colour="background.outer", sound=False,
            motion=SpinMotion.model_construct(kind="spin", rate=rate, around=point(*spot)),
        )
        for spot in spots
        for hole in range(HOLES)
    ]  # fmt: skip
    return Parts(walls=(belt, *wheels, *holes))
