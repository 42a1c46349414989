"""Ideas over HTTP: brought in, judged, chosen, taken back; the gate they stand in."""

from collections.abc import Callable, Sequence

from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from projections.as_of import as_of
from projections.idea_gate import VIEW, gate
from tests.projections.stories import Story, whole_story

type Tell = Callable[[Sequence[RecordedEvent]], None]

TEXT = """# Two pendulums
Two pendulums swing side by side until they meet.

# A ball and a ring
A ball rolls around a ring and slows down.
"""


class TestIntake:
    def test_of_a_text_is_one_piece_of_work(self, door: TestClient, kinora: Kinora) -> None:
        before = kinora.store.head()[0]
        first = door.post("/api/v1/ideas-board/import", json={"text": TEXT, "name": "a.md"})
        again = door.post("/api/v1/ideas-board/import", json={"text": TEXT, "name": "a.md"})

        assert (first.json()["ideas"], first.json()["changed"]) == (2, True)
        assert again.json() == {**first.json(), "changed": False}
        assert kinora.store.head()[0] == before + 1

    def test_of_an_empty_text_is_refused(self, door: TestClient, kinora: Kinora) -> None:
        before = kinora.store.head()[0]

        answer = door.post("/api/v1/ideas-board/import", json={"text": "   \n"})

        assert (answer.status_code, answer.json()["code"]) == (422, "no-ideas")
        assert kinora.store.head()[0] == before

    def test_can_be_rehearsed_without_keeping_anything(
        self, door: TestClient, kinora: Kinora
    ) -> None:
        before = kinora.store.head()[0]

        said = door.post("/api/v1/ideas-board/import/preview", json={"text": TEXT}).json()

        assert [each["title"] for each in said["ideas"]] == ["Two pendulums", "A ball and a ring"]
        assert {each["known"] for each in said["ideas"]} == {False}
        assert kinora.store.head()[0] == before

    def test_of_generated_ideas_asks_for_work(self, door: TestClient) -> None:
        said = door.post("/api/v1/ideas-board/generate", json={"count": 3, "source": "offline"})
        model = door.post("/api/v1/ideas-board/generate", json={"source": "model"})

        assert said.json()["ideas"] == 3
        assert (model.status_code, model.json()["code"]) == (422, "model-not-configured")


class TestChoice:
    def test_is_made_and_taken_back(self, door: TestClient, told: Tell) -> None:
        story = Story(1)
        idea = story.propose(feasible=True)
        day = story.open_day(0)
        story.offer(day, [idea])
        told(story.events)
        date = door.get("/api/v1/idea-gate/days").json()["items"][0]["date"]

        picked = door.post(f"/api/v1/ideas-board/{idea}/pick", json={"date": date})
        twice = door.post(f"/api/v1/ideas-board/{idea}/pick", json={"date": date})
        undone = door.post(f"/api/v1/idea-gate/{day}/undo", json={"reason": "oops"})
        page = door.get(
            "/api/v1/idea-gate",
            params={"date": date},
            headers={"Kinora-At-Least": str(undone.json()["position"])},
        ).json()

        assert picked.status_code == 200, picked.text
        assert twice.status_code == 409
        assert page["gate"]["idea"] is None
        assert [each["known"]["status"] for each in page["candidates"]] != ["picked"]

    def test_of_an_idea_that_means_nothing_is_refused(self, door: TestClient) -> None:
        unknown = "00000000-0000-4000-8000-000000000000"

        answer = door.post(f"/api/v1/ideas-board/{unknown}/reject", json={})

        assert (answer.status_code, answer.json()["code"]) == (404, "idea-unknown")


class TestGate:
    def test_is_shown_as_it_was(self, door: TestClient, kinora: Kinora, told: Tell) -> None:
        told(whole_story(21, days=3))
        dates = [each["date"] for each in door.get("/api/v1/idea-gate/days").json()["items"]]
        head = kinora.store.head()[0]

        for position in range(1, head, max(1, head // 8)):
            past = as_of(VIEW, kinora.store, position)
            for date in dates:
                said = door.get("/api/v1/idea-gate", params={"date": date, "as_of": position})

                row = gate(past, date=date)
                offered = [] if row is None else [str(each.idea) for each in row.candidates]
                assert [each["idea"] for each in said.json()["candidates"]] == offered
