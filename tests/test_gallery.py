"""The page of the gallery shows every film that ships."""

from pathlib import Path

import pytest
import skia

from scripts.gallery import LARGEST, PAGE, PICTURES, gallery, page

REMEDY = "run make gallery ARGS=--pages, and look at what it made"


@pytest.mark.parametrize("path", gallery(), ids=lambda path: path.stem)
class TestFilm:
    def test_is_on_the_page_with_its_story_and_its_pictures(self, path: Path) -> None:
        text = PAGE.read_text("utf-8")

        assert f"gallery/{path.name}" in text, REMEDY
        assert f"pictures/gallery/{path.stem}.jpg" in text, REMEDY
        assert path.read_text("utf-8").startswith("# "), "begin with a comment: what happens"

    def test_has_a_small_contact_sheet(self, path: Path) -> None:
        picture = PICTURES / f"{path.stem}.jpg"

        assert picture.is_file(), REMEDY
        assert picture.stat().st_size <= LARGEST
        assert skia.Image.open(str(picture)).width() > 600


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), REMEDY


def test_no_picture_is_left_of_a_film_that_is_gone() -> None:
    stems = {path.stem for path in gallery()}

    assert {path.stem for path in PICTURES.glob("*.jpg")} == stems
