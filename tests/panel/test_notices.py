"""Notices in the panel: the bell counts live, the list leads to the place, a browser is told."""

from uuid import UUID, uuid4

from playwright.sync_api import Locator, Page, expect

from domain.commands.settings import set_value
from domain.events.event import Event
from domain.events.machine import DiskRanLow
from domain.events.publication import OperatorAwaited, PublicationRequested, Published
from domain.identifiers import AnimationId, digest_of, stream_of
from domain.streams import Request, UnitOfWork, decide
from tests.domain.samples import NOON, uid
from tests.panel.conftest import Served, followed
from tests.webhook import Receiver

RECORDING = """
window.told = [];
window.Notification = class {
  static permission = 'granted';
  static requestPermission() { return Promise.resolve('granted'); }
  constructor(title, options) { window.told.push([title, options.tag]); }
  close() {}
};
document.hasFocus = () => false;
"""
"""A browser that allows notifications and whose operator looks elsewhere."""


def write(served: Served, stream: UUID, *events: Event) -> None:
    def decision(unit: UnitOfWork) -> None:
        unit.load(stream)
        unit.add(stream, *events)

    decide(served.kinora.store, Request(id=uuid4(), actor="policy"), decision)
    followed(served.kinora)


def kit(served: Served, title: str) -> UUID:
    """A hand-over kit that waits for its address."""
    request = PublicationRequested(
        animation=AnimationId(uid("film")),
        platform="tiktok",
        account="main",
        mode="kit",
        file=digest_of(title.encode()),
        title=title,
        caption="",
        hashtags=(),
    )
    write(served, uid(title), request, OperatorAwaited(kit="kit", instructions=""))
    return uid(title)


class TestNotices:
    def test_are_counted_live_lead_to_their_place_and_are_dismissed(
        self, signed_in: Page, kinora_at: Served
    ) -> None:
        """One way through all of it: a server costs more to start than all of this."""
        page = signed_in
        page.add_init_script(RECORDING)
        page.goto("/today")
        says_that_nothing_waits(page)
        post = kit(kinora_at, "Pierścienie")
        counts(page, 1)
        write(kinora_at, stream_of("machine", "disk"), DiskRanLow(free_bytes=1, total_bytes=9))
        counts(page, 2)
        shows_the_urgent_first(page)
        puts_aside_and_takes_back(page)
        goes_to_the_place(page, post)
        tells_the_browser_once(page, kinora_at)
        published = Published(
            url="https://example.org/1", remote_id="1", public_at=NOON, confirmed_by="operator"
        )
        write(kinora_at, post, published)
        expect(bell(page)).to_contain_text("3")
        bell(page).click()
        expect(page.locator("[data-notice=film-published]")).to_be_visible()

    def test_have_settings_of_their_own(
        self, signed_in: Page, kinora_at: Served, receiver: Receiver
    ) -> None:
        page = signed_in
        page.goto("/settings?tab=notices")
        quiet = page.get_by_label("Cisza od")
        quiet.fill("22:00")
        page.get_by_label("Cisza do").fill("7")
        page.get_by_role("button", name="Zapisz", exact=True).click()
        expect(page.get_by_label("Cisza do")).to_have_value("07:00")

        page.get_by_label("Adres webhooka").fill("http://hooks.example.org/x")
        page.get_by_role("button", name="Zapisz adres").click()
        expect(page.get_by_text("musi zaczynać się od https")).to_be_visible()

        page.get_by_label("Adres webhooka").fill(receiver.address)
        page.get_by_role("button", name="Zapisz adres").click()
        key = page.locator("[data-webhook-key]")
        expect(key).to_be_visible()
        assert kinora_at.kinora.secrets.get("notice_webhook_key") == key.inner_text()
        expect(page.get_by_label("Adres webhooka")).to_have_value("")
        page.reload()
        expect(page.get_by_text("Adres zapisany")).to_be_visible()
        expect(key).to_have_count(0)


def bell(page: Page) -> Locator:
    return page.get_by_role("button", name="Powiadomienia")


def counts(page: Page, count: int) -> None:
    expect(page.locator(f"[data-bell-count='{count}']")).to_be_visible()


def says_that_nothing_waits(page: Page) -> None:
    bell(page).click()
    expect(page.get_by_text("Nic na Ciebie nie czeka.")).to_be_visible()
    page.keyboard.press("Escape")


def shows_the_urgent_first(page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("n")
    kinds = page.locator("[data-notice]")
    expect(kinds).to_have_count(2)
    found = [each.get_attribute("data-notice") for each in kinds.all()]
    assert found == ["disk-low", "kit-awaits"]
    expect(page.get_by_role("heading", name="Pilne")).to_be_visible()


def puts_aside_and_takes_back(page: Page) -> None:
    item = page.locator("[data-notice=disk-low]")
    item.get_by_role("button", name="Odłóż").click()
    expect(item).to_have_count(0)
    counts(page, 1)
    page.get_by_role("button", name="Cofnij").click()
    counts(page, 2)


def goes_to_the_place(page: Page, post: UUID) -> None:
    if not page.locator("[data-notice]").first.is_visible():
        bell(page).click()
    page.get_by_role("link", name="Wklej adres").click()
    expect(page).to_have_url(f"{page.url.split('/publishing')[0]}/publishing?id={post}")
    expect(page.locator("[data-notice]")).to_have_count(0)


def tells_the_browser_once(page: Page, served: Served) -> None:
    """What was there before is no news; what comes while the operator looks elsewhere is."""
    set_value(served.kinora.store, Request(id=uuid4()), "notice_browser", "yes")
    page.reload()
    counts(page, 2)
    assert page.evaluate("window.told") == []
    kit(served, "Krople")
    counts(page, 3)
    assert page.evaluate("window.told[0][0]") == "TikTok: wklej adres filmu „Krople”"
    page.reload()
    counts(page, 3)
    assert page.evaluate("window.told") == []
