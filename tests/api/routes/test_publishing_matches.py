"""Posts that may be a film: proposed by the platform's list, confirmed or refused for good."""

from typing import Any
from uuid import UUID

from api.bootstrap import Kinora
from domain.events import publication as posts
from domain.events.animation import AnimationApproved
from domain.streams import UnitOfWork, decide
from tests.adapters.platform_accounts.consenting import Stage
from tests.api.cli.test_platforms import carried_by_hand
from tests.api.doors import Browser
from tests.api.routes.test_platforms import begun, door, kinora, returned, stage
from tests.domain.samples import (
    FILE,
    commissioned,
    compiled,
    inspected,
    previewed,
    publication_requested,
    rendered,
    uid,
)

__all__ = ["door", "kinora", "stage"]
CALENDAR = "/api/v1/publishing-calendar"


def waiting(kinora: Kinora) -> UUID:
    """A kit that was handed over."""
    post = uid("post")

    def written(unit: UnitOfWork) -> None:
        made = (commissioned(), compiled(), previewed(), rendered(), inspected())
        unit.add(uid("film"), *made, AnimationApproved(file=FILE))
        unit.add(
            post,
            publication_requested(),
            posts.OperatorAwaited(kit="kit", instructions="do"),
        )

    decide(kinora.store, kinora.request(), written)
    kinora.views.catch_up()
    return post


def proposed(door: Browser, post: UUID) -> Any:
    answer = door.get(f"{CALENDAR}/{post}/matches")
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert told["problem"] == ""
    return told


class TestMatches:
    def test_say_what_is_missing_where_nothing_is_connected(
        self, kinora: Kinora, door: Browser
    ) -> None:
        told = proposed(door, waiting(kinora))

        assert told["items"] == []
        assert told["missing"] in (["tiktok.client"], ["tiktok.connection"])

    def test_are_proposed_and_refused_for_good(
        self, kinora: Kinora, door: Browser, stage: Stage
    ) -> None:
        post = waiting(kinora)
        returned(door, begun(door, "tiktok"))
        other, film = carried_by_hand(stage), carried_by_hand(stage)
        door.sign_in()  # time has travelled since

        assert other != film
        before = {each["remote_id"] for each in proposed(door, post)["items"]}
        place = f"{CALENDAR}/{post}/matches/refuse"
        refused = door.post(place, json={"remote_id": other})
        again = door.post(place, json={"remote_id": other})
        (left,) = proposed(door, post)["items"]
        confirmed = door.post(
            f"{CALENDAR}/{post}/confirm",
            json={"url": left["url"], "public_at": left["posted_at"]},
        )

        assert before == {other, film}
        assert (refused.json()["changed"], again.json()["changed"]) == (True, False)
        assert left["remote_id"] == film
        assert confirmed.status_code == 200, confirmed.text
        assert door.post(place, json={"remote_id": film}).status_code == 409
