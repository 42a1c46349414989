"""Contact sheets."""

import numpy as np
import pytest

from adapters.rendering.sheets import sheet_of, spread
from adapters.rendering.stills import GAP
from tests.adapters.rendering import scenes


@pytest.mark.parametrize(
    ("length", "count", "places"),
    [(10, 4, [0, 3, 6, 9]), (10, 1, [0]), (2, 5, [0, 1]), (1, 3, [0]), (100, 3, [0, 50, 99])],
)
def test_pictures_are_spread_evenly_from_the_first_to_the_last(
    length: int, count: int, places: list[int]
) -> None:
    assert list(spread(length, count)) == places


def test_a_sheet_shows_its_pictures_in_rows_each_with_its_own_time() -> None:
    film = scenes.orbits(seconds=1)

    sheet = sheet_of(film, scenes.look(), size=(54, 96), count=5, columns=3)

    assert sheet.shape == (2 * (96 + GAP) + GAP, 3 * (54 + GAP) + GAP, 4)
    first, second = (sheet[GAP : GAP + 12, left : left + 40] for left in (GAP, 2 * GAP + 54))
    assert not np.array_equal(first, second)
