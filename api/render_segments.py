"""Drawing and encoding a film segment by segment, in this process or in several."""

import hashlib
import multiprocessing
import queue
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import perf_counter

from adapters.encoding.planes import Planes, convert, empty_planes
from adapters.encoding.segments import Segment, SegmentEncoder
from adapters.encoding.settings import SEGMENT_FRAMES
from adapters.rendering.changes import Changes
from adapters.rendering.painter import Painter
from adapters.rendering.target import Target
from api.render_beside import WorkerFailed
from api.render_guard import die_with_parent
from api.render_plan import Plan
from api.render_store import SegmentStore
from domain.picture.frame_list import Frame, Header
from domain.picture.look import Look

TARGETS = 4
"""Pictures that are drawn, queued or converted at a time, 8 MB each."""
WAIT_S = 1.0

type Told = Callable[[int], None]
"""Told how many more frames are done."""


class SegmentPainter:
    """Draws frames of one film and encodes them as segments."""

    def __init__(self, header: Header, look: Look, plan: Plan, threads: int) -> None:
        self._plan, self._threads = plan, threads
        self._painter = Painter(header, look, width=plan.picture.width, height=plan.picture.height)
        self._planes = empty_planes(plan.picture.width, plan.picture.height)
        self._changes = Changes()
        self._free: queue.SimpleQueue[Target] = queue.SimpleQueue()
        for _ in range(TARGETS):
            self._free.put(self._painter.target())
        self._encoder: SegmentEncoder | None = None
        self._digests: dict[int, str] = {}
        self.drawing_s = 0.0

    @property
    def first(self) -> int:
        """Number of the first frame that is shown."""
        return self._plan.first

    def add(self, frames: Sequence[Frame], index: int) -> None:
        """Draw frame ``index`` into the segment that is open, opening one if need be."""
        if self._encoder is None:
            self._encoder = SegmentEncoder(self._plan.picture, threads=self._threads)
            self._digests = {}
        target = self._target()
        start = perf_counter()
        self._painter.draw(frames, index, target)
        shown = index - self._plan.first
        if shown % self._plan.hash_every == 0:
            self._digests[shown] = hashlib.sha256(target.pixels).hexdigest()
        self.drawing_s += perf_counter() - start
        self._encoder.encode(lambda: self._converted(target))

    def _target(self) -> Target:
        """A picture that nobody converts any more. Waits for the encoder when it is behind."""
        while True:
            try:
                return self._free.get(timeout=WAIT_S)
            except queue.Empty:
                if self._encoder is not None:
                    self._encoder.check()

    def _converted(self, target: Target) -> Planes:
        """Runs on the encoder's thread."""
        try:
            convert(target.pixels, self._planes, self._changes.since_last(target))
        finally:
            self._free.put(target)
        return self._planes

    def finish(self) -> Segment:
        """Close the open segment."""
        if self._encoder is None:
            raise ValueError("no frame was drawn")
        encoder, self._encoder = self._encoder, None
        return encoder.finish(self._digests)

    def abandon(self) -> None:
        """Give up the open segment."""
        if self._encoder is not None:
            self._encoder.abandon()
            self._encoder = None


def render_as_they_come(
    painter: SegmentPainter, store: SegmentStore, frames: Sequence[Frame], shown: Iterable[int],
    told: Told, reused: Told | None = None,
) -> list[Segment]:  # fmt: skip
    """Draw every frame as soon as it is there, and keep every segment that is not kept yet.

    ``shown`` are the numbers of the frames in the range, each given when its frame is there;
    ``reused`` is told of those in segments that were kept before.
    """
    first = painter.first
    segments: list[Segment] = []
    kept: Segment | None = None
    place = -1
    for index in shown:
        number, place = divmod(index - first, SEGMENT_FRAMES)
        if place == 0:
            kept = store.load(number)
        if kept is None:
            painter.add(frames, index)
            told(1)
        else:
            (reused or told)(1)
        if place == SEGMENT_FRAMES - 1:
            segments.append(kept or store.keep(number, painter.finish()))
    if 0 <= place < SEGMENT_FRAMES - 1:
        segments.append(kept or store.keep(len(segments), painter.finish()))
    return segments


def render_range(
    painter: SegmentPainter, frames: Sequence[Frame], plan: Plan, number: int, told: Told
) -> Segment:
    """Draw and encode one whole segment of frames that are all there."""
    start = plan.first + number * SEGMENT_FRAMES
    stop = min(start + SEGMENT_FRAMES, plan.stop if plan.stop is not None else len(frames))
    for index in range(start, stop):
        painter.add(frames, index)
        told(1)
    return painter.finish()


def render_with_workers(
    frame_file: Path, folder: Path, key: str, plan: Plan, *, threads: int, workers: int,
    missing: Sequence[int], told: Told,
) -> None:  # fmt: skip
    """Make the missing segments in processes of their own; they end with this one."""
    context = multiprocessing.get_context("spawn")
    done: multiprocessing.Queue[int] = context.Queue()
    shares = [list(missing[each::workers]) for each in range(min(workers, len(missing)))]
    processes = [
        context.Process(
            target=_work,
            args=(str(frame_file), str(folder), key, plan, threads, share, done),
            daemon=True,
        )
        for share in shares
    ]
    try:
        for process in processes:
            process.start()
        _wait(processes, done, told)
    finally:
        for process in processes:
            if process.is_alive():
                process.terminate()
            process.join()
        done.close()


def _wait(processes: Sequence[BaseProcess], done: "multiprocessing.Queue[int]", told: Told) -> None:
    while any(process.is_alive() for process in processes):
        with suppress(queue.Empty):
            told(done.get(timeout=0.2))
        if any(process.exitcode not in (None, 0) for process in processes):
            break
    codes = [process.exitcode for process in processes]
    if any(code not in (None, 0) for code in codes):
        raise WorkerFailed(f"a worker ended with code {codes}")


def _work(
    frame_file: str,
    folder: str,
    key: str,
    plan: Plan,
    threads: int,
    numbers: Sequence[int],
    done: "multiprocessing.Queue[int]",
) -> None:
    from domain.picture.frame_file import read_frame_list

    die_with_parent()
    film, look = read_frame_list(Path(frame_file).read_bytes())
    store = SegmentStore(Path(folder), key)
    painter = SegmentPainter(film.header, look, plan, threads)
    for number in numbers:
        store.save(number, render_range(painter, film.frames, plan, number, done.put))
