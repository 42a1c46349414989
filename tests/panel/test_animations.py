"""Animations and the page of a film: found by the address, tagged together, put away."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.panel.conftest import Served
from tests.panel.films import Studio


class TestAnimations:
    def test_are_filtered_tagged_put_away_and_opened(
        self, signed_in: Page, kinora_at: Served, tmp_path: Path
    ) -> None:
        page, studio = signed_in, Studio(kinora_at, tmp_path)
        studio.film(title="Pierścienie")
        studio.film(title="Kule")
        page.goto("/animations")
        rows = page.locator("[role=row][data-row]")
        expect(rows).to_have_count(2)

        page.keyboard.press("/")
        page.keyboard.type("Kule")
        expect(rows).to_have_count(1)
        expect(page).to_have_url(re.compile("search=Kule"))
        page.reload()
        expect(rows).to_have_count(1)
        page.get_by_label("Szukaj słów").fill("")
        expect(rows).to_have_count(2)

        page.get_by_role("checkbox", name="Zaznacz wszystkie").click()
        page.get_by_label("Znacznik", exact=True).fill("wzór")
        page.keyboard.press("Enter")
        tagged = rows.filter(has_text="wzór")
        expect(tagged).to_have_count(2)
        page.get_by_role("button", name="Do archiwum").click()
        expect(page.get_by_role("heading", name="Nie ma jeszcze filmów")).to_be_visible()
        page.get_by_role("button", name="Cofnij").click()
        expect(rows).to_have_count(2)

        rows.filter(has_text="Pierścienie").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Pierścienie")
        page.get_by_role("button", name="Do archiwum").click()
        expect(page.get_by_role("button", name="Z archiwum")).to_be_visible()
        page.get_by_role("tab", name="Dokument").click()
        expect(page).to_have_url(re.compile("tab=document"))
        expect(page.get_by_role("button", name="Renderuj ponownie")).to_be_enabled()
