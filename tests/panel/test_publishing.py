"""Publishing: what nobody knows is decided, and what would be sent is seen before it is."""

from datetime import timedelta
from uuid import UUID

from playwright.sync_api import Page, expect

from domain.events import publication as posts
from domain.identifiers import AnimationId, Digest
from tests.panel.conftest import Served, followed
from tests.panel.test_every_screen import AXE, FIND, GRAVE
from tests.panel.test_trust import picture, tell
from tests.projections.stories import Story

TITLE = "Pierścienie"
POST = "abcdefghijk"


def write_story(served: Served) -> UUID:
    """A film of which nobody knows whether it went out, one on its way, and one to publish."""
    story = Story(3)
    story.now = served.kinora.clock.now() - timedelta(hours=5)
    unknown = _sent(story, TITLE)
    story.write(unknown, posts.LastChunkAsked(handle="upload_1", offset=600))
    story.write(unknown, posts.OutcomeUnknown(reason="the connection broke"))
    found = posts.FoundPost(
        remote_id=POST,
        url=f"https://www.youtube.com/shorts/{POST}",
        title="Pierścienie o zmierzchu",
        posted_at=story.now,
        duration_s=12.0,
        likeness=0.93,
    )
    story.write(unknown, posts.OutcomeSearched(candidates=(found,)))
    _sent(story, "Wahadła")
    _approved(story)
    tell(served.kinora, story.events)
    return unknown


def _approved(story: Story) -> tuple[UUID, Digest]:
    day = story.open_day(len(story.events))
    film = story.choose(day, story.propose(feasible=True))
    file = story.make(film)
    story.judge(film, file)
    return film, file


def _sent(story: Story, title: str) -> UUID:
    """A publication whose bytes are on their way."""
    film, file = _approved(story)
    publication = story.uuid()
    wanted = posts.PublicationRequested(
        animation=AnimationId(film),
        platform="youtube",
        account="main",
        mode="api",
        file=file,
        title=title,
        caption="Dwa pierścienie.",
        hashtags=("rings",),
    )
    story.write(publication, wanted, actor="operator")
    story.write(publication, posts.SessionAsked(handle="upload_1"))
    story.write(publication, posts.SessionOpened(handle="upload_1"))
    story.write(publication, posts.UploadAdvanced(handle="upload_1", offset=600, size=1_000))
    return publication


class TestPublishing:
    def test_is_decided_where_nobody_knows_and_rehearsed_where_nothing_was_sent(
        self, signed_in: Page, kinora_at: Served
    ) -> None:
        page = signed_in
        unknown = write_story(kinora_at)
        followed(kinora_at.kinora)

        sees_what_waits(page)
        decides(page)
        sees_how_far_it_is(page)
        rehearses(page)

        decided = kinora_at.kinora.store.load(unknown)[-1].payload
        assert isinstance(decided, posts.OutcomeDecided)
        assert (decided.decision, decided.remote_id) == ("adopted", POST)
        topics = {each.payload.topic for each in kinora_at.kinora.store.read(0, limit=1_000)}
        assert "publication.dry_run" in topics
        assert "publication.published" not in topics


def accessible(page: Page) -> None:
    """No grave fault in what stands on the screen now."""
    page.evaluate(AXE.read_text("utf-8"))
    faults = [
        (each["id"], [node["html"] for node in each["nodes"]])
        for each in page.evaluate(FIND)
        if each["impact"] in GRAVE
    ]
    assert faults == []


def sees_what_waits(page: Page) -> None:
    page.goto("/publishing")
    expect(page.get_by_role("banner").get_by_text("SANDBOX")).to_be_visible()
    waiting = page.get_by_role("region", name="Czeka na Ciebie")
    unknown = waiting.get_by_role("button", name=f"{TITLE} wynik nieznany YouTube")
    expect(unknown).to_be_visible()
    expect(waiting.get_by_text("Wahadła")).to_have_count(0)
    unknown.click()


def decides(page: Page) -> None:
    """By key into the takeover, where sending again needs a reason; the post is recognised."""
    panel = page.get_by_role("complementary", name="Szczegóły publikacji")
    expect(panel.get_by_text("Nie wiadomo, czy film się ukazał.")).to_be_visible()
    expect(panel.get_by_role("button", name="Odwołaj publikację…")).to_have_count(0)
    accessible(page)
    picture(page, "publishing-unknown")
    page.keyboard.press("n")
    dialog = page.get_by_role("dialog", name="Co stało się z filmem?")
    expect(dialog.get_by_role("button", name="Najpierw wybierz")).to_be_disabled()
    dialog.get_by_label("Wyślij jeszcze raz").check()
    expect(dialog.get_by_role("button", name="Wyślij jeszcze raz")).to_be_disabled()
    dialog.get_by_label("To jest on: Pierścienie o zmierzchu").check()
    expect(dialog).to_contain_text("93")
    expect(dialog.get_by_role("link", name="Zobacz")).to_have_attribute(
        "href", f"https://www.youtube.com/shorts/{POST}"
    )
    accessible(page)
    picture(page, "publishing-takeover")
    dialog.get_by_role("button", name="Przyjmij ten wpis").click()
    expect(dialog).to_be_hidden()
    expect(panel.get_by_text("wysłana", exact=True)).to_be_visible()
    expect(panel.get_by_role("region", name="Co dalej")).to_contain_text("Film jest na miejscu")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def sees_how_far_it_is(page: Page) -> None:
    page.get_by_role("button", name="Wahadła wysyłanie").click()
    panel = page.get_by_role("complementary", name="Szczegóły publikacji")
    bar = panel.get_by_role("progressbar", name="Wysyłanie")
    expect(bar).to_have_attribute("aria-valuenow", "600")
    expect(panel).to_contain_text("60")
    expect(panel.get_by_role("button", name="Odwołaj publikację…")).to_be_visible()
    picture(page, "publishing-uploading")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def rehearses(page: Page) -> None:
    """What is missing keeps the film here; what would be sent is shown all the same."""
    page.keyboard.press("p")
    dialog = page.get_by_role("dialog", name="Jak ma wyjść film?")
    dialog.get_by_label("YouTube: wysłanie przez API").check()
    expect(dialog.get_by_role("link", name="Do połączeń").first).to_have_attribute(
        "href", "/settings?tab=connections"
    )
    expect(dialog.get_by_role("button", name="Wyślij film")).to_be_disabled()
    dialog.get_by_role("button", name="Próba na sucho").click()
    told = dialog.get_by_role("status")
    expect(told).to_contain_text("Nic nie wysłano.")
    expect(told).to_be_in_viewport(ratio=1)
    lacking = dialog.get_by_text("YouTube: konto nie jest połączone.")
    expect(lacking).to_be_in_viewport(ratio=1)
    expect(dialog).to_contain_text("czas trwania")
    requests = dialog.get_by_role("region", name="Zapytania po kolei")
    expect(requests.get_by_role("listitem").first).to_contain_text("Bearer ‹token›")
    expect(requests.get_by_role("listitem").first).to_be_in_viewport()
    accessible(page)
    picture(page, "publishing-dry-run")
    dialog.get_by_role("button", name="Wróć do wyboru").click()
    expect(dialog.get_by_label("YouTube: wysłanie przez API")).to_be_checked()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
