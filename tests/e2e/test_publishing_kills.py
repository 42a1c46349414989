"""A worker killed at any moment of an upload: another goes on, and nothing is published twice.

Real processes, a real database, sandbox platforms of their own, ``SIGKILL``. What is believed is
the platforms' own count of posts.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from adapters.event_store.verification import Intact, verify
from api.bootstrap import Kinora, Urls
from api.settings import load_settings
from domain.publications.state import Step
from tests.e2e.publishing import ROOT, House, Kill, kills, sandbox

WAYS = {"youtube": ("youtube", "api"), "inbox": ("tiktok", "inbox"), "direct": ("tiktok", "direct")}
DOORS = {"youtube": ("youtube.upload.chunk",), "tiktok": ("tiktok.upload",)}
KILLS = 20
BOUNDARIES = 40
"""As many as a film has until somebody looks at what became of it; then they repeat."""

MEGABYTES, CHUNKS = 31, 3
"""Four chunks for YouTube, three for TikTok."""

SMALL = 21
"""Three and two."""


@pytest.fixture
def platforms(tmp_path: Path) -> Iterator[str]:
    with sandbox(tmp_path / "platforms") as url:
        yield url


@pytest.fixture
def house(
    platforms: str,
    prepared_url: str,
    redis_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[House]:
    """A profile that is connected to both platforms."""
    for name, value in {
        "DATABASE_URL": prepared_url,
        "REDIS_URL": redis_url,
        "KINORA_DATA_DIR": str(tmp_path),
        "KINORA_PROFILE": "sandbox",
        "KINORA_SANDBOX_PORT": platforms.rpartition(":")[2],
        "KINORA_LEASE_S": "0.5",
        "KINORA_TIME_ZONE": "UTC",
        "KINORA_TIKTOK_DIRECT": "1",
        "KINORA_TIKTOK_AUDIENCE": "PUBLIC_TO_EVERYONE",
        "PYTHONPATH": str(ROOT),
    }.items():
        monkeypatch.setenv(name, value)
    kinora = Kinora(load_settings(), Urls(database=prepared_url, redis=redis_url))
    made = House(kinora=kinora, url=platforms, folder=tmp_path, megabytes=SMALL)
    for platform in ("youtube", "tiktok"):
        made.connect(platform)
    yield made
    kinora.close()


@pytest.mark.slow
class TestAWorker:
    def test_that_dies_twice_on_each_platform_publishes_once(self, house: House) -> None:
        """Before anybody knows of the session, and behind the last byte."""
        house.order("youtube", "api")
        assert house.work(Kill(at="open:after:1"))
        assert house.work(Kill(at="send:after:3"))
        house.order("tiktok", "inbox")
        assert house.strike(Kill(chunk=1, after_s=0.1, slow_s=0.4), doors=("tiktok.upload",))
        assert house.work(Kill(at="send:after:2"))

        house.settle()

        assert house.kills == 4
        house.help_out()
        ended(house)

    @pytest.mark.nightly
    @pytest.mark.timeout(1500)
    @pytest.mark.parametrize("way", WAYS)
    def test_that_is_killed_twenty_times_publishes_every_film_once(
        self, house: House, way: str
    ) -> None:
        platform, mode = WAYS[way]
        house.megabytes = MEGABYTES
        house.order(platform, mode)
        for kill in islice(kills(7, boundaries=BOUNDARIES, chunks=CHUNKS), 10 * KILLS):
            if not house.strike(kill, doors=DOORS[platform]):
                house.help_out()
                house.order(platform, mode)
            if house.kills == KILLS:
                break
        house.settle()
        house.help_out()

        assert house.kills == KILLS
        assert len(house.died_at) >= 6, house.died_at
        ended(house)


def ended(house: House) -> None:
    """Every film is public once, and nothing is left of its upload."""
    states = [house.publication(each) for each in house.publications]
    log = house.store.read(0, limit=100_000)
    assert [each.step for each in states] == [Step.PUBLISHED] * len(states)
    assert [house.posts(each) for each in house.publications] == [1] * len(states)
    assert [each for each in house.kinora.secrets.names() if each.startswith("upload_")] == []
    assert [each for each in log if each.payload.topic == "work.parked"] == []
    assert isinstance(verify(house.store), Intact)
