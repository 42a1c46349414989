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
    before = _bodies(frames[index - 1], styles) if index else now[:0]
    if not len(now) or not len(before):
        return Steps(now=now[:0], before=now[:0])
    places = np.minimum(np.searchsorted(before[:, ID], now[:, ID]), len(before) - 1)
    met = before[places, ID] == now[:, ID]
    now, before = now[met], before[places[met]]
    near = (np.abs(now[:, X] - before[:, X]) <= leap) & (np.abs(now[:, Y] - before[:, Y]) <= leap)
    return Steps(now=now[near], before=before[near])


def _bodies(frame: Frame, styles: Sequence[int]) -> Table:
    """Rows of some styles in order of id."""
    style = frame.bodies[:, STYLE]
    wanted = np.zeros(len(style), bool)
    for number in styles:
        wanted |= style == number
    rows = frame.bodies[wanted]
    return rows[np.argsort(rows[:, ID], kind="stable")]
