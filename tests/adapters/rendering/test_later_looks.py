"""Skins, ghosts, paint, blur and shapes of one's own, from a document to pixels."""

from typing import Any

import numpy as np
import pytest

from adapters.rendering.painter import Painter
from adapters.rendering.target import Pixels
from domain.picture.film import run
from domain.picture.look import look_of
from tests.domain.simulation.worlds import document

ARROW = [{"x": 0, "y": -1}, {"x": 1, "y": 1}, {"x": 0, "y": 0.4}, {"x": -1, "y": 1}]
RUNNER: Any = [{"kind": "point", "species": "a", "centre": {"x": 240, "y": 960}, "speed": 500,
                "direction": 0}]  # fmt: skip


def picture(second: float, *, alone: bool = False, **parts: Any) -> Pixels:
    """The picture at a time; drawn after all before it, or alone."""
    film = document(duration=1.5, words=[], **parts)
    frames = run(film, 30)
    painter = Painter(frames.header, look_of(film), width=135, height=240)
    target = painter.target()
    last = int(second * 30)
    for index in range(last if alone else 0, last + 1):
        shown = painter.draw(frames.frames, index, target)
    return shown.astype(int)


def species(**fields: Any) -> Any:
    return [{"name": "a", "size": 40, "glow": 0, "core": 0, "colour": "palette.1", **fields}]


def lit(one: Pixels, other: Pixels) -> int:
    """How many pixels differ visibly."""
    return int((np.abs(one - other) > 12).any(axis=2).sum())


class TestSkin:
    def test_fills_what_its_bodies_enclose(self) -> None:
        parts: Any = {
            "species": species(size=10),
            "births": [{"kind": "ring", "species": "a", "count": 24, "radius": 240}],
        }
        beads = picture(0, **parts)
        soft = picture(0, **parts, joints=[{"kind": "soft_ring"}])

        assert lit(soft, beads) > 0.8 * 3.14 * 30 * 30


class TestGhosts:
    def test_stay_where_the_body_was_and_fade(self) -> None:
        plain = picture(0.8, species=species(), births=RUNNER)
        ghosts = picture(0.8, species=species(trail="ghosts", trail_time=1), births=RUNNER)
        gone = picture(0.8, species=species(trail="ghosts", trail_time=0.2), births=RUNNER)

        assert lit(ghosts, plain) > 2 * lit(gone, plain) > 0

    def test_are_the_same_when_a_frame_is_drawn_alone(self) -> None:
        parts: Any = {"species": species(trail="ghosts", trail_time=1), "births": RUNNER}

        assert np.array_equal(picture(0.8, **parts), picture(0.8, alone=True, **parts))


class TestPaint:
    PARTS: tuple[Any, Any] = (species(trail="paint"), [RUNNER[0] | {"at": 0}])

    def test_stays_for_ever_in_one_even_line(self) -> None:
        kinds, births = self.PARTS
        plain = picture(1.4, species=species(), births=births)
        painted = picture(1.4, species=kinds, births=births)

        row = (np.abs(painted - plain) > 12).any(axis=2)[120]
        assert row[32:90].all()

    @pytest.mark.parametrize("fps", [15, 60])
    def test_is_the_same_at_every_rate(self, fps: int) -> None:
        kinds, births = self.PARTS
        film = document(duration=1.5, species=kinds, births=births)
        marks = [
            np.concatenate([f.paint for f in run(film, rate).frames if f.paint is not None])
            for rate in (30, fps)
        ]
        shorter = min(len(one) for one in marks)

        assert shorter > 60
        assert np.array_equal(marks[0][:shorter], marks[1][:shorter])


class TestShape:
    def test_of_ones_own_shows_its_corners(self) -> None:
        straight = picture(0, species=species(size=200, shape="path", corners=ARROW))
        curved = picture(0, species=species(size=200, shape="path", corners=ARROW, curved=True))
        disc = picture(0, species=species(size=200))

        assert lit(straight, disc) > 200
        assert lit(straight, curved) > 50

    @pytest.mark.parametrize("shape", ["circle", "ring", "line", "square"])
    def test_is_softer_with_blur(self, shape: str) -> None:
        sharp = picture(0, species=species(size=200, shape=shape))
        soft = picture(0, species=species(size=200, shape=shape, blur=40))

        steps = [int(np.abs(np.diff(one, axis=1)).max()) for one in (sharp, soft)]
        assert steps[1] < 0.8 * steps[0]
