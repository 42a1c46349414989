"""Ghosts: copies of bodies where they were, fading, as in old photographs of motion."""

from collections.abc import Iterator, Sequence

import numpy as np

from domain.picture.frame_list import BODY_COLUMNS, Frame, Header, Table

EVERY_S = 0.1
"""Copies are left this far apart."""
FAINT = 0.55
"""Opacity of the newest copy as a share of the body's."""
STYLE, OPACITY, GLOW, FLASH = (
    BODY_COLUMNS.index(name) for name in ("style", "opacity", "glow", "flash")
)


class Ghosts:
    """The copies of one film."""

    def __init__(self, header: Header) -> None:
        lives = [
            max(1, style.trail_ms * header.fps // 1000) if style.trail == "ghosts" else 0
            for style in header.styles
        ]
        self._life = np.array(lives, np.int64)
        self._longest = max(lives, default=0)
        self._step = max(1, round(EVERY_S * header.fps))

    def rows(self, frames: Sequence[Frame], index: int) -> Iterator[Table]:
        """Copies as rows of bodies, the oldest first."""
        if not self._longest:
            return
        first = max(0, index - self._longest + 1)
        begin = -(-first // self._step) * self._step
        for number in range(begin, index, self._step):
            table = frames[number].bodies
            life = self._life[table[:, STYLE]]
            left = life - (index - number)
            shown = table[left > 0].copy()
            share = left[left > 0] / np.maximum(life[left > 0], 1) * FAINT
            shown[:, OPACITY] = (shown[:, OPACITY] * share).astype(np.int32)
            shown[:, GLOW] = shown[:, FLASH] = 0
            if len(shown):
                yield shown
