"""``kinora platforms``: a whole consent from the terminal, without a secret on the screen."""

import io
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx2
import pytest

from adapters.sandbox_platforms.state import Media, TikTokPost
from tests.adapters.platform_accounts.consenting import CLIENTS, Stage, staged
from tests.api.cli.command_line import CommandLine, Story
from tests.domain.samples import rendered


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with staged(start=datetime.now(UTC)) as made:
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


class TestAddresses:
    def test_that_are_short_are_completed(self, kinora: CommandLine, story: Story) -> None:
        publication = str(story.awaiting("tiktok"))
        kinora.json("publish", "confirm", publication, "https://vm.tiktok.com/ZMabcde/")
        full = "https://www.tiktok.com/@tiny/video/7000000000000000001"

        waiting = kinora.json("publish", "list")["rows"][0]
        told = kinora.json("publish", "address", publication, full)
        done = kinora.json("publish", "list")["rows"][0]

        assert waiting["todo"] == "complete_address"
        assert told["url"] == done["url"] == full
        assert (done["todo"], done["remote_id"]) == ("nothing", "7000000000000000001")
        assert kinora("publish", "address", publication, full).code == 1

    def test_are_proposed_where_the_account_may_be_listed(
        self,
        online: CommandLine,
        story: Story,
        stage: Stage,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        publication = str(story.awaiting("tiktok"))
        refused = online("publish", "matches", publication)
        configure(online, "tiktok", monkeypatch)
        assert online("platforms", "connect", "tiktok").code == 0
        post = carried_by_hand(stage)

        found = online.json("publish", "matches", publication)["matches"]
        shown = online("publish", "matches", publication)

        assert refused.code == 1
        assert "kinora platforms configure tiktok" in refused.err
        assert [each["remote_id"] for each in found] == [post]
        assert f"/video/{post}" in shown.out


def carried_by_hand(stage: Stage, *, duration_s: float | None = None, caption: str = "") -> str:
    """Somebody posts a film of the right length in the app; its number."""
    now = datetime.now(UTC)
    sandbox = stage.sandbox
    sandbox.clock.travel_to(now + timedelta(minutes=1))
    made = TikTokPost(
        id=sandbox.number(19),
        publish="",
        media=Media(
            digest="", size=1, duration_s=duration_s or rendered().duration_s, width=9, height=16
        ),
        caption=caption,
        privacy="PUBLIC_TO_EVERYONE",
        made_at=now,
        shown_from=now,
    )
    sandbox.world.posts[made.id] = made
    return made.id


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
