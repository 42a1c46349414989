"""The review by keyboard: checks lead to frames, notes stand at them, hard failures bar."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.panel.conftest import Served
from tests.panel.films import Studio


class TestReview:
    def test_is_done_by_keyboard_and_taken_back(
        self, signed_in: Page, kinora_at: Served, tmp_path: Path
    ) -> None:
        page, studio = signed_in, Studio(kinora_at, tmp_path)
        studio.film(title="Pierścienie")
        page.goto("/review")
        expect(page.get_by_role("row").filter(has_text="Pierścienie")).to_be_visible()
        page.keyboard.press("Shift+Enter")
        approve = page.get_by_role("button", name="Przyjmij")
        expect(approve).to_be_disabled()

        page.get_by_role("button", name="klatka 12", exact=True).click()
        shown = page.locator("[data-settled=true]")
        expect(shown).to_have_attribute("data-frame", "12")
        page.keyboard.press("n")
        page.keyboard.type("Tu jest za ciemno")
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Pokaż klatkę 12")).to_be_visible()

        for item in "1234":
            page.keyboard.press(item)
        expect(approve).to_be_enabled()
        page.keyboard.press("a")
        judged = page.get_by_role("region", name="Wynik oceny")
        expect(judged).to_contain_text("Film przyjęty")
        page.keyboard.press("u")
        expect(judged).to_have_count(0)
        expect(approve).to_be_visible()

    def test_cannot_accept_what_a_hard_check_bars(
        self, signed_in: Page, kinora_at: Served, tmp_path: Path
    ) -> None:
        page = signed_in
        film = Studio(kinora_at, tmp_path).film(hard_failures=1)
        page.goto(f"/review/{film}")
        barred = page.get_by_role("region", name="Ocena")
        expect(barred).to_contain_text("blokuje kontrola")
        for item in "1234":
            page.keyboard.press(item)
        page.keyboard.press("a")
        expect(page.get_by_role("button", name="Przyjmij")).to_be_disabled()

        page.keyboard.press("r")
        page.get_by_role("dialog").get_by_label("Dlaczego").fill("Za ciemno")
        page.keyboard.press("Control+Enter")

        expect(page.get_by_role("region", name="Wynik oceny")).to_contain_text("Film odrzucony")
