"""The shell: it opens, leads everywhere, and speaks both languages."""

import os
from pathlib import Path

from playwright.sync_api import Page, expect


class TestShell:
    def test_opens_on_today_and_leads_on_by_mouse_and_keys(self, signed_in: Page) -> None:
        page = signed_in
        expect(page).to_have_url("/today")
        expect(page.locator("html")).to_have_attribute("lang", "pl")

        page.get_by_role("link", name="Animacje").click()
        expect(page).to_have_url("/animations")
        expect(page.locator("main h1")).to_be_focused()

        page.keyboard.press("g")
        page.keyboard.press("y")
        expect(page).to_have_url("/system")

    def test_shows_its_keys_and_finds_commands(self, signed_in: Page) -> None:
        page = signed_in
        page.keyboard.press("?")
        expect(page.get_by_role("dialog", name="Skróty klawiszowe")).to_be_visible()
        page.keyboard.press("Escape")

        page.keyboard.press("Control+k")
        page.get_by_role("combobox").fill("dziennik")
        page.keyboard.press("Enter")
        expect(page).to_have_url("/audit-log")

    def test_changes_language_and_theme_and_remembers_both(self, signed_in: Page) -> None:
        page = signed_in
        page.get_by_role("button", name="Wygląd i konto").click()
        page.get_by_role("menuitemradio", name="English").click()
        expect(page.get_by_role("link", name="Idea gate")).to_be_visible()
        page.get_by_role("button", name="Look and account").click()
        page.get_by_role("menuitemradio", name="Light").click()

        page.reload()

        expect(page.locator("html")).to_have_attribute("data-theme", "light")
        expect(page.get_by_role("link", name="Idea gate")).to_be_visible()

    def test_is_shown_as_it_is_meant(self, signed_in: Page) -> None:
        """Pictures for people go where KINORA_TEST_PICTURES says; the sizes hold in any case."""
        page = signed_in
        folder = os.environ.get("KINORA_TEST_PICTURES")
        for theme in ("dark", "light"):
            page.evaluate("theme => localStorage.setItem('kinora.theme', theme)", theme)
            page.reload()
            page.locator("main h1").wait_for()
            overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            assert not overflow
            if folder:
                page.screenshot(path=Path(folder) / f"shell-{theme}.png")
