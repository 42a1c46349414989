"""Inspects finished films, and the twin for tests."""

import re
from pathlib import Path
from time import monotonic

import av

from adapters.inspection import thresholds as limits
from adapters.inspection.findings import picture_findings, sound_findings
from adapters.inspection.listening import listen
from adapters.inspection.watching import watch
from domain.events.animation import Finding
from domain.ports import Progress

TELL_EVERY_S = 0.5
SILENT = re.compile(r"\"?\bsilent\"?\s*:\s*true\b")


class DecodingInspector:
    """Decodes a film once; memory does not grow with its length."""

    def __init__(self, *, width: int = limits.WIDTH, height: int = limits.HEIGHT) -> None:
        self._size = width, height

    @property
    def thresholds(self) -> str:
        """Name and version of the thresholds."""
        return limits.THRESHOLDS

    def inspect(self, film: Path, document: str, progress: Progress) -> tuple[Finding, ...]:
        """Findings in a fixed order; of a file that cannot be decoded just that.

        Raises ``OSError`` when the file cannot be read at all.
        """
        told = monotonic()

        def tell(frames: int) -> None:
            nonlocal told
            if monotonic() - told >= TELL_EVERY_S:
                told = monotonic()
                progress({"stage": "inspect", "done": frames, "total": 0})

        progress({"stage": "inspect", "done": 0, "total": 0})
        try:
            seen, heard = watch(film, tell), listen(film)
        except av.FFmpegError as failure:
            if isinstance(failure, OSError):
                raise
            return (_decodable(str(failure)),)
        silent = bool(SILENT.search(document))
        return (
            _decodable(""),
            *picture_findings(seen, self._size),
            *sound_findings(seen, heard, silent=silent),
        )


def _decodable(failure: str) -> Finding:
    return Finding(
        check="decodable",
        passed=not failure,
        hard=True,
        measured=float(not failure),
        limit="every picture and every sample can be decoded",
        message=failure or "decoded to the end",
    )


class FakeInspector:
    """Passes every film, or fails the checks it is told to fail."""

    def __init__(self, *, failing: tuple[str, ...] = ()) -> None:
        self._failing = failing

    @property
    def thresholds(self) -> str:
        """The twin's own."""
        return "fake@1"

    def inspect(self, film: Path, document: str, progress: Progress) -> tuple[Finding, ...]:
        """One finding per well-known check, without looking at anything but the file's size."""
        progress({"stage": "inspect", "done": 1, "total": 1})
        size = float(film.stat().st_size)
        return tuple(
            Finding(
                check=check,
                passed=check not in self._failing,
                hard=True,
                measured=size if check == "duration" else float(len(document) > 0),
                limit="none",
                frame=0,
                message="not looked at",
            )
            for check in ("duration", "black_frames", "true_peak")
        )
