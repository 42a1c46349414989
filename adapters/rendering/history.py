"""What moved from one frame to the next: the new piece of every trail."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domain.picture.frame_list import BODY_COLUMNS, Frame, Table

ID, STYLE, COLOUR, X, Y, SIZE = (BODY_COLUMNS.index(name) for name in BODY_COLUMNS[:6])
OPACITY = BODY_COLUMNS.index("opacity")


@dataclass(frozen=True, kw_only=True)
class Steps:
    """Bodies that are in a frame and in the one before, row by row, in order of id."""

    now: Table
    before: Table


def steps(frames: Sequence[Frame], index: int, styles: Sequence[int], leap: int) -> Steps:
    """The steps of bodies of some styles into frame ``index``.

    A body that moved further than ``leap`` (in 1/256 unit) along one axis went through an
    edge; it makes no step.
    """
    now = _bodies(frames[index], styles)
    if index == 0 or not len(now):
        return Steps(now=now[:0], before=now[:0])
    before = _bodies(frames[index - 1], styles)
    _, here, there = np.intersect1d(
        now[:, ID], before[:, ID], assume_unique=True, return_indices=True
    )
    now, before = now[here], before[there]
    near = (np.abs(now[:, X] - before[:, X]) <= leap) & (np.abs(now[:, Y] - before[:, Y]) <= leap)
    return Steps(now=now[near], before=before[near])


def _bodies(frame: Frame, styles: Sequence[int]) -> Table:
    return frame.bodies[np.isin(frame.bodies[:, STYLE], styles)]
