"""Figures are evenly spaced, lie where they should, and letters can be read."""

from typing import Any

import numpy as np
import pytest

from domain.simulation.lettering import glyph, written
from tests.domain.simulation.worlds import after


def places(**birth: Any) -> tuple[Any, Any]:
    bodies = after(0, births=[{"species": "a", **birth}]).world.bodies
    return bodies.x - 540, bodies.y - 960


class TestOutlines:
    @pytest.mark.parametrize("figure", ["circle", "box", "polygon"])
    def test_space_bodies_evenly_on_their_line(self, figure: str) -> None:
        x, y = places(kind="outline", figure=figure, size=200, sides=4, count=80)
        gaps = np.hypot(np.roll(x, -1) - x, np.roll(y, -1) - y)

        assert gaps.max() == pytest.approx(gaps.min(), rel=0.01)
        assert np.abs(x).max() == pytest.approx(200, rel=0.01)

    def test_of_a_heart_are_the_same_on_both_sides(self) -> None:
        x, y = places(kind="outline", figure="heart", size=200, count=100)

        assert x.sum() == pytest.approx(0, abs=1)
        assert y[np.abs(x) < 5].min() > y.min()


class TestFills:
    def test_hold_a_distance_and_stay_inside(self) -> None:
        x, y = places(kind="fill", figure="circle", size=200, spacing=30)
        far = np.hypot(x[:, None] - x[None, :], y[:, None] - y[None, :])

        assert np.hypot(x, y).max() <= 200
        assert far[far > 0].min() == pytest.approx(30)
        assert len(x) == pytest.approx(np.pi * 200**2 / (30 * 30 * 0.866), rel=0.1)

    def test_of_a_polygon_have_its_area(self) -> None:
        x, _ = places(kind="fill", figure="polygon", sides=4, size=200, spacing=10)

        assert len(x) == pytest.approx(2 * 200**2 / (100 * 0.866), rel=0.03)


class TestLettering:
    @pytest.mark.parametrize(
        "letter", "AĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ0123456789.,!?:-+='/%&()"
    )
    def test_tells_every_letter_from_every_other(self, letter: str) -> None:
        others = [
            glyph(one) for one in "AĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻ0123456789" if one != letter
        ]

        assert glyph(letter) not in others
        assert glyph(letter) != glyph("\u2603")
        assert all(0 <= column < 5 and -2 <= row <= 8 for column, row in glyph(letter))

    def test_stands_around_the_middle_in_lines(self) -> None:
        dots = np.array(list(written("hi|hi")))

        assert dots.mean(axis=0) == pytest.approx([0, 0], abs=1)
        assert list(written("Ż")) == list(written("ż"))
        assert dots[:, 1].max() - dots[:, 1].min() == 11 + 6

    def test_writes_finer_with_more_bodies(self) -> None:
        plain, _ = places(kind="text", text="A")
        fine, _ = places(kind="text", text="A", fine=2)

        assert len(fine) == 4 * len(plain)
