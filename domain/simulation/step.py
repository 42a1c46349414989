"""One tick of the simulated world, 1/120 s, in the order that the language promises:

1. state machine, driven numbers, timeline (in film time, before the tick: ``Simulation.advance``)
2. emitters and births
3. fields and forces
4. rules: drag of species, then the behaviours in document order
5. integration
6. contacts and constraints: bodies part, walls hold (5 and 6 in substeps when bodies are fast)
7. contact reactions, in document order (bounds touched in the tick before are told here)
8. bounds
9. deaths
10. measurements and 11. end rules (after the tick: ``Simulation.advance``)
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from domain.language.births import EmitterBirth, RingBirth
from domain.language.figures import OutlineBirth
from domain.simulation import bounds, contacts, walls
from domain.simulation.behaviours import Behaviours
from domain.simulation.births import Cradle, cradle_of, newborn
from domain.simulation.contacts import Touches
from domain.simulation.emitters import Emitters
from domain.simulation.exact import Floats
from domain.simulation.fields.grid import Grid
from domain.simulation.fields.making import held_up, tell
from domain.simulation.forces import accelerations
from domain.simulation.happenings import Happenings
from domain.simulation.impulses import Memory
from domain.simulation.joints import Joints
from domain.simulation.meeting_loop import greatest
from domain.simulation.moving_walls import MovingWalls
from domain.simulation.nursery import resting
from domain.simulation.plan import Plan, ticks
from domain.simulation.reactions import Reactions
from domain.simulation.timeline import Timeline
from domain.simulation.walls import Hits, Way
from domain.simulation.world import DT, TOP_SPEED, Bodies, Integers, World

MOST_SUBSTEPS = 4
"""Bodies faster than four of their radii per tick may pass one another, never a wall."""

AT_LEISURE = 8_000
"""Elastic bodies times substeps at most: a larger crowd is moved in fewer substeps."""
PHASES = (
    "births",
    "forces",
    "rules",
    "integration and contacts",
    "reactions",
    "bounds",
    "deaths",
)


@dataclass(kw_only=True)
class Stepper:
    """Carries the world through ticks."""

    plan: Plan
    world: World
    happenings: Happenings
    reactions: Reactions
    timeline: Timeline
    moving: MovingWalls
    joints: Joints
    grids: tuple[Grid, ...] = ()
    """The fields of the document."""
    trace: Callable[[str], None] = lambda _: None
    """Told each phase as it begins; for tests of the order."""
    memory: Memory = field(default_factory=Memory)
    behaviours: Behaviours = field(init=False)
    emitters: Emitters = field(init=False)
    _came: tuple[Floats, Floats] = (np.zeros(0), np.zeros(0))
    """Velocities in the last substep, before bodies pushed one another."""
    _bounced_ids: Integers = field(default_factory=lambda: np.zeros(0, np.int64))
    _bounced_speed: Floats = field(default_factory=lambda: np.zeros(0))

    def __post_init__(self) -> None:
        self.emitters = Emitters(plan=self.plan, controls=self.timeline.births)
        self.behaviours = Behaviours(
            plan=self.plan, happenings=self.happenings, controls=self.timeline.behaviours,
            grids=self.grids,
        )  # fmt: skip

    def tick(self, film_tick: int) -> None:
        """One tick."""
        world = self.world
        world.tick += 1
        self.trace("births")
        self.give_birth()
        self.joints.join(world)
        bodies = world.bodies
        self.trace("forces")
        for grid in self.grids:
            grid.act(bodies, world.tick)
            tell(grid, self.happenings, world.tick)
        ax, ay = accelerations(self.plan, bodies, self.timeline.forces, world.tick)
        self.trace("rules")
        self._slow_down()
        self.behaviours.act(world, film_tick)
        ax, ay = _with_newborn(ax, ay, len(bodies))
        self.trace("integration and contacts")
        touches, hits, step = self._move(ax, ay)
        self.joints.tear(world, film_tick)
        self.trace("reactions")
        self.reactions.apply(world, touches, walls.joined([hits, self._bounced()]), film_tick)
        self.trace("bounds")
        self._bound(ax, ay, step)
        self.trace("deaths")
        bodies = world.bodies
        bodies.alive &= bodies.dies > world.tick
        self.happenings.deaths += world.bury()

    def give_birth(self) -> None:
        """Groups and emitters that are due at this tick."""
        for index, birth in enumerate(self.plan.document.births):
            if isinstance(birth, EmitterBirth):
                cradle = self.emitters.cradle(index, birth, self.world)
            elif self.world.tick == ticks(birth.at):
                cradle = cradle_of(self.plan, birth, self.plan.births[index])
            else:
                continue
            if cradle is not None:
                self._add(index, birth.species, cradle)

    def _add(self, index: int, species: str, cradle: Cradle) -> None:
        room = max(0, self.plan.document.max_bodies - len(self.world.bodies))
        count = min(room, len(cradle.x))
        if not count:
            return
        fitting = Cradle(
            x=cradle.x[:count], y=cradle.y[:count], from_x=cradle.from_x, from_y=cradle.from_y,
            speed=cradle.speed, direction=cradle.direction, spread=cradle.spread,
        )  # fmt: skip
        serial = self.emitters.serials.get(index, 0)
        self.emitters.serials[index] = serial + count
        number = self.plan.number(species)
        tick = self.world.tick
        bodies = newborn(self.plan, number, fitting, self.plan.births[index], serial, tick)
        self.world.add(bodies, resting(self.plan, count, tick))
        if isinstance(self.plan.document.births[index], RingBirth | OutlineBirth):
            self.joints.enclose(self.world.bodies, self.world.bodies.id[-count:], number)
        if tick > 0:
            self.happenings.births += count
            self._announce(count)

    def _announce(self, count: int) -> None:
        if not self.plan.document.sound.births:
            return
        bodies = self.world.bodies
        for row in range(len(bodies) - count, min(len(bodies), len(bodies) - count + 8)):
            strength = float(bodies.mass[row]) * 1024.0
            self.happenings.about(self.world.tick, "birth", bodies, row, -1, strength)

    def _slow_down(self) -> None:
        bodies, drag = self.world.bodies, self.plan.species.drag
        if drag.any():
            kept = 1.0 / (1.0 + drag[bodies.species] * DT)
            bodies.vx *= kept
            bodies.vy *= kept

    def _move(self, ax: Floats, ay: Floats) -> tuple[Touches, Hits, float]:
        """Velocities, places, contacts and walls, in as many substeps as needed.

        Also returns the length of a substep in seconds.
        """
        bodies = self.world.bodies
        free = bodies.lightness > 0
        ax, ay = np.where(free, ax, 0.0), np.where(free, ay, 0.0)
        bodies.angle += bodies.spin
        steps = self._substeps(bodies)
        step = DT / steps
        found: list[Touches] = []
        held: list[Hits] = []
        begin = self.world.tick - 1
        for number in range(steps):
            bodies.vx += ax * step
            bodies.vy += ay * step
            self.joints.pull(bodies, step)
            _limit_speed(bodies)
            way = Way(
                from_x=bodies.x.copy(), from_y=bodies.y.copy(), ax=ax, ay=ay,
                was_vx=bodies.vx.copy(), was_vy=bodies.vy.copy(), step=step,
                before=self.moving.ends(begin + number / steps),
                after=self.moving.ends(begin + (number + 1) / steps), tick=self.world.tick,
            )  # fmt: skip
            meeting = contacts.Meeting(
                self.plan, bodies, self.memory, way, self.joints.belonging(bodies)
            )
            bodies.x += bodies.vx * step
            bodies.y += bodies.vy * step
            self.joints.mend(bodies)
            meeting.settle()
            found.append(meeting.touches)
            held.append(walls.hold(self.plan, bodies, way))
            self._came = way.was_vx, way.was_vy
            held += held_up(self.grids, bodies, way)
        return contacts.united(found), walls.joined(held), step

    def _substeps(self, bodies: Bodies) -> int:
        """So many that nobody passes another unseen."""
        if not len(bodies) or not self.plan.touching.any():
            return 1
        elastic = self.plan.elastic.any()
        along_x, along_y = (0.0, 0.0) if elastic else contacts.common_way(bodies)
        # Share of its own radius that the fastest body, for its size, passes in a tick.
        square = greatest(bodies.vx, bodies.vy, bodies.size, along_x, along_y)
        fastest = float(np.sqrt(square)) * DT
        if not elastic:  # the others are seen coming from two radii away
            return min(MOST_SUBSTEPS, max(1, int(np.ceil(fastest * 0.5))))
        most = min(MOST_SUBSTEPS, max(1, AT_LEISURE // len(bodies)))
        return min(most, max(1, int(np.ceil(fastest))))

    def _bound(self, ax: Floats, ay: Floats, step: float) -> None:
        bodies = self.world.bodies
        ax, ay = _with_newborn(ax, ay, len(bodies))
        came_x, came_y = _with_newborn(*self._came, len(bodies))
        ends = self.moving.solids.ends
        way = Way(
            from_x=bodies.x, from_y=bodies.y, ax=ax, ay=ay, was_vx=came_x, was_vy=came_y,
            step=step, before=ends, after=ends, tick=self.world.tick,
        )  # fmt: skip
        hits = bounds.keep(self.plan, bodies, way)
        self._bounced_ids = bodies.id[hits.body]
        self._bounced_speed = hits.speed

    def _bounced(self) -> Hits:
        """Who touched the bounds in the tick before and is still there, as rows of now."""
        ids = self.world.bodies.id
        if not len(self._bounced_ids) or not len(ids):
            return walls.no_hits()
        rows = np.minimum(np.searchsorted(ids, self._bounced_ids), len(ids) - 1)
        here = ids[rows] == self._bounced_ids
        body = rows[here]
        return Hits(body=body, wall=np.full(len(body), -1), speed=self._bounced_speed[here])


def _with_newborn(ax: Floats, ay: Floats, count: int) -> tuple[Floats, Floats]:
    """Columns of all; on those born in this tick no force has acted yet."""
    more = count - len(ax)
    if more <= 0:
        return ax, ay
    return np.concatenate((ax, np.zeros(more))), np.concatenate((ay, np.zeros(more)))


def _limit_speed(bodies: Bodies) -> None:
    square = bodies.vx * bodies.vx + bodies.vy * bodies.vy
    fast = square > TOP_SPEED * TOP_SPEED
    if fast.any():
        share = np.where(fast, TOP_SPEED / np.sqrt(np.maximum(square, 1.0)), 1.0)
        bodies.vx *= share
        bodies.vy *= share
