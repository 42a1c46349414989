"""Rows for the stroke kernel, made for many strokes at once."""

import numpy as np
import numpy.typing as npt

from adapters.kernels.strokes import COLUMNS, OVER, Strokes

type Floats = npt.NDArray[np.float64]


def strokes_of(
    x: Floats,
    y: Floats,
    half: Floats,
    ink: Floats,
    *,
    to: tuple[Floats, Floats] | None = None,
    ring: Floats | float = 0.0,
    soft: Floats | float = 0.0,
    opacity: Floats | float = 1.0,
    loss: Floats | float = 0.0,
    mode: int = OVER,
) -> Strokes:
    """Discs, or rings, or (with ``to``) lines. ``ink`` is (n, 3): red, green, blue levels."""
    rows = np.empty((len(x), len(COLUMNS)))
    x1, y1 = (x, y) if to is None else to
    values = (x, y, x1, y1, ring, half, soft, ink[:, 2], ink[:, 1], ink[:, 0], opacity, loss, mode)
    for column, value in enumerate(values):
        rows[:, column] = value
    return rows


def woven(layers: list[Strokes], shown: list[npt.NDArray[np.bool_]]) -> Strokes:
    """Layers of the same bodies, body after body; only those rows that are shown."""
    rows = np.stack(layers, axis=1).reshape(-1, len(COLUMNS))
    return rows[np.stack(shown, axis=1).reshape(-1)]
