"""Connecting accounts in the panel, against the sandbox platforms."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.adapters.platform_accounts.consenting import Stage, staged
from tests.panel.conftest import Served


@pytest.fixture(autouse=True)
def stage(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Both platforms, known to the Kinora that starts after this."""
    with staged() as made:
        monkeypatch.setenv("KINORA_YOUTUBE_URL", made.url)
        monkeypatch.setenv("KINORA_TIKTOK_URL", made.url)
        yield made


class TestConnections:
    def test_are_configured_made_tested_and_ended(
        self, signed_in: Page, kinora_at: Served, stage: Stage
    ) -> None:
        """One way through all of it: a server costs more to start than all of this."""
        page = signed_in
        page.goto("/settings?tab=connections")
        for platform, days in (("youtube", "pozostało 6 dni"), ("tiktok", "pozostało 179 dni")):
            connects(page, platform, days)
        assert all(each.revoked for each in stage.sandbox.world.grants.values())
        takes_client_id_and_secret(page)
        says_that_a_consent_was_refused(page)


def connects(page: Page, platform: str, days: str) -> None:
    """Whole days are counted, and some seconds of the last one are over."""
    row = page.locator(f"[data-platform={platform}]")
    row.get_by_role("button", name="Połącz").click()

    expect(page.get_by_role("status").filter(has_text="Zgoda dotarła")).to_be_visible()
    expect(row.get_by_text("Połączona")).to_be_visible()
    expect(row.get_by_text(days)).to_be_visible()

    row.get_by_role("button", name="Sprawdź").click()
    expect(page.get_by_text("Platforma odpowiada").first).to_be_visible()

    row.get_by_role("button", name="Odłącz").click()
    expect(row.get_by_text("Odłączona")).to_be_visible()


def takes_client_id_and_secret(page: Page) -> None:
    row = page.locator("[data-platform=tiktok]")
    row.get_by_text("Inny identyfikator").click()
    row.get_by_label("Identyfikator klienta").fill("moj-klucz")
    row.get_by_label("Sekret klienta").fill("bardzo-tajny")
    row.get_by_role("button", name="Zapisz").click()

    expect(page.get_by_text("zapisano").first).to_be_visible()
    expect(row.get_by_label("Sekret klienta")).to_have_value("")


def says_that_a_consent_was_refused(page: Page) -> None:
    page.goto("/settings?tab=connections&problem=consent-refused")

    expect(page.get_by_role("alert").filter(has_text="nie wyrażono zgody")).to_be_visible()
