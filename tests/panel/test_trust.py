"""Audit log, work and system: what the operator trusts, and what helps when something fails."""

import os
import zipfile
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Page, expect

from api.bootstrap import Kinora
from domain.events.event import NewEvent, RecordedEvent
from domain.events.work import WorkFailed, WorkParked, WorkRequested, WorkStarted
from domain.identifiers import WorkId, work_id
from tests.panel.conftest import Served, followed
from tests.projections.stories import Story, whole_story

STAGES = ("preview", "render", "render", "render", "inspect")


def tell(kinora: Kinora, events: Sequence[RecordedEvent]) -> None:
    """Write a history into the log; the follower's own process brings the views up to it."""
    kinora.store.append(
        [
            NewEvent(
                stream=each.stream,
                version=each.version,
                event_id=each.event_id,
                payload=each.payload,
                origin=each.origin,
            )
            for each in events
        ]
    )


def troubles(seed: int) -> tuple[Story, list[UUID]]:
    """Work that failed for one of two causes, and one piece that runs."""
    story = Story(seed)
    works: list[UUID] = []
    for number, stage in enumerate(STAGES):
        subject, digest = story.propose(f"Kule w słoju {number}", feasible=True), story.digest()
        work = work_id(subject, stage, digest)
        works.append(work)
        wanted = WorkRequested(stage=stage, subject=subject, input_digest=digest)
        story.write(work, wanted)
        story.write(work, WorkStarted(attempt=1, worker="worker-1", lease_s=30))
        if number == 0:
            continue
        error = "DiskFull" if number == 1 else "RendererKilled"
        message = "segment 3 of 12 was not written"
        failed = WorkFailed(attempt=1, error=error, message=message, retry_after_s=4)
        story.write(work, failed, actor=f"worker:{stage}")
        if number == 4:
            story.write(work, WorkParked(reason="three failures"))
    return story, works


def picture(page: Page, name: str) -> None:
    """Pictures for people go where KINORA_TEST_PICTURES says."""
    folder = os.environ.get("KINORA_TEST_PICTURES")
    if not folder:
        return
    for look, size in {"dark": (1440, 900), "light": (1440, 900), "phone": (390, 844)}.items():
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.evaluate(
            "theme => { document.documentElement.dataset.theme = theme }",
            "light" if look == "light" else "dark",
        )
        page.wait_for_timeout(400)
        page.screenshot(path=Path(folder) / f"{name}-{look}.png")
    page.set_viewport_size({"width": 1440, "height": 900})


class TestTrust:
    def test_is_earned_on_three_screens(
        self, signed_in: Page, kinora_at: Served, tmp_path: Path
    ) -> None:
        page, kinora = signed_in, kinora_at.kinora
        tell(kinora, whole_story(71, days=20))
        story, works = troubles(72)
        tell(kinora, story.events)
        followed(kinora)
        kinora.leases.take(WorkId(works[0]), 1, seconds=120)
        progress = '{"stage": "frames", "done": 412, "total": 1440, "realtime": 2.4, "eta_s": 71}'
        kinora.leases.beat(WorkId(works[0]), 1, seconds=120, progress=progress)

        looks_through_the_log(page)
        mends_what_failed(page)
        looks_at_the_machine(page, tmp_path)


def looks_through_the_log(page: Page) -> None:
    """A sentence opens to what stands behind it; the hashes agree; the past is shown."""
    page.goto("/audit-log?topic=animation.approved")
    rows = page.get_by_role("table", name="Dziennik zdarzeń").get_by_role("row")
    rows.nth(1).click()
    event = page.get_by_role("complementary")
    expect(event).to_contain_text("animation.approved")
    picture(page, "audit-event")
    event.get_by_role("button", name="Łańcuch przyczyn").click()
    expect(page.get_by_role("dialog", name="Łańcuch przyczyn")).to_be_visible()
    picture(page, "audit-chain")
    page.keyboard.press("Escape")
    page.goto("/audit-log")
    rows.nth(1).wait_for()
    page.keyboard.press("v")
    expect(page.get_by_role("status").filter(has_text="Nic nie zmieniono")).to_be_visible()
    picture(page, "audit-log")

    page.goto("/audit-log?view=past&at=200")
    slider = page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuenow", "200")
    picture(page, "audit-past")


def mends_what_failed(page: Page) -> None:
    """Failures stand by cause; one is opened and tried again by key, the others at once."""
    page.goto("/work")
    causes = page.get_by_role("region", name="Co poszło źle, według przyczyny")
    killed = causes.get_by_role("listitem").filter(has_text="RendererKilled")
    expect(killed.first).to_contain_text("Render")
    expect(page.get_by_role("region", name="Robi się teraz")).to_contain_text("412")
    picture(page, "work")

    causes.get_by_role("listitem").filter(has_text="DiskFull").get_by_role(
        "button", name="Pokaż najnowsze"
    ).click()
    opened = page.get_by_role("complementary", name="Zadanie")
    expect(opened.get_by_role("listitem").first).to_contain_text("segment 3 of 12")
    picture(page, "work-one")
    page.keyboard.press("r")
    expect(opened).to_contain_text("czeka")
    expect(causes.get_by_text("DiskFull")).to_have_count(0)

    killed.first.get_by_role("button", name="Ponów wszystkie").click()
    expect(page.get_by_text("Ponowiono 2 zadania.")).to_be_visible()
    expect(killed).to_have_count(1)


def looks_at_the_machine(page: Page, folder: Path) -> None:
    """Views are compared with the log, and a bundle is written."""
    page.goto("/system")
    page.get_by_role("table").first.wait_for()
    picture(page, "system")
    page.keyboard.press("c")
    expect(page.get_by_text("równych temu, co mówi dziennik")).to_be_visible(timeout=15_000)
    picture(page, "system-compared")
    with page.expect_download() as download:
        page.keyboard.press("d")
    file = folder / "diagnosis.zip"
    download.value.save_as(file)
    assert "kinora-diagnosis/status.json" in zipfile.ZipFile(file).namelist()
