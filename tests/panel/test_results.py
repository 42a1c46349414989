"""The results: every number on the page is one of the log, and none says more than it can."""

import math
import re
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest
from playwright.sync_api import Page, expect

from api.security.opening import porter_of
from domain.events.audience import AudienceObserved
from domain.events.experiment import ExperimentConcluded, ExperimentRegistered
from tests.panel.audience import FILMS, ON_EACH_SIDE, TIKTOK, YOUNG, Known, plant
from tests.panel.conftest import PASSWORD, Served
from tests.panel.story import whole_log
from tests.panel.test_every_screen import AXE, FIND, GRAVE

TABS = ("overview", "curves", "features", "holes", "experiments", "export")


@pytest.fixture
def known(page: Page, kinora_at: Served, tmp_path: Path) -> Known:
    """Five weeks in the log, and the operator inside."""
    kinora_at.stop("follower")  # it would plan readings of films that were read long ago
    found = plant(kinora_at.kinora, tmp_path)
    porter_of(kinora_at.kinora).create(PASSWORD, "shell")
    page.goto("/")
    page.get_by_label("Hasło").fill(PASSWORD)
    page.get_by_role("button", name="Zaloguj").click()
    page.locator("#content h1").wait_for()
    return found


class TestResults:
    def test_say_what_the_log_says_and_no_more(
        self, known: Known, page: Page, kinora_at: Served, tmp_path: Path
    ) -> None:
        """One way through all views: a server costs more to start than all of this."""
        shows_figures_with_what_stands_behind_them(page, known)
        shows_the_trend_with_its_interval(page)
        holds_features_against_results(page)
        names_the_reading_that_never_came(page)
        draws_several_films(page)
        reads_an_experiment_once_and_registers_another(page, kinora_at)
        takes_readings_elsewhere(page, kinora_at, tmp_path)
        shuts_nobody_out(page)


def shows_figures_with_what_stands_behind_them(page: Page, known: Known) -> None:
    page.goto("/results")
    told = page.request.get("/api/v1/kpis").json()["summary"]["platforms"]
    figures = {each["platform"]: each["views_7d"] for each in told}
    assert (figures["youtube"]["n"], figures["youtube"]["median"]) == (FILMS, known.median)

    youtube = page.get_by_role("region", name="YouTube", exact=True).first
    week = youtube.get_by_role("article", name="Wyświetlenia po 7 dniach, mediana")
    expect(week).to_contain_text(in_polish(known.median))
    expect(week).to_contain_text(f"n = {FILMS} z {FILMS + YOUNG}")
    low, high = figures["youtube"]["low"], figures["youtube"]["high"]
    expect(week).to_contain_text(f"{in_polish(low)}–{in_polish(high)}")
    assert low < known.median < high

    few = page.get_by_role("region", name="TikTok", exact=True).first
    tile = few.get_by_role("article", name="Wyświetlenia po 7 dniach, mediana")
    expect(tile).to_contain_text("Za mało filmów na medianę")
    expect(tile).to_contain_text(" · ".join(in_polish(each) for each in sorted(known.tiktok)))
    assert figures["tiktok"]["n"] == TIKTOK


def shows_the_trend_with_its_interval(page: Page) -> None:
    points = page.request.get("/api/v1/kpis/trend?days=60").json()["points"]
    last = next(each for each in reversed(points) if each["platform"] == "youtube")
    trend = page.get_by_role("region", name="Trend: mediana po 7 dniach")
    expect(trend.get_by_role("img", name="Trend w serwisie YouTube").locator("svg")).to_be_visible()
    expect(trend.get_by_role("list", name="Co zmieniło się poza filmami").first).to_contain_text(
        "system graficzny dusk 2"
    )

    trend.get_by_role("button", name="Pokaż liczby w tabeli").first.click()

    row = trend.get_by_role("table", name="Trend w serwisie YouTube").get_by_role("row").nth(1)
    expect(row).to_contain_text(in_polish(last["views_7d"]["median"]))
    expect(row).to_contain_text(f"{last['views_7d']['n']} z {last['published']}")


def holds_features_against_results(page: Page) -> None:
    page.get_by_role("tab", name="Cechy").click()
    told = {
        each["platform"]: each
        for each in page.request.get("/api/v1/kpis/insights").json()["platforms"]
    }
    night = next(each for each in told["youtube"]["findings"] if each["key"] == "tag:night")
    assert night["holds"]

    card = page.get_by_role("listitem", name="Tag: night")
    expect(card.get_by_text("hipoteza", exact=True)).to_be_visible()
    expect(card.get_by_role("img").locator("circle")).to_have_count(FILMS)
    expect(card).to_contain_text(f"{in_polish(night['rho'], 2)} ({in_polish(night['low'], 2)} do")
    assert night["q"] < 0.001
    expect(card).to_contain_text("poniżej 0,001")
    few = page.get_by_role("region", name="TikTok", exact=True)
    expect(few).to_contain_text(f"{TIKTOK} filmy z wynikiem po 7 dniach to za mało danych")
    expect(few.get_by_role("img")).to_have_count(0)


def names_the_reading_that_never_came(page: Page) -> None:
    page.get_by_role("tab", name="Luki").click()
    youtube = page.get_by_role("region", name="YouTube", exact=True)
    hole = youtube.get_by_role("listitem").filter(has_text="72 godziny po publikacji")
    expect(hole).to_have_count(1)
    expect(hole).to_contain_text("brakuje")
    expect(hole).to_contain_text("nie wpisano na czas")
    expect(youtube.get_by_text("1 luka")).to_have_count(1)
    expect(page.get_by_role("region", name="TikTok", exact=True)).to_contain_text(
        "Nie zapisano żadnej luki."
    )

    hole.get_by_role("button", name="Wpisz odczyt").click()
    panel = page.get_by_role("complementary", name="Wyniki filmu")
    expect(panel.get_by_label("Wyświetlenia")).to_be_visible()
    page.keyboard.press("Escape")


def draws_several_films(page: Page) -> None:
    page.get_by_role("tab", name="Krzywe filmów").click()
    section = page.get_by_role("region", name="Krzywe filmów")
    section.get_by_label("Zakres").select_option("days")
    section.get_by_label(f"Film {FILMS - 1}", exact=True).check()
    expect(section.get_by_role("img", name="Krzywe 4 filmów").locator("svg")).to_be_visible()

    section.get_by_role("button", name="Pokaż liczby w tabeli").click()

    rows = section.get_by_role("table", name="Krzywe 4 filmów").get_by_role("row")
    grown = rows.filter(has_text=f"Film {FILMS - 1}").filter(has_text="168,0 h")
    expect(grown).to_have_count(1)


def reads_an_experiment_once_and_registers_another(page: Page, served: Served) -> None:
    page.get_by_role("tab", name="Cechy").click()
    page.get_by_role("button", name="Sprawdź eksperymentem").first.click()
    form = page.get_by_role("form", name="Nowy eksperyment")
    expect(form.get_by_label("Cecha", exact=True)).to_have_value("night")
    form.get_by_role("button", name="Zarejestruj").click()
    expect(form.get_by_text("Nadaj nazwę.")).to_be_visible()
    form.get_by_label("Nazwa").fill("Noc znowu")
    form.get_by_label("Hipoteza").fill("Nocą oglądają częściej")
    form.get_by_role("button", name="Zarejestruj").click()
    fresh = page.get_by_role("listitem", name="Noc znowu")
    expect(fresh).to_contain_text("0 (zapowiedziane 30)")

    ready = page.get_by_role("listitem", name="Noc", exact=True)
    ready.get_by_role("button", name="Odczytaj wynik").click()

    expect(ready).to_contain_text("różnią się od filmów bez niej bardziej")
    said = [each.payload for each in whole_log(served.kinora)]
    (end,) = (each for each in said if isinstance(each, ExperimentConcluded))
    assert min(end.films_with, end.films_without) >= ON_EACH_SIDE
    assert end.median_with is not None
    expect(ready).to_contain_text(f"mediana {in_polish(end.median_with)}, n = {end.films_with}")
    asked = [each for each in said if isinstance(each, ExperimentRegistered)]
    assert [each.feature for each in asked] == ["tag:night", "tag:night"]


def takes_readings_elsewhere(page: Page, served: Served, folder: Path) -> None:
    page.get_by_role("tab", name="Eksport").click()
    page.get_by_role("radio", name=re.compile("^Odczyty")).check()
    with page.expect_download() as found:
        page.get_by_role("button", name="Pobierz archiwum").click()
    name = found.value.suggested_filename
    found.value.save_as(folder / name)
    with zipfile.ZipFile(folder / name) as packed:
        packed.extract("observations.parquet", folder)

    file = str(folder / "observations.parquet")
    columns = "SELECT publication, epoch_us(observed_at), views FROM read_parquet(?)"
    rows = set(duckdb.execute(columns, [file]).fetchall())
    expected = {
        (each.payload.publication, microseconds(each.payload.observed_at), each.payload.views)
        for each in whole_log(served.kinora)
        if isinstance(each.payload, AudienceObserved)
    }
    assert rows == expected
    assert re.fullmatch(r"kinora-sandbox-metrics-parquet-[\d-]+\.zip", name)
    expect(page.get_by_role("status").filter(has_text=name)).to_be_visible()
    is_told_what_happened_without_room(page)


def is_told_what_happened_without_room(page: Page) -> None:
    said = {"code": "export-not-made", "title": "", "detail": "Na dysku brakuje miejsca."}
    page.route("**/api/v1/exports?*", lambda route: route.fulfill(status=507, json=said))
    page.get_by_role("button", name="Pobierz archiwum").click()
    alert = page.get_by_role("alert").filter(has_text="Nie udało się pobrać archiwum")
    expect(alert).to_contain_text("Na dysku brakuje miejsca.")
    page.unroute("**/api/v1/exports?*")


def shuts_nobody_out(page: Page) -> None:
    found = {}
    for tab in TABS:
        page.goto(f"/results?tab={tab}")
        page.locator("#content h2").first.wait_for()
        page.locator("#content [aria-busy=true]").first.wait_for(state="detached")
        page.evaluate(AXE.read_text("utf-8"))
        violations: list[dict[str, Any]] = page.evaluate(FIND)
        found[tab] = [
            f"{each['id']}: {each['nodes'][0]['html'][:160]}"
            for each in violations
            if each["impact"] in GRAVE
        ]
    assert {tab: each for tab, each in found.items() if each} == {}


def microseconds(moment: datetime) -> int:
    """Since 1970, as columns count."""
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def in_polish(value: float, digits: int = 0) -> str:
    """As the panel writes a number."""
    half_up = math.floor(value * 10**digits + 0.5) / 10**digits
    text = f"{half_up:,.{digits}f}"
    whole, _, rest = text.partition(".")
    grouped = whole.replace(",", "\N{NO-BREAK SPACE}" if value >= 10_000 else "")
    return f"{grouped},{rest}" if rest else grouped
