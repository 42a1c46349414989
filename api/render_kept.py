"""A document whose frames are kept: simulated once, for every rate, size and look."""

from collections.abc import Iterator
from dataclasses import replace

from api.render_cache import FrameShelf, frames_key
from domain.language.canonical import document_digest
from domain.language.models import LANGUAGE_VERSION, Document
from domain.picture.film import Film
from domain.picture.frame_list import Frame, FrameList
from domain.picture.look import look_of
from domain.picture.other_looks import OtherLooks, laid_over
from domain.picture.thinning import thinned
from domain.simulation.world import TICK_RATE

FULL_RATE = 30
"""Frames are kept at this rate where it can give the rate that is asked for, so that preview
and master are one simulation."""


class KeptSource:
    """A ``Source`` that looks into the shelf first, and fills it when a film is over."""

    def __init__(self, document: Document, fps: int, shelf: FrameShelf) -> None:
        """Raises ``RateRefused``."""
        rate = fps if FULL_RATE % fps else FULL_RATE
        self._document, self._shelf = document, shelf
        self._film = Film(document, rate)
        self._key, self._step = frames_key(document, rate), rate // fps
        self.header = replace(self._film.header, fps=fps)
        self.look = look_of(document)
        self.document = document_digest(document)
        self.seed = document.meta.seed
        self.identity = f"{self.document} {LANGUAGE_VERSION} {document.design_system} {fps}"
        self.most_frames = -(-self._film.most_frames // self._step)
        self.frames_from = "simulation"
        self._found: FrameList | None = None
        self._tick, self._over = 0, False

    def frames(self) -> Iterator[Frame]:
        """Each frame: as soon as it is simulated, or from the shelf."""
        found = self._shelf.load(self._key, self._document.design_system)
        if found is None:
            made: Iterator[Frame] = self._simulated()
        else:
            self.frames_from = "cache"
            self._found, difference = found
            made = iter(self._found.frames)
            if difference is not None:
                made = laid_over(made, difference)
        for frame in thinned(made, self._step):
            self._tick = frame.tick
            yield frame
        self._over = True

    def _simulated(self) -> Iterator[Frame]:
        others = OtherLooks(self._film.simulation, self._document)
        frames: list[Frame] = []
        for frame in self._film.frames():
            others.note(len(frames), frame)
            frames.append(frame)
            yield frame
        film = FrameList(
            header=self._film.header,
            frames=frames,
            ended_because=self._film.ended_because,
            state_digests=self._film.state_digests,
        )
        self._shelf.save(self._key, film, self.look, others.differences())

    @property
    def ended_because(self) -> str:
        """Why the film ended; empty before."""
        if self._found is None:
            return self._film.ended_because
        return self._found.ended_because if self._over else ""

    @property
    def state_digests(self) -> tuple[str, ...]:
        """Digests of the simulated states up to the frame that was asked for last."""
        if self._found is None:
            return self._film.state_digests
        digests = self._found.state_digests
        return digests if self._over else digests[: self._tick // TICK_RATE]
