"""The language, the playground, publishing and results: one short way through each."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from domain.events import publication as posts
from domain.identifiers import AnimationId
from tests.api.telling import tell
from tests.panel.conftest import Served, followed
from tests.panel.test_trust import picture
from tests.projections.stories import Story

SHORT = "https://www.youtube.com/shorts/abcdefghijk"


def write_story(served: Served) -> None:
    """A film whose kit waits for the operator."""
    story = Story(1)
    story.now = served.kinora.clock.now() - timedelta(days=5)
    day = story.open_day(300)
    idea = story.propose(feasible=True)
    film = story.choose(day, idea)
    file = story.make(film)
    story.judge(film, file)
    publication = story.uuid()
    wanted = posts.PublicationRequested(
        animation=AnimationId(film),
        platform="youtube",
        account="main",
        mode="kit",
        file=file,
        title="Pierścienie",
        caption="Dwa pierścienie.",
        hashtags=("rings",),
    )
    story.write(publication, wanted, actor="operator")
    story.write(publication, posts.OperatorAwaited(kit="rings", instructions=""), actor="worker")
    tell(served.kinora, story.events)
    kit = served.kinora.kits_folder / "rings"
    kit.mkdir(parents=True)
    (kit / "film.mp4").write_bytes(b"\x00\x00\x00\x20ftypisom")


class TestScreens:
    def test_of_language_publishing_and_results_do_their_work(
        self, signed_in: Page, kinora_at: Served
    ) -> None:
        """One way through all four: a server costs more to start than all of this."""
        write_story(kinora_at)
        followed(kinora_at.kinora)
        reads_of_the_language(signed_in)
        writes_in_the_playground(signed_in)
        confirms_a_publication(signed_in)
        enters_figures(signed_in)


def reads_of_the_language(page: Page) -> None:
    page.goto("/language")
    page.get_by_placeholder("Szukaj nazwy").fill("okregu")
    page.locator('[data-capability="birth.ring"]').click()

    expect(page).to_have_url("/language?search=okregu&id=birth.ring")
    panel = page.get_by_role("complementary", name="Konstrukcja")
    expect(panel.get_by_text("births:")).to_be_visible()
    expect(panel.get_by_text("radius", exact=True)).to_be_visible()
    expect(panel.get_by_role("link", name="Apetyt")).to_be_visible(timeout=30_000)
    picture = panel.get_by_role("img")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100

    page.keyboard.press("Escape")
    expect(page).to_have_url("/language?search=okregu")


def writes_in_the_playground(page: Page) -> None:
    page.goto("/playground?example=birth.ring")
    editor = page.get_by_role("textbox", name="Dokument filmu")
    expect(editor).to_contain_text("kind: ring")
    expect(page).to_have_url("/playground")
    expect(page.get_by_text("Bez problemów")).to_be_visible()
    expect(page.get_by_text("Koszt rysowania")).to_be_visible()

    editor.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\nduratoin: 3")
    problem = page.get_by_label("Problemy dokumentu").get_by_role("button")
    expect(problem).to_contain_text("duration")

    page.reload()
    expect(editor).to_contain_text("duratoin")


def confirms_a_publication(page: Page) -> None:
    page.goto("/publishing")
    page.get_by_label("Czeka na Ciebie").get_by_role("button", name="Pierścienie").click()
    panel = page.get_by_role("complementary", name="Szczegóły publikacji")
    expect(panel.get_by_text("#rings")).to_be_visible()
    expect(panel.get_by_role("link", name="Pobierz film")).to_be_visible()

    address = panel.get_by_label("Adres filmu")
    address.fill("https://www.tiktok.com/@a/video/1")
    expect(panel.get_by_text("To nie jest adres w serwisie YouTube.")).to_be_visible()
    address.fill(SHORT)
    panel.get_by_role("button", name="Potwierdź publikację").click()
    expect(panel.get_by_role("link", name=SHORT)).to_be_visible()


def enters_figures(page: Page) -> None:
    page.goto("/results")
    page.get_by_role("table", name="Publikacje").get_by_text("Pierścienie").click()
    panel = page.get_by_role("complementary", name="Wyniki filmu")
    panel.get_by_label("Wyświetlenia").fill("1 204")
    panel.get_by_role("button", name="Zapisz odczyt").click()
    expect(panel.get_by_text("1 odczyt")).to_be_visible()
    expect(panel.get_by_text("rośnie").first).to_be_visible()

    page.get_by_role("button", name="Wczytaj CSV").click()
    page.get_by_label("Tabela").fill(
        f"publication,observed_at,views\n{SHORT},2026-11-20T18:00:00Z,many\n"
    )
    page.get_by_role("button", name="Sprawdź tabelę").click()
    expect(page.get_by_text("1 odrzucony")).to_be_visible()
    expect(page.get_by_role("cell", name="'many' to nie liczba całkowita")).to_be_visible()
    maps_an_export(page)


def maps_an_export(page: Page) -> None:
    """An export in Polish is known by its columns; one is read as something else, and kept."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Inna tabela").click()
    dialog.get_by_label("Tabela").fill(
        f"Link do filmu;Wyświetlenia;Łapki\nŁącznie;1 500;90\n{SHORT};1 500;90\n"
    )
    dialog.get_by_role("button", name="Sprawdź tabelę").click()
    expect(dialog.get_by_text("Rozpoznane po nazwach")).to_be_visible()
    expect(dialog.get_by_label("Czytaj kolumnę Wyświetlenia jako")).to_have_value("views")
    dialog.get_by_label("Czytaj kolumnę Łapki jako").select_option("polubienia")
    expect(dialog.get_by_role("status")).to_contain_text("1 podsumowanie pominięte")
    expect(dialog.get_by_role("row").filter(has_text="90")).to_have_count(2)
    picture(page, "results-import")
    dialog.get_by_role("button", name="Zapisz 1 wiersz").click()
    expect(dialog).to_be_hidden()

    page.get_by_role("button", name="Wczytaj CSV").click()
    page.get_by_label("Tabela").fill(
        f"Link do filmu;Wyświetlenia;Łapki\nŁącznie;1 500;90\n{SHORT};1 500;90\n"
    )
    page.get_by_role("button", name="Sprawdź tabelę").click()
    expect(dialog.get_by_text("jak przy poprzednim imporcie")).to_be_visible()
    expect(dialog.get_by_role("status")).to_contain_text("1 już znany")
    expect(dialog.get_by_role("button", name="Zapisz 0 wierszy")).to_be_disabled()


class TestPlayground:
    @pytest.mark.nightly
    def test_moves_within_the_playground_and_stops_when_told(self, signed_in: Page) -> None:
        page = signed_in
        page.goto("/playground?example=birth.ring")
        told = page.get_by_label("Podgląd", exact=True).get_by_role("status")
        expect(told).to_contain_text("Podgląd gotowy po", timeout=120_000)
        film = page.get_by_label("Podgląd filmu")
        assert film.evaluate("video => video.duration") > 2

        page.get_by_role("textbox", name="Dokument filmu").click()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n# changed")
        page.get_by_role("button", name="Przerwij").click()
        expect(told).to_contain_text("sprzed ostatniej zmiany")
        expect(film).to_be_visible()
