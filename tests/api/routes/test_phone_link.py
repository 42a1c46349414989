"""The link for a phone: asked for at a kit, told once, in the log without its secret."""

import urllib.request
from pathlib import Path
from uuid import UUID

import pytest
from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from domain.events.catalogue import encode
from domain.events.publication import OperatorAwaited
from domain.streams import decide
from tests.api.telling import tell
from tests.projections.stories import Story


@pytest.fixture
def publication(kinora: Kinora) -> UUID:
    """One that waits for the operator, with its kit."""
    story = Story()
    idea = story.propose(feasible=True)
    day = story.open_day(0)
    story.offer(day, [idea])
    film = story.choose(day, idea)
    file = story.make(film)
    story.judge(film, file)
    made = story.request(film, file)
    tell(kinora, story.events)

    def awaited(unit: object) -> None:
        unit.load(made)  # type: ignore[attr-defined]
        unit.add(made, OperatorAwaited(kit="moons", instructions=""))  # type: ignore[attr-defined]

    decide(kinora.store, kinora.request(), awaited)
    kinora.views.catch_up()
    folder: Path = kinora.kits_folder / "moons"
    folder.mkdir(parents=True)
    (folder / "film.mp4").write_bytes(b"frames" * 1_000)
    return made


class TestThePhoneLink:
    def test_hands_over_the_film_and_is_recorded_without_its_secret(
        self, kinora: Kinora, door: TestClient, publication: UUID
    ) -> None:
        path = f"/api/v1/publishing-calendar/{publication}/phone-link"

        opened = door.post(path, json={"address": "127.0.0.1"}).json()
        with urllib.request.urlopen(opened["url"], timeout=20) as answer:  # noqa: S310
            film = answer.read()
        door.post(f"{path}/end")

        assert film == b"frames" * 1_000
        assert opened["qr_svg"].startswith("<svg")
        recorded = [each.payload for each in kinora.store.load(publication)][-2:]
        assert [each.topic for each in recorded] == [
            "publication.link_opened",
            "publication.link_ended",
        ]
        secret = opened["url"].split("/")[3]
        assert len(secret) > 40
        assert all(secret not in encode(each).decode() for each in recorded)

    def test_ends_the_one_before(self, kinora: Kinora, door: TestClient, publication: UUID) -> None:
        path = f"/api/v1/publishing-calendar/{publication}/phone-link"
        first = door.post(path, json={"address": "127.0.0.1"}).json()
        second = door.post(path, json={"address": "127.0.0.1"}).json()

        with pytest.raises(OSError):  # noqa: PT011 - nobody listens there any more
            urllib.request.urlopen(first["url"], timeout=5)  # noqa: S310
        ended = [door.post(f"{path}/end").json()["changed"] for _ in range(2)]

        assert first["url"] != second["url"]
        assert ended == [True, False]

    @pytest.mark.parametrize("address", ["0.0.0.0", "8.8.8.8", "::", "home"])  # noqa: S104
    def test_is_refused_where_the_world_could_come(
        self, door: TestClient, publication: UUID, address: str
    ) -> None:
        path = f"/api/v1/publishing-calendar/{publication}/phone-link"

        answer = door.post(path, json={"address": address})

        assert (answer.status_code, answer.json()["code"]) == (422, "not-a-lan-address")
