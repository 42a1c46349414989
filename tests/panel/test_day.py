"""Today, ideas, gate, gaps and settings: what the operator does every morning, and once for all."""

from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pyotp
from playwright.sync_api import Page, expect

from api.bootstrap import Kinora
from domain.events.day import DayOpened
from domain.events.settings import SettingChanged
from domain.identifiers import day_id
from domain.settings.state import STREAM as SETTINGS
from tests.api.telling import tell
from tests.panel.conftest import PASSWORD, Served, followed
from tests.panel.test_trust import picture
from tests.projections.stories import Story

SLOW_MS = 120_000
CANDIDATES = ("Sto kul", "Dwa roje", "Plotka")


def morning(kinora: Kinora) -> UUID:
    """Today with three candidates at its gate; one more idea asks for what the language lacks."""
    story = Story(5)
    story.now = kinora.clock.now() - timedelta(minutes=30)
    ideas = [story.propose(title, feasible=True) for title in CANDIDATES]
    story.propose("Lustro", feasible=False)
    date = kinora.clock.now().astimezone(ZoneInfo(kinora.zone)).date()
    day = day_id(kinora.zone, date)
    story.write(day, DayOpened(date=date.isoformat(), zone=kinora.zone, automatic=False))
    story.offer(day, ideas)
    tell(kinora, story.events)
    followed(kinora)
    return day


class TestDay:
    def test_goes_from_an_empty_pool_to_a_choice_and_back(
        self, signed_in: Page, kinora_at: Served
    ) -> None:
        page, kinora = signed_in, kinora_at.kinora

        writes_the_first_idea(page)
        day = morning(kinora)
        is_led_to_the_gate(page)
        chooses_and_thinks_again(page)
        plans_a_gap(page)
        changes_settings(page)
        turns_the_second_factor_on(page)

        chosen = [each.payload.topic for each in kinora.store.load(day)][-2:]
        assert chosen == ["day.idea_chosen", "day.choice_undone"]
        changes = [each.payload for each in kinora.store.load(SETTINGS)]
        told = [(each.name, each.value) for each in changes if isinstance(each, SettingChanged)]
        assert told == [
            ("day_time", "06:30"),
            ("day_time", "07:00"),
            ("automatic_kit", "yes"),
            ("automatic_kit", "no"),
        ]


def writes_the_first_idea(page: Page) -> None:
    """Nothing is there: one thing is next, and other ways stand beside it."""
    expect(page.get_by_role("heading", name="Zacznij od pomysłów")).to_be_visible()
    picture(page, "today-empty")
    page.get_by_role("link", name="Napisz własny").click()
    page.get_by_label("Tytuł").fill("Klepsydra")
    page.get_by_label("Opis").fill("Ziarna piasku spadają, aż na dnie urośnie góra.")
    page.get_by_role("button", name="Dodaj do puli").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_text("1 pomysł w drodze")).to_be_visible()


def is_led_to_the_gate(page: Page) -> None:
    """Candidates have come while another screen was open; Enter does what is next."""
    picture(page, "ideas")
    page.get_by_role("link", name="Dzisiaj").click()
    expect(page.get_by_role("heading", name="Wybierz jeden z 3 pomysłów")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="czeka na ciebie")).to_have_attribute(
        "aria-current", "step"
    )
    picture(page, "today")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/idea-gate")


def chooses_and_thinks_again(page: Page) -> None:
    """By keys alone: look at the second, pick it with a reason, take it back."""
    page.get_by_role("heading", name="Idea 0").wait_for()
    page.keyboard.press("2")
    expect(page.get_by_role("heading", name="Idea 1")).to_be_visible()
    picture(page, "idea-gate")
    page.keyboard.press("p")
    page.get_by_role("dialog").get_by_role("textbox").fill("najlepszy rytm")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Wybrano:")).to_be_visible()
    page.keyboard.press("u")
    expect(page.get_by_text("Wybrano:")).to_be_hidden()


def plans_a_gap(page: Page) -> None:
    """What is missing is taken up."""
    page.get_by_role("link", name="Braki").click()
    page.locator("[data-row='0']").click()
    details = page.get_by_role("complementary", name="Szczegóły braku")
    details.get_by_role("button", name="Przyjmij").click()
    expect(details.get_by_text("przyjęty", exact=True)).to_be_visible()
    picture(page, "gaps")


def changes_settings(page: Page) -> None:
    """A value and a switch are changed and taken back, each in its own way."""
    page.get_by_role("link", name="Ustawienia").click()
    expect(page).to_have_url("/settings")
    hour = page.get_by_label("Godzina otwarcia dnia")
    # The first reading of a process loads the similarity, to name its thresholds.
    hour.wait_for(timeout=SLOW_MS)
    hour.fill("6.30")
    hour.press("Enter")
    page.get_by_role("button", name="Wróć do: 07:00").click()
    expect(hour).to_have_value("07:00")
    picture(page, "settings")
    page.locator("main h1").click()
    page.keyboard.press("3")
    switch = page.get_by_role("switch", name="Zestaw do publikacji")
    switch.click()
    expect(switch).to_be_checked()
    page.get_by_role("listitem").filter(has_text="Zestaw").get_by_role(
        "button", name="Cofnij"
    ).click()
    expect(switch).not_to_be_checked()


def turns_the_second_factor_on(page: Page) -> None:
    """The password, a first code, ten recovery codes; the session goes on."""
    page.get_by_role("tab", name="Konto").click()
    expect(page.get_by_text("ta", exact=True)).to_be_visible()
    page.get_by_role("button", name="Włącz").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Obecne hasło").fill(PASSWORD)
    page.keyboard.press("Enter")
    secret = dialog.locator("p.font-mono").inner_text().strip()
    dialog.get_by_label("Kod z aplikacji").fill(pyotp.TOTP(secret).now())
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("list", name="Kody zapasowe").get_by_role("listitem")).to_have_count(
        10
    )
    dialog.get_by_role("button", name="Mam je zapisane").click()
    expect(page.get_by_text("Zostało 10 kodów zapasowych.")).to_be_visible()
    picture(page, "settings-account")
