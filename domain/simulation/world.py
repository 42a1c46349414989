"""The world: every live body as one row of parallel arrays, in order of id."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Protocol

import numpy as np
import numpy.typing as npt

from domain.simulation.chance import Keys
from domain.simulation.exact import Floats

TICK_RATE = 120
"""Ticks per simulated second, whatever the frame rate."""

DT = 1.0 / TICK_RATE
NEVER = 1 << 40
"""A tick that no film reaches."""

TOP_SPEED = 6000.0
"""Units per second. Twice what a document may ask for; forces cannot drive bodies beyond."""

TOP_SIZE = 2160.0
"""Largest radius that merging and absorbing can reach."""

type Integers = npt.NDArray[np.int64]
type Flags = npt.NDArray[np.bool_]


def _floats() -> Floats:
    return np.zeros(0)


def _integers() -> Integers:
    return np.zeros(0, np.int64)


@dataclass(kw_only=True)
class Bodies:
    """Columns of equal length. Lengths in units, speeds in units/s, times in ticks."""

    id: Integers = field(default_factory=_integers)
    """Monotone, never reused."""
    key: Keys = field(default_factory=lambda: np.zeros(0, np.uint64))
    """What this body's dice grow from: its birth, not its id."""
    species: Integers = field(default_factory=_integers)
    deal: Integers = field(default_factory=_integers)
    """Which of its species' colours it was dealt."""
    x: Floats = field(default_factory=_floats)
    y: Floats = field(default_factory=_floats)
    vx: Floats = field(default_factory=_floats)
    vy: Floats = field(default_factory=_floats)
    home_x: Floats = field(default_factory=_floats)
    home_y: Floats = field(default_factory=_floats)
    size: Floats = field(default_factory=_floats)
    mass: Floats = field(default_factory=_floats)
    lightness: Floats = field(default_factory=_floats)
    """1 / mass; 0 for what is never pushed."""
    angle: Floats = field(default_factory=_floats)
    """Turns."""
    spin: Floats = field(default_factory=_floats)
    """Turns per tick."""
    swell: Floats = field(default_factory=_floats)
    """What pulses make of the size in this tick: a factor, already in ``size``."""
    born: Integers = field(default_factory=_integers)
    """Tick of birth; negative for bodies that are there from the start."""
    dies: Integers = field(default_factory=_integers)
    alive: Flags = field(default_factory=lambda: np.zeros(0, np.bool_))
    own: Floats = field(default_factory=lambda: np.zeros((0, 0)))
    """(bodies, attributes): the numbers of their own that bodies carry."""
    flash: Floats = field(default_factory=_floats)
    """Brightness of the last contact, 0 to 1 …"""
    flash_at: Integers = field(default_factory=_integers)
    """… and the film tick at which it happened."""

    def __len__(self) -> int:
        return len(self.id)


COLUMNS = tuple(column.name for column in fields(Bodies))
STATE_COLUMNS = (
    "id",
    "key",
    "species",
    "deal",
    "x",
    "y",
    "vx",
    "vy",
    "home_x",
    "home_y",
    "size",
    "mass",
    "lightness",
    "angle",
    "spin",
    "born",
    "dies",
)
"""What the state digest covers: everything that later states grow from."""


class Remembered(Protocol):
    """What the world needs to know of a field of cells, or of the joints."""

    def state(self) -> Iterator[Integers]:
        """Whole numbers that later states grow from."""


@dataclass(kw_only=True)
class World:
    """All bodies, and what is counted while they live."""

    bodies: Bodies = field(default_factory=Bodies)
    ready: Integers = field(default_factory=lambda: np.zeros((0, 0), np.int64))
    """(bodies, reactions): the tick from which a body may take part again."""
    beside: Sequence[Remembered] = ()
    """What has a state of its own: the fields in the order of the document, and the joints."""
    tick: int = 0
    next_id: int = 0

    def add(self, newborn: Bodies, ready: Integers) -> None:
        """Append bodies; they are given the next ids in their order."""
        count = len(newborn.x)
        newborn.id = np.arange(self.next_id, self.next_id + count)
        newborn.alive = np.ones(count, np.bool_)
        newborn.swell = np.ones(count)
        newborn.flash = np.zeros(count)
        newborn.flash_at = np.full(count, -NEVER)
        self.next_id += count
        if not len(self.bodies.own):
            self.bodies.own = newborn.own[:0]
        for name in COLUMNS:
            joined = np.concatenate((getattr(self.bodies, name), getattr(newborn, name)))
            setattr(self.bodies, name, joined)
        known = self.ready if len(self.ready) else ready[:0]
        self.ready = np.concatenate((known, ready))

    def bury(self) -> int:
        """Remove bodies that are no longer alive; return how many."""
        alive = self.bodies.alive
        dead = len(alive) - int(np.count_nonzero(alive))
        if dead:
            for name in COLUMNS:
                setattr(self.bodies, name, getattr(self.bodies, name)[alive])
            self.ready = self.ready[alive]
        return dead

    def digest(self) -> str:
        """SHA-256 over tick and state, little-endian, column after column."""
        state = hashlib.sha256(f"tick {self.tick} bodies {len(self.bodies)}".encode())
        for name in STATE_COLUMNS:
            column = getattr(self.bodies, name)
            state.update(np.ascontiguousarray(column.astype(column.dtype.newbyteorder("<"))))
        if (self.bodies.swell != 1.0).any():
            state.update(np.ascontiguousarray(self.bodies.swell.astype("<f8")))
        if self.bodies.own.size:
            state.update(np.ascontiguousarray(self.bodies.own.astype("<f8")))
        for one in self.beside:
            for cells in one.state():
                state.update(np.ascontiguousarray(cells.astype("<i8")))
        return state.hexdigest()
