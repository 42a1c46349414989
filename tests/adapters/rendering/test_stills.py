"""Single pictures."""

import numpy as np
import pytest

from adapters.rendering.stills import contact_sheet, encode_still, lively_window, telling_frame
from tests.adapters.rendering import scenes


@pytest.mark.parametrize(("suffix", "magic"), [(".png", b"\x89PNG"), (".jpg", b"\xff\xd8")])
def test_a_still_is_a_file_of_its_kind(suffix: str, magic: bytes) -> None:
    pixels = np.full((20, 10, 4), 200, np.uint8)

    assert encode_still(pixels, suffix).startswith(magic)


def test_a_contact_sheet_holds_all_pictures() -> None:
    sheet = contact_sheet([np.full((20, 10, 4), level, np.uint8) for level in (50, 90, 130)], 2)

    assert {50, 90, 130} <= set(np.unique(sheet[..., 0]).tolist())
    assert sheet.shape == (2 * 26 + 6, 2 * 16 + 6, 4)


def test_the_telling_frame_is_no_end_card_and_not_the_beginning() -> None:
    film = scenes.orbits(seconds=3)

    index = telling_frame(film.frames)

    assert 13 <= index < 75


def test_the_lively_window_ends_before_the_end_card() -> None:
    film = scenes.orbits(seconds=3)

    first = lively_window(film.frames, 30)

    assert 0 <= first <= 45
