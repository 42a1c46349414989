"""The hourglass: two chambers, a neck, sand, and gravity that flips."""

from collections.abc import Iterator, Sequence

from domain.language.births import LineBirth
from domain.language.bodies import Species
from domain.language.machines import Hourglass
from domain.language.space import PathWall, SegmentWall
from domain.language.timeline import FlipGravity
from domain.simulation.machines.parts import Parts, Spot, bar, made, point

FUNNEL = 0.42
"""Share of half the glass over which it narrows to the neck."""

ROOM = 2.1
"""Distance of neighbouring grains over their radius."""

ROWS = 60
"""Rows of sand at most."""


def hourglass(machine: Hourglass, name: str, centre: Spot, species: Sequence[Species]) -> Parts:
    """A glass whose neck is at ``centre``, with sand in its upper half."""
    size = next(kind.size for kind in species if kind.name == machine.grain)
    radius = float(size) if isinstance(size, int | float) else float(size.max)
    return Parts(
        births=tuple(_sand(machine, centre, radius)),
        walls=(*_sides(machine, name, centre), *_lids(machine, name, centre)),
        timeline=_flips(machine),
    )


def _sides(machine: Hourglass, name: str, centre: Spot) -> Iterator[PathWall]:
    x, y = centre
    wide, narrow, high = machine.width * 0.5, machine.neck * 0.5, machine.height * 0.5
    for side, part in ((-1.0, "left"), (1.0, "right")):
        outline = ((wide, -high), (wide, -high * FUNNEL), (narrow, 0.0), (wide, high * FUNNEL),
                   (wide, high))  # fmt: skip
        yield made(
            PathWall, kind="path", name=f"{name}_{part}", restitution=0.4, colour=machine.colour,
            thickness=machine.thickness,
            points=tuple(point(x + side * dx, y + dy) for dx, dy in outline),
        )  # fmt: skip


def _lids(machine: Hourglass, name: str, centre: Spot) -> Iterator[SegmentWall]:
    x, y = centre
    wide, high = machine.width * 0.5, machine.height * 0.5
    for side, part in ((-1.0, "top"), (1.0, "bottom")):
        level = y + side * high
        yield bar(
            (x - wide, level), (x + wide, level), float(machine.thickness),
            name=f"{name}_{part}", restitution=0.4, colour=machine.colour,
        )  # fmt: skip


def _sand(machine: Hourglass, centre: Spot, radius: float) -> Iterator[LineBirth]:
    """Rows of grains from the neck upwards, each as wide as the glass is there."""
    left = machine.count
    room = radius * ROOM
    for row in range(ROWS):
        rise = radius * 2.0 + row * room
        space = 2.0 * (_half_width(machine, rise) - float(machine.thickness) - radius * 1.6)
        if rise + radius > machine.height * 0.5 - machine.thickness or not left:
            return
        count = min(left, int(space / room) + 1) if space > 0 else 0
        if not count:
            continue
        left -= count
        half, y = (count - 1) * room * 0.5, centre[1] - rise
        yield made(
            LineBirth, kind="line", species=machine.grain, count=count, speed=30, direction=90,
            start=point(centre[0] - half, y), end=point(centre[0] + half, y),
        )  # fmt: skip


def _half_width(machine: Hourglass, rise: float) -> float:
    """Half the width of the glass at a height above its neck."""
    funnel = machine.height * 0.5 * FUNNEL
    share = min(rise / funnel, 1.0)
    return float(machine.neck * 0.5 + (machine.width - machine.neck) * 0.5 * share)


def _flips(machine: Hourglass) -> tuple[FlipGravity, ...]:
    if not machine.flips:
        return ()
    every = float(machine.flip_every)
    return (
        made(
            FlipGravity, kind="flip_gravity", at=every, every=every,
            until=every * machine.flips + 0.01, mark=True,
        ),
    )  # fmt: skip
