"""Machines that turn: hands, bats, and the wheels of a conveyor with their belt."""

from collections.abc import Iterator

import numpy as np

from domain.language.machines import Bats, Conveyor, Hands
from domain.language.motions import SpinMotion, SwingMotion
from domain.language.space import PathWall, SegmentWall
from domain.language.values import Point
from domain.simulation.exact import TAU, det_atan2
from domain.simulation.machines.parts import Parts, Spot, around, bar, disc, made, point

ROUND = 6
"""Straight pieces of each round end of a belt."""

HOLES = 3


def hands(machine: Hands, name: str, centre: Spot) -> Parts:
    """Arms about a hub."""
    looks = {
        "motion": made(SpinMotion, kind="spin", rate=machine.rate, around=point(*centre)),
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
        motion = made(
            SwingMotion, kind="swing", by=side * machine.by, period=machine.period, phase=phase,
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
    start = float(machine.start.x), float(machine.start.y)
    end = float(machine.end.x), float(machine.end.y)
    speed = float(machine.speed)
    if end[0] < start[0]:  # the belt is laid clockwise: to the right on its upper side
        start, end, speed = end, start, -speed
    belt = made(
        PathWall, kind="path", name=f"{name}_belt",
        points=tuple(_around(start, end, _reach(machine))), closed=True,
        thickness=machine.thickness, surface=speed, restitution=0.1, friction=machine.friction,
        colour=machine.colour, sound=False,
    )  # fmt: skip
    rate = min(max(speed / (TAU * float(machine.size)), -5.0), 5.0)
    shares = [number / (machine.wheels - 1) for number in range(machine.wheels)]
    spots = [
        (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        for share in shares
    ]
    return Parts(
        walls=(belt, *(wall for spot in spots for wall in _wheel(machine, name, spot, rate)))
    )


def _reach(machine: Conveyor) -> float:
    """Radius of the middle of the belt on a wheel."""
    return max(float(machine.size) - float(machine.thickness) * 0.5, 1.0)


def _around(start: Spot, end: Spot, reach: float) -> Iterator[Point]:
    """Corners of a belt about two wheels, clockwise from above the last."""
    down, right = np.array([end[1] - start[1]]), np.array([end[0] - start[0]])
    angle = float(det_atan2(down, right)[0]) / TAU * 360.0
    for centre, begin in ((end, angle - 90.0), (start, angle + 90.0)):
        for corner in range(ROUND + 1):
            yield point(*around(centre, reach, begin + 180.0 * corner / ROUND))


def _wheel(machine: Conveyor, name: str, spot: Spot, rate: float) -> Iterator[SegmentWall]:
    """A wheel, and holes that show how it turns."""
    radius = max(float(machine.size) - float(machine.thickness) * 1.5, 1.0)
    yield disc(spot, radius, name=f"{name}_wheels", colour=machine.colour, sound=False)
    motion = made(SpinMotion, kind="spin", rate=rate, around=point(*spot))
    for hole in range(HOLES):
        yield disc(
            around(spot, radius * 0.5, 360.0 * hole / HOLES), radius * 0.22, name=f"{name}_holes",
            colour="background.outer", sound=False, motion=motion,
        )  # fmt: skip
