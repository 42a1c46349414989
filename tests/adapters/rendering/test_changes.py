"""Laying the ground and converting only where something was drawn changes no pixel."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.encoding.planes import convert, empty_planes
from adapters.kernels.strokes import COLUMNS
from adapters.rendering.changes import Changes
from adapters.rendering.ground import Ground
from adapters.rendering.painter import Painter
from adapters.rendering.target import Target
from domain.language.validation import validated
from domain.picture.film import run
from domain.picture.frame_list import FrameList
from domain.picture.look import Look, look_of
from tests.adapters.rendering import scenes
from tests.domain.language.documents import ROOT, from_gallery

FILMS = ("jelly", "crystals", "two_brushes", "sixty_four", "crumb", "words_come_home")
"""Skins, fields, paint, corners, a camera that moves, words."""
W, H = 180, 320


def drawn_in_turn_and_anew(film: FrameList, look: Look, size: tuple[int, int]) -> None:
    """Draw a film on two pictures in turn, and every frame on a picture of its own."""
    painter = Painter(film.header, look, width=size[0], height=size[1])
    other = Painter(film.header, look, width=size[0], height=size[1])
    targets, changes = [painter.target(), painter.target()], Changes()
    kept, whole = empty_planes(*size), empty_planes(*size)
    for index in range(len(film.frames)):
        target = targets[index % 2]
        pixels = painter.draw(film.frames, index, target)
        convert(pixels, kept, changes.since_last(target))
        anew = other.draw(film.frames, index, other.target())
        convert(anew, whole)

        assert np.array_equal(pixels, anew)
        assert np.array_equal(kept.data, whole.data)


class TestPicturesThatAreUsedAgain:
    @pytest.mark.parametrize("name", FILMS)
    def test_hold_the_same_frames_of_gallery_films(self, name: str) -> None:
        document = validated(from_gallery(ROOT / "gallery" / f"{name}.yaml"))

        film = run(document, 15, seconds=1.5)

        drawn_in_turn_and_anew(film, look_of(document), (W, H))

    @pytest.mark.parametrize("design", ["dusk@1", "paper@1", "signal@1"])
    def test_hold_the_same_frames_in_every_manner_of_light(self, design: str) -> None:
        film = scenes.orbits(seconds=1)

        drawn_in_turn_and_anew(film, scenes.look(design), (540, 960))


places, extents = st.integers(-40, 260), st.integers(1, 120)
rectangles = st.lists(st.tuples(places, places, extents, extents, st.integers(0, 255)), max_size=4)
discs = st.lists(st.tuples(st.floats(-20, 200), st.floats(-20, 340), st.floats(1, 30)), max_size=3)


class TestWhatChanges:
    @settings(deadline=None)
    @given(st.lists(st.tuples(rectangles, discs), min_size=1, max_size=6))
    def test_is_never_more_than_what_is_announced(
        self,
        frames: list[tuple[list[tuple[int, int, int, int, int]], list[tuple[float, float, float]]]],
    ) -> None:
        ground = Ground(scenes.header(), scenes.look(), W, H)
        targets, changes = [Target(W, H) for _ in range(3)], Changes()
        kept, whole = empty_planes(W, H), empty_planes(W, H)

        for index, (boxes, circles) in enumerate(frames):
            target, plain = targets[index % 3], Target(W, H)
            for picture in (target, plain):
                ground.lay(picture, index)
                for x, y, wide, high, level in boxes:
                    picture.touch(np.array([[x, y, x + wide, y + high]]))
                    picture.pixels[max(0, y) : max(0, y + high), max(0, x) : max(0, x + wide)] = (
                        level
                    )
                rows = [(x, y, x, y, 0, r, 0, 9, 99, 199, 1, 0, 0) for x, y, r in circles]
                picture.strokes(np.array(rows, np.float64).reshape(-1, len(COLUMNS)))
            convert(target.pixels, kept, changes.since_last(target))
            convert(plain.pixels, whole)

            assert np.array_equal(target.pixels, plain.pixels)
            assert np.array_equal(kept.data, whole.data)
