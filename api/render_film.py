"""One rendering from its source to the finished file and its report."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from adapters.encoding.settings import SEGMENT_FRAMES
from api.render_beside import Beside
from api.render_files import write_whole
from api.render_plan import LOOP_S, MOST_FRAMES, LimitReached, Plan, PlanRefused
from api.render_progress import ProgressLines
from api.render_report import all_versions
from api.render_source import Source
from domain.picture.frame_file import frame_list_digest, write_frame_list
from domain.picture.frame_list import Frame, FrameList

if TYPE_CHECKING:
    from adapters.encoding.segments import Segment
    from adapters.synthesis.synthesiser import Sound
    from api.render_segments import SegmentPainter
    from api.render_store import SegmentStore


ASKED_EVERY_S = 0.02
"""How often the painter is asked what it drew: a look at its line costs as much as a tick."""


@dataclass(frozen=True, kw_only=True)
class Means:
    """With what it is made; none of it changes a byte."""

    threads: int = 2
    workers: int = 1
    work_folder: Path | None = None
    """Kept segments; without one a killed rendering begins anew."""
    beside: Beside | None = None
    """Draws previews while they are simulated, where it has a painter."""


@dataclass(kw_only=True)
class Made:
    """Everything that was made, for the report."""

    film: FrameList
    plan: Plan
    segments: list["Segment"]
    sound: "Sound | None"
    timings: dict[str, float] = field(default_factory=dict)


class Rendering:
    """Makes one film."""

    def __init__(self, source: Source, plan: Plan, means: Means, progress: ProgressLines) -> None:
        self._source, self._plan, self._means = source, plan, means
        self.progress = progress
        self._timings: dict[str, float] = {}
        self._frames: list[Frame] = []

    def make(self, out: Path) -> Made:
        """Write the film to ``out``.

        Raises ``OSError``, ``LimitReached``, ``PlanRefused`` or ``WorkerFailed``.
        """
        with self._clock("total"), self._folder() as folder:
            segments = self._segments(folder)
            film = self._film()
            self.progress.stage("sound")
            with self._clock("sound"):
                sound = self._sound(film)
            self.progress.stage("file")
            with self._clock("mux"):
                from adapters.encoding.film_file import write_film

                samples = sound.samples if sound else None
                write_film(out, self._plan.picture, segments, samples)
        return Made(
            film=film, plan=self._plan, segments=segments, sound=sound, timings=self._timings
        )

    def frames(self) -> list[Frame]:
        """All frames, simulated without drawing any."""
        with self._clock("simulate"):
            for frame in self._source.frames():
                self._keep(frame)
        return self._frames

    def undrawn(self) -> FrameList:
        """The frames that ``make`` would go through, without drawing any."""
        for _ in self._shown():
            pass
        return self._film()

    def _keep(self, frame: Frame) -> None:
        if len(self._frames) >= MOST_FRAMES:
            raise LimitReached(f"more than {MOST_FRAMES} frames")
        self._frames.append(frame)

    def _segments(self, folder: Path) -> list["Segment"]:
        beside = self._means.beside
        if self._plan.preset == "preview" and beside is not None and beside.ready:
            return self._beside(beside, folder)
        from api.render_store import SegmentStore

        store = SegmentStore(folder, self._key())
        if self._means.workers > 1 or self._plan.preset == "loop":
            return self._from_frames(store, folder)
        return self._as_they_come(store)

    def _key(self) -> str:
        """Digest of everything that shapes a segment."""
        words = [
            self._source.identity,
            self._plan.picture.words,
            f"{self._plan.preset} {self._plan.first} {self._plan.hash_every}",
            repr(sorted(self._source.look.colours.items())),
            repr(sorted(all_versions().items())),
        ]
        return hashlib.sha256("\n".join(words).encode()).hexdigest()

    def _as_they_come(self, store: "SegmentStore") -> list["Segment"]:
        """Draw every frame as soon as it is simulated."""
        from api.render_segments import render_as_they_come

        painter = self._painter()
        told, reused = self.progress.done, self.progress.reused
        try:
            segments = render_as_they_come(
                painter, store, self._frames, self._shown(), told, reused
            )
        finally:
            painter.abandon()
            self._timings["draw"] = painter.drawing_s * 1000
        if not segments:
            raise PlanRefused("the range shows no frame of this film")
        return segments

    def _beside(self, beside: Beside, folder: Path) -> list["Segment"]:
        """Have every frame drawn by a process beside this one as soon as it is simulated."""
        key = self._key()
        beside.begin(
            self._source.header, self._source.look, self._plan,
            threads=self._means.threads, folder=folder, key=key,
        )  # fmt: skip
        sent, asked = 0, 0.0
        for _ in self._shown():
            for frame in self._frames[sent:]:
                beside.frame(frame)
            sent = len(self._frames)
            if perf_counter() - asked > ASKED_EVERY_S:
                beside.drawn(self.progress)
                asked = perf_counter()
        for frame in self._frames[sent:]:
            beside.frame(frame)
        self._timings["draw"] = beside.finish(self.progress) * 1000
        return self._read_back(folder, key)

    def _read_back(self, folder: Path, key: str) -> list["Segment"]:
        from api.render_store import SegmentStore

        store = SegmentStore(folder, key)
        count = -(-(len(self._frames) - self._plan.first) // SEGMENT_FRAMES)
        if count <= 0:
            raise PlanRefused("the range shows no frame of this film")
        segments = [store.load(number) for number in range(count)]
        return _all_there(segments)

    def _painter(self) -> "SegmentPainter":
        from api.render_segments import SegmentPainter

        return SegmentPainter(
            self._source.header, self._source.look, self._plan, self._means.threads
        )

    def _shown(self) -> Iterator[int]:
        """Numbers of the frames in the range, each when its frame is there."""
        spent, frames = 0.0, self._source.frames()
        while self._plan.stop is None or len(self._frames) < self._plan.stop:
            start = perf_counter()
            frame = next(frames, None)
            spent += perf_counter() - start
            if frame is None:
                break
            self._keep(frame)
            if len(self._frames) > self._plan.first:
                yield len(self._frames) - 1
        self._timings["simulate"] = spent * 1000

    def _from_frames(self, store: "SegmentStore", folder: Path) -> list["Segment"]:
        """Simulate first, then draw segments in any order."""
        frames = self.undrawn().frames
        self._choose_window(frames)
        first, stop = self._plan.first, min(self._plan.stop or len(frames), len(frames))
        if first >= stop:
            raise PlanRefused("the range shows no frame of this film")
        self._plan = self._plan.with_range(first, stop)
        self.progress.expect(stop - first, exact=True)
        count = -(-(stop - first) // SEGMENT_FRAMES)
        found = {number: store.load(number) for number in range(count)}
        missing = [number for number, segment in found.items() if segment is None]
        self.progress.reused(sum(each.frames for each in found.values() if each))
        with self._clock("draw"):
            self._make_missing(store, folder, missing)
        return _all_there([found[number] or store.load(number) for number in range(count)])

    def _choose_window(self, frames: Sequence[Frame]) -> None:
        if self._plan.preset == "loop" and self._plan.stop is None:
            from adapters.rendering.stills import lively_window

            length = min(LOOP_S * self._source.header.fps, len(frames))
            first = lively_window(frames, length)
            self._plan = self._plan.with_range(first, first + length)

    def _make_missing(self, store: "SegmentStore", folder: Path, missing: Sequence[int]) -> None:
        from api.render_segments import render_range, render_with_workers

        if self._means.workers > 1 and missing:
            frame_file = folder / f"{self._key()[:24]}.frames"
            write_whole(frame_file, write_frame_list(self._film(), self._source.look))
            render_with_workers(
                frame_file,
                folder,
                self._key(),
                self._plan,
                threads=self._means.threads,
                workers=self._means.workers,
                missing=missing,
                told=self.progress.done,
            )
            return
        painter = self._painter()
        try:
            for number in missing:
                segment = render_range(
                    painter, self._frames, self._plan, number, self.progress.done
                )
                store.save(number, segment)
        finally:
            painter.abandon()

    def _film(self) -> FrameList:
        return FrameList(
            header=self._source.header,
            frames=self._frames,
            ended_because=self._source.ended_because or "limit:frames",
            state_digests=self._source.state_digests,
        )

    def _sound(self, film: FrameList) -> "Sound | None":
        if not self._plan.sound:
            return None
        from api.render_sound import sound_of

        first, stop = self._plan.first, self._plan.stop or len(film.frames)
        shown = film.frames[first:stop]
        return sound_of(film.header, shown, film.ended_because)

    @contextmanager
    def _folder(self) -> Iterator[Path]:
        if self._means.work_folder is not None:
            self._means.work_folder.mkdir(parents=True, exist_ok=True)
            yield self._means.work_folder
            return
        folder = Path(tempfile.mkdtemp(prefix="kinora-render-"))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def _clock(self, name: str) -> Iterator[None]:
        start = perf_counter()
        yield
        self._timings[name] = (perf_counter() - start) * 1000


def _all_there(segments: Sequence["Segment | None"]) -> list["Segment"]:
    if any(segment is None for segment in segments):
        raise OSError("a finished segment cannot be read back")
    return [segment for segment in segments if segment is not None]


def still(source: Source, frames: Sequence[Frame], plan: Plan, index: int, suffix: str) -> bytes:
    """One frame as the bytes of a PNG or JPEG file."""
    from adapters.rendering.painter import Painter
    from adapters.rendering.stills import encode_still

    painter = Painter(
        source.header, source.look, width=plan.picture.width, height=plan.picture.height
    )
    return encode_still(painter.draw(frames, index, painter.target()), suffix)


def digests_of(made: Made, document: str, file: str) -> dict[str, object]:
    """All digests of the report."""
    from adapters.encoding.film_file import picture_digest

    frames: dict[int, str] = {}
    for segment in made.segments:
        frames |= segment.frame_digests
    sound = hashlib.sha256(made.sound.samples.tobytes()).hexdigest() if made.sound else ""
    return {
        "document": document,
        "states": list(made.film.state_digests),
        "frame_list": frame_list_digest(made.film),
        "frames": [frames[number] for number in sorted(frames)],
        "picture": picture_digest(made.segments),
        "sound": sound,
        "file": file,
    }
