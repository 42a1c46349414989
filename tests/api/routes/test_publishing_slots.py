"""Moving in the calendar through the API: planned anew, refused in words, taken back."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from domain.events import publication as posts
from tests.api.routes.test_publishing_uploads import CALENDAR
from tests.api.telling import tell
from tests.projections.stories import Story

WARSAW = ZoneInfo("Europe/Warsaw")


def planned(kinora: Kinora, *days: int) -> tuple[list[UUID], datetime]:
    """Kits of different films, planned for six in the evening of so many days from now."""
    story = Story()
    story.now = kinora.clock.now() - timedelta(days=1)
    evening = kinora.clock.now().astimezone(WARSAW).replace(hour=18, minute=0, second=0)
    evening = evening.replace(microsecond=0)
    made = []
    for each in days:
        post = story.request(story.uuid(), story.digest(), "tiktok")
        at = evening + timedelta(days=each)
        story.write(post, posts.PublicationScheduled(publish_at=at))
        story.write(post, posts.OperatorAwaited(kit="kit", instructions="do"))
        made.append(post)
    tell(kinora, story.events)
    return made, evening


def slot(kinora: Kinora, door: TestClient, post: UUID) -> tuple[datetime, str]:
    kinora.views.catch_up()
    row = door.get(f"{CALENDAR}/{post}").json()["publication"]
    return datetime.fromisoformat(row["slot"]), row["state"]


class TestMove:
    def test_brings_a_publication_to_another_day_and_back(
        self, kinora: Kinora, door: TestClient
    ) -> None:
        (post,), evening = planned(kinora, 1)
        day = (evening + timedelta(days=3)).date().isoformat()

        moved = door.post(f"{CALENDAR}/{post}/move", json={"day": day})
        there = slot(kinora, door, post)
        undone = door.post(f"{CALENDAR}/{post}/move/undo")

        assert moved.status_code == 200, moved.text
        assert there[0].astimezone(WARSAW).isoformat()[:16] == f"{day}T18:00"
        assert there[1] == "awaiting_operator"
        assert (undone.status_code, undone.json()["changed"]) == (200, True)
        assert slot(kinora, door, post)[0] == evening + timedelta(days=1)

    def test_is_refused_in_words_where_another_film_has_the_day(
        self, kinora: Kinora, door: TestClient
    ) -> None:
        (post, _), evening = planned(kinora, 1, 2)
        day = (evening + timedelta(days=2)).date().isoformat()

        said = door.post(
            f"{CALENDAR}/{post}/move", json={"day": day}, headers={"Accept-Language": "pl"}
        )

        assert (said.status_code, said.json()["code"]) == (409, "slot-taken")
        assert said.json()["title"] == "Ten dzień jest zajęty"
        assert "jeden film dziennie" in said.json()["detail"]

    def test_takes_a_day_and_a_time_and_nothing_else(
        self, kinora: Kinora, door: TestClient
    ) -> None:
        (post,), evening = planned(kinora, 1)
        day = (evening + timedelta(days=1)).date().isoformat()
        place = f"{CALENDAR}/{post}/move"

        assert door.post(place, json={"day": day, "time": "25:00"}).status_code == 422
        assert door.post(place, json={"day": "soon"}).status_code == 422
        assert door.post(place, json={"day": "2020-01-01"}).json()["code"] == "time-passed"
        assert door.post(place, json={"day": day, "time": "21:30"}).json()["changed"]
        assert slot(kinora, door, post)[0].astimezone(WARSAW).time().isoformat() == "21:30:00"
