"""Connections to platforms through the API: a whole consent, and what must not count as one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from api.app import build_app
from api.bootstrap import Kinora, Urls
from api.settings import load_settings
from tests.adapters.platform_accounts.consenting import CLIENTS, Stage, consented, staged
from tests.api.doors import Browser, signed_in

BOTH = ("youtube", "tiktok")
CALLBACK = "/api/v1/platforms/callback"


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with staged(start=datetime.now(UTC)) as made:
        yield made


@pytest.fixture
def kinora(
    prepared_url: str, redis_url: str, tmp_path: Path, quick_passwords: None, stage: Stage
) -> Iterator[Kinora]:
    settings = load_settings(
        KINORA_DATA_DIR=tmp_path,
        KINORA_PROFILE="sandbox",
        KINORA_TIME_ZONE="Europe/Warsaw",
        KINORA_YOUTUBE_URL=stage.url,
        KINORA_TIKTOK_URL=stage.url,
    )
    made = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    made.clock = stage.sandbox.clock
    made.views.prepare()
    yield made
    made.close()


@pytest.fixture
def door(kinora: Kinora) -> Iterator[Browser]:
    """A browser at 127.0.0.1, because platforms send people back to no other name."""
    app = build_app(kinora)
    with signed_in(app) as browser:
        browser.base_url = "http://127.0.0.1:8460"
        browser.headers["Origin"] = "http://127.0.0.1:8460"
        answer = browser.sign_in()
        assert answer.status_code == 200
        yield browser


def configured(door: Browser, platform: str) -> None:
    client = CLIENTS[platform]
    answer = door.post(
        f"/api/v1/platforms/{platform}/configure",
        json={"client_id": client.id, "client_secret": client.secret},
    )
    assert answer.status_code == 200, answer.text


def begun(door: Browser, platform: str) -> dict[str, str]:
    """A consent was given; what the platform sends back with the browser."""
    configured(door, platform)
    answer = door.post(f"/api/v1/platforms/{platform}/connect")
    assert answer.status_code == 200, answer.text
    return consented(answer.json()["url"])


def returned(door: Browser, answer: dict[str, str]) -> str:
    """Where the browser is sent, coming from the platform without its session."""
    stranger = TestClient(door.app, base_url="http://127.0.0.1:8460")
    told = stranger.get(CALLBACK, params=answer, follow_redirects=False)
    assert told.status_code == 303
    return str(told.headers["location"])


def state(door: Browser, platform: str) -> Any:
    page = door.get("/api/v1/platforms").json()
    return next(each for each in page["items"] if each["platform"] == platform)


class TestConnecting:
    @pytest.mark.parametrize("platform", BOTH)
    def test_leads_through_the_platform_and_back(self, door: Browser, platform: str) -> None:
        assert state(door, platform)["standing"] == "configured"

        assert (
            returned(door, begun(door, platform))
            == f"/settings?tab=connections&platform={platform}"
        )

        told = state(door, platform)
        assert (told["standing"], told["configured"]) == ("connected", True)
        assert told["days_left"] == (7 if platform == "youtube" else 180)
        tested = door.post(f"/api/v1/platforms/{platform}/test")
        assert tested.json()["account"] == told["account"]
        assert told["account"]

    def test_counts_an_answer_once(self, door: Browser) -> None:
        answer = begun(door, "youtube")
        returned(door, answer)

        assert returned(door, answer) == "/settings?tab=connections&problem=consent-unknown"

    def test_counts_no_answer_with_another_state(self, door: Browser) -> None:
        answer = begun(door, "youtube")

        assert (
            returned(door, answer | {"state": "x"})
            == "/settings?tab=connections&problem=consent-unknown"
        )
        assert (
            returned(door, {"code": answer["code"]})
            == "/settings?tab=connections&problem=consent-unknown"
        )
        assert state(door, "youtube")["standing"] == "configured"

    def test_takes_no_for_an_answer(self, door: Browser) -> None:
        answer = begun(door, "tiktok")

        where = returned(door, {"state": answer["state"], "error": "access_denied"})

        assert where == "/settings?tab=connections&platform=tiktok&problem=consent-refused"
        assert state(door, "tiktok")["standing"] == "configured"

    def test_sends_the_browser_nowhere_else(self, door: Browser) -> None:
        told = {"state": "https://evil.example", "code": "//evil.example"}

        assert urlsplit(returned(door, told)).netloc == ""

    def test_needs_no_client_of_anybody_in_the_sandbox(self, door: Browser) -> None:
        assert door.post("/api/v1/platforms/tiktok/connect").status_code == 200

    def test_needs_client_id_and_secret(self, door: Browser, kinora: Kinora) -> None:
        kinora.settings.__dict__["profile"] = "main"  # a frozen setting, for this once
        answer = door.post("/api/v1/platforms/tiktok/connect")

        assert (answer.status_code, answer.json()["code"]) == (409, "not-configured")

    def test_needs_a_platform(self, door: Browser) -> None:
        answer = door.post("/api/v1/platforms/vimeo/connect")

        assert answer.json()["code"] == "no-such-platform"

    def test_needs_the_session_for_everything_else(self, door: Browser) -> None:
        stranger = TestClient(door.app, base_url="http://127.0.0.1:8460")

        assert stranger.get("/api/v1/platforms").status_code == 401
        del door.headers["X-Kinora-Token"]
        assert door.post("/api/v1/platforms/youtube/connect").status_code == 403


class TestDisconnecting:
    @pytest.mark.parametrize("platform", BOTH)
    def test_revokes_at_the_platform_and_forgets(
        self, door: Browser, kinora: Kinora, stage: Stage, platform: str
    ) -> None:
        returned(door, begun(door, platform))

        answer = door.post(f"/api/v1/platforms/{platform}/disconnect", json={"reason": "enough"})

        assert answer.json()["changed"]
        assert state(door, platform)["standing"] == "disconnected"
        assert not [each for each in kinora.secrets.names() if "token" in each]
        grants = [g for g in stage.sandbox.world.grants.values() if g.platform == platform]
        assert grants[-1].revoked
        tested = door.post(f"/api/v1/platforms/{platform}/test")
        assert (tested.status_code, tested.json()["code"]) == (409, "not-connected")


class TestAConsentThatEnds:
    def test_is_told_when_it_is_used(self, door: Browser, stage: Stage) -> None:
        returned(door, begun(door, "youtube"))
        stage.later(days=8)
        door.sign_in()  # the session is over as well by then

        answer = door.post("/api/v1/platforms/youtube/test")

        assert (answer.status_code, answer.json()["code"]) == (409, "consent-dead")
        assert state(door, "youtube")["standing"] == "dead"

    def test_is_no_matter_of_a_platform_that_is_away(self, door: Browser, stage: Stage) -> None:
        returned(door, begun(door, "tiktok"))
        stage.later(hours=3)
        stage.fault("tiktok.token", "server_error")

        assert door.post("/api/v1/platforms/tiktok/test").status_code == 503
        assert door.post("/api/v1/platforms/tiktok/test").status_code == 200
