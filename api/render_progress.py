"""How far a rendering is, told on stderr: one JSON object per line, or a line for people."""

import json
import sys
from time import monotonic
from typing import TextIO

EVERY_S = 0.25


class ProgressLines:
    """Tells frames done, frames in all, times real time, and how long it will still take."""

    def __init__(self, *, fps: int, total: int, people: bool, stream: TextIO | None = None) -> None:
        self._fps, self._total, self._people = fps, total, people
        self._stream = stream or sys.stderr
        self._begun = monotonic()
        self._told = -EVERY_S
        self._done = 0
        self._reused = 0
        self._exact = False

    def expect(self, total: int, *, exact: bool) -> None:
        """Set how many frames there will be; not ``exact`` is at most so many."""
        self._total, self._exact = total, exact

    def reused(self, frames: int) -> None:
        """Frames of finished segments, which take no time."""
        self._reused += frames
        self.done(frames)

    def done(self, frames: int) -> None:
        """So many more frames are done."""
        first = self._done == 0
        self._done += frames
        now = monotonic()
        if first or now - self._told >= EVERY_S:
            self._told = now
            self._tell("frames")

    def stage(self, name: str) -> None:
        """Another part of the work begins: ``sound``, ``file``."""
        self._tell(name)

    def _tell(self, stage: str) -> None:
        elapsed = max(1e-6, monotonic() - self._begun)
        made = self._done - self._reused
        rate = made / elapsed
        left = max(0, self._total - self._done)
        state = {
            "event": "progress",
            "stage": stage,
            "frames": self._done,
            "total": self._total,
            "total_is_exact": self._exact,
            "realtime": round(rate / self._fps, 3),
            "eta_s": round(left / rate, 1) if rate else None,
        }
        if self._people:
            self._stream.write(
                f"\r{stage}: {self._done}/{self._total} frames, {state['realtime']} × real time  "
            )
        else:
            self._stream.write(json.dumps(state) + "\n")
        self._stream.flush()

    def close(self) -> None:
        """End the line for people."""
        if self._people and self._done:
            self._stream.write("\n")


def warn(message: str) -> None:
    """Tell on stderr what does not keep the film from being made."""
    line = json.dumps({"event": "warning", "message": message})
    sys.stderr.write(f"\n{message}\n" if sys.stderr.isatty() else f"{line}\n")
