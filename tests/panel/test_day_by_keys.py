"""The same day by keyboard alone, in English: no pointer, only keys that ``?`` shows."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect

from api.bootstrap import Kinora
from api.performing import runner
from api.security.opening import porter_of
from api.workshop import build_workshop
from domain.events.animation import AnimationCommissioned
from domain.events.work import WorkRequested
from domain.identifiers import WorkId
from domain.production.stage import Stage
from tests.panel.conftest import PASSWORD, Served, followed
from tests.panel.films import Studio
from tests.panel.story import assert_went_the_whole_way
from tests.panel.test_day import CANDIDATES, morning
from tests.panel.test_whole_day import ADDRESS, seen

WAY = (
    "day.opened",
    "day.candidates_offered",
    "day.idea_chosen",
    "animation.commissioned",
    "animation.rendered",
    "animation.inspected",
    "animation.approved",
    "publication.requested",
    "publication.awaiting_operator",
    "publication.published",
)


@pytest.fixture
def english(browser: Browser, kinora_at: Served) -> Iterator[Page]:
    """A page of a browser that speaks English and whose pointer nobody touches."""
    context = browser.new_context(
        base_url=kinora_at.url,
        locale="en-GB",
        timezone_id="Europe/Warsaw",
        viewport={"width": 1440, "height": 900},
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


class TestDayByKeys:
    @pytest.mark.nightly
    def test_goes_from_the_choice_to_a_public_film_in_english(
        self, english: Page, kinora_at: Served, tmp_path: Path
    ) -> None:
        page, kinora = english, kinora_at.kinora
        porter_of(kinora).create(PASSWORD, "shell")
        morning(kinora)

        signs_in(page)
        learns_the_keys(page)
        chooses(page)
        Studio(kinora_at, tmp_path).finish(chosen_film(kinora), title=CANDIDATES[1])
        followed(kinora)
        reviews(page)
        asks_for_the_kit(page)
        makes_kits(kinora)
        confirms(page)
        sees_the_day_done(page)
        verifies_the_log(page)

        assert assert_went_the_whole_way(kinora, way=WAY).url == ADDRESS


def signs_in(page: Page) -> None:
    """The field is ready, Enter sends it; the palette changes the language, Polish at first."""
    page.goto("/")
    expect(page.get_by_label("Hasło")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("#content h1").wait_for()
    finds(page, "English")
    expect(page.get_by_role("heading", name="Choose one of 3 ideas")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def finds(page: Page, words: str) -> None:
    """A command of the palette, by a few letters of it."""
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_be_hidden()


def learns_the_keys(page: Page) -> None:
    """``?`` shows what is possible here; Escape closes it."""
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(keys).to_contain_text("Do the next step")
    seen(page, "keys-map")
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()


def chooses(page: Page) -> None:
    """Enter does what is next; the second candidate is looked at, and picked with a reason."""
    page.keyboard.press("Enter")
    expect(page).to_have_url("/idea-gate")
    candidate = page.get_by_role("region", name="Candidate")
    expect(candidate.get_by_role("heading", name="Idea 0")).to_be_visible()
    page.keyboard.press("2")
    expect(candidate.get_by_role("heading", name="Idea 1")).to_be_visible()
    page.keyboard.press("p")
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    page.keyboard.type("the best rhythm")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="the best rhythm")).to_be_visible()


def chosen_film(kinora: Kinora) -> UUID:
    """The film that was commissioned."""
    topics = (AnimationCommissioned.topic,)
    return kinora.store.read(0, limit=10, topics=topics)[-1].stream


def reviews(page: Page) -> None:
    """By the palette to Today, Enter to the desk; figures tick, A accepts."""
    finds(page, "today")
    expect(page).to_have_url("/today")
    expect(page.get_by_role("heading", name=re.compile("^Review “"))).to_be_visible()
    seen(page, "keys-review-waits")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/review/"))
    boxes = page.get_by_role("checkbox")
    expect(boxes.first).to_be_visible()
    for number, box in enumerate(boxes.all(), start=1):
        if not box.is_checked():
            page.keyboard.press(str(number))
            expect(box).to_be_checked()
    expect(page.get_by_text("Everything required is ticked.")).to_be_visible()
    page.keyboard.press("a")
    expect(page.get_by_role("region", name="Outcome")).to_contain_text("Film accepted")
    seen(page, "keys-accepted")


def asks_for_the_kit(page: Page) -> None:
    """Two keys lead to Publishing, one asks for the kit."""
    page.keyboard.press("g")
    page.keyboard.press("u")
    expect(page).to_have_url("/publishing")
    expect(page.get_by_role("button", name=f"Prepare kits: {CANDIDATES[1]}")).to_be_visible()
    seen(page, "keys-publishing")
    page.keyboard.press("k")
    expect(page.get_by_text("kit under way")).to_be_visible()


def makes_kits(kinora: Kinora) -> None:
    """What the worker does for each kit that was asked for, and nothing else of its work."""
    perform = runner(build_workshop(kinora, threading.Event()), kinora.scratch_folder)
    asked: list[WorkId] = []
    while not asked:
        works = kinora.store.read(0, limit=1_000, topics=(WorkRequested.topic,))
        asked = [
            WorkId(each.stream)
            for each in works
            if isinstance(each.payload, WorkRequested) and each.payload.stage == Stage.PUBLISH
        ]
    assert [perform(Stage.PUBLISH, each) for each in asked] == ["succeeded"] * len(asked)
    followed(kinora)


def confirms(page: Page) -> None:
    """Enter opens the kit, C leads to the field, Enter confirms; Escape closes."""
    waiting = page.get_by_role("region", name="Waiting for you")
    expect(waiting.get_by_role("button", name="TikTok")).to_be_visible()
    page.keyboard.press("Enter")
    panel = page.get_by_role("complementary", name="Details of the publication")
    expect(panel.get_by_role("heading", name=CANDIDATES[1])).to_be_visible()
    seen(page, "keys-kit")
    page.keyboard.press("c")
    field = panel.get_by_label("Address of the film (TikTok)")
    expect(field).to_be_focused()
    page.keyboard.type(ADDRESS)
    page.keyboard.press("Enter")
    expect(panel.get_by_text("public", exact=True)).to_be_visible()
    seen(page, "keys-published")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def sees_the_day_done(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("t")
    expect(page.get_by_role("heading", name="The day is done")).to_be_visible()
    streak = page.get_by_role("term").filter(has_text="Streak")
    expect(streak.locator("+ dd")).to_have_text("1 day")
    seen(page, "keys-done")


def verifies_the_log(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("h")
    expect(page).to_have_url("/audit-log")
    page.get_by_role("table").get_by_role("row").nth(1).wait_for()
    page.keyboard.press("v")
    expect(page.get_by_role("status").filter(has_text="Nothing was changed")).to_be_visible()
