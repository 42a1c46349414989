"""From an account that is not connected to figures that were learned, with sandbox platforms.

One story on one clock: the platforms, Kinora's processes and the browser travel together.
"""

import re
import subprocess
import time
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import duckdb
import httpx2
import pytest
from playwright.sync_api import Locator, Page, expect

from api.processes import platforms_spec
from domain.commands import animations, work
from domain.events.audience import AudienceObserved
from domain.events.event import payloads
from domain.identifiers import AnimationId, PublicationId, audience_id
from domain.production.open_work import OpenWorkBook
from domain.publications.state import Step, fold
from tests.domain.samples import TICKED
from tests.panel.conftest import READY_WITHIN_S, Served, followed, free_port
from tests.panel.films import Studio

TITLE = "Pierścienie"
NUMBER = re.compile(r"\d")
STEP = timedelta(minutes=15)
"""Longer than the longest pause between two searches for a post."""


class Platforms:
    """Both sandbox platforms in a process of their own, and whoever directs them."""

    def __init__(self, url: str) -> None:
        self._url = url

    def travel(self, span: timedelta) -> None:
        self._control("clock", advance_s=span.total_seconds())

    def fault(self, route: str, kind: str) -> None:
        self._control("faults", route=route, kind=kind)

    def posts(self) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = httpx2.get(f"{self._url}/control/posts").json()["posts"]
        return told

    def _control(self, what: str, **said: object) -> None:
        httpx2.post(f"{self._url}/control/{what}", json=said).raise_for_status()


@pytest.fixture(autouse=True)
def sandbox_port(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before Kinora starts: it has to know where its platforms will be."""
    monkeypatch.setenv("KINORA_SANDBOX_PORT", str(free_port()))
    monkeypatch.setenv("KINORA_RECONCILE_S", "0.5")


@pytest.fixture
def platforms(kinora_at: Served) -> Iterator[Platforms]:
    """As ``kinora --profile sandbox up`` starts them."""
    settings = kinora_at.kinora.settings
    assert settings.sandbox_url is not None
    spec = platforms_spec(settings.sandbox_url, settings)
    process = subprocess.Popen(spec.argv, env={**kinora_at.surroundings, **spec.env})
    deadline = time.monotonic() + READY_WITHIN_S
    while not spec.is_ready():
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.1)
    yield Platforms(settings.sandbox_url)
    process.terminate()
    process.wait(15)


class TestFromAConnectionToAnExport:
    @pytest.mark.timeout(400)
    def test_is_one_story(
        self, signed_in: Page, kinora_at: Served, platforms: Platforms, tmp_path: Path
    ) -> None:
        page, film = signed_in, approved_film(kinora_at, tmp_path)
        kinora_at.start("worker")

        connects(page)
        rehearses(page)
        assert platforms.posts() == []
        publication = publishes_into_the_unknown(page, kinora_at, platforms, film)
        decides_to_send_again(page)
        is_public_once(page, kinora_at, platforms, publication)
        learns_what_came_of_it(page, platforms)
        takes_it_elsewhere(page, kinora_at, publication, tmp_path)


def approved_film(served: Served, folder: Path) -> AnimationId:
    film = AnimationId(Studio(served, folder).film(title=TITLE))
    animations.approve(served.kinora.store, served.kinora.request(), film, ticks=TICKED)
    followed(served.kinora)
    sets_work_aside(served)
    return film


def sets_work_aside(served: Served) -> None:
    """The film is there already: what would lead to it is not to be done once more."""
    kinora, book = served.kinora, OpenWorkBook()
    for event in kinora.store.read(0, limit=10_000):
        book.apply(event)
    for each in book.ready(kinora.clock.now()):
        work.cancel(kinora.store, kinora.request(), each.id, "the film is there")


def connects(page: Page) -> None:
    """The page of consent is the platform's own; the answer comes back to the panel."""
    page.goto("/settings?tab=connections")
    row = page.locator("[data-platform=youtube]")
    row.get_by_role("button", name="Połącz").click()
    expect(page.get_by_role("heading", name="An app wants access")).to_be_visible()
    page.get_by_role("button", name="Allow").click()
    expect(row.get_by_text("Połączona")).to_be_visible()


def opened_request(page: Page) -> Locator:
    page.goto("/publishing")
    page.get_by_role("button", name=f"Opublikuj: {TITLE}").click()
    dialog = page.get_by_role("dialog", name="Jak ma wyjść film?")
    dialog.get_by_label("YouTube: wysłanie przez API").check()
    return dialog


def rehearses(page: Page) -> None:
    dialog = opened_request(page)
    dialog.get_by_role("button", name="Próba na sucho").click()
    expect(dialog.get_by_role("status")).to_contain_text("Nic nie wysłano.")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def publishes_into_the_unknown(
    page: Page, served: Served, platforms: Platforms, film: AnimationId
) -> UUID:
    """The upload vanishes at its last chunk; nobody can say whether it became a post."""
    platforms.fault("youtube.upload.chunk", "session_gone")
    dialog = opened_request(page)
    dialog.get_by_role("button", name="Wyślij film").click()
    expect(dialog).to_be_hidden()
    found = re.search(r"id=([0-9a-f-]{36})", page.url)
    assert found is not None
    publication = UUID(found[1])
    travelled_until(served, platforms, publication, Step.OUTCOME_UNKNOWN)
    expect(page.get_by_text("Nie wiadomo, czy film się ukazał.").first).to_be_visible()
    return publication


def travelled_until(
    served: Served, platforms: Platforms, publication: UUID, step: Step, *, span: timedelta = STEP
) -> None:
    """Let time pass whenever nothing happens any more."""
    deadline, seen = time.monotonic() + READY_WITHIN_S, -1
    while True:
        events = served.kinora.store.load(publication)
        if fold(payloads(events)).step is step:
            return
        assert time.monotonic() < deadline, [each.payload for each in events]
        if len(events) == seen:
            platforms.travel(span)
        seen = len(events)
        time.sleep(1.5)


def decides_to_send_again(page: Page) -> None:
    page.get_by_role("button", name="Rozstrzygnij, co się stało…").click()
    dialog = page.get_by_role("dialog", name="Co stało się z filmem?")
    dialog.get_by_label("Wyślij jeszcze raz").check()
    dialog.get_by_label("Powód").fill("na kanale go nie ma")
    dialog.get_by_role("button", name="Wyślij jeszcze raz").click()
    expect(dialog).to_be_hidden()


def is_public_once(page: Page, served: Served, platforms: Platforms, publication: UUID) -> None:
    travelled_until(served, platforms, publication, Step.PUBLISHED, span=timedelta(hours=6))
    assert [each["title"] for each in platforms.posts()] == [TITLE]
    panel = page.get_by_role("complementary", name="Szczegóły publikacji")
    expect(panel.get_by_text("publiczna", exact=True)).to_be_visible()


def learns_what_came_of_it(page: Page, platforms: Platforms) -> None:
    """Nothing is claimed before its time is over; then there is a number, here and in the tile."""
    page.goto("/results")
    row = page.get_by_role("table", name="Publikacje").get_by_role("row").filter(has_text=TITLE)
    after_72_hours, after_7_days = row.get_by_role("cell").nth(4), row.get_by_role("cell").nth(5)
    tile = page.get_by_role("article", name="Wyświetlenia po 7 dniach, mediana").first
    expect(after_72_hours).not_to_contain_text(NUMBER)
    expect(tile).to_be_visible()
    nothing_yet = tile.inner_text()
    for hours in (20, 20, 20, 20):
        later(page, platforms, hours)
    expect(after_72_hours).to_contain_text(NUMBER)
    expect(after_7_days).to_contain_text("rośnie")
    assert tile.inner_text() == nothing_yet

    for hours in (30, 30, 30, 30):  # readings further apart than 36 hours tell nothing between
        later(page, platforms, hours)
    expect(after_7_days).to_contain_text(NUMBER)
    expect(tile).to_contain_text(after_7_days.inner_text())


def later(page: Page, platforms: Platforms, hours: int) -> None:
    platforms.travel(timedelta(hours=hours))
    page.wait_for_timeout(2_000)


def takes_it_elsewhere(page: Page, served: Served, publication: UUID, folder: Path) -> None:
    """The archive that the panel gives is read by somebody who knows nothing of Kinora."""
    page.get_by_role("tab", name="Eksport").click()
    page.get_by_role("radio", name=re.compile("^Odczyty")).check()
    with page.expect_download() as found:
        page.get_by_role("button", name="Pobierz archiwum").click()
    with zipfile.ZipFile(found.value.path()) as packed:
        packed.extract("observations.parquet", folder)

    read = "SELECT views FROM read_parquet(?) WHERE publication = ? ORDER BY observed_at"
    file = str(folder / "observations.parquet")
    views = [row[0] for row in duckdb.execute(read, [file, publication]).fetchall()]
    told = payloads(served.kinora.store.load(audience_id(PublicationId(publication))))
    assert views == [each.views for each in told if isinstance(each, AudienceObserved)]
    assert len(views) > 3
