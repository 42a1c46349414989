"""Light against the same arithmetic in numpy."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from adapters.kernels.light import (
    Pixels,
    add_light,
    copy_boxes,
    fade,
    fill_boxes,
    make_glow,
    stamp,
    take_light,
)

RNG = np.random.default_rng(11)
BOXES = np.array([[5, 3, 37, 16], [5, 16, 21, 29]])
INSIDE = np.zeros((40, 48), bool)
INSIDE[3:16, 5:37] = INSIDE[16:29, 5:21] = True


def picture() -> Pixels:
    return RNG.integers(0, 256, (40, 48, 4), np.uint8)


def only_inside(before: Pixels, inside: np.ndarray) -> Pixels:
    expected = before.copy()
    expected[INSIDE] = inside
    return expected


class TestWholePictures:
    def test_adding_stops_at_white_and_stays_in_the_boxes(self) -> None:
        ground, light = picture(), picture()
        total = np.minimum(ground[INSIDE].astype(int) + light[INSIDE], 255)
        expected = only_inside(ground, total)

        add_light(ground, light, BOXES)

        assert np.array_equal(ground, expected)

    def test_taking_stops_at_black(self) -> None:
        ground, loss = picture(), picture()
        rest = np.maximum(ground[INSIDE].astype(int) - loss[INSIDE], 0)
        expected = only_inside(ground, rest)

        take_light(ground, loss, BOXES)

        assert np.array_equal(ground, expected)

    def test_copying_and_filling_stay_in_the_boxes(self) -> None:
        ground, other = picture().view(np.uint32)[..., 0], picture().view(np.uint32)[..., 0]
        copied, filled = ground.copy(), ground.copy()

        copy_boxes(copied, other, BOXES)
        fill_boxes(filled, 7, BOXES)

        assert np.array_equal(copied, np.where(INSIDE, other, ground))
        assert np.array_equal(filled, np.where(INSIDE, 7, ground))

    def test_fading_takes_the_same_everywhere(self) -> None:
        light = picture()
        expected = only_inside(light, np.maximum(light[INSIDE].astype(int) - 9, 0))

        fade(light, 9, BOXES)

        assert np.array_equal(light, expected)


class TestStamps:
    @given(st.integers(-30, 70), st.integers(-30, 70), st.integers(1, 12))
    def test_are_cut_at_the_edges(self, x: int, y: int, reach: int) -> None:
        side = 2 * reach + 1
        sprite = RNG.integers(0, 256, (side, side, 4), np.uint8)
        off = np.arange(side) - reach
        sprite[off[:, None] ** 2 + off**2 > (reach + 0.5) ** 2] = 0
        ground = picture()
        wide = np.zeros((240, 248, 4), int)
        wide[100 + y - reach : 101 + y + reach, 100 + x - reach : 101 + x + reach] = sprite
        lit = np.minimum(ground + wide[100:140, 100:148], 255)
        shaded = np.maximum(ground - wide[100:140, 100:148], 0)
        bright, dark = ground.copy(), ground.copy()
        stamps = np.array([[0, reach, x, y]])

        stamp(bright, sprite.reshape(-1), stamps, False)
        stamp(dark, sprite.reshape(-1), stamps, True)

        assert np.array_equal(bright, lit)
        assert np.array_equal(dark, shaded)


class TestGlow:
    def sprite(self, reach: int, ring: int = 0) -> Pixels:
        flat = np.empty((2 * reach + 1) ** 2 * 4, np.uint8)
        make_glow(flat, reach, ring, np.array([200, 100, 50], np.float32), 9.0)
        return flat.reshape(2 * reach + 1, 2 * reach + 1, 4)

    def test_is_as_bright_as_asked_in_the_middle_and_nothing_at_the_rim(self) -> None:
        sprite = self.sprite(40)

        assert np.abs(sprite[40, 40, :3].astype(int) - (200, 100, 50)).max() <= 1
        assert sprite[0].max() <= 1
        assert sprite[:, -1].max() <= 1
        assert sprite[..., 3].max() == 0

    def test_falls_on_both_sides_of_a_ring(self) -> None:
        row = self.sprite(40, ring=25)[40, :, 0].astype(int)

        assert abs(row[40 + 25] - 200) <= 1
        assert row[40] == 0
        assert row[40 + 32] == row[40 + 18] or abs(row[40 + 32] - row[40 + 18]) <= 2

    def test_falls_evenly_enough_not_to_band(self) -> None:
        """Faint, wide light is dithered: neighbouring levels mix over many columns."""
        flat = np.empty(401 * 401 * 4, np.uint8)
        make_glow(flat, 200, 0, np.array([12, 12, 12], np.float32), 9.0)
        row = flat.reshape(401, 401, 4)[180:220, 250:300, 0]

        assert all(len(np.unique(column)) > 1 for column in row.T[:10])
