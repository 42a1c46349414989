"""The calendar: a film is carried to another day by mouse and by keys, and the rules hold."""

from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, Route, expect

from domain.events import publication as posts
from domain.identifiers import AnimationId
from tests.panel.conftest import Served, followed
from tests.panel.test_publishing import accessible
from tests.panel.test_trust import picture, tell
from tests.projections.stories import Story

MOVED = "publication.moved"


class Week:
    """A week to come: kits planned for Tuesday and Wednesday, an upload asked for on Friday."""

    def __init__(self, served: Served) -> None:
        self.served = served
        self.zone = ZoneInfo(served.kinora.zone)
        today = served.kinora.clock.now().astimezone(self.zone).date()
        self.monday = today + timedelta(days=7 - today.weekday())
        self.story = Story(5)
        self.story.now = served.kinora.clock.now() - timedelta(hours=5)
        self.pendulums = self._planned("Wahadła", self.day(1))
        self.drops = self._planned("Krople", self.day(2))
        self.upload = self._planned("Pierścienie", self.day(4), mode="api")
        tell(served.kinora, self.story.events)

    def day(self, number: int) -> date:
        return self.monday + timedelta(days=number)

    def planned(self, post: UUID) -> date | None:
        """The day the log has it on."""
        for event in reversed(self.served.kinora.store.load(post)):
            match event.payload:
                case posts.PublicationMoved(publish_at=datetime() as at):
                    return at.astimezone(self.zone).date()
                case posts.PublicationScheduled(publish_at=at):
                    return at.astimezone(self.zone).date()
                case _:
                    continue
        return None

    def _planned(self, title: str, day: date, *, mode: str = "kit") -> UUID:
        post = self.story.uuid()
        wanted = posts.PublicationRequested(
            animation=AnimationId(self.story.uuid()),
            platform="tiktok" if mode == "kit" else "youtube",
            account="main",
            mode=mode,
            file=self.story.digest(),
            title=title,
            caption="Dwa pierścienie.",
            hashtags=("rings",),
        )
        at = datetime.combine(day, time(18), tzinfo=self.zone)
        self.story.write(post, wanted, actor="operator")
        self.story.write(post, posts.PublicationScheduled(publish_at=at))
        if mode == "kit":
            self.story.write(post, posts.OperatorAwaited(kit="kit", instructions="do"))
        return post


def cell(page: Page, day: date) -> Locator:
    return page.locator(f'[data-day="{day.isoformat()}"]')


def carry(page: Page, title: str, day: date, *, let_go: bool = True) -> None:
    """Drag a film onto a day, as a hand does: not in one jump."""
    entry = page.locator("[data-day]").get_by_role("button", name=title).first
    entry.hover()
    page.mouse.down()
    box = cell(page, day).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 20, steps=6)
    if let_go:
        page.mouse.up()


class TestCalendar:
    def test_lets_a_film_be_carried_to_another_day_by_mouse(
        self, signed_in: Page, kinora_at: Served
    ) -> None:
        page, week = signed_in, Week(kinora_at)
        followed(kinora_at.kinora)
        page.goto(f"/publishing?view=week&day={week.day(1)}")

        carried_and_taken_back(page, week)
        refused_where_another_film_is(page, week)
        waited_for_where_undo_is_not_certain(page, week)
        carried_by_a_finger(page, week)

    def test_lets_a_film_be_carried_by_keys_and_says_where_it_is(
        self, signed_in: Page, kinora_at: Served
    ) -> None:
        page, week = signed_in, Week(kinora_at)
        followed(kinora_at.kinora)
        page.goto(f"/publishing?view=week&day={week.day(1)}")
        grip = page.get_by_role("button", name="Przenieś: Wahadła")
        told = page.get_by_role("status").filter(has_text="Wahadła")

        grip.focus()
        page.keyboard.press("Enter")
        expect(told).to_contain_text("Strzałki wybierają dzień")
        page.keyboard.press("ArrowRight")
        expect(told).to_contain_text("zajęty przez „Krople”")
        picture(page, "publishing-carried")
        accessible(page)
        page.keyboard.press("Escape")
        expect(told).to_contain_text("Bez zmian")
        assert week.planned(week.pendulums) == week.day(1)
        expect(grip).to_be_focused()

        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        expect(told).to_contain_text("wolny")
        page.keyboard.press("Space")
        expect(told).to_contain_text("Przeniesiono „Wahadła”")
        expect(cell(page, week.day(3)).get_by_text("Wahadła")).to_be_visible()
        expect(grip).to_be_focused()
        assert week.planned(week.pendulums) == week.day(3)

        page.keyboard.press("Enter")
        page.keyboard.press("ArrowDown")
        expect(cell(page, week.day(10))).to_be_visible()
        page.keyboard.press("Enter")
        expect(cell(page, week.day(10)).get_by_text("Wahadła")).to_be_visible()
        assert week.planned(week.pendulums) == week.day(10)


def carried_and_taken_back(page: Page, week: Week) -> None:
    """What can certainly be undone is shown at once, before the server has answered."""
    held: list[Route] = []
    page.route("**/move", lambda route: held.append(route))  # noqa: PLW0108 - it is looked into
    thursday = cell(page, week.day(3))
    carry(page, "Wahadła", week.day(3), let_go=False)
    expect(page.get_by_role("status").filter(has_text="Wahadła")).to_contain_text("wolny")
    page.mouse.up()
    expect(thursday.get_by_text("Wahadła")).to_be_visible()
    assert week.planned(week.pendulums) == week.day(1)
    held[0].continue_()
    page.unroute("**/move")
    toast = page.locator("[data-sonner-toast]").filter(has_text="Przeniesiono")
    expect(toast).to_be_visible()
    expect(page.get_by_role("complementary", name="Szczegóły publikacji")).to_have_count(0)
    assert week.planned(week.pendulums) == week.day(3)
    toast.get_by_role("button", name="Cofnij").click()
    expect(cell(page, week.day(1)).get_by_text("Wahadła")).to_be_visible()
    assert week.planned(week.pendulums) == week.day(1)


def refused_where_another_film_is(page: Page, week: Week) -> None:
    carry(page, "Wahadła", week.day(2))
    toast = page.locator("[data-sonner-toast]").filter(has_text="jeden film dziennie")
    expect(toast).to_contain_text("Krople")
    expect(cell(page, week.day(1)).get_by_text("Wahadła")).to_be_visible()
    assert week.planned(week.pendulums) == week.day(1)


def waited_for_where_undo_is_not_certain(page: Page, week: Week) -> None:
    """An upload may begin at any moment: it moves once the server says so, without undo."""
    held: list[Route] = []
    page.route("**/move", lambda route: held.append(route))  # noqa: PLW0108 - it is looked into
    carry(page, "Pierścienie", week.day(5))
    expect(page.get_by_role("status").filter(has_text="Pierścienie")).to_contain_text("Przenoszę")
    expect(cell(page, week.day(4)).get_by_text("Pierścienie")).to_be_visible()
    held[0].continue_()
    page.unroute("**/move")
    expect(cell(page, week.day(5)).get_by_text("Pierścienie")).to_be_visible()
    toast = page.locator("[data-sonner-toast]").filter(has_text="Przeniesiono „Pierścienie”")
    expect(toast).to_be_visible()
    expect(toast.get_by_role("button", name="Cofnij")).to_have_count(0)
    assert week.planned(week.upload) == week.day(5)


def carried_by_a_finger(page: Page, week: Week) -> None:
    """By its grip: elsewhere a finger scrolls."""
    grip = page.get_by_role("button", name="Przenieś: Krople")
    start, end = grip.bounding_box(), cell(page, week.day(6)).bounding_box()
    assert start is not None
    assert end is not None
    at = (start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    to = (end["x"] + end["width"] / 2, end["y"] + 100)
    screen = page.context.new_cdp_session(page)
    screen.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def touch(kind: str, *points: tuple[float, float]) -> None:
        told = [{"x": x, "y": y} for x, y in points]
        screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": told})

    touch("touchStart", at)
    for step in range(1, 6):
        share = step / 5
        touch("touchMove", (at[0] + (to[0] - at[0]) * share, at[1] + (to[1] - at[1]) * share))
    touch("touchEnd")
    expect(cell(page, week.day(6)).get_by_text("Krople")).to_be_visible()
    expect(
        page.locator("[data-sonner-toast]").filter(has_text="Przeniesiono „Krople”")
    ).to_be_visible()
    assert week.planned(week.drops) == week.day(6)
