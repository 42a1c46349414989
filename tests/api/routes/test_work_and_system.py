"""Work, long tasks, settings and the audit log over HTTP."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from tests.projections.stories import Story, whole_story

type Tell = Callable[[Sequence[RecordedEvent]], None]


def ended(door: TestClient, job: dict[str, Any]) -> dict[str, Any]:
    """The job once it has ended."""
    for _ in range(600):
        found: dict[str, Any] = door.get(f"/api/v1/system/jobs/{job['id']}").json()
        if found["state"] != "running":
            return found
        time.sleep(0.05)
    raise AssertionError("the job has not ended")


class TestWork:
    def test_is_counted_by_state_and_found_by_subject(self, door: TestClient, told: Tell) -> None:
        told(whole_story(31, days=6))

        page = door.get("/api/v1/production-line", params={"limit": 200}).json()
        subject = page["items"][0]["subject"]
        of_one = door.get("/api/v1/production-line", params={"subject": subject}).json()

        assert sum(page["counts"].values()) == page["total"] == len(page["items"])
        assert {each["subject"] for each in of_one["items"]} == {subject}

    def test_tells_its_attempts_failed_ones_first(self, door: TestClient, told: Tell) -> None:
        told(whole_story(32, days=8))
        page = door.get("/api/v1/production-line", params={"limit": 200}).json()
        retried = next(each for each in page["items"] if each["attempts"] == 2)

        said = door.get(f"/api/v1/production-line/{retried['id']}").json()

        assert [each["state"] for each in said["attempts"]] == ["failed", "succeeded"]
        assert said["attempts"][0]["error"] == "Timeout"

    def test_is_cancelled_and_tried_again(self, door: TestClient) -> None:
        body = {"text": "# One\nA ball falls.", "name": "x.md"}
        work = door.post("/api/v1/ideas-board/import", json=body).json()["work"]

        cancelled = door.post(f"/api/v1/production-line/{work}/cancel", json={"reason": "no"})
        retried = door.post(f"/api/v1/production-line/{work}/retry", json={})
        twice = door.post(f"/api/v1/production-line/{work}/retry", json={})

        assert [cancelled.status_code, retried.status_code, twice.status_code] == [200, 200, 409]

    def test_is_tried_again_by_cause(self, door: TestClient, told: Tell) -> None:
        line = "/api/v1/production-line"
        names = [f"{number}.md" for number in range(3)]
        works = [
            door.post("/api/v1/ideas-board/import", json={"text": f"# {n}\nFalls.", "name": n})
            for n in names
        ]
        for each, reason in zip(works, ("dark", "dark", "late"), strict=True):
            door.post(f"{line}/{each.json()['work']}/park", json={"reason": reason})
        told([])

        causes = door.get(f"{line}/failures").json()["items"]
        body = {"stage": causes[0]["stage"], "error": causes[0]["error"]}
        tried, again = (door.post(f"{line}/failures/retry", json=body).json() for _ in range(2))
        told([])
        left = door.get(f"{line}/failures").json()["items"]

        assert [(each["error"], each["works"]) for each in causes] == [("dark", 2), ("late", 1)]
        assert (tried["count"], tried["changed"]) == (2, True)
        assert (again["count"], again["changed"]) == (0, False)
        assert [each["error"] for each in left] == ["late"]


class TestAuditLog:
    def test_says_every_event_in_the_language_asked_for(self, door: TestClient, told: Tell) -> None:
        told(whole_story(33, days=1))

        polish = door.get("/api/v1/audit-log", params={"language": "pl"}).json()["items"]
        english = door.get("/api/v1/audit-log", params={"language": "en"}).json()["items"]

        assert [each["position"] for each in polish] == [each["position"] for each in english]
        assert all(a["sentence"] != b["sentence"] for a, b in zip(polish, english, strict=True))

    def test_opens_an_event_with_payload_hash_and_causes(
        self, door: TestClient, kinora: Kinora, told: Tell
    ) -> None:
        story = Story(5)
        idea, day = story.propose(feasible=True), story.open_day(0)
        story.choose(day, idea)
        told(story.events)
        recorded = next(e for e in kinora.store.load(day) if e.payload.topic == "day.idea_chosen")

        said = door.get(f"/api/v1/audit-log/events/{recorded.position}").json()

        assert said["hash"] == recorded.hash.hex()
        assert said["payload"]["idea"] == str(idea)
        assert {each["topic"] for each in said["effects"]} == {
            "idea.picked",
            "animation.commissioned",
        }

    def test_stops_at_the_moment_asked_for(self, door: TestClient, told: Tell) -> None:
        told(whole_story(34, days=2))

        page = door.get("/api/v1/audit-log", params={"as_of": 17, "limit": 200}).json()

        assert [each["position"] for each in page["items"]] == list(range(17, 0, -1))
        assert page["total"] == 17

    def test_is_verified_beside_other_requests(self, door: TestClient, told: Tell) -> None:
        told(whole_story(35, days=2))

        job = door.post("/api/v1/audit-log/verify").json()

        found = ended(door, job)
        assert found["state"] == "succeeded"
        assert found["result"]["intact"] is True
        assert door.get("/api/v1/audit-log/verification").json()["id"] == job["id"]


class TestSystem:
    def test_rebuilds_read_models_and_tells_that_they_are_equal(
        self, door: TestClient, told: Tell
    ) -> None:
        told(whole_story(36, days=2))
        body = {"names": ["animations", "system"], "check": True}

        found = ended(door, door.post("/api/v1/system/rebuild", json=body).json())

        assert (found["state"], found["result"]["equal"]) == ("succeeded", True)
        assert found["done"] == found["total"] == 200

    def test_refuses_a_read_model_that_does_not_exist(self, door: TestClient) -> None:
        answer = door.post("/api/v1/system/rebuild", json={"names": ["nothing"]})

        assert answer.status_code == 404


class TestSettings:
    def test_change_once(self, door: TestClient, kinora: Kinora) -> None:
        first = door.post("/api/v1/settings/day_time/change", json={"value": "06:30"})
        same = door.post("/api/v1/settings/day_time/change", json={"value": "06:30"})
        wrong = door.post("/api/v1/settings/day_time/change", json={"value": "noon"})
        values = {
            each["name"]: each["value"] for each in door.get("/api/v1/settings").json()["operator"]
        }

        at = first.json()["position"]
        assert first.json() == {"position": at, "changed": True}
        assert same.json() == {"position": at, "changed": False}
        assert (wrong.status_code, wrong.json()["code"]) == (409, "setting-refused")
        assert values["day_time"] == "06:30"

    def test_tell_since_when_they_hold_and_what_was_before(self, door: TestClient) -> None:
        for value in ("06:30", "06:45"):
            door.post("/api/v1/settings/day_time/change", json={"value": value})
        door.post("/api/v1/settings/budget/limit", json={"day_micro_usd": 2_000_000})
        door.post("/api/v1/settings/budget/stop", json={"reason": "too dear"})

        page = door.get("/api/v1/settings").json()
        told = {each["name"]: (each["previous"], each["changed_at"]) for each in page["operator"]}
        assert told["day_time"][0] == "06:30"
        assert told["gate_size"] == (None, None)
        assert told["day_time"][1] < page["limited_at"] < page["stopped_at"]

        door.post("/api/v1/settings/budget/lift", json={"reason": ""})
        assert door.get("/api/v1/settings").json()["stopped_at"] is None

    def test_of_the_machine_hide_passwords(self, door: TestClient, kinora: Kinora) -> None:
        said = door.get("/api/v1/settings").text

        assert kinora.urls.redis not in said
        assert kinora.urls.database not in said


class TestLanguage:
    def test_tells_what_is_wrong_with_a_document_and_where(self, door: TestClient) -> None:
        example = door.get("/api/v1/language/capabilities/shape.circle").json()["example"]
        wrong = example.replace("duration:", "durration:", 1)

        said = door.post("/api/v1/language/check", json={"text": wrong}).json()

        assert said["valid"] is False
        assert [each["path"] for each in said["problems"]] == ["durration"]
        assert said["problems"][0]["line"] > 0

    def test_explains_the_example_of_a_capability(self, door: TestClient) -> None:
        example = door.get("/api/v1/language/capabilities/shape.circle").json()["example"]

        said = door.post("/api/v1/language/check", json={"text": example}).json()

        assert said["valid"] is True
        assert "shape.circle" in {each["id"] for each in said["explained"]["capabilities"]}
