"""Connecting accounts in the panel, against the sandbox platforms."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.adapters.platform_accounts.consenting import Stage, staged
from tests.api.cli.test_platforms import carried_by_hand
from tests.panel.conftest import Served, followed
from tests.panel.test_trust import picture, tell
from tests.projections.stories import Story


@pytest.fixture(autouse=True)
def stage(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Both platforms, known to the Kinora that starts after this."""
    with staged(start=datetime.now(UTC)) as made:
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
        decides_for_every_film(page)
        recognises_what_was_carried_by_hand(page, kinora_at, stage)
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


def decides_for_every_film(page: Page) -> None:
    """What goes out with every film stands beside the accounts; each change can be undone."""
    channel = page.get_by_role("region", name="Kanał YouTube")
    channel.get_by_role("combobox", name="Kategoria").select_option("Edukacja")
    expect(page.locator("[data-sonner-toast]").filter(has_text="Kategoria")).to_be_visible()
    expect(channel.get_by_role("combobox", name="Kategoria")).to_have_value("27")
    account = page.get_by_role("region", name="Konto TikTok")
    expect(account.get_by_role("combobox", name="Kto widzi wpisy")).to_have_value("")
    account.get_by_role("switch", name="Etykieta treści AI").click()
    expect(account.get_by_role("switch", name="Etykieta treści AI")).to_be_checked()
    picture(page, "settings-channels")


def recognises_what_was_carried_by_hand(page: Page, served: Served, stage: Stage) -> None:
    """Posts of the account are proposed: one is another film, one is it, each by one press."""
    row = page.locator("[data-platform=tiktok]")
    row.get_by_role("button", name="Połącz").click()
    expect(row.get_by_text("Połączona")).to_be_visible()
    story = Story(8)
    story.now = served.kinora.clock.now() - timedelta(hours=1)
    day = story.open_day(0)
    film = story.choose(day, story.propose(feasible=True))
    file = story.make(film)
    story.judge(film, file)
    post = story.request(film, file, "tiktok")
    tell(served.kinora, story.events)
    carried_by_hand(stage, duration_s=20.0, caption="Zupełnie inny film")
    carried_by_hand(stage, duration_s=20.0, caption="Two rings")
    followed(served.kinora)

    page.goto(f"/publishing?id={post}")
    proposed = page.get_by_role("region", name="Może to ten wpis?")
    expect(proposed.get_by_role("listitem")).to_have_count(2)
    picture(page, "publishing-matches")
    proposed.get_by_role("button", name="To inny film: Zupełnie inny film").click()
    expect(proposed.get_by_role("listitem")).to_have_count(1)
    proposed.get_by_role("button", name="To ten film: Two rings").click()
    panel = page.get_by_role("complementary", name="Szczegóły publikacji")
    expect(panel.get_by_text("publiczna", exact=True)).to_be_visible()
    page.goto("/settings?tab=connections")


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
