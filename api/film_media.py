"""Pictures and small films made of a document by the renderer, kept by what they are made from.

They are no facts: every one is made again, byte for byte, when its file is gone.
"""

import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.ports import Unavailable
from domain.refusals import Refusal

LONGEST_S = 120.0
"""A picture that takes longer is given up; the film's own work is not bound by this."""

STILL_AT_S = 1.0
"""Film time of a still."""

LOOK_EVERY_S = 0.02
"""How often a rendering is asked whether it is done, and somebody whether it is still wanted."""

END_S = 6.0
"""A renderer that was asked to end tidies up; a warm one is given up after five."""

AT_ONCE = 2
"""Renderings for readers at the same time: films of the day go first."""


class NotShown(Refusal):
    """The renderer refused; its words say why."""


class NoLongerWanted(Refusal):
    """Whoever asked for the picture went away; it was not made."""


class MediaBusy(Unavailable):
    """Too many pictures are asked for at once; this one can be had in a moment."""


class FilmMedia:
    """Makes and keeps what readers look at beside the film itself."""

    def __init__(self, *, folder: Path, command: Sequence[str], version: Callable[[], str]) -> None:
        """Keeps files in ``folder``; ``command`` answers the renderer contract, ``version``
        tells which renderer it is."""
        self._folder = folder
        self._command = tuple(command)
        self._version = version
        self._turns = threading.BoundedSemaphore(AT_ONCE)

    def frame(self, document: str, frame: int, fps: int) -> Path:
        """One frame of the film, exactly, as PNG. Raises ``NotShown``."""
        at = (frame + 0.5) / fps
        return self._made(document, ".png", ["--still", repr(at), "--fps", str(fps)])

    def loop(self, document: str) -> Path:
        """Three seconds of the film, small and silent, the end joining the beginning."""
        return self._made(document, ".mp4", ["--preset", "loop"])

    def still(self, document: str) -> Path:
        """One small picture of the film after its first second, when something has begun."""
        return self._made(document, ".png", ["--preset", "preview", "--still", repr(STILL_AT_S)])

    def preview(self, document: str) -> Path:
        """The whole film, small and silent."""
        return self._made(document, ".mp4", ["--preset", "preview"])

    def tried(self, document: str, *, unwanted: threading.Event) -> bytes:
        """The whole film, small and silent, of a document that is being written: not kept.

        Raises ``NoLongerWanted`` soon after ``unwanted`` is set, and ``NotShown``.
        """
        self._take_turn(unwanted)
        try:
            with TemporaryDirectory() as folder:
                made = Path(folder) / "made.mp4"
                self._make(document, made, ["--preset", "preview"], "--out", unwanted)
                return made.read_bytes()
        finally:
            self._turns.release()

    def proxy(self, document: str) -> Path:
        """The whole film for stepping: small, silent, every picture a key frame."""
        return self._made(document, ".mp4", ["--preset", "proxy"])

    def contact_sheet(self, document: str, count: int) -> Path:
        """Pictures in rows, each with its time, as JPEG."""
        options = ["--count", str(count), "--contact-sheet"]
        return self._made(document, ".jpg", options, out="")

    def _made(
        self, document: str, suffix: str, options: Sequence[str], *, out: str = "--out"
    ) -> Path:
        renderer = self._version()
        key = sha256("\0".join([renderer, *options, document]).encode()).hexdigest()
        place = self._folder / key[:2] / f"{key}{suffix}"
        if place.is_file():
            return place
        self._take_turn(threading.Event())
        try:
            if not place.is_file():
                self._make(document, place, options, out, threading.Event())
        finally:
            self._turns.release()
        return place

    def _take_turn(self, unwanted: threading.Event) -> None:
        until = time.monotonic() + LONGEST_S / 4
        while not self._turns.acquire(timeout=LOOK_EVERY_S):
            if unwanted.is_set():
                raise NoLongerWanted("The picture is no longer wanted.")
            if time.monotonic() > until:
                raise MediaBusy("too many pictures are being made")

    def _make(
        self,
        document: str,
        place: Path,
        options: Sequence[str],
        out: str,
        unwanted: threading.Event,
    ) -> None:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryDirectory(dir=place.parent) as folder:
            source = Path(folder) / "document.yaml"
            source.write_text(document, encoding="utf-8")
            made = Path(folder) / f"made{place.suffix}"
            named = [*options, str(made)] if not out else [*options, out, str(made)]
            _run([*self._command, str(source), *named, "--json"], unwanted)
            made.replace(place)


def _run(command: Sequence[str], unwanted: threading.Event) -> None:
    try:
        renderer = subprocess.Popen(  # noqa: S603 - the command is the operator's setting
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except OSError:
        raise NotShown("The renderer cannot be run.") from None
    with renderer:
        try:
            _watched(renderer, unwanted)
        except Refusal:
            _ended(renderer)
            raise
    if renderer.returncode:
        raise NotShown("The renderer cannot show this of the document.")


def _watched(renderer: "subprocess.Popen[bytes]", unwanted: threading.Event) -> None:
    until = time.monotonic() + LONGEST_S
    while renderer.poll() is None:
        if unwanted.wait(LOOK_EVERY_S):
            raise NoLongerWanted("The picture is no longer wanted.")
        if time.monotonic() > until:
            raise NotShown("The renderer took too long for this picture.")


def _ended(renderer: "subprocess.Popen[bytes]") -> None:
    """Ask it to end, which lets a warm renderer drop the order too; then insist."""
    renderer.terminate()
    try:
        renderer.wait(END_S)
    except subprocess.TimeoutExpired:
        renderer.kill()
        renderer.wait()
