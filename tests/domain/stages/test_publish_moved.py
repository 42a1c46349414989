"""What was moved goes out at its new time, also when it was moved in the last moment."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from adapters.publishing.in_memory_platform import InMemoryPlatform
from domain.commands import moving
from domain.publications.moving import BeingSent
from domain.publications.state import Step
from tests.domain.stages.publishing_office import Office

ZONE = ZoneInfo("Europe/Warsaw")


def impatient(platform: InMemoryPlatform) -> None:
    """It takes no date, so we wait ourselves."""
    platform.waits = False


def move(office: Office, post: UUID, to: datetime) -> None:
    local = to.astimezone(ZONE)
    moving.move(
        office.store, office.request(), post, local.date(), local.time(),
        now=office.clock.now(), zone=ZONE,
    )  # fmt: skip


class TestMovedPublication:
    @pytest.mark.parametrize("hours", [3, 30])
    def test_waits_for_its_new_time_whether_sooner_or_later(self, hours: int) -> None:
        office = Office(shape=impatient)
        start = office.clock.now()
        post = office.ask(publish_at=start + timedelta(hours=10))
        office._react()
        for work in list(office.book.ready(start)):
            office._process(work.id)
        assert office.publication(post).again_at == start + timedelta(hours=10)

        move(office, post, start + timedelta(hours=hours))
        office.settle()

        (there,) = office.posts(post)
        assert timedelta() <= there.at - start - timedelta(hours=hours) < timedelta(minutes=5)

    @pytest.mark.parametrize("moment", range(8))
    def test_never_goes_out_with_the_time_before(self, moment: int) -> None:
        """Moved between any two steps of the publisher: refused, or the platform gets it."""
        office = Office()
        start = office.clock.now()
        post = office.ask(publish_at=start + timedelta(hours=10))
        moved: list[bool] = []

        def trouble(number: int, where: str) -> None:
            if number == moment and not moved:
                moved.append(True)
                try:
                    move(office, post, start + timedelta(hours=30))
                except BeingSent:
                    moved.append(False)

        office.trouble = trouble
        office.settle()

        (there,) = office.posts(post)
        assert moved
        assert there.public_at == start + timedelta(hours=30 if len(moved) == 1 else 10)
        assert office.publication(post).step is Step.PUBLISHED
