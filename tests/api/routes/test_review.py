"""The review over HTTP: remarks at frames, the proxy that was made with the film, problem lines."""

from collections.abc import Callable, Sequence

import pytest
from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from api.problem_lines import ProblemLines
from domain.events.event import RecordedEvent
from tests.projections.stories import Story

type Tell = Callable[[Sequence[RecordedEvent]], None]

FILMS_PATH = "/api/v1/animations"


@pytest.fixture
def story() -> Story:
    return Story(2)


@pytest.fixture
def film(story: Story, told: Tell) -> str:
    """One inspected film of 600 frames."""
    idea = story.propose(feasible=True)
    made = story.choose(story.open_day(0), idea)
    story.make(made)
    told(story.events)
    return str(made)


def notes(door: TestClient, film: str, position: int) -> list[tuple[int, str]]:
    page = door.get(
        f"/api/v1/review-queue/{film}", headers={"Kinora-At-Least": str(position)}
    ).json()
    return [(each["frame"], each["text"]) for each in page["review"]["notes"]]


class TestNote:
    def test_stands_at_its_frame_until_it_is_withdrawn(self, door: TestClient, film: str) -> None:
        late = door.post(f"{FILMS_PATH}/{film}/notes", json={"frame": 90, "text": "too dark"})
        early = door.post(f"{FILMS_PATH}/{film}/notes", json={"frame": 3, "text": "good"}).json()

        both = notes(door, film, early["position"])
        gone = door.post(f"{FILMS_PATH}/{film}/notes/{early['note']}/withdraw").json()

        assert late.json()["changed"] is True
        assert both == [(3, "good"), (90, "too dark")]
        assert notes(door, film, gone["position"]) == [(90, "too dark")]

    def test_needs_a_frame_of_the_film(self, door: TestClient, kinora: Kinora, film: str) -> None:
        before = kinora.store.head()[0]

        answer = door.post(f"{FILMS_PATH}/{film}/notes", json={"frame": 600, "text": "where?"})

        assert (answer.status_code, answer.json()["code"]) == (409, "frame-outside")
        assert kinora.store.head()[0] == before


class TestProxy:
    def test_is_the_one_made_with_the_film(
        self, door: TestClient, kinora: Kinora, story: Story, told: Tell
    ) -> None:
        proxy = b"\0\0\0\x18ftypisom" + bytes(4_000)
        idea = story.propose(feasible=True)
        film = story.choose(story.open_day(0), idea)
        story.make(film, proxy=kinora.artifacts.put(proxy))
        told(story.events)

        part = door.get(f"{FILMS_PATH}/{film}/proxy.mp4", headers={"Range": "bytes=4-7"})

        assert (part.status_code, part.content) == (206, b"ftyp")


class TestRenders:
    def test_are_told_with_the_film(self, door: TestClient, film: str) -> None:
        page = door.get(f"{FILMS_PATH}/{film}").json()

        assert [(each["number"], each["frames"]) for each in page["renders"]] == [(1, 600)]


class TestProblemLines:
    TEXT = "meta:\n  title: x\nbirths:\n  - kind: ring\n    radius: -1\n"

    @pytest.mark.parametrize(
        ("path", "line"),
        [("births[0].radius", 5), ("births[0].colour", 4), ("meta.seed", 2), ("nowhere", None)],
    )
    def test_lead_to_the_place_or_what_it_would_stand_in(self, path: str, line: int | None) -> None:
        assert ProblemLines(self.TEXT).of(path) == line

    def test_of_a_text_that_cannot_be_read_are_none(self) -> None:
        assert ProblemLines("{[").of("meta.title") is None
