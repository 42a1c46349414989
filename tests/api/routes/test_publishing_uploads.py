"""Uploads through the API: shown, asked for once, resumed, decided about."""

from uuid import UUID

import pytest
from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from domain.events import publication as posts
from domain.events.event import Event
from domain.streams import UnitOfWork, decide
from tests.api.telling import tell
from tests.domain.samples import publication_requested, uid
from tests.projections.stories import Story

CALENDAR = "/api/v1/publishing-calendar"


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


def unknown(kinora: Kinora) -> UUID:
    """A publication of which nobody knows whether it went out."""
    post = uid("upload")
    facts: tuple[Event, ...] = (
        publication_requested(),
        posts.SessionAsked(handle="upload_1"),
        posts.OutcomeUnknown(reason="no answer"),
    )

    def written(unit: UnitOfWork) -> None:
        unit.load(post)
        unit.add(post, *facts)

    decide(kinora.store, kinora.request(), written)
    kinora.views.catch_up()
    return post


def state(kinora: Kinora, door: TestClient, post: UUID) -> tuple[str, str]:
    kinora.views.catch_up()
    row = door.get(f"{CALENDAR}/{post}").json()["publication"]
    return row["state"], row["todo"]


class TestUploads:
    def test_are_shown_and_then_asked_for_once(self, door: TestClient, film: UUID) -> None:
        wish = {"animation": str(film), "platform": "youtube", "visibility": "unlisted"}

        shown = door.post(f"{CALENDAR}/dry-runs", json=wish)
        asked = door.post(f"{CALENDAR}/uploads", json=wish)
        again = door.post(f"{CALENDAR}/uploads", json=wish)

        assert shown.status_code == 200, shown.text
        assert '"privacyStatus": "unlisted"' in shown.json()["requests"][0]
        assert shown.json()["missing"] == ["youtube.client"]
        assert asked.json()["publication"] == shown.json()["publication"]
        assert (again.status_code, again.json()["code"]) == (409, "already-requested")

    def test_wait_for_a_decision_where_nobody_knows(self, kinora: Kinora, door: TestClient) -> None:
        post = unknown(kinora)
        place = f"{CALENDAR}/{post}/decide"

        before = state(kinora, door, post)
        nameless = door.post(place, json={"decision": "adopt"})
        door.post(f"{CALENDAR}/{post}/resume", json={"reason": "look once more"})
        door.post(place, json={"decision": "failed", "reason": "I looked"})

        assert before == ("outcome_unknown", "decide")
        assert nameless.status_code == 422
        assert state(kinora, door, post) == ("failed", "nothing")
        assert door.post(place, json={"decision": "failed"}).status_code == 409
