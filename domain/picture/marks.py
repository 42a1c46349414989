"""Marks for a player: at which frames something is to be heard, and from when to when words stand.

Derived from the frame list alone, so they can be made again at any time.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from domain.picture.frame_list import EVENT_KINDS, Frame

VERSION = 1
PER_SECOND = 4
"""Sounds kept per second of film, the strongest: more marks on a timeline say nothing."""
COUNTER = "counter"
"""The role whose words change all the time and are one mark nevertheless."""


@dataclass(frozen=True, kw_only=True)
class SoundMark:
    """The strongest thing to be heard that is first seen in this frame."""

    frame: int
    kind: str
    """One of ``EVENT_KINDS``."""
    strength: int
    """0 to 65535."""


@dataclass(frozen=True, kw_only=True)
class WordMark:
    """Words on the picture from frame ``first`` to frame ``last``, both included."""

    first: int
    last: int
    role: str
    text: str
    """As they stood first."""


@dataclass(frozen=True, kw_only=True)
class Marks:
    """All marks of a film."""

    version: int
    fps: int
    frames: int
    sounds: tuple[SoundMark, ...]
    words: tuple[WordMark, ...]


def marks_of(fps: int, frames: Iterable[Frame]) -> Marks:
    """Marks of a film, in order of frames."""
    heard: list[SoundMark] = []
    words = _Words()
    count = 0
    for index, frame in enumerate(frames):
        heard += _loudest(index, frame)
        words.see(index, frame)
        count = index + 1
    return Marks(
        version=VERSION,
        fps=fps,
        frames=count,
        sounds=_thinned(heard, fps),
        words=words.finished(),
    )


def marks_json(marks: Marks) -> bytes:
    """As the artifact holds them: equal marks, equal bytes."""
    return msgspec.json.encode(marks, order="deterministic")


def _loudest(index: int, frame: Frame) -> list[SoundMark]:
    rows = frame.events.tolist()
    if not rows:
        return []
    loudest = max(rows, key=lambda row: (row[6], -row[1]))
    return [SoundMark(frame=index, kind=EVENT_KINDS[loudest[1]], strength=loudest[6])]


def _thinned(heard: list[SoundMark], fps: int) -> tuple[SoundMark, ...]:
    """The strongest of every second; decisive moments always stay."""
    seconds: dict[int, list[SoundMark]] = {}
    for each in heard:
        seconds.setdefault(each.frame // fps, []).append(each)
    kept = [
        each
        for second in seconds.values()
        for place, each in enumerate(sorted(second, key=lambda mark: (-mark.strength, mark.frame)))
        if place < PER_SECOND or each.kind == "mark"
    ]
    return tuple(sorted(kept, key=lambda mark: mark.frame))


class _Words:
    """Gathers from when to when each line stands."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, str], WordMark] = {}
        self._closed: list[WordMark] = []

    def see(self, index: int, frame: Frame) -> None:
        """Take one more frame into account."""
        shown: dict[tuple[str, str], WordMark] = {}
        for text in frame.texts:
            if text.opacity and text.content:
                key = (text.role, "" if text.role == COUNTER else text.content)
                before = shown.get(key) or self._open.get(key)
                first, words = (before.first, before.text) if before else (index, text.content)
                shown[key] = WordMark(first=first, last=index, role=text.role, text=words)
        self._closed += [mark for key, mark in self._open.items() if key not in shown]
        self._open = shown

    def finished(self) -> tuple[WordMark, ...]:
        """Every line, in order of appearance."""
        every = [*self._closed, *self._open.values()]
        return tuple(sorted(every, key=lambda mark: (mark.first, mark.role, mark.text)))
