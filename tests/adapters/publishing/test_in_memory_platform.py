"""The twin keeps the promises of a platform."""

from datetime import timedelta

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.publishing.in_memory_platform import InMemoryPlatform, PlatformWorld
from tests.adapters.contracts.publishing_platform_contract import (
    BLOCK,
    DIGEST,
    FarSide,
    PublishingPlatformContract,
)


class TestInMemoryPlatform(PublishingPlatformContract):
    @pytest.fixture
    def far(self) -> FarSide:
        clock, world = TravellingClock(), PlatformWorld()

        def connected() -> InMemoryPlatform:
            return InMemoryPlatform(world=world, clock=clock, chunk_size=BLOCK)

        def wait(span: timedelta) -> None:
            clock.pass_by(span)

        return FarSide(
            platform=connected(),
            again=connected,
            count=lambda: sum(each.digest == DIGEST for each in world.posts.values()),
            wait=wait,
            now=clock.now,
        )
