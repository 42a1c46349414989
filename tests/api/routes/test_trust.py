"""Causes, checks, the diagnostic bundle, checklists and thresholds over HTTP."""

import io
import json
import zipfile
from collections.abc import Callable, Sequence

from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from tests.projections.stories import Story

type Tell = Callable[[Sequence[RecordedEvent]], None]


class TestChain:
    def test_is_a_tree_in_which_every_event_stands_below_its_cause(
        self, door: TestClient, told: Tell
    ) -> None:
        story = Story(5)
        idea, other = story.propose(feasible=True), story.propose(feasible=True)
        film = story.choose(story.open_day(0), idea)
        story.make(film)
        told(story.events)

        chain = door.get(f"/api/v1/audit-log/chains/{film}").json()["items"]

        topics = [(each["depth"], each["event"]["topic"]) for each in chain]
        assert topics[:3] == [
            (0, "day.idea_chosen"),
            (1, "animation.commissioned"),
            *topics[2:3],
        ]
        above: list[dict[str, object]] = []
        for each in chain:
            above = [*above[: each["depth"]], each["event"]]
            if each["depth"]:
                assert above[-2]["position"] < each["event"]["position"]
        assert str(other) not in {each["event"]["stream"] for each in chain}
        assert {each["event"]["stream"] for each in chain if each["own"]} == {str(film)}

    def test_of_nothing_is_unknown(self, door: TestClient) -> None:
        unknown = "00000000-0000-4000-8000-000000000000"

        assert door.get(f"/api/v1/audit-log/chains/{unknown}").status_code == 404


class TestDoctor:
    def test_speaks_the_language_asked_for(self, door: TestClient) -> None:
        polish, english = (
            door.get("/api/v1/system/doctor", params={"language": language}).json()["items"]
            for language in ("pl", "en")
        )

        names = [each["name"] for each in english]
        assert [each["name"] for each in polish] == names
        assert {"folder", "database", "queue", "fonts", "renderer"} <= set(names)
        assert [each["text"] for each in polish] != [each["text"] for each in english]


class TestDiagnosis:
    def test_tells_how_everything_is_and_no_secret(self, door: TestClient, kinora: Kinora) -> None:
        secret = "hunter2-of-the-model"
        kinora.secrets.set("local_api_key", secret)
        logs = kinora.settings.data_dir / "logs"
        logs.mkdir(exist_ok=True)
        line = f"GET with {secret} at {kinora.urls.redis} by postgresql://me:pa55@h/db\n"
        (logs / "kinora.log").write_text(line, encoding="utf-8")

        answer = door.get("/api/v1/system/diagnosis")
        archive = zipfile.ZipFile(io.BytesIO(answer.content))
        files = {name.partition("/")[2]: archive.read(name).decode() for name in archive.namelist()}

        assert answer.headers["content-disposition"].startswith("attachment;")
        assert set(files) == {
            *(f"{each}.json" for each in ("versions", "settings", "status", "doctor", "failures")),
            "logs/kinora.log",
        }
        assert "GET with" in files["logs/kinora.log"]
        assert json.loads(files["settings.json"])["secrets"] == ["local_api_key"]
        for text in files.values():
            assert secret not in text
            assert "pa55" not in text
            assert kinora.urls.redis not in text
            assert kinora.urls.database not in text


class TestChecklists:
    def test_are_released_in_versions(self, door: TestClient) -> None:
        shipped = door.get("/api/v1/checklists").json()["items"][0]
        items = [
            {name: each[name] for name in ("key", "pl", "en", "hard", "checks")}
            for each in shipped["items"]
        ]
        items[0]["hard"] = not items[0]["hard"]
        body = {"items": items, "changes": "Softer."}

        first = door.post("/api/v1/checklists/release", json=body)
        again = door.post("/api/v1/checklists/release", json=body)
        versions = door.get("/api/v1/checklists").json()["items"]

        assert (first.json()["changed"], again.json()["changed"]) == (True, False)
        assert versions[0]["version"] == shipped["version"] + 1
        assert versions[0]["items"] == items
        assert versions[0]["released_at"]

    def test_refuse_items_without_a_text(self, door: TestClient) -> None:
        wrong = {"key": "x", "pl": "Pytanie?", "en": " ", "hard": True, "checks": []}
        body = {"items": [wrong], "changes": "One."}

        answer = door.post("/api/v1/checklists/release", json=body)

        assert (answer.status_code, answer.json()["code"]) == (409, "checklist-refused")


class TestThresholds:
    def test_of_the_embedding_in_use_are_told_before_anybody_changed_them(
        self, door: TestClient, kinora: Kinora
    ) -> None:
        name = f"novelty_warn_at:{kinora.similarity.version}"

        before = _setting(door, name)
        door.post(f"/api/v1/settings/{name}/change", json={"value": "0.3"})

        assert before["value"] == ""
        assert 0 < float(before["default"]) < 1
        after = _setting(door, name)
        assert (after["value"], after["previous"]) == ("0.3", "")
        assert after["changed_at"]


class TestProbe:
    def test_wants_a_provider_that_is_known(self, door: TestClient) -> None:
        assert door.post("/api/v1/settings/models/nobody/probe").status_code == 404


def _setting(door: TestClient, name: str) -> dict[str, str]:
    found = door.get("/api/v1/settings").json()["operator"]
    return next(each for each in found if each["name"] == name)
