"""One sandbox for each test, its clock standing still."""

from collections.abc import Iterator

import pytest

from adapters.sandbox_platforms.serving import ServedSandbox
from adapters.sandbox_platforms.settings import TikTokSettings
from tests.adapters.sandbox_platforms.rig import House, Rig, served


@pytest.fixture(scope="session", autouse=True)
def _house() -> Iterator[None]:
    """The server lasts as long as the run; its sandbox as long as a test."""
    with ServedSandbox() as house:
        House.server = house
        yield
        House.server = None


@pytest.fixture
def rig() -> Iterator[Rig]:
    """Connected to both platforms; TikTok's app is audited."""
    with served(tiktok=TikTokSettings(audited=True)) as made:
        made.connect_google()
        made.connect_tiktok()
        yield made
