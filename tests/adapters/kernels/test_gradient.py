"""The ground's gradient, compared with numpy's, step by step in the same precision."""

import numpy as np
import numpy.typing as npt
import pytest

from adapters.kernels.gradient import Line, paint_gradient

WIDTH, HEIGHT = 90, 160
INNER = np.array([250, 40, 12], np.float32)
OUTER = np.array([9, 200, 3], np.float32)
REACH, DARK, WOBBLE = np.float32(0.62), np.float32(0.35), np.float32(1.5)
ACROSS = np.linspace(-1, 1, WIDTH, dtype=np.float32)
DOWN = np.linspace(-0.46, 0.54, HEIGHT, dtype=np.float32)

type Levels = npt.NDArray[np.float32]


def _scrambled(cells: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    cells = (cells ^ (cells >> np.uint32(16))) * np.uint32(0x7FEB352D)
    cells = (cells ^ (cells >> np.uint32(15))) * np.uint32(0x846CA68B)
    return cells ^ (cells >> np.uint32(16))


def _noise() -> Levels:
    cells = np.arange(HEIGHT * WIDTH, dtype=np.uint32) * np.uint32(2)
    first, other = (
        (_scrambled(each) >> np.uint32(8)).astype(np.float32) / np.float32(1 << 24)
        for each in (cells, cells + np.uint32(1))
    )
    return (first + other - np.float32(1)).reshape(HEIGHT, WIDTH)


def _held(share: Levels) -> Levels:
    return np.minimum(np.maximum(share, np.float32(0)), np.float32(1))


def _expected(way: tuple[Line, Line], *, linear: bool) -> npt.NDArray[np.uint8]:
    squares: Levels = ACROSS[None, :] * ACROSS[None, :] + DOWN[:, None] * DOWN[:, None]
    distance: Levels = (np.sqrt(squares) / REACH).astype(np.float32)
    share = _held(distance)
    share = share * share * (np.float32(3) - np.float32(2) * share)
    if linear:
        share = _held((way[0][None, :] + way[1][:, None] + np.float32(1)) * np.float32(0.5))
    corner = _held(distance - np.float32(0.45))
    shade = np.float32(1) - DARK * corner * corner
    picture = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    for channel in range(3):
        level = (INNER[channel] + (OUTER[channel] - INNER[channel]) * share) * shade
        level = np.floor(level + _noise() * WOBBLE + np.float32(0.5))
        picture[..., channel] = np.clip(level, 0, 255)
    return picture


class TestGradient:
    @pytest.mark.parametrize("linear", [False, True])
    def test_is_the_same_to_the_bit_as_in_whole_arrays(self, linear: bool) -> None:
        way = (ACROSS * np.float32(0.3), DOWN * np.float32(1.2))
        picture = np.zeros((HEIGHT, WIDTH, 4), np.uint8)

        paint_gradient(picture, (ACROSS, DOWN, REACH), way, linear, (INNER, OUTER), DARK, WOBBLE)

        assert np.array_equal(picture, _expected(way, linear=linear))
