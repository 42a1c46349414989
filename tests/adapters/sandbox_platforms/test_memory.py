"""The platforms remember what they know when their own process dies."""

from pathlib import Path

import pytest

from adapters.sandbox_platforms.settings import SandboxSettings, TikTokSettings
from adapters.sandbox_platforms.storage import Memory
from tests.adapters.sandbox_platforms.rig import BLOCK, START, Rig, served

FILM = bytes(range(256)) * 3 * 1024
LONG = bytes(10_485_760) + b"end"
CHUNK = 5_242_880


@pytest.fixture
def kept(tmp_path: Path) -> SandboxSettings:
    """A sandbox with a folder."""
    tiktok = TikTokSettings(audited=True)
    return SandboxSettings(start=START, automatic_consent=True, folder=tmp_path, tiktok=tiktok)


def restart(rig: Rig, settings: SandboxSettings) -> None:
    """What a crash leaves: the folder, and nothing else."""
    assert rig.house is not None
    rig.house.restart(settings)


class TestARestartedPlatform:
    def test_goes_on_with_an_upload_in_the_middle(self, kept: SandboxSettings) -> None:
        with served(kept) as rig:
            rig.connect_google()
            place = rig.open_youtube(len(FILM)).headers["location"]
            rig.put_youtube(place, FILM, 0, BLOCK)

            restart(rig, kept)
            probe = rig.probe_youtube(place, FILM)
            rig.ok(rig.put_youtube(place, FILM, BLOCK, len(FILM)))

            assert probe.headers["range"] == f"bytes=0-{BLOCK - 1}"
            assert rig.count(FILM)["youtube"] == 1

    def test_goes_on_with_a_task_of_tiktok_in_the_middle(self, kept: SandboxSettings) -> None:
        with served(kept) as rig:
            rig.connect_tiktok()
            task = rig.ok(rig.init_tiktok("direct", len(LONG), chunk=CHUNK))["data"]
            rig.put_tiktok(task["upload_url"], LONG, 0, CHUNK)

            restart(rig, kept)
            last = rig.put_tiktok(task["upload_url"], LONG, CHUNK, len(LONG))
            rig.advance(minutes=5)

            assert last.status_code == 201
            assert rig.tiktok_status(task["publish_id"])["status"] == "PUBLISH_COMPLETE"
            assert rig.count(LONG)["tiktok"] == 1

    def test_knows_posts_tokens_the_clock_and_the_audience(self, kept: SandboxSettings) -> None:
        with served(kept) as rig:
            rig.connect_google()
            name = rig.post_youtube(FILM, privacyStatus="public")
            rig.advance(minutes=50)
            before = rig.video(name)

            restart(rig, kept)

            assert rig.video(name) == before

    def test_does_not_give_an_id_twice(self, kept: SandboxSettings) -> None:
        with served(kept) as rig:
            rig.connect_google()
            first = rig.post_youtube(FILM)

            restart(rig, kept)

            assert rig.post_youtube(FILM) != first

    def test_without_a_folder_forgets(self) -> None:
        with served() as rig:
            rig.connect_google()
            rig.post_youtube(FILM)

            restart(rig, SandboxSettings(start=START))

            assert rig.posts() == []


class TestMemory:
    def test_keeps_the_last_whole_world_when_writing_was_cut_off(
        self, kept: SandboxSettings, tmp_path: Path
    ) -> None:
        with served(kept) as rig:
            rig.connect_google()
            rig.post_youtube(FILM)
        (tmp_path / "platforms.new").write_bytes(b'{"count": 1')

        world = Memory(tmp_path).recall()

        assert world is not None
        assert len(world.videos) == 1

    def test_keeps_no_film(self, kept: SandboxSettings, tmp_path: Path) -> None:
        with served(kept) as rig:
            rig.connect_google()
            rig.post_youtube(FILM)

        kept_there = {each.name for each in tmp_path.rglob("*") if each.is_file()}
        assert kept_there == {"platforms.json", "clock.json"}


class TestEqualSeeds:
    def test_give_equal_ids_and_figures(self) -> None:
        seen = []
        for seed in (4, 4, 5):
            with served(seed=seed) as rig:
                rig.connect_google()
                name = rig.post_youtube(FILM, privacyStatus="public")
                rig.advance(minutes=55)
                seen.append((name, rig.video(name)["statistics"]))

        assert seen[0] == seen[1]
        assert seen[0][0] != seen[2][0]
