"""Gaps over HTTP: what they mean in words, and the words nobody heard."""

from collections.abc import Callable, Sequence
from uuid import uuid4

from fastapi.testclient import TestClient

from domain.composition.outside import FEATURES
from domain.events.event import RecordedEvent
from domain.events.gap import GapReported
from tests.projections.stories import Story
from tests.projections.test_gaps_board import draft_with, word

type Tell = Callable[[Sequence[RecordedEvent]], None]


class TestGapsBoard:
    def test_says_in_both_languages_what_is_missing(self, door: TestClient) -> None:
        said = door.get("/api/v1/gaps-board/features").json()["items"]

        assert [each["feature"] for each in said] == [each.key for each in FEATURES]
        assert all(each["pl"] and each["en"] for each in said)

    def test_counts_words_that_no_film_heard(self, door: TestClient, told: Tell) -> None:
        story = Story()
        for asked in (("mgła",), ("mgła", "lustro")):
            words = (word(each, honoured=False) for each in asked)
            story.write(story.uuid(), draft_with(*words))
        told(story.events)

        said = door.get("/api/v1/gaps-board/words", params={"limit": 3}).json()

        assert said["items"] == [{"word": "mgła", "films": 2}, {"word": "lustro", "films": 1}]

    def test_moves_a_gap_along_the_backlog_and_refuses_leaps(
        self, door: TestClient, told: Tell
    ) -> None:
        story = Story(3)
        while not any(isinstance(each.payload, GapReported) for each in story.events):
            story.propose(feasible=False)
        told(story.events)
        gap = door.get("/api/v1/gaps-board").json()["items"][0]["gap"]["id"]

        steps = [
            door.post(f"/api/v1/gaps-board/{gap}/{verb}", json={"reason": "soon"}).status_code
            for verb in ("accept", "start", "reopen")
        ]

        assert steps == [200, 200, 409]


class TestStill:
    def test_of_an_idea_without_a_sketch_is_not_there(self, door: TestClient) -> None:
        assert door.get(f"/api/v1/ideas-board/{uuid4()}/still.png").status_code == 404
