"""The kernels of cells, compared with the same in numpy."""

from typing import Any

import numpy as np
import numpy.typing as npt

from adapters.kernels.areas import lay_areas
from adapters.kernels.cells import lay_light, lay_squares

GREY = 0xFF404040


def black(height: int, width: int, word: int = GREY) -> npt.NDArray[np.uint32]:
    return np.full((height, width), word, np.uint32)


def channels(pixels: npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
    return pixels.view(np.uint8).reshape(*pixels.shape, 4).astype(np.int64)


def inks(*rows: tuple[int, int, int, int]) -> npt.NDArray[np.int32]:
    table = np.zeros((256, 4), np.int32)
    table[1 : len(rows) + 1] = rows
    return table


class TestLight:
    def test_passes_evenly_from_middle_to_middle(self) -> None:
        rng = np.random.default_rng(1)
        light = np.zeros((6, 7, 3), np.int32)
        light[1:-1, 1:-1] = rng.integers(0, 250, (4, 5, 3))
        pixels = black(60, 70)

        lay_light(pixels, light, (0.0, 0.0, 10.0), False)

        y, x = np.mgrid[0:60, 0:70] + 0.5
        v, u = np.clip(y / 10 - 0.5, 0, 5), np.clip(x / 10 - 0.5, 0, 6)
        row, column = np.minimum(v.astype(int), 4), np.minimum(u.astype(int), 5)
        v, u = (v - row)[..., None], (u - column)[..., None]
        upper = light[row, column] * (1 - u) + light[row, column + 1] * u
        lower = light[row + 1, column] * (1 - u) + light[row + 1, column + 1] * u
        expected = np.minimum(255, 0x40 + upper * (1 - v) + lower * v)
        assert np.abs(channels(pixels)[..., :3] - expected).max() <= 255 / 10 + 2
        assert np.abs(channels(pixels)[..., :3] - expected).mean() < 5
        assert (channels(pixels)[..., 3] == 255).all()

    def test_does_not_wrap_around(self) -> None:
        light = np.zeros((3, 3, 3), np.int32)
        light[1, 1] = 255
        bright, dark = black(30, 30, 0xFFF0F0F0), black(30, 30)

        lay_light(bright, light, (0.0, 0.0, 10.0), False)
        lay_light(dark, light, (0.0, 0.0, 10.0), True)

        assert channels(bright)[..., :3].min() == 0xF0
        assert channels(bright)[15, 15, :3].tolist() == [255, 255, 255]
        assert channels(dark)[15, 15, :3].tolist() == [0, 0, 0]
        assert channels(dark)[..., :3].max() == 0x40

    def test_is_clipped(self) -> None:
        light = np.full((9, 9, 3), 9, np.int32)
        pixels = black(20, 20)

        lay_light(pixels, light, (-40.0, -40.0, 10.0), False)

        assert channels(pixels)[5, 5].tolist() == [0x49, 0x49, 0x49, 255]


class TestSquares:
    def test_stand_in_the_middle_of_their_cells(self) -> None:
        cells = np.array([[1, 0], [0, 2]], np.uint8)
        masks, squares = np.full(36, 255, np.uint8), np.zeros((256, 2), np.int64)
        squares[1:3] = 0, 6
        edges = np.array([0, 10]), np.array([0, 10])
        pixels = black(20, 20)

        table = inks((1, 2, 3, 256), (200, 200, 200, 128))
        lay_squares(pixels, cells, table, masks, squares, edges, 10)

        changed = np.argwhere(pixels != GREY)
        assert sorted({int(place) for place in changed[:, 0]}) == [*range(2, 8), *range(12, 18)]
        assert channels(pixels)[5, 5].tolist() == [1, 2, 3, 255]
        assert channels(pixels)[15, 15].tolist() == [132, 132, 132, 255]

    def test_are_clipped(self) -> None:
        cells = np.ones((3, 3), np.uint8)
        squares = np.zeros((256, 2), np.int64)
        squares[1] = 0, 10
        edges = np.array([-5, 5, 15]), np.array([-5, 5, 15])
        pixels = black(20, 20)

        lay_squares(pixels, cells, inks((9, 9, 9, 256)), np.full(100, 255, np.uint8), squares,
                    edges, 10)  # fmt: skip

        assert (channels(pixels)[..., :3] == 9).all()


def areas(cells: npt.NDArray[np.uint8], *rows: tuple[int, int, int, int]) -> Any:
    """Cells of 10 pixels that begin 20 pixels from the edge, as levels."""
    pixels = black(cells.shape[0] * 10 + 40, cells.shape[1] * 10 + 40)
    lay_areas(pixels, np.pad(cells, 2), inks(*rows), (20.0, 20.0, 10.0))
    return channels(pixels)


class TestAreas:
    def test_are_even_within_and_halfway_at_their_edge(self) -> None:
        cells = np.ones((6, 6), np.uint8)
        cells[:, 3:] = 2

        found = areas(cells, (0, 0, 200, 256), (200, 0, 0, 256))

        assert found[50, 30, :3].tolist() == [0, 0, 200]
        assert found[50, 70, :3].tolist() == [200, 0, 0]
        assert found[50, 15].tolist() == found[50, 85].tolist() == [0x40, 0x40, 0x40, 255]
        assert np.abs(found[50, 49:51, :3].sum(axis=0) - [200, 0, 200]).max() <= 4

    def test_have_outlines_that_do_not_show_the_cells(self) -> None:
        cells = np.zeros((12, 12), np.uint8)
        cells[np.tril_indices(12)] = 1

        covered = areas(cells, (255, 255, 255, 256))[60:100, :, 0] > 160

        ends = covered.sum(axis=1)
        assert np.abs(np.diff(ends) - 1).max() <= 2

    def test_blend_where_they_are_not_opaque(self) -> None:
        found = areas(np.ones((4, 4), np.uint8), (0xC0, 0, 0x40, 128))

        assert found[40, 40].tolist() == [0x80, 0x20, 0x40, 255]

    def test_meet_in_corners_of_four(self) -> None:
        cells = np.array([[1, 2], [3, 4]], np.uint8).repeat(3, axis=0).repeat(3, axis=1)

        found = areas(cells, *((level, level, level, 256) for level in (50, 100, 150, 200)))

        assert found[[46, 46, 54, 54], [46, 54, 46, 54], 0].tolist() == [50, 100, 150, 200]

    def test_of_several_tones_hold_their_ground_together(self) -> None:
        cells = np.ones((4, 12), np.uint8)
        cells[:, ::2] = 2

        found = areas(cells, (255, 255, 255, 256), (254, 254, 254, 256))

        edge = (found[10:30, 40:120, 0] > 160).sum(axis=0)
        assert edge.max() - edge.min() <= 1
