"""From BGRA to YUV."""

import numpy as np

from adapters.encoding.planes import Converter, Pixels

RNG = np.random.default_rng(3)


def ground() -> Pixels:
    made = RNG.integers(0, 60, (96, 64, 4), np.uint8)
    made[..., 3] = 255
    return made


class TestConverter:
    def test_red_is_red_of_bt709(self) -> None:
        red = np.zeros((96, 64, 4), np.uint8)
        red[..., 2:] = 255
        converter = Converter(np.zeros((96, 64, 4), np.uint8))
        planes = converter.planes()

        converter.convert(red, planes)

        luma, blue, right = planes.parts()
        assert (int(luma[50, 30]), int(blue[20, 15]), int(right[20, 15])) == (63, 102, 240)

    def test_rows_equal_to_the_ground_are_taken_from_it(self) -> None:
        below = ground()
        converter = Converter(below)
        picture = below.copy()
        picture[40:44, 10:20, :3] = 255
        planes, empty = converter.planes(), converter.planes()

        converter.convert(picture, planes)
        converter.convert(below, empty)

        changed = (planes.parts()[0] != empty.parts()[0]).any(axis=1)
        assert changed[40:44].all()
        assert not changed[:32].any()
        assert not changed[48:].any()

    def test_bands_give_what_the_whole_gives(self) -> None:
        below = ground()
        picture = below.copy()
        picture[34:47] = RNG.integers(0, 255, (13, 64, 4), np.uint8)
        picture[80:, :, :3] = 250
        picture[..., 3] = 255
        banded, whole = Converter(below), Converter(255 - below)
        one, other = banded.planes(), whole.planes()

        banded.convert(picture, one)
        whole.convert(picture, other)

        assert np.array_equal(one.data, other.data)

    def test_equal_frames_convert_equally_whatever_came_before(self) -> None:
        converter = Converter(ground())
        frames = [RNG.integers(0, 255, (96, 64, 4), np.uint8) for _ in range(3)]
        first, again = converter.planes(), converter.planes()
        converter.convert(frames[0], first)
        for frame in frames:
            converter.convert(frame, again)

        converter.convert(frames[0], again)

        assert np.array_equal(first.data, again.data)
