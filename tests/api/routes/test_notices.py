"""Notices and schedule through the API: listed in words, dismissed, channels without secrets."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from domain.events.machine import DiskRanLow, ScheduleRan
from domain.events.work import WorkRequested
from domain.identifiers import stream_of
from domain.streams import UnitOfWork, decide
from tests.api.telling import tell
from tests.projections.stories import Story

NOTICES = "/api/v1/notices"


@pytest.fixture
def film(kinora: Kinora) -> UUID:
    """One that was approved."""
    story = Story()
    idea = story.propose(feasible=True)
    day = story.open_day(0)
    story.offer(day, [idea])
    made = story.choose(day, idea)
    story.judge(made, story.make(made))
    tell(kinora, story.events)
    return made


@pytest.fixture
def low(kinora: Kinora) -> None:
    """The disk ran low."""

    def written(unit: UnitOfWork) -> None:
        stream = stream_of("machine", "disk")
        unit.load(stream)
        unit.add(stream, DiskRanLow(free_bytes=2**29, total_bytes=2**40))

    decide(kinora.store, kinora.request(), written)
    kinora.views.catch_up()


class TestNotices:
    def test_are_listed_in_words_and_dismissed_and_restored(
        self, kinora: Kinora, door: TestClient, low: None
    ) -> None:
        (item,) = door.get(NOTICES).json()["items"]
        one = f"{NOTICES}/{item['row']['id']}"

        dismissed = [door.post(f"{one}/dismiss").json()["changed"] for _ in range(2)]
        kinora.views.catch_up()
        after = door.get(f"{NOTICES}?past=true").json()
        door.post(f"{one}/restore")
        kinora.views.catch_up()

        assert "Wolne: 0,5 GB" in item["pl"]["text"]
        assert "0.5 GB are free" in item["en"]["text"]
        assert dismissed == [True, False]
        assert (after["items"], len(after["past"])) == ([], 1)
        assert len(door.get(NOTICES).json()["items"]) == 1

    def test_that_are_unknown_are_not_found(self, door: TestClient) -> None:
        assert door.post(f"{NOTICES}/{uuid4()}/dismiss").status_code == 404

    def test_are_tried_out_as_work(self, kinora: Kinora, door: TestClient) -> None:
        answer = door.post(f"{NOTICES}/test", json={"channel": "webhook"})

        assert answer.json()["changed"]
        (event,) = kinora.store.read(0, limit=10, topics=("notice.tested",))
        assert not isinstance(event.payload, WorkRequested)

    def test_keep_the_address_of_the_webhook_and_never_show_it(
        self, kinora: Kinora, door: TestClient
    ) -> None:
        secret = "https://hooks.example.org/very-secret-path"
        kept = door.post(f"{NOTICES}/webhook", json={"secret_address": secret}).json()
        channels = door.get(f"{NOTICES}/channels")
        log = door.get("/api/v1/audit-log")
        door.post(f"{NOTICES}/webhook/forget")

        assert len(kept["key"]) > 40
        assert channels.json()["webhook_kept"]
        assert "very-secret" not in channels.text + log.text
        assert kept["key"] not in log.text
        assert not door.get(f"{NOTICES}/channels").json()["webhook_kept"]

    def test_refuse_an_address_without_repeating_it(self, door: TestClient) -> None:
        answer = door.post(
            f"{NOTICES}/webhook", json={"secret_address": "http://hooks.example.org/very-secret"}
        )

        assert (answer.status_code, answer.json()["code"]) == (409, "webhook-refused")
        assert "very-secret" not in answer.text


class TestSchedule:
    def test_has_the_rhythm_and_its_history(self, kinora: Kinora, door: TestClient) -> None:
        due = datetime(2026, 11, 22, 6, tzinfo=UTC)
        for day, outcome in (("2026-11-21", "slept"), ("2026-11-22", "opened_late")):
            ran = ScheduleRan(
                date=day, zone="Europe/Warsaw", outcome=outcome, due_at=due, late_s=900
            )

            def written(unit: UnitOfWork, ran: ScheduleRan = ran) -> None:
                unit.load(stream_of("schedule", ran.date))
                unit.add(stream_of("schedule", ran.date), ran)

            decide(kinora.store, kinora.request(), written)
        kinora.views.catch_up()

        page = door.get("/api/v1/schedule").json()

        assert [each["outcome"] for each in page["items"]] == ["opened_late", "slept"]
        assert (page["rhythm"]["zone"], page["rhythm"]["window_at"]) == ("Europe/Warsaw", None)


class TestMoments:
    @pytest.mark.parametrize("way", ["uploads", "dry-runs"])
    def test_that_are_over_are_refused(
        self, kinora: Kinora, door: TestClient, film: UUID, way: str
    ) -> None:
        past = (kinora.clock.now() - timedelta(minutes=1)).isoformat()
        wish = {"animation": str(film), "platform": "youtube", "publish_at": past}

        answer = door.post(f"/api/v1/publishing-calendar/{way}", json=wish)

        assert (answer.status_code, answer.json()["code"]) == (409, "moment-passed")
