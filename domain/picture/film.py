"""From a document to frames: the simulation shown at a frame rate."""

from collections.abc import Callable, Iterator

import numpy as np

from domain.language.models import Document
from domain.picture.bodies import BodyTable
from domain.picture.camera import CameraWork
from domain.picture.frame_list import EVENT_COLUMNS, Frame, FrameList
from domain.picture.links import link_colours, links
from domain.picture.paint import PaintWork
from domain.picture.styles import header_of, palette_of, solids
from domain.picture.words import WordTable
from domain.simulation.simulation import Simulation
from domain.simulation.world import TICK_RATE

RATES = tuple(rate for rate in range(1, TICK_RATE + 1) if TICK_RATE % rate == 0)
"""Frame rates that divide the tick rate."""

type Watcher = Callable[[int, int], None]
"""Told after each frame: frames made so far, and frames that the film has at most."""


class RateRefused(Exception):
    """A frame rate that does not divide 120."""


class Film:
    """One document on its way to frames. ``header`` is known before the first frame."""

    def __init__(self, document: Document, fps: int, *, seconds: float = 180.0) -> None:
        """``seconds`` cuts the film short (``limit:seconds``). Raises ``RateRefused``."""
        if fps not in RATES:
            raise RateRefused(f"{fps} frames per second do not divide {TICK_RATE} ticks")
        self._simulation = Simulation(document)
        document = self._simulation.plan.document
        self._stride = TICK_RATE // fps
        self._cut = max(1, int(seconds * TICK_RATE + 0.5))
        palette = palette_of(document)
        plan = self._simulation.plan
        self.header = header_of(plan, palette, fps, self._simulation.grids)
        self._bodies = BodyTable(document, palette)
        self._paint = PaintWork(document, self._bodies)
        self._words = WordTable(self._simulation, palette)
        self._palette = palette
        self._solids = solids(plan, palette, self._simulation.moving, 0)
        self._linked = [[palette.index(token) for token in deal] for deal in link_colours(document)]
        self._link_style = len(document.species) + len(document.walls) + 1
        self._moved = False
        """Whether walls stood elsewhere in the frame before."""
        self._camera = CameraWork(plan)
        self._camera.act(self._simulation)
        self._paint.act(self._simulation)

    @property
    def simulation(self) -> Simulation:
        """The simulation, standing at the frame that was made last."""
        return self._simulation

    @property
    def most_frames(self) -> int:
        """Frames that the film has at most; it has fewer when an end rule comes true."""
        longest = (
            self._simulation.plan.document.duration + self._simulation.plan.document.end.settle
        )
        return -(-min(self._cut, int(longest * TICK_RATE)) // self._stride)

    @property
    def ended_because(self) -> str:
        """Why the film is over; empty while it is not."""
        if self._simulation.finished:
            return self._simulation.ending.because
        return "limit:seconds" if self._simulation.clock.tick >= self._cut else ""

    @property
    def state_digests(self) -> tuple[str, ...]:
        """SHA-256 of the state at every simulated second so far, and at the end."""
        return tuple(self._simulation.state_digests)

    def frames(self) -> Iterator[Frame]:
        """Every frame in order, each made when it is asked for. Can be gone through once."""
        while not self.ended_because:
            yield self._frame()
            for _ in range(self._stride):
                if not self.ended_because:
                    self._simulation.advance()
                    self._camera.act(self._simulation)
                    self._paint.act(self._simulation)

    def _frame(self) -> Frame:
        simulation = self._simulation
        rows = self._bodies.rows(simulation)
        moving = simulation.moving
        if moving.moves or self._moved:
            self._moved = moving.moves
            self._solids = solids(simulation.plan, self._palette, moving, simulation.world.tick)
        joints = simulation.joints
        if len(joints):
            bodies = simulation.world.bodies
            drawn = links(
                joints, bodies, self._linked, self._link_style, simulation.part_of_tick,
                simulation.clock.tick,
            )  # fmt: skip
            rows = np.concatenate((drawn, rows))
        events = np.array(simulation.happenings.drain(), np.int32)
        return Frame(
            tick=simulation.world.tick,
            bodies=np.concatenate((self._solids, rows)) if len(self._solids) else rows,
            events=events.reshape(-1, len(EVENT_COLUMNS)),
            texts=self._words.texts(),
            camera=self._camera.camera(simulation.clock.tick),
            paint=self._paint.drain(),
            grids=tuple(grid.shown() for grid in simulation.grids),
        )


def simulate(document: Document, fps: int, *, seconds: float = 180.0) -> Iterator[Frame]:
    """Frames of a film as they are made; the first is there at once."""
    return Film(document, fps, seconds=seconds).frames()


def run(
    document: Document, fps: int, *, seconds: float = 180.0, watch: Watcher | None = None
) -> FrameList:
    """The whole film. Ends by its rules, its duration or a stated limit, never by an error."""
    film = Film(document, fps, seconds=seconds)
    frames: list[Frame] = []
    for frame in film.frames():
        frames.append(frame)
        if watch is not None:
            watch(len(frames), film.most_frames)
    return FrameList(
        header=film.header,
        frames=frames,
        ended_because=film.ended_because,
        state_digests=film.state_digests,
    )
