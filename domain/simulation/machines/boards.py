"""The Galton board: pegs that decide, bins, a stream of balls, and balls that pile up."""

from collections.abc import Sequence

from domain.language.births import EmitterBirth
from domain.language.bodies import Species
from domain.language.machines import Galton
from domain.language.reactions import Bounce, Contact, Convert
from domain.language.space import PegsWall, SegmentWall
from domain.simulation.machines.parts import Parts, Spot, bar, point

BIN_WALL = 4.0
"""Units: thickness of the walls between bins."""

ENTRY = 0.8
"""Share of a row below the last pegs at which the bins begin: a ball is within one by then."""


def galton(machine: Galton, name: str, centre: Spot, species: Sequence[Species]) -> Parts:
    """A board whose middle, bins included, is ``centre``."""
    drop = float(machine.drop)
    top = centre[1] - (machine.rows * drop + float(machine.bins)) * 0.5
    pegs = PegsWall.model_construct(
        kind="pegs", name=f"{name}_pegs", columns=1, rows=machine.rows, spacing=machine.spacing,
        drop=machine.drop, size=machine.peg, pyramid=True, to_right=machine.to_right,
        restitution=0.5, colour=machine.colour,
        centre=point(centre[0], top + (machine.rows - 1) * drop * 0.5),
    )  # fmt: skip
    kept = machine.kept or f"{name}_kept"
    ball = next(kind for kind in species if kind.name == machine.ball)
    birth = EmitterBirth.model_construct(
        kind="emitter", species=machine.ball, rate=machine.rate, limit=machine.count,
        centre=point(centre[0], top - drop), direction=90,
    )  # fmt: skip
    return Parts(
        species=() if machine.kept else (_settled(ball, kept),),
        births=(birth,),
        walls=(pegs, *_bins(machine, name, (centre[0], top))),
        contacts=_contacts(machine.ball, kept, name),
    )


def _settled(ball: Species, name: str) -> Species:
    """The ball as it lies in a bin: it hardly bounces and slides until all is level."""
    changes = {"name": name, "restitution": 0.05, "friction": 0.0, "appear": 0.0, "trail": "none"}
    return ball.model_copy(update=changes)


def _bins(machine: Galton, name: str, top: Spot) -> tuple[SegmentWall, ...]:
    """Walls below the pegs of the last row, one more on either side, and a floor."""
    width, last = float(machine.spacing), top[1] + (machine.rows - 1) * float(machine.drop)
    begin = last + float(machine.drop) * ENTRY
    floor = last + float(machine.drop) + float(machine.bins)
    left = top[0] - (machine.rows + 1) * width * 0.5
    looks = {"restitution": 0.1, "colour": "muted", "sound": False}
    walls = [
        bar((x, begin), (x, floor), BIN_WALL, name=f"{name}_bins", **looks)
        for x in (left + number * width for number in range(machine.rows + 2))
    ]
    right = left + (machine.rows + 1) * width
    walls.append(bar((left, floor), (right, floor), BIN_WALL, name=f"{name}_floor", **looks))
    return tuple(walls)


def _contacts(ball: str, kept: str, name: str) -> tuple[Contact, ...]:
    """What is in the bins lies on one another; whoever touches it, or a bin, belongs to it."""
    quiet = {"sound": False, "flash": 0.0}
    return (
        Bounce.model_construct(kind="bounce", between=(kept, kept), **quiet),
        Bounce.model_construct(kind="bounce", between=(ball, kept), **quiet),
        *(
            Convert.model_construct(
                kind="convert", between=(ball, side), who="first", to=kept, **quiet
            )
            for side in (kept, f"wall:{name}_bins", f"wall:{name}_floor")
        ),
    )
