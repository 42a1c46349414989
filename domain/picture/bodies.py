"""Bodies as drawn: the world's rows as integers, with growth, fading and flashes."""

import numpy as np

from domain.language.behaviours import Cycle
from domain.language.design_system import design_system
from domain.language.inner_behaviours import Tint
from domain.language.models import Document
from domain.picture.frame_list import BODY_COLUMNS, SUBUNIT, TURN, Table
from domain.picture.frame_rows import flashes, rounded
from domain.picture.styles import OUTLINED, Palette
from domain.simulation.exact import TAU, Floats, det_atan2
from domain.simulation.simulation import Simulation
from domain.simulation.world import DT, TICK_RATE, Bodies, Integers

GLOW = 170
"""Value of ``glow`` that a strength of 1 stands for; 1.5 is 255."""


FRONT = {"line": 0.0, "drop": -0.25}
"""Turns from the direction of motion to the angle of a shape that points that way. Most are
drawn with a tip upwards; the tip of a drop points back."""

FULL_SQUASH = 1000.0
"""Units/s at which a body is stretched by its ``squash``; it grows evenly with speed …"""

LONGEST = 1.5
"""… up to so many times this speed."""

SLOWEST = 8.0
"""Units/s; a slower body keeps the angle it was given."""


class BodyTable:
    """Turns the world of one film into rows of a frame."""

    def __init__(self, document: Document, palette: Palette) -> None:
        kinds = document.species
        self._easing = str(design_system(document.design_system).easing["appear"])
        self._opacity = np.array([kind.opacity * 255.0 for kind in kinds])
        self._glow = np.array([float(int(kind.glow * GLOW + 0.5)) for kind in kinds])
        self._appear = np.array([kind.appear * TICK_RATE for kind in kinds])
        self._fade = np.array([kind.fade * TICK_RATE for kind in kinds])
        self._squash = np.array(
            [0.0 if kind.shape in OUTLINED else float(kind.squash) for kind in kinds]
        )
        self._facing = np.array([kind.facing == "motion" for kind in kinds])
        self._front = np.array([FRONT.get(kind.shape, 0.25) for kind in kinds])
        self._cycles = {
            at: np.array([palette.index(token) for token in rule.colours])
            for at, rule in enumerate(document.behaviours)
            if isinstance(rule, Cycle | Tint)
        }
        longest = max(len(deal) for deal in palette.deals)
        self._deals = np.zeros((len(kinds), longest), np.int64)
        self._dealt = np.array([len(deal) for deal in palette.deals])
        for row, deal in enumerate(palette.deals):
            self._deals[row, : len(deal)] = deal

    def rows(self, simulation: Simulation) -> Table:
        """The bodies table of the frame that film time has reached, in drawing order."""
        bodies = simulation.world.bodies
        part = simulation.part_of_tick
        ahead = np.where(bodies.lightness > 0, DT * part, 0.0)
        table = np.zeros((len(bodies), len(BODY_COLUMNS)), np.int32)
        growth = self._growth(bodies, simulation.world.tick)
        opacity = self._opacity[bodies.species] * self._fading(bodies, simulation.world.tick)
        for veiled, share in simulation.stepper.behaviours.veils(simulation.world):
            opacity[veiled] *= share
        columns = {
            "id": bodies.id,
            "style": bodies.species,
            "colour": self.colours(simulation),
            "x": rounded((bodies.x + bodies.vx * ahead) * SUBUNIT),
            "y": rounded((bodies.y + bodies.vy * ahead) * SUBUNIT),
            "size": np.maximum(rounded(bodies.size * growth * SUBUNIT), 1),
            "angle": rounded(self._angles(bodies, part) * TURN) % TURN,
            "opacity": rounded(opacity),
            "glow": self._glow[bodies.species].astype(np.int64),
            "flash": flashes(bodies, simulation.clock.tick),
        }
        if self._squash.any():
            columns |= self._stretches(bodies, growth)
        for name, values in columns.items():
            table[:, BODY_COLUMNS.index(name)] = values
        _hide(table, simulation)
        return table[np.argsort(bodies.species, kind="stable")]

    def growing(self, simulation: Simulation) -> bool:
        """Whether a body is not yet grown up: only then do design systems differ in rows."""
        bodies = simulation.world.bodies
        age = simulation.world.tick - bodies.born
        return bool((age < self._appear[bodies.species]).any())

    def _stretches(self, bodies: Bodies, growth: Floats) -> dict[str, Integers]:
        """How much farther bodies reach along their motion, as vectors."""
        share = self._squash[bodies.species] * bodies.size * growth / FULL_SQUASH * SUBUNIT
        speed = np.sqrt(bodies.vx * bodies.vx + bodies.vy * bodies.vy)
        calm = np.minimum(1.0, LONGEST * FULL_SQUASH / np.maximum(speed, 1.0))
        return {"dx": rounded(bodies.vx * share * calm), "dy": rounded(bodies.vy * share * calm)}

    def _angles(self, bodies: Bodies, part: float) -> Floats:
        """Angles in turns: spun, or pointing where the body moves, as long as it does."""
        spun = bodies.angle + bodies.spin * part
        square = bodies.vx * bodies.vx + bodies.vy * bodies.vy
        moving = self._facing[bodies.species] & (square > SLOWEST * SLOWEST)
        if not moving.any():
            return spun
        ahead = det_atan2(bodies.vy, bodies.vx) / TAU + self._front[bodies.species]
        return np.where(moving, ahead, spun)

    def colours(self, simulation: Simulation) -> Integers:
        """Dealt colours, and over them what colour cycles show, the later above the earlier."""
        world = simulation.world
        species = world.bodies.species
        colours: Integers = self._deals[species, world.bodies.deal % self._dealt[species]]
        for behaviour, rows, step in simulation.stepper.behaviours.shades(world):
            colours[rows] = self._cycles[behaviour][step]
        return colours

    def _growth(self, bodies: Bodies, tick: int) -> Floats:
        """Share of its size that a new body shows."""
        length = self._appear[bodies.species]
        age = (tick - bodies.born).astype(np.float64)
        share = np.where(age >= length, 1.0, age / np.where(length > 0, length, 1.0))
        return eased(self._easing, share)

    def _fading(self, bodies: Bodies, tick: int) -> Floats:
        length = self._fade[bodies.species]
        left = (bodies.dies - tick).astype(np.float64)
        return np.where(left >= length, 1.0, left / np.where(length > 0, length, 1.0))


def _hide(table: Table, simulation: Simulation) -> None:
    """Bodies of soft bodies are not seen: their skin is."""
    rings = simulation.joints.within()
    if not len(rings):
        return
    at = np.minimum(np.searchsorted(rings, table[:, 0]), len(rings) - 1)
    hidden = rings[at] == table[:, 0]
    for name in ("opacity", "glow", "flash"):
        table[hidden, BODY_COLUMNS.index(name)] = 0


def eased(easing: str, share: Floats) -> Floats:
    """How far something has come at a share (0 to 1) of its time."""
    back = share - 1.0
    match easing:
        case "out_back":  # Penner's overshoot of 10 %
            return 1.0 + 2.70158 * back * back * back + 1.70158 * back * back
        case "step":
            return np.minimum(np.floor(share * 3.0) + 1.0, 3.0) / 3.0
        case _:
            return 1.0 + back * back * back
