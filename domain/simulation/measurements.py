"""Measurements: numbers about the world that counters show and ends wait for.

- ``population``: live bodies of the selector.
- ``share``: population of the selector over all bodies, 0 to 1.
- ``coverage``: share of the area inside the bounds (of the canvas, when they are open) that
  bodies of the selector cover, rasterised on cells of 12 units, twelve times a second.
- ``energy``: ½ m v² of the selector, in mass · (units/s)² / 1000.
- ``dominance``: share of the most frequent species, 0 to 1.
- ``contacts``: touches of two bodies that began since the start; ``contact_rate``: within
  the last simulated second.
- ``births``, ``deaths``: since the start; bodies of frame 0 are no births.
- ``largest``: largest radius of the selector, in units.
- ``time``: seconds of film.
- ``count``: the counter named by the selector.
- ``filled``: share of the cells of the named field that are set; of a segregation: of its
  pixels that are content. ``changed``: share of its cells that changed within the last second.
- ``birth_rate``: births within the last simulated second.
- ``stability``: simulated seconds since a body of the selector was born or moved faster than
  15 units/s.
- ``entropy``, ``variety``, ``emptied``, ``cluster``, ``height``, ``pile``: how bodies lie; see
  ``domain.simulation.patterns``.
"""

from dataclasses import dataclass, field

import numpy as np

from domain.language.measured import measured_by
from domain.simulation import patterns
from domain.simulation.fields.grid import Grid
from domain.simulation.happenings import Happenings
from domain.simulation.plan import Plan
from domain.simulation.world import TICK_RATE, Flags, World

CELL = 12.0
"""Units: small against any body that matters, coarse enough to count in microseconds."""

COVERAGE_PERIOD = 10
"""Ticks between two looks at the coverage."""

SHARES = (
    "share", "coverage", "dominance", "filled", "changed", "entropy", "variety", "emptied",
)  # fmt: skip
"""Measures that are shown in per cent."""

STILL = 15.0
"""Units/s: slower bodies lie still to the eye."""


@dataclass(kw_only=True)
class Measurements:
    """Reads numbers off a world; coverage is remembered between its looks."""

    plan: Plan
    happenings: Happenings
    grids: tuple[Grid, ...] = ()
    """The fields of the document."""
    _looks: dict[tuple[str, str], tuple[int, float]] = field(default_factory=dict)
    """What was seen at the last look of measures that are not taken at every tick."""
    _stirred: dict[str, int] = field(init=False)
    """By selector whose stability matters, the tick of the last movement."""
    _born: list[int] = field(default_factory=lambda: [0] * TICK_RATE)
    """Births of each of the last 120 ticks."""
    _births: int = 0

    def __post_init__(self) -> None:
        asked = measured_by(self.plan.document)
        self._stirred = {one.of: 0 for _, one in asked if one.measure == "stability"}

    def watch(self, world: World) -> None:
        """Remember what the tick just made tells about measures that look back."""
        births = self.happenings.births
        self._born[world.tick % TICK_RATE], self._births = births - self._births, births
        bodies = world.bodies
        for of in self._stirred:
            speed = bodies.vx * bodies.vx + bodies.vy * bodies.vy
            moved = (speed > STILL * STILL) & (bodies.lightness > 0)
            if ((moved | (bodies.born == world.tick)) & self.plan.mask(of)[bodies.species]).any():
                self._stirred[of] = world.tick

    def value(self, measure: str, of: str, world: World, film_tick: int) -> float:
        """One measurement now."""
        match measure:
            case "count":
                return float(self.happenings.counters[of])
            case "time":
                return film_tick / TICK_RATE
            case "filled" | "changed":
                return self._of_cells(measure, of)
            case "dominance":
                return _dominance(world)
            case "stability":
                return (world.tick - self._stirred.get(of, world.tick)) / TICK_RATE
            case "coverage" | "entropy" | "variety" | "emptied" | "cluster":
                return self._looked(measure, of, world)
            case "contacts" | "contact_rate" | "births" | "birth_rate" | "deaths":
                return float(self._happened(measure))
            case _:
                return self._of_bodies(measure, of, world)

    def _of_cells(self, measure: str, of: str) -> float:
        names = [field.name for field in self.plan.document.fields]
        grid = self.grids[names.index(of)]
        return grid.filled() if measure == "filled" else grid.changed()

    def _happened(self, measure: str) -> int:
        happenings = self.happenings
        match measure:
            case "contacts":
                return happenings.contacts
            case "contact_rate":
                return happenings.contact_rate()
            case "births":
                return happenings.births
            case "birth_rate":
                return sum(self._born)
            case _:
                return happenings.deaths

    def _of_bodies(self, measure: str, of: str, world: World) -> float:
        bodies = world.bodies
        chosen = self.plan.mask(of)[bodies.species]
        count = int(np.count_nonzero(chosen))
        match measure:
            case "population":
                return float(count)
            case "share":
                return count / len(bodies) if len(bodies) else 0.0
            case "largest":
                return float(bodies.size[chosen].max()) if count else 0.0
            case "height" | "pile":
                return patterns.height(self.plan, world, chosen, lying=measure == "pile")
            case _:
                speed = bodies.vx * bodies.vx + bodies.vy * bodies.vy
                # Whole numbers may be added in any order.
                energy = np.floor(bodies.mass * speed * 0.5 + 0.5).astype(np.int64)
                return float(int(energy[chosen & (bodies.lightness > 0)].sum())) / 1000.0

    def _looked(self, measure: str, of: str, world: World) -> float:
        look = world.tick // COVERAGE_PERIOD
        if self._looks.get((measure, of), (-1, 0.0))[0] != look:
            self._looks[measure, of] = look, self._look(measure, self.plan.mask(of), world)
        return self._looks[measure, of][1]

    def _look(self, measure: str, species: Flags, world: World) -> float:
        chosen = species[world.bodies.species]
        match measure:
            case "coverage":
                return coverage(self.plan, world, species)
            case "entropy":
                return patterns.entropy(self.plan, world, chosen)
            case "variety":
                return patterns.variety(world, chosen, len(species))
            case "emptied":
                return patterns.emptied(self.plan, world, chosen)
            case _:
                return float(patterns.cluster(world, chosen))


def _dominance(world: World) -> float:
    if not len(world.bodies):
        return 0.0
    counts = np.bincount(world.bodies.species)
    return int(counts.max()) / len(world.bodies)


def coverage(plan: Plan, world: World, species: Flags) -> float:
    """Share of cells inside the area whose middle lies in a disc of the chosen species."""
    area = plan.area
    columns = max(1, int((area.right - area.left) / CELL))
    rows = max(1, int((area.bottom - area.top) / CELL))
    bodies = world.bodies
    chosen = species[bodies.species]
    # In units of cells, with the middle of cell k at k.
    x = (bodies.x[chosen] - area.left) / CELL - 0.5
    y = (bodies.y[chosen] - area.top) / CELL - 0.5
    radius = bodies.size[chosen] / CELL
    low = np.maximum(np.ceil(y - radius), 0.0).astype(np.int64)
    high = np.minimum(np.floor(y + radius), rows - 1.0).astype(np.int64)
    length = np.maximum(high - low + 1, 0)
    disc = np.repeat(np.arange(len(x)), length)
    row = low[disc] + np.arange(len(disc)) - np.repeat(np.cumsum(length) - length, length)
    dy = row - y[disc]
    half = np.sqrt(np.maximum(radius[disc] * radius[disc] - dy * dy, 0.0))
    left = np.clip(np.ceil(x[disc] - half), 0, columns).astype(np.int64)
    right = np.clip(np.floor(x[disc] + half) + 1, 0, columns).astype(np.int64)
    filled = left < right
    width = columns + 1
    places = (columns + 1) * rows
    depth = np.bincount((row * width + left)[filled], minlength=places)
    depth = depth - np.bincount((row * width + right)[filled], minlength=places)
    covered = np.cumsum(depth.reshape(rows, width), axis=1)[:, :columns] > 0
    inside = _inside(plan, columns, rows)
    return int(np.count_nonzero(covered & inside)) / max(1, int(np.count_nonzero(inside)))


def _inside(plan: Plan, columns: int, rows: int) -> Flags:
    if plan.area.shape != "circle":
        return np.ones((rows, columns), np.bool_)
    cx, cy = plan.area.centre
    x = plan.area.left + (np.arange(columns) + 0.5) * CELL - cx
    y = plan.area.top + (np.arange(rows) + 0.5) * CELL - cy
    radius = plan.area.radius
    inside: Flags = (x * x)[None, :] + (y * y)[:, None] < radius * radius
    return inside
