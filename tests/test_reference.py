"""The pages of the language show a picture of every capability, and each is current."""

import pytest
import skia

from domain.language.capabilities import CAPABILITIES, Capability
from scripts.reference import PAGES, PICTURES, RECORD, WIDTH, current, recorded, still

REMEDY = "run make reference, and look at the pictures it made"
LARGEST_OF_ALL = 2_000_000
"""Bytes of all pictures together."""
LEAST_SPREAD = 6.0
"""Of brightness (0 to 255): an empty picture of any design system has less, or shows nothing."""


@pytest.mark.parametrize("capability", CAPABILITIES, ids=lambda one: one.id)
class TestPicture:
    def test_is_made_from_the_example_as_it_is(self, capability: Capability) -> None:
        assert current(capability, recorded()), REMEDY

    def test_is_on_both_pages(self, capability: Capability) -> None:
        for page in ("reference.md", "reference.pl.md"):
            text = (PAGES / page).read_text("utf-8")
            assert f"](../pictures/language/{capability.id}.jpg)" in text, REMEDY

    def test_shows_something(self, capability: Capability) -> None:
        picture = skia.Image.open(str(PICTURES / f"{capability.id}.jpg"))

        pixels = picture.toarray()[..., :3].astype(float)

        assert picture.width() == WIDTH
        assert pixels.std() >= LEAST_SPREAD


class TestPictures:
    def test_are_small_all_together(self) -> None:
        assert sum(path.stat().st_size for path in PICTURES.glob("*.jpg")) <= LARGEST_OF_ALL

    def test_are_of_nothing_else(self) -> None:
        ids = {capability.id for capability in CAPABILITIES}

        assert {path.stem for path in PICTURES.glob("*.jpg")} == ids == set(recorded()), REMEDY
        assert RECORD.is_file()

    def test_are_no_longer_current_when_the_example_changes(self) -> None:
        one = CAPABILITIES[0]

        changed = Capability(**(vars(one) | {"moment": one.moment + 0.1}))

        assert current(one, recorded())
        assert not current(changed, recorded())

    def test_differ_where_constructs_do(self) -> None:
        """Most examples look different from one another; what is only heard or timed need not."""
        made = {each["picture"] for each in recorded().values()}

        assert len(made) >= len(CAPABILITIES) * 0.9

    def test_are_the_same_each_time(self) -> None:
        one = next(each for each in CAPABILITIES if each.id == "contact.merge")

        assert (still(one) == still(one)).all()
