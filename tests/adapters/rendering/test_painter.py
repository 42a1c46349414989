"""Frames as pixels."""

import numpy as np
import pytest

from adapters.rendering.painter import Painter
from adapters.rendering.shapes import SHAPES
from adapters.rendering.target import Pixels
from domain.picture.frame_list import Camera, Frame, FrameList, Style
from tests.adapters.rendering import scenes

W, H = 270, 480


def painter(film: FrameList, name: str = "dusk@1") -> Painter:
    return Painter(film.header, scenes.look(name), width=W, height=H)


def drawn(film: FrameList, index: int, name: str = "dusk@1") -> Pixels:
    """A frame drawn alone."""
    fresh = painter(film, name)
    return fresh.draw(film.frames, index, fresh.target()).copy()


class TestAnyFrameCanBeDrawnAlone:
    @pytest.mark.parametrize("name", ["dusk@1", "paper@1", "signal@1"])
    def test_alone_in_sequence_and_backwards_give_equal_pixels(self, name: str) -> None:
        film = scenes.orbits(seconds=2)
        sequential = painter(film, name)
        target = sequential.target()
        forward = [sequential.draw(film.frames, index, target).copy() for index in range(60)]

        alone = drawn(film, 47, name)
        again = sequential.draw(film.frames, 12, target).copy()

        assert np.array_equal(forward[47], alone)
        assert np.array_equal(forward[12], again)

    def test_a_run_that_starts_in_the_middle_equals_the_whole_run(self) -> None:
        film = scenes.orbits(seconds=2)
        whole, late = painter(film), painter(film)
        first, second = whole.target(), late.target()

        for index in range(60):
            expected = whole.draw(film.frames, index, first)
            if index >= 40:
                assert np.array_equal(expected, late.draw(film.frames, index, second)), index

    def test_permanent_paint_is_the_same_from_any_start(self) -> None:
        film = scenes.painted()

        whole = painter(film)
        target = whole.target()
        for index in range(len(film.frames)):
            last = whole.draw(film.frames, index, target)

        assert np.array_equal(last, drawn(film, len(film.frames) - 1))

    def test_a_moving_camera_keeps_trails_where_bodies_were(self) -> None:
        film = scenes.orbits(seconds=1, zooming=True)
        sequential = painter(film)
        target = sequential.target()
        for index in range(20):
            last = sequential.draw(film.frames, index, target)

        assert np.array_equal(last, drawn(film, 19))


class TestTrails:
    def test_they_end_in_exactly_nothing(self) -> None:
        """A body moves, then leaves the picture: after its trail's life only ground is left."""
        film = scenes.one_passing_body(frames=70, gone_after=20)

        shining = drawn(film, 22)
        over = drawn(film, 60)

        ground = painter(film).ground()
        assert not np.array_equal(shining, ground)
        assert np.array_equal(over, ground)

    def test_they_outlive_their_body(self) -> None:
        film = scenes.one_passing_body(frames=40, gone_after=20)

        assert not np.array_equal(drawn(film, 24), painter(film).ground())

    def test_they_grow_fainter_with_age(self) -> None:
        film = scenes.one_passing_body(frames=40, gone_after=39)

        row = drawn(film, 30)[H // 2, :, :3].astype(int).max(axis=1)

        ground = painter(film).ground()[H // 2, :, :3].astype(int).max(axis=1)
        light = (row - ground)[20:125]
        thirds = [part.mean() for part in np.array_split(light, 3)]
        assert thirds[0] < thirds[1] < thirds[2]

    def test_a_leap_through_the_edge_draws_no_line_across(self) -> None:
        film = scenes.leaping_body()

        pixels = drawn(film, 12)

        middle = pixels[:, 100:170, :3]
        assert np.array_equal(middle, painter(film).ground()[:, 100:170, :3])


class TestShapes:
    @pytest.mark.parametrize("shape", SHAPES)
    def test_each_shape_shows(self, shape: str) -> None:
        film = scenes.one_shape(shape)

        changed = (drawn(film, 0) != painter(film).ground()).any(axis=2).sum()

        assert changed > 60

    def test_an_angle_turns_a_square(self) -> None:
        upright, turned = scenes.one_shape("square"), scenes.one_shape("square", angle=8192)

        assert not np.array_equal(drawn(upright, 0), drawn(turned, 0))

    def test_opacity_and_flash_show(self) -> None:
        plain = drawn(scenes.one_shape("circle"), 0).astype(int).sum()
        faint = drawn(scenes.one_shape("circle", opacity=60), 0).astype(int).sum()
        struck = drawn(scenes.one_shape("circle", flash=255), 0).astype(int).sum()

        assert faint < plain < struck


class TestLook:
    def test_the_ground_is_never_flat(self) -> None:
        for name in ("dusk@1", "paper@1", "signal@1"):
            ground = painter(scenes.orbits(seconds=0.1), name).ground()

            assert len(np.unique(ground.reshape(-1, 4), axis=0)) > 20
            assert (ground[..., 3] == 255).all()

    def test_three_systems_are_three_pictures(self) -> None:
        film = scenes.orbits(seconds=1)
        pictures = [drawn(film, 20, name).astype(int) for name in ("dusk@1", "paper@1", "signal@1")]

        for one, other in ((0, 1), (0, 2), (1, 2)):
            assert np.abs(pictures[one] - pictures[other]).mean() > 4

    def test_paper_only_darkens(self) -> None:
        film = scenes.orbits(seconds=1)
        bare = Frame(
            tick=0,
            bodies=film.frames[20].bodies,
            events=film.frames[20].events[:0],
            texts=(),
            camera=film.frames[20].camera,
        )
        fresh = painter(film, "paper@1")

        pixels = fresh.draw([bare], 0, fresh.target())

        assert (pixels[..., :3].mean(axis=2) <= fresh.ground()[..., :3].mean(axis=2) + 30).all()

    def test_a_crowd_does_not_burn_out(self) -> None:
        film = scenes.crowd(900, flash=255)

        pixels = drawn(film, 0)

        assert (pixels[..., :3].min(axis=2) > 240).mean() < 0.30

    def test_nothing_of_a_frame_leaves_the_alpha_open(self) -> None:
        for name in ("dusk@1", "paper@1"):
            assert (drawn(scenes.orbits(seconds=1), 25, name)[..., 3] == 255).all()


class TestFields:
    @pytest.mark.parametrize("draw", ["flat", "cells"])
    def test_are_drawn_in_their_colours_and_tone_0_is_not(self, draw: str) -> None:
        film = scenes.gridded(draw)

        pixels = drawn(film, 0)

        ground = painter(film).ground()
        cell = H // 16
        assert np.array_equal(pixels[: H // 2 - cell], ground[: H // 2 - cell])
        middle = H // 2 + cell // 2 + 2 * cell, cell // 2 + cell
        assert tuple(pixels[*middle, 2::-1]) == scenes.look().colours["accent"]

    @pytest.mark.parametrize("draw", ["light", "needles"])
    def test_shine_on_a_dark_ground_and_darken_paper(self, draw: str) -> None:
        film = scenes.gridded(draw)

        for name, sign in (("dusk@1", 1), ("paper@1", -1)):
            ground = painter(film, name).ground().astype(int)
            change = drawn(film, 0, name).astype(int) - ground
            assert (change[: H // 4] == 0).all()
            assert sign * change[3 * H // 4 :, :, :3].sum() > 0

    def test_move_with_the_camera(self) -> None:
        near = scenes.gridded("flat", camera=Camera(x=138240, y=368640, zoom=131072))

        assert tuple(drawn(near, 0)[H // 2, W // 2, 2::-1]) == scenes.look().colours["accent"]


class TestCamera:
    def test_zoom_enlarges(self) -> None:
        near = scenes.one_shape("circle", camera=Camera(x=138240, y=245760, zoom=131072))

        ground = painter(near).ground()
        wide = (drawn(near, 0) != ground).any(axis=2).sum()
        usual = (drawn(scenes.one_shape("circle"), 0) != ground).any(axis=2).sum()

        assert wide > 2.5 * usual

    def test_size_in_pixels_does_not_change_the_composition(self) -> None:
        film = scenes.orbits(seconds=1)
        large = Painter(film.header, scenes.look(), width=2 * W, height=2 * H)

        fine = large.draw(film.frames, 20, large.target()).astype(int)

        coarse = fine.reshape(H, 2, W, 2, 4).mean(axis=(1, 3))
        assert np.abs(coarse - drawn(film, 20)).mean() < 3.0


def test_a_style_without_glow_throws_none() -> None:
    film = scenes.one_shape("circle", style=Style(shape="circle"))

    changed = (drawn(film, 0) != painter(film).ground()).any(axis=2)

    rows = np.flatnonzero(changed.any(axis=1))
    assert rows[-1] - rows[0] <= 2 * 60 * W / 1080 + 3
