"""The Galton board: pegs that decide, bins, a stream of balls, and balls that pile up."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.language.births import EmitterBirth
from domain.language.bodies import Species
from domain.language.machine_parts import numbered
from domain.language.machines import Galton
from domain.language.reactions import Bounce, Contact, Convert
from domain.language.space import PegsWall, SegmentWall
from domain.language.values import MAX_SECONDS
from domain.simulation.machines.parts import Parts, Spot, bar, made, point

BIN_WALL = 4.0
"""Units: thickness of the walls between bins."""

ENTRY = 0.8
"""Share of a row below the last pegs at which the bins begin: a ball is within one by then."""


def galton(machine: Galton, name: str, centre: Spot, species: Sequence[Species]) -> Parts:
    """A board whose middle, bins included, is ``centre``."""
    drop = float(machine.drop)
    top = centre[1] - (machine.rows * drop + float(machine.bins)) * 0.5
    pegs = made(
        PegsWall, kind="pegs", name=f"{name}_pegs", columns=1, rows=machine.rows,
        spacing=machine.spacing, drop=machine.drop, size=machine.peg, pyramid=True,
        to_right=machine.to_right, restitution=0.5, colour=machine.colour,
        centre=point(centre[0], top + (machine.rows - 1) * drop * 0.5),
    )  # fmt: skip
    birth = made(
        EmitterBirth, kind="emitter", species=machine.ball, rate=machine.rate, limit=machine.count,
        centre=point(centre[0], top - drop), direction=90, start=machine.start,
        stop=MAX_SECONDS + 1,
    )  # fmt: skip
    return Parts(
        species=_kept(machine, name, species),
        births=(birth,),
        walls=(pegs, *_bins(machine, name, (centre[0], top))),
        contacts=tuple(_contacts(machine, name)),
    )


def _kept(machine: Galton, name: str, species: Sequence[Species]) -> tuple[Species, ...]:
    """The ball as it lies in a bin: it hardly bounces and slides until all is level."""
    model = next(kind for kind in species if kind.name == (machine.kept or machine.ball))
    tags = (*model.tags, f"{name}_kept")
    changes: dict[str, object] = {"restitution": 0.05, "friction": 0.0, "trail": "none"}
    changes = {"tags": tags} if machine.kept else {"tags": tags, **changes}
    colours = machine.colours or (model.colour,)
    return tuple(
        model.model_copy(update=changes | {"name": called, "colour": colour})
        for called, colour in zip(numbered(machine, f"{name}_kept"), colours, strict=True)
    )


def _bins(machine: Galton, name: str, top: Spot) -> Iterator[SegmentWall]:
    """Walls below the pegs of the last row, one more on either side, and a floor."""
    width, last = float(machine.spacing), top[1] + (machine.rows - 1) * float(machine.drop)
    begin = last + float(machine.drop) * ENTRY
    floor = last + float(machine.drop) + float(machine.bins)
    left = top[0] - (machine.rows + 1) * width * 0.5
    looks = {"restitution": 0.1, "colour": "muted", "sound": False}
    places = [left + number * width for number in range(machine.rows + 2)]
    for x in places:
        yield bar((x, begin), (x, floor), BIN_WALL, name=f"{name}_bins", **looks)
    floors = numbered(machine, f"{name}_floor")
    for number, (x, right) in enumerate(pairwise(places)):
        # A step from the middle outwards, for an even or an odd number of bins.
        outwards = abs(2 * number - machine.rows) // 2
        called = floors[min(outwards, len(floors) - 1)]
        yield bar((x, floor), (right, floor), BIN_WALL, name=called, **looks)


def _contacts(machine: Galton, name: str) -> Iterator[Contact]:
    """What is in the bins lies on one another; whoever touches it, or the floor, belongs to it."""
    quiet = {"sound": False, "flash": 0.0}
    pairs = zip(numbered(machine, f"{name}_kept"), numbered(machine, f"{name}_floor"), strict=True)
    for kept, floor in pairs:
        yield made(Bounce, kind="bounce", between=(kept, kept), **quiet)
        yield made(Bounce, kind="bounce", between=(machine.ball, kept), **quiet)
        for side in (kept, f"wall:{floor}"):
            yield made(
                Convert, kind="convert", between=(machine.ball, side), who="first", to=kept, **quiet
            )
