"""From BGRA to YUV."""

import av
import numpy as np
import pytest
from av.video.reformatter import ColorRange, Colorspace, Interpolation

from adapters.encoding.planes import Pixels, Planes, convert, empty_planes

RNG = np.random.default_rng(3)
EXACT = Interpolation.BILINEAR | Interpolation.ACCURATE_RND | Interpolation.BITEXACT


def converted(pixels: Pixels) -> Planes:
    planes = empty_planes(pixels.shape[1], pixels.shape[0])
    convert(pixels, planes)
    return planes


def flat(blue: int, green: int, red: int) -> Pixels:
    return np.full((96, 64, 4), (blue, green, red, 255), np.uint8)


class TestColours:
    @pytest.mark.parametrize(
        ("bgr", "yuv"),
        [
            ((0, 0, 255), (63, 102, 240)),
            ((0, 255, 0), (173, 42, 26)),
            ((255, 0, 0), (32, 240, 118)),
            ((255, 255, 255), (235, 128, 128)),
            ((0, 0, 0), (16, 128, 128)),
        ],
    )
    def test_primaries_are_those_of_bt709(
        self, bgr: tuple[int, int, int], yuv: tuple[int, int, int]
    ) -> None:
        """Values of ITU-R BT.709-6 in eight bits, limited range."""
        planes = converted(flat(*bgr)).parts()

        assert tuple(int(plane[20, 15]) for plane in planes) == yuv
        assert all(np.ptp(plane) == 0 for plane in planes)

    def test_smooth_pictures_come_out_as_from_the_library(self) -> None:
        down, across = np.mgrid[0:96, 0:64]
        picture = np.stack([across * 3, down * 2, 255 - across * 2, down * 0 + 255], axis=2)
        pixels = np.ascontiguousarray(picture.astype(np.uint8))

        own = converted(pixels).parts()

        reformatted = av.VideoFrame.from_ndarray(pixels, "bgra").reformat(
            format="yuv420p",
            dst_colorspace=Colorspace.ITU709,
            dst_color_range=ColorRange.MPEG,
            interpolation=EXACT,
        )
        for plane, theirs in zip(own, reformatted.planes, strict=True):
            wide = np.frombuffer(theirs, np.uint8).reshape(-1, theirs.line_size)
            inner = wide[2:-2, 2 : plane.shape[1] - 2].astype(int)
            assert np.abs(inner - plane[2:-2, 2:-2]).max() <= 2


class TestChroma:
    def test_a_colour_stands_where_its_pixels_stand(self) -> None:
        """Red from column 32 on: the chroma pixel of columns 32 and 33 stands at 32."""
        pixels = flat(0, 0, 0)
        pixels[:, 32:, 2] = 255

        right = converted(pixels).parts()[2][10].astype(int)

        assert right[15] == 128
        assert right[16] == 128 + 84  # three quarters of the way to 240
        assert right[17] == 240

    def test_rows_count_evenly(self) -> None:
        pixels = flat(0, 0, 0)
        pixels[::2, :, 2] = 255

        assert (converted(pixels).parts()[2] == 128 + 56).all()


def test_any_picture_stays_within_limited_range() -> None:
    luma, blue, red = converted(RNG.integers(0, 256, (96, 64, 4), np.uint8)).parts()

    assert luma.min() >= 16
    assert luma.max() <= 235
    assert min(blue.min(), red.min()) >= 16
    assert max(blue.max(), red.max()) <= 240
