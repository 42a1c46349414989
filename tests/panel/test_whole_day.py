"""The operator's whole day in the browser: from an empty database to a film that is public."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.panel.conftest import PASSWORD, Served
from tests.panel.story import assert_made_by_the_machine, assert_went_the_whole_way

MACHINE_MS = 600_000
"""For what the machine makes: a film of full size takes half a minute where nothing else runs."""

ADDRESS = "https://www.tiktok.com/@kinora/video/7301234567890123456"


class TestWholeDay:
    @pytest.mark.nightly
    @pytest.mark.timeout(1_500)
    def test_is_done_by_mouse_in_polish_from_an_empty_database(
        self, page: Page, kinora_at: Served
    ) -> None:
        kinora_at.start("worker")

        becomes_the_operator(page, kinora_at)
        signs_in(page)
        brings_ideas(page)
        opens_the_day(page)
        title = chooses(page)
        waits_for_the_film(page, title)
        accepts(page, title)
        publishes(page, title)
        sees_the_day_done(page)
        has_the_log_verified(page)

        published = assert_went_the_whole_way(kinora_at.kinora)
        assert published.url == ADDRESS
        assert_made_by_the_machine(kinora_at.kinora)
        renders_it_again(page, title)


def seen(page: Page, name: str) -> None:
    """A picture of what is shown, for people, where KINORA_TEST_PICTURES says."""
    if folder := os.environ.get("KINORA_TEST_PICTURES"):
        page.wait_for_timeout(300)
        page.screenshot(path=Path(folder) / f"day-{name}.png")


def step(page: Page, name: str) -> Locator:
    """One step of the day, as Today shows it."""
    return page.get_by_role("list", name="Kroki dnia").get_by_role("listitem").filter(has_text=name)


def becomes_the_operator(page: Page, served: Served) -> None:
    """Nobody is there yet: the code of the terminal, a password, no second factor."""
    page.goto("/")
    expect(page.get_by_role("heading", name="Pierwsze uruchomienie")).to_be_visible()
    seen(page, "01-first-open")
    page.get_by_label("Kod jednorazowy").fill(first_code(served))
    page.get_by_label("Nowe hasło").fill(PASSWORD)
    page.get_by_label("Powtórz hasło").fill(PASSWORD)
    page.get_by_role("button", name="Utwórz operatora").click()
    expect(page.get_by_role("heading", name="Drugi krok logowania")).to_be_visible()
    page.get_by_role("button", name="Na razie bez tego").click()
    expect(page).to_have_url("/today")


def first_code(served: Served) -> str:
    """What the terminal says to somebody who opens the panel for the first time."""
    told = subprocess.run(
        [sys.executable, "-m", "api", "--json", "auth", "init", "--code"],
        env=served.surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    return str(json.loads(told.stdout)["code"])


def signs_in(page: Page) -> None:
    """Out and in again; then one thing is next."""
    page.get_by_role("button", name="Wygląd i konto").click()
    page.get_by_role("menuitem", name="Wyloguj").click()
    page.get_by_label("Hasło").fill(PASSWORD)
    page.get_by_role("button", name="Zaloguj").click()
    expect(page.get_by_role("heading", name="Zacznij od pomysłów")).to_be_visible()
    expect(step(page, "Pomysł")).to_have_attribute("aria-current", "step")
    seen(page, "02-today-empty")


def brings_ideas(page: Page) -> None:
    """Ideas are made on this machine, compared and verified while the table is looked at."""
    page.get_by_role("link", name="Wygeneruj pomysły").click()
    dialog = page.get_by_role("dialog", name="Wygeneruj pomysły")
    seen(page, "03-generate")
    dialog.get_by_role("button", name="Wygeneruj").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Powstaje 5 pomysłów.")).to_be_visible()
    seen(page, "04-generating")
    rows = page.locator("[data-row]")
    expect(rows).to_have_count(5, timeout=MACHINE_MS)
    expect(rows.filter(has_text="w sprawdzaniu")).to_have_count(0, timeout=MACHINE_MS)
    expect(rows.filter(has_text="wykonalny")).not_to_have_count(0)
    expect(page.get_by_text("5 pomysłów w puli")).to_be_visible()
    seen(page, "05-ideas")


def opens_the_day(page: Page) -> None:
    """Candidates get their sketches, and then a person is needed."""
    page.get_by_role("link", name="Dzisiaj").click()
    expect(page.get_by_role("heading", name="Otwórz dzień")).to_be_visible()
    expect(step(page, "Wykonalność")).to_contain_text("gotowe")
    page.get_by_role("button", name="Otwórz dzień").click()
    expect(page.get_by_text("Dzień otwarty.")).to_be_visible()
    seen(page, "06-opening")
    expect(page.get_by_role("heading", name=re.compile("Wybierz jeden z"))).to_be_visible(
        timeout=MACHINE_MS
    )
    expect(step(page, "Pomysł")).to_contain_text("czeka na ciebie")
    seen(page, "07-choose")


def chooses(page: Page) -> str:
    """The second candidate, once its sketch moves; what the film will be called."""
    page.get_by_role("link", name="Przejdź do wyboru").click()
    expect(page).to_have_url("/idea-gate")
    card = page.locator("#content ol > li").nth(1)
    sketch = card.locator("video")
    expect(sketch).to_be_attached(timeout=MACHINE_MS)
    expect(card.get_by_text("Szkic się rysuje")).to_have_count(0, timeout=MACHINE_MS)
    assert sketch.evaluate("each => each.videoWidth > 0 && !each.error")
    card.get_by_role("button").click()
    title = page.get_by_role("region", name="Kandydat").get_by_role("heading", level=2).inner_text()
    expect(card).to_contain_text(title)
    seen(page, "08-gate")
    page.locator("#content").get_by_role("button", name=re.compile("^Wybierz")).click()
    dialog = page.get_by_role("dialog", name=f"Wybierasz „{title}”")
    dialog.get_by_label(re.compile("Dlaczego ten")).fill("najlepszy rytm")
    seen(page, "09-pick")
    dialog.get_by_role("button", name="Wybierz").click()
    expect(page.get_by_text(f"Wybrano: {title}")).to_be_visible()
    seen(page, "10-picked")
    page.get_by_role("link", name="Zobacz dzień").click()
    return title


def waits_for_the_film(page: Page, title: str) -> None:
    """Today tells what the machine does, how far it is, and when a person is needed again."""
    expect(page).to_have_url("/today")
    expect(step(page, "Pomysł")).to_contain_text("gotowe")
    expect(page.get_by_role("heading", name=re.compile("Trwa|Powstaje"))).to_be_visible()
    seen(page, "11-compiling")
    render = page.get_by_role("region", name="W toku").get_by_role("listitem")
    render = render.filter(has_text="Render").filter(has_text=title)
    expect(render).to_be_visible(timeout=MACHINE_MS)
    expect(render).to_contain_text(re.compile(r"\d+ z \d+ klatek"), timeout=MACHINE_MS)
    expect(step(page, "Render")).to_contain_text("w toku")
    seen(page, "12-rendering")
    expect(page.get_by_role("heading", name="Oceń film")).to_be_visible(timeout=MACHINE_MS)
    expect(step(page, "Render")).to_contain_text("gotowe")
    expect(step(page, "QC")).to_contain_text("czeka na ciebie")
    expect(page.get_by_text("1 film czeka na ocenę")).to_be_visible()
    seen(page, "13-review-waits")


def accepts(page: Page, title: str) -> None:
    """The film is there, the machine has ticked what it checked, a person ticks the rest."""
    page.get_by_role("link", name="Oceń film").click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
    approve = page.get_by_role("button", name=re.compile("^Przyjmij"))
    expect(approve).to_be_disabled()
    expect(page.get_by_text("1 konieczny punkt jest niezaznaczony")).to_be_visible()
    expect(page.locator("[data-settled=true]")).to_have_attribute("data-frame", "0")
    seen(page, "14-desk")
    for box in page.get_by_role("checkbox").all():
        if not box.is_checked():
            box.click()
    expect(page.get_by_text("Wszystko, co konieczne, jest zaznaczone.")).to_be_visible()
    approve.click()
    outcome = page.get_by_role("region", name="Wynik oceny")
    expect(outcome).to_contain_text("Film przyjęty")
    seen(page, "15-accepted")
    outcome.get_by_role("link", name="Do publikacji").click()


def publishes(page: Page, title: str) -> None:
    """The kit is made, carried to the platform by hand, and the address says that it is public."""
    expect(page).to_have_url("/publishing")
    seen(page, "16-publishing")
    page.get_by_role("button", name=f"Przygotuj zestawy: {title}").click()
    waiting = page.get_by_role("region", name="Czeka na Ciebie")
    kit = waiting.get_by_role("button", name="TikTok")
    expect(kit).to_be_visible(timeout=MACHINE_MS)
    kit.click()
    panel = page.get_by_role("complementary", name="Szczegóły publikacji")
    expect(panel.get_by_role("heading", name=title)).to_be_visible()
    with page.expect_download() as download:
        panel.get_by_role("link", name=re.compile("Pobierz film")).click()
    assert download.value.path().stat().st_size > 0
    panel.get_by_role("button", name="Kopiuj: Opis").click()
    expect(panel.get_by_role("definition").nth(1)).to_have_text(re.compile(r"\w{3}"))
    seen(page, "17-kit")
    panel.get_by_role("button", name="Potwierdź publikację").click()
    expect(panel.get_by_text("Wklej adres opublikowanego filmu.")).to_be_visible()
    panel.get_by_label("Adres filmu (TikTok)").fill(ADDRESS)
    panel.get_by_role("button", name="Potwierdź publikację").click()
    expect(panel.get_by_role("link", name=ADDRESS)).to_be_visible()
    expect(panel.get_by_text("publiczna")).to_be_visible()
    seen(page, "18-published")


def sees_the_day_done(page: Page) -> None:
    page.get_by_role("link", name="Dzisiaj").click()
    expect(page.get_by_role("heading", name="Dzień gotowy")).to_be_visible()
    expect(step(page, "Publikacja")).to_contain_text("gotowe")
    streak = page.get_by_role("term").filter(has_text="Seria")
    expect(streak.locator("+ dd")).to_have_text("1 dzień")
    seen(page, "19-done")


def has_the_log_verified(page: Page) -> None:
    page.get_by_role("link", name="Dziennik").click()
    page.get_by_role("button", name=re.compile("^Sprawdź dziennik")).click()
    expect(page.get_by_role("status").filter(has_text="Nic nie zmieniono")).to_be_visible()
    seen(page, "20-verified")


def renders_it_again(page: Page, title: str) -> None:
    """From its page: what runs is shown there, and in the end that it is the same film."""
    page.get_by_role("link", name="Animacje").click()
    expect(page).to_have_url(re.compile("/animations"))
    expect(page.locator("main h1")).to_have_text("Animacje")
    page.get_by_role("row").filter(has_text=title).click()
    page.get_by_role("button", name="Renderuj ponownie").click()
    running = page.get_by_role("region", name="W toku")
    expect(running).to_contain_text("Render")
    seen(page, "21-again")
    same = page.get_by_text("Ten sam plik co do bajta jak render 1.")
    expect(same).to_be_visible(timeout=MACHINE_MS)
    expect(running).to_have_count(0, timeout=MACHINE_MS)
    seen(page, "22-same")
