"""Films over HTTP: lists that can be paged, filtered and seen at any moment; judgements."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from projections.animations import FILMS, VIEW
from projections.as_of import as_of
from projections.query import Select
from tests.projections.stories import Story, whole_story

type Tell = Callable[[Sequence[RecordedEvent]], None]

FILMS_PATH = "/api/v1/animations"


def paged(door: TestClient, **params: Any) -> list[dict[str, Any]]:
    """All pages, one after the other."""
    found: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = door.get(FILMS_PATH, params={**params, "cursor": cursor}).json()
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            return found


@pytest.fixture
def film(told: Tell) -> str:
    """One inspected film without hard findings."""
    story = Story(2)
    idea = story.propose(feasible=True)
    day = story.open_day(0)
    story.offer(day, [idea])
    made = story.choose(day, idea)
    story.make(made)
    told(story.events)
    return str(made)


class TestList:
    @settings(
        max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
    )
    @given(
        limit=st.integers(1, 7),
        sort=st.sampled_from(["newest", "title", "duration", "render_time", "realtime", "size"]),
        order=st.sampled_from(["", "up", "down"]),
        archived=st.sampled_from(["no", "yes", "any"]),
    )
    def test_visits_every_film_once_whatever_the_order(
        self, door: TestClient, told: Tell, limit: int, sort: str, order: str, archived: str
    ) -> None:
        if not door.get(FILMS_PATH, params={"archived": "any"}).json()["items"]:
            told(whole_story(11, days=14))
        params = {"sort": sort, "order": order, "archived": archived}

        visited = [each["id"] for each in paged(door, limit=limit, **params)]

        whole = door.get(FILMS_PATH, params={**params, "limit": 200}).json()
        assert visited == [each["id"] for each in whole["items"]]
        assert len(set(visited)) == len(visited) == whole["total"]

    def test_counts_what_fits_by_status(self, door: TestClient, told: Tell) -> None:
        told(whole_story(12, days=10))

        page = door.get(FILMS_PATH, params={"archived": "any"}).json()
        approved = door.get(
            FILMS_PATH, params={"archived": "any", "status": ["approved", "published"]}
        ).json()

        assert sum(page["counts"].values()) == page["total"]
        assert approved["total"] == len(approved["items"])
        assert {each["status"] for each in approved["items"]} <= {"approved", "published"}

    def test_finds_words_without_case_and_accents(self, door: TestClient, film: str) -> None:
        found = door.get(FILMS_PATH, params={"search": "PIERSCIENIE"}).json()
        other = door.get(FILMS_PATH, params={"search": "wahadło"}).json()

        assert [each["id"] for each in found["items"]] == [film]
        assert other["items"] == []

    def test_shows_films_as_they_were(self, door: TestClient, kinora: Kinora, told: Tell) -> None:
        told(whole_story(13, days=5))
        head = kinora.store.head()[0]

        for position in range(0, head + 1, max(1, head // 12)):
            params: dict[str, Any] = {"as_of": position, "archived": "any", "limit": 200}
            page = door.get(FILMS_PATH, params=params).json()

            past = as_of(VIEW, kinora.store, position)
            query = Select(table=FILMS, order=("position",), descending=True)
            expected = [(str(row.id), row.status) for row in past.select(query).rows]
            assert [(each["id"], each["status"]) for each in page["items"]] == expected
            assert page["position"] == position


class TestDetail:
    def test_gathers_findings_lineage_and_history(self, door: TestClient, film: str) -> None:
        page = door.get(f"{FILMS_PATH}/{film}", params={"language": "en"}).json()

        assert page["film"]["status"] == "inspected"
        assert [each["check"] for each in page["findings"]] == ["loudness", "motion"]
        assert [each["id"] for each in page["lineage"]] == [film]
        assert page["timeline"][0]["topic"] == "animation.commissioned"
        assert all(each["sentence"] for each in page["timeline"])
        assert all(each["idle_s"] >= 0 for each in page["timeline"])

    def test_shows_the_document_and_its_attempts(self, door: TestClient, film: str) -> None:
        said = door.get(f"{FILMS_PATH}/{film}/document").json()

        assert said["text"]
        assert len(said["attempts"]) == 1


class TestJudgement:
    def test_of_approval_is_answered_with_its_position(
        self, door: TestClient, kinora: Kinora, film: str
    ) -> None:
        ticks = [{"item": item} for item in ("watched", "format", "picture", "sound")]
        said = {"reason": "good", "ticks": ticks}

        answer = door.post(f"{FILMS_PATH}/{film}/approve", json=said)

        assert answer.json() == {"position": kinora.store.head()[0], "changed": True}

    def test_of_approval_is_refused_while_hard_items_are_open(
        self, door: TestClient, kinora: Kinora, film: str
    ) -> None:
        before = kinora.store.head()[0]

        answer = door.post(f"{FILMS_PATH}/{film}/approve", json={"ticks": [{"item": "watched"}]})

        assert (answer.status_code, answer.json()["code"]) == (409, "hard-items-open")
        assert kinora.store.head()[0] == before

    def test_is_seen_by_who_asks_for_at_least_its_position(
        self, door: TestClient, film: str
    ) -> None:
        said = door.post(f"{FILMS_PATH}/{film}/reject", json={"reason": "dull"}).json()

        page = door.get(
            f"{FILMS_PATH}/{film}", headers={"Kinora-At-Least": str(said["position"])}
        ).json()

        assert page["film"]["status"] == "rejected"
        assert page["position"] >= said["position"]

    def test_is_refused_twice(self, door: TestClient, film: str) -> None:
        door.post(f"{FILMS_PATH}/{film}/reject", json={})

        again = door.post(f"{FILMS_PATH}/{film}/reject", json={})

        assert (again.status_code, again.json()["code"]) == (409, "animation-already-judged")

    def test_of_sending_back_names_the_successor(self, door: TestClient, film: str) -> None:
        said = door.post(f"{FILMS_PATH}/{film}/send-back", json={"reason": "slower"}).json()

        page = door.get(
            f"{FILMS_PATH}/{said['successor']}",
            headers={"Kinora-At-Least": str(said["position"])},
        ).json()

        assert page["film"]["predecessor"] == film

    def test_that_hard_findings_forbid_is_refused(self, door: TestClient, told: Tell) -> None:
        story = Story(4)
        idea, day = story.propose(feasible=True), story.open_day(0)
        film = story.choose(day, idea)
        story.make(film, hard_failures=1)
        told(story.events)

        answer = door.post(f"{FILMS_PATH}/{film}/approve", json={})

        assert (answer.status_code, answer.json()["code"]) == (409, "hard-findings")


class TestTags:
    def test_of_many_films_change_together_or_not_at_all(
        self, door: TestClient, kinora: Kinora, film: str
    ) -> None:
        unknown = "00000000-0000-4000-8000-000000000000"
        before = kinora.store.head()[0]

        refused = door.post(f"{FILMS_PATH}/tag", json={"films": [film, unknown], "add": ["x"]})
        assert refused.status_code == 404
        assert kinora.store.head()[0] == before

        body = {"films": [film], "add": ["loop"], "remove": ["rings"]}
        assert door.post(f"{FILMS_PATH}/tag", json=body).json()["changed"] is True
        assert door.post(f"{FILMS_PATH}/tag", json=body).json()["changed"] is False

    def test_that_are_empty_are_refused_with_their_place(self, door: TestClient, film: str) -> None:
        answer = door.post(f"{FILMS_PATH}/{film}/tag", json={"tags": ["  "]})

        assert answer.status_code == 422
        assert answer.json()["problems"][0]["path"] == "body.tags.0"


class TestArchive:
    def test_takes_films_in_and_gives_them_back(self, door: TestClient, film: str) -> None:
        put = door.post(f"{FILMS_PATH}/archive", json={"films": [film], "reason": "old"})
        again = door.post(f"{FILMS_PATH}/archive", json={"films": [film]})
        back = door.post(f"{FILMS_PATH}/{film}/restore", json={})
        twice = door.post(f"{FILMS_PATH}/{film}/restore", json={})

        assert [put.json()["changed"], again.json()["changed"]] == [True, False]
        assert back.status_code == 200
        assert (twice.status_code, twice.json()["code"]) == (409, "animation-not-archived")


class TestRendering:
    def test_once_more_is_a_new_piece_of_work(self, door: TestClient, film: str) -> None:
        first = door.post(f"{FILMS_PATH}/{film}/render", json={}).json()
        second = door.post(f"{FILMS_PATH}/{film}/render", json={}).json()

        assert first["work"] != second["work"]

    def test_of_a_compilation_that_did_not_stop_is_refused(
        self, door: TestClient, film: str
    ) -> None:
        answer = door.post(f"{FILMS_PATH}/{film}/compile", json={})

        assert (answer.status_code, answer.json()["code"]) == (409, "nothing-to-compile")
