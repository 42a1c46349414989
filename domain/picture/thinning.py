"""From frames at one rate to frames at a lower one that divides it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from domain.picture.frame_list import Frame, Table


def thinned(frames: Iterable[Frame], step: int) -> Iterator[Frame]:
    """Every ``step``-th frame, with the events and the paint of those left out before it.

    Equal to what the simulation gives when it is asked at the lower rate: a frame shows a
    state, and only events and paint tell what happened since the frame before.
    """
    if step == 1:
        yield from frames
        return
    skipped: list[Frame] = []
    for number, frame in enumerate(frames):
        if number % step:
            skipped.append(frame)
            continue
        yield _gathered([*skipped, frame]) if skipped else frame
        skipped = []


def _gathered(frames: list[Frame]) -> Frame:
    events = np.concatenate([frame.events for frame in frames])
    return replace(frames[-1], events=events, paint=_paint(frames))


def _paint(frames: list[Frame]) -> Table | None:
    tables = [frame.paint for frame in frames if frame.paint is not None]
    return np.concatenate(tables) if tables else None
