"""The HTTP door: alive, ready or not, and how everything is doing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from adapters.event_store.migrate import migrate
from api.app import build_app
from api.bootstrap import Kinora, Urls
from api.settings import load_settings
from domain.commands.settings import set_value
from tests.api.doors import signed_in


@pytest.fixture
def kinora(postgres_url: str, redis_url: str, tmp_path: Path) -> Iterator[Kinora]:
    migrate(postgres_url)
    settings = load_settings(KINORA_DATA_DIR=tmp_path, KINORA_PROFILE="sandbox")
    made = Kinora(settings, Urls(database=postgres_url, redis=redis_url))
    made.views.prepare()
    yield made
    made.close()


@pytest.fixture
def door(kinora: Kinora) -> Iterator[TestClient]:
    with TestClient(build_app(kinora)) as client:
        yield client


class TestHealth:
    def test_names_the_versions_it_is_made_of(self, door: TestClient) -> None:
        answer = door.get("/health")

        assert answer.status_code == 200
        assert answer.json()["status"] == "alive"
        assert "numpy" in answer.json()["versions"]["libraries"]

    def test_is_ready_when_log_and_queue_answer(self, door: TestClient) -> None:
        answer = door.get("/health/ready")

        assert answer.status_code == 200
        assert answer.json() == {"status": "ready", "log": True, "queue": True}

    def test_is_not_ready_without_a_queue(self, kinora: Kinora, postgres_url: str) -> None:
        deaf = Kinora(kinora.settings, Urls(database=postgres_url, redis="redis://127.0.0.1:1/0"))
        with TestClient(build_app(deaf)) as client:
            answer = client.get("/health/ready")
        deaf.close()

        assert answer.status_code == 503
        assert answer.json() == {"status": "not ready", "log": True, "queue": False}

    def test_answers_only_to_its_own_names(self, door: TestClient) -> None:
        assert door.get("/health", headers={"Host": "evil.example"}).status_code == 400


class TestStatus:
    def test_counts_the_events_of_the_log(self, kinora: Kinora) -> None:
        set_value(kinora.store, kinora.request(), "day_time", "06:00")

        answer = signed_in(build_app(kinora)).get("/api/status").json()

        assert answer["head"] == 3  # the setting, the operator and the sign-in
        assert answer["profile"] == "sandbox"
        assert answer["running"] is False
        assert set(answer["queue"]) >= {"render", "propose"}

    def test_is_described_by_openapi(self, kinora: Kinora) -> None:
        paths = signed_in(build_app(kinora)).get("/api/openapi.json").json()["paths"]

        assert {"/health", "/health/ready", "/api/status"} <= set(paths)
