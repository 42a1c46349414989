"""Figures at the door: from the whole log, at its head, and worked out once."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from fastapi.testclient import TestClient

from adapters.event_store.connections import connect_as_owner
from adapters.log_segments.sealed_log import SealedLog
from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from domain.events.publication import Published
from projections.analytics.engine import Facts
from tests.projections.stories import whole_story

type Told = Callable[[Sequence[RecordedEvent]], None]
WISH = {
    "name": "Night",
    "hypothesis": "Films at night are watched more",
    "feature": "tag:night",
    "platform": "youtube",
    "films": 10,
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Questions as they are asked; they still are."""
    names: list[str] = []
    ask = Facts.ask

    def heard(self: Facts, name: str, **given: object) -> list[dict[str, Any]]:
        names.append(name)
        return ask(self, name, **given)

    monkeypatch.setattr(Facts, "ask", heard)
    return names


def kpis(door: TestClient) -> Any:
    """The summary."""
    answer = door.get("/api/v1/kpis")
    assert answer.status_code == 200, answer.text
    return answer.json()


class TestKpis:
    def test_are_those_of_the_list_and_of_today(self, door: TestClient, told: Told) -> None:
        told(whole_story(3, days=8))

        summary = kpis(door)["summary"]

        posts = door.get("/api/v1/kpis/posts").json()["items"]
        assert summary["published"] == len(posts) > 0
        assert summary["streak_days"] == door.get("/api/v1/today").json()["streak_days"]
        assert {each["platform"] for each in summary["platforms"]} == {
            each["figures"]["platform"] for each in posts
        }

    def test_stand_at_the_head_of_the_log(
        self, door: TestClient, told: Told, kinora: Kinora
    ) -> None:
        events = whole_story(3, days=8)
        told(events[:100])
        before, head = kpis(door), kinora.store.head()[0]
        told(events[100:])

        after = kpis(door)

        assert (before["position"], after["position"]) == (head, kinora.store.head()[0])
        assert after["summary"]["published"] > before["summary"]["published"]

    def test_are_worked_out_once_per_head(
        self, door: TestClient, told: Told, asked: list[str], kinora: Kinora
    ) -> None:
        told(whole_story(3, days=3))
        moment = kinora.clock.now()
        kinora.answers.summary(now=moment, zone="UTC")
        first = len(asked)

        kinora.answers.summary(now=moment, zone="UTC")

        assert first > 0
        assert len(asked) == first

    def test_are_the_same_from_sealed_segments(self, told: Told, kinora: Kinora) -> None:
        told(whole_story(3, days=8))
        moment = kinora.clock.now()
        expected = kinora.answers.summary(now=moment, zone="UTC")
        folder = kinora.settings.data_dir / "segments"
        SealedLog(kinora.urls.database, folder, events_per_segment=60).seal()
        kinora.answers.close()

        sealed = kinora.answers.summary(now=moment, zone="UTC")

        assert list(folder.glob("*.parquet"))
        assert sealed == expected

    def test_begin_anew_when_the_log_was_rewound(
        self, door: TestClient, told: Told, kinora: Kinora
    ) -> None:
        story = whole_story(3, days=8)
        told(story)
        before = kpis(door)["summary"]["published"]
        first = next(at for at, e in enumerate(story) if isinstance(e.payload, Published))
        with connect_as_owner(kinora.urls.database) as owner:
            owner.execute("ALTER TABLE kinora_events DISABLE TRIGGER ALL")
            owner.execute("DELETE FROM kinora_events WHERE notification_id > %s", (first,))

        found = kpis(door)

        assert before > 0
        assert (found["position"], found["summary"]["published"]) == (first, 0)

    def test_are_refused_with_the_reason_when_segments_belong_to_another_log(
        self, door: TestClient, told: Told, kinora: Kinora
    ) -> None:
        told(whole_story(3, days=8))
        folder = kinora.settings.data_dir / "segments"
        SealedLog(kinora.urls.database, folder, events_per_segment=60).seal()
        with connect_as_owner(kinora.urls.database) as owner:
            owner.execute("ALTER TABLE kinora_events DISABLE TRIGGER ALL")
            owner.execute("UPDATE kinora_events SET hash = sha256(hash)")

        answer = door.get("/api/v1/kpis")

        assert answer.status_code == 503
        assert "kinora log seal --anew" in answer.json()["detail"]
        assert (
            "zapieczętuje"
            in door.get("/api/v1/kpis", headers={"Accept-Language": "pl"}).json()["detail"]
        )


class TestInsights:
    def test_say_that_there_are_too_few_films(self, door: TestClient, told: Told) -> None:
        told(whole_story(3, days=30))

        found = door.get("/api/v1/kpis/insights").json()["platforms"]

        assert all(each["findings"] == [] and each["refused"]["needed"] == 20 for each in found)


class TestExperiments:
    def test_are_registered_listed_and_not_concluded_early(self, door: TestClient) -> None:
        made = door.post("/api/v1/experiments", json=WISH)
        twice = door.post("/api/v1/experiments", json=WISH)
        early = door.post("/api/v1/experiments/conclusion", json={"name": "night"})

        (listed,) = door.get("/api/v1/experiments").json()["items"]
        assert (made.status_code, twice.status_code, early.status_code) == (200, 409, 409)
        assert (twice.json()["code"], early.json()["code"]) == (
            "experiment-known",
            "experiment-too-early",
        )
        assert (listed["outcome"], listed["films_with"], listed["ready"]) == ("running", 0, False)

    def test_may_be_abandoned(self, door: TestClient) -> None:
        door.post("/api/v1/experiments", json=WISH)
        end = {"name": "Night", "abandoned": True, "reason": "the tag is gone"}

        ended = door.post("/api/v1/experiments/conclusion", json=end)

        (listed,) = door.get("/api/v1/experiments").json()["items"]
        again = door.post("/api/v1/experiments/conclusion", json=end)
        assert (ended.status_code, listed["outcome"], listed["p"]) == (200, "abandoned", None)
        assert (again.status_code, again.json()["code"]) == (404, "experiment-unknown")
