"""Grounds pass into others, fills have edges, bodies stretch, arcs are open."""

from dataclasses import replace

import numpy as np
import pytest

from adapters.rendering.ground import Ground
from adapters.rendering.target import Target
from domain.picture.frame_file import frame_list_digest, read_frame_list, write_frame_list
from domain.picture.frame_list import FrameList, Header, Style
from tests.adapters.rendering import scenes
from tests.adapters.rendering.test_painter import H, W, drawn, painter

UNIT = 256
MOVING = ("background.inner", "background.outer", "accent", "palette.1")


def laid(header: Header, frame: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    target = Target(W, H)
    Ground(header, scenes.look(), W, H).lay(target, frame)
    return target.pixels


class TestGrounds:
    def test_of_two_colours_go_from_side_to_side(self) -> None:
        header = replace(
            scenes.header(),
            background=("ink", "background.outer"),
            background_kind="linear",
            background_turn=16384,
        )

        rows = laid(header, 0)[..., :3].astype(int).mean(axis=(1, 2))

        assert rows[5] > rows[H // 2] > rows[H - 5]

    def test_that_move_pass_into_the_others_and_back(self) -> None:
        header = replace(
            scenes.header(), background=MOVING, background_kind="moving", background_ms=2000
        )
        other = replace(scenes.header(), background=MOVING[2:])

        assert np.array_equal(laid(header, 0), laid(scenes.header(), 0))
        assert np.array_equal(laid(header, 30), laid(other, 0))
        assert np.array_equal(laid(header, 60), laid(header, 0))
        assert not np.array_equal(laid(header, 15), laid(header, 0))


class TestFills:
    def test_pass_from_the_edge_to_the_middle(self) -> None:
        plain = scenes.one_shape("circle", style=Style(shape="circle", stretched=True))
        edged = scenes.one_shape("circle", style=Style(shape="circle", edge=0))
        middle = H // 2, W // 2

        assert np.array_equal(drawn(plain, 0)[middle], drawn(edged, 0)[middle])
        assert not np.array_equal(drawn(plain, 0), drawn(edged, 0))

    @pytest.mark.parametrize("shape", ["circle", "star", "rectangle"])
    def test_stretch_along_their_vector(self, shape: str) -> None:
        film = scenes.one_shape(shape, style=Style(shape=shape, stretched=True))
        film.frames[0].bodies[0, 7] = 60 * UNIT
        changed = (drawn(film, 0) != painter(film).ground()).any(axis=2)

        assert np.count_nonzero(changed.any(axis=0)) > 1.8 * np.count_nonzero(changed.any(axis=1))

    def test_of_letters_differ(self) -> None:
        one, other = (
            scenes.one_shape("glyph", style=Style(shape="glyph", glyph=glyph)) for glyph in "ŻZ"
        )

        assert not np.array_equal(drawn(one, 0), drawn(other, 0))


class TestArcs:
    def test_are_open(self) -> None:
        style = Style(shape="arc", stroke_width=8 * UNIT, sweep=32768)
        film = scenes.one_shape("arc", style=style)
        changed = (drawn(film, 0) != painter(film).ground()).any(axis=2)

        assert changed[:, W // 2 + 2 :].sum() > 5 * changed[:, : W // 2 - 4].sum()


class TestFrameFile:
    def film(self, style: Style) -> FrameList:
        return scenes.one_shape(style.shape, style=style)

    def test_keeps_what_came_later(self) -> None:
        film = self.film(Style(shape="glyph", glyph="Ż", edge=2, stretched=True, aspect=300))
        header = replace(film.header, background=MOVING, background_kind="moving", background_ms=9)
        film = replace(film, header=header)

        read, _ = read_frame_list(write_frame_list(film, scenes.look()))

        assert read.header == header
        assert frame_list_digest(read) == frame_list_digest(film)
