"""Two films under one clock: the pair that is shown is of one frame, and where they part."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.panel.conftest import Served
from tests.panel.films import BITS, NUMBER_SEEN, Studio


def numbers(page: Page) -> list[int]:
    """What stands in the pixels of the two pictures."""
    return [
        page.evaluate(NUMBER_SEEN, [f"canvas:nth-of-type({place})", BITS])["number"]
        for place in (1, 2)
    ]


class TestCompare:
    def test_leads_both_to_one_frame_and_finds_where_they_part(
        self, signed_in: Page, kinora_at: Served, tmp_path: Path
    ) -> None:
        page, studio = signed_in, Studio(kinora_at, tmp_path)
        one = studio.film(title="Pierścienie")
        other = studio.film(title="Pierścienie inaczej", tinted_from=17)
        page.goto(f"/compare?a={one}&b={other}&frame=3")
        pair = page.locator("[data-settled=true]")
        expect(pair).to_have_attribute("data-shown", "3")
        assert numbers(page) == [3, 3]

        page.keyboard.press("Shift+ArrowRight")
        expect(pair).to_have_attribute("data-shown", "13")
        assert numbers(page) == [13, 13]
        page.keyboard.press("]")
        expect(page).to_have_url(re.compile("offset=1"))
        expect(pair).to_have_attribute("data-shown", "13")
        assert numbers(page) == [13, 14]
        page.keyboard.press("[")

        page.keyboard.press("3")
        expect(page).to_have_url(re.compile("mode=difference"))
        page.keyboard.press("d")
        expect(page.get_by_text("Pierwsza różna klatka: 17")).to_be_visible()
        expect(pair).to_have_attribute("data-shown", "17")
