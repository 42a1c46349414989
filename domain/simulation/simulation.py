"""The simulation of a document: film tick by film tick, with everything a picture needs."""

from domain.language.models import Document
from domain.language.words import Counter
from domain.simulation.broad_phase import TooManyPairs
from domain.simulation.clock import FilmClock
from domain.simulation.ending import Ending
from domain.simulation.fields.making import grids_of
from domain.simulation.happenings import Happenings
from domain.simulation.joints import Joints
from domain.simulation.measurements import Measurements
from domain.simulation.moving_walls import MovingWalls
from domain.simulation.plan import plan, ticks
from domain.simulation.reactions import Reactions
from domain.simulation.step import Stepper
from domain.simulation.timeline import Timeline
from domain.simulation.world import TICK_RATE, World


class Simulation:
    """One film in the making. Equal documents give equal states, on every machine.

    Nothing here knows frames or pixels: whoever shows the film asks for the state at the
    film ticks that it likes. Every valid document ends: by its rules, its duration, or a
    stated limit.
    """

    def __init__(self, document: Document) -> None:
        self.plan = plan(document)
        document = self.plan.document
        self.grids = grids_of(self.plan)
        """The fields, in the order of the document."""
        self.happenings = Happenings()
        self.joints = Joints(plan=self.plan, happenings=self.happenings)
        joints = (self.joints,) if document.joints else ()
        self.world = World(beside=(*self.grids, *joints))
        self.clock = FilmClock()
        self.moving = MovingWalls(document=document)
        self.timeline = Timeline(plan=self.plan, happenings=self.happenings, moving=self.moving)
        self.measurements = Measurements(
            plan=self.plan, happenings=self.happenings, grids=self.grids
        )
        self.ending = Ending(plan=self.plan)
        self.joints.controls = self.timeline.joints
        self.stepper = Stepper(
            plan=self.plan,
            world=self.world,
            happenings=self.happenings,
            reactions=Reactions(plan=self.plan, happenings=self.happenings),
            timeline=self.timeline,
            moving=self.moving,
            joints=self.joints,
            grids=self.grids,
        )
        self.stepper.behaviours.reading = self._measured
        self.state_digests: list[str] = []
        """SHA-256 of the state at every simulated second, and at the end."""
        self.final: dict[tuple[str, str], float] = {}
        """What counters stand at when the end is reached, by measure and selector."""
        self._frozen = False
        self.stepper.give_birth()
        self.joints.join(self.world)
        self.timeline.act(self.world, self.clock, self._measured)

    @property
    def finished(self) -> bool:
        """Whether the film is over."""
        return 0 <= self.ending.over <= self.clock.tick

    @property
    def part_of_tick(self) -> float:
        """Share of the next simulated tick that film time has reached, 0 ≤ share < 1."""
        return self.clock.remainder / 65536

    def advance(self) -> None:
        """One film tick: timeline, simulated ticks, measurements, end rules."""
        for _ in range(self.clock.advance()):
            self._tick()
        self.timeline.act(self.world, self.clock, self._measured)
        if self.ending.watch(self.measurements, self.world, self.clock.tick):
            self._settle()
        if self.finished:
            self.state_digests.append(self.world.digest())

    def _tick(self) -> None:
        if self._frozen:
            return
        try:
            self.stepper.tick(self.clock.tick)
        except TooManyPairs:
            self._frozen = True
            if not self.ending.because:
                self.ending.stop("limit:pairs", self.clock.tick)
        self.measurements.watch(self.world)
        if self.world.tick % TICK_RATE == 0:
            self.state_digests.append(self.world.digest())

    def reading(self, measure: str, of: str) -> float:
        """What a counter shows: the measurement now, or as it was when the end was reached."""
        known = self.final.get((measure, of))
        return self._measured(measure, of) if known is None else known

    def _measured(self, measure: str, of: str) -> float:
        return self.measurements.value(measure, of, self.world, self.clock.tick)

    def _counted(self) -> list[tuple[str, str]]:
        words = self.plan.document.words
        return [(word.measure, word.of) for word in words if isinstance(word, Counter)]

    def _settle(self) -> None:
        """The end is reached: a hit, and time runs out slowly."""
        end = self.plan.document.end
        self.final = {key: self._measured(*key) for key in self._counted()}
        self.happenings.mark(self.world.tick, self.plan.width / 2, self.plan.height / 2)
        left = self.ending.over - self.clock.tick
        self.clock.run(float(end.pace), (left + ticks(1)) / TICK_RATE)
