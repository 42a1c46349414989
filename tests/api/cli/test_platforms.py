"""``kinora platforms``: a whole consent from the terminal, without a secret on the screen."""

import io
import threading
from collections.abc import Iterator

import httpx2
import pytest

from tests.adapters.platform_accounts.consenting import CLIENTS, Stage, staged
from tests.api.cli.command_line import CommandLine


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with staged() as made:
        yield made


@pytest.fixture
def online(kinora: CommandLine, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """The command line of an operator whose browser consents by itself."""
    monkeypatch.setenv("KINORA_YOUTUBE_URL", stage.url)
    monkeypatch.setenv("KINORA_TIKTOK_URL", stage.url)
    monkeypatch.setattr("webbrowser.open", browse)
    return kinora


def browse(url: str) -> bool:
    threading.Thread(
        target=lambda: httpx2.get(url, follow_redirects=True, timeout=10), daemon=True
    ).start()
    return True


def configure(online: CommandLine, platform: str, monkeypatch: pytest.MonkeyPatch) -> str:
    client = CLIENTS[platform]
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{client.secret}\n"))
    said = online("platforms", "configure", platform, "--client-id", client.id)
    assert said.code == 0, said
    return said.out + said.err


class TestPlatforms:
    @pytest.mark.parametrize("platform", ["youtube", "tiktok"])
    def test_are_connected_tested_and_disconnected(
        self, online: CommandLine, platform: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown = configure(online, platform, monkeypatch)

        connected = online("platforms", "connect", platform)
        tested = online.json("platforms", "test", platform)
        listed = online("--language", "pl", "platforms", "list")
        parted = online.json("platforms", "disconnect", platform, "--reason", "enough")

        assert "/api/v1/platforms/callback" in shown
        assert CLIENTS[platform].secret not in shown
        assert connected.code == 0, connected
        assert tested["account"]
        assert "połączona" in listed.out
        assert parted == {"platform": platform, "revoked": True}

    def test_are_all_listed_before_anything_was_done(self, online: CommandLine) -> None:
        rows = online.json("platforms", "list")["platforms"]

        assert [(each["platform"], each["standing"]) for each in rows] == [
            ("youtube", "unknown"),
            ("tiktok", "unknown"),
        ]

    def test_say_what_is_missing(self, online: CommandLine) -> None:
        said = online("platforms", "connect", "tiktok")

        assert said.code == 1
        assert "kinora platforms configure tiktok" in said.err

    def test_are_only_those_there_are(self, online: CommandLine) -> None:
        assert online("platforms", "connect", "vimeo").code == 1
