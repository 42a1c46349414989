"""Days that were slept through: one film goes out on waking, the next one a day later."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.publishing.in_memory_platform import InMemoryPlatform
from domain.commands.settings import set_value
from domain.events.event import Event
from domain.events.publication import PublicationRequested, PublicationScheduled, Published
from domain.identifiers import AnimationId, PublicationId, digest_of
from domain.publications.state import Step
from tests.domain.samples import uid
from tests.domain.stages.publishing_office import Office

ZONE = ZoneInfo("Europe/Warsaw")
SLEEP = timedelta(days=3, hours=2)


def impatient(platform: InMemoryPlatform) -> None:
    """It takes no date, so we wait ourselves."""
    platform.waits = False


def asleep(window: str = "17:00-18:00") -> tuple[Office, PublicationId]:
    """Waking after days; a film was planned for the first of them."""
    office = Office(shape=impatient, zone=ZONE)
    set_value(office.store, office.request(), "window", window)
    post = office.ask(publish_at=office.clock.now() + timedelta(hours=3))
    office._react()
    for work in list(office.book.ready(office.clock.now())):
        office._process(work.id)
    office.clock.pass_by(SLEEP)
    return office, post


def another(office: Office, *facts: Event, name: str = "another") -> None:
    """Another film's publication."""
    wanted = PublicationRequested(
        animation=AnimationId(uid(f"{name} film")),
        platform="youtube",
        account="main",
        mode="api",
        file=digest_of(b"another film"),
        title="Another",
        caption="",
        hashtags=(),
    )
    office.add(uid(name), wanted, *facts)


def public(at: datetime) -> Published:
    return Published(url="https://x", remote_id="x", public_at=at, confirmed_by="youtube")


def day(at: datetime) -> int:
    return at.astimezone(ZONE).toordinal()


class TestAFilmThatWasSleptThrough:
    def test_goes_out_on_waking_where_the_day_has_no_film(self) -> None:
        office, post = asleep()
        woken = office.clock.now()
        office.settle()

        (there,) = office.posts(post)
        assert there.at - woken < timedelta(minutes=5)
        assert office.publication(post).step is Step.PUBLISHED
        assert "day.slot_taken" in office.topics()

    @pytest.mark.parametrize("window", ["17:00-18:00", ""])
    def test_waits_a_day_where_today_has_its_film(self, window: str) -> None:
        office, post = asleep(window)
        woken = office.clock.now()
        another(office, public(woken - timedelta(hours=1)))
        office.settle()

        (there,) = office.posts(post)
        assert day(there.at) == day(woken) + 1
        planned = "17:00" if window else f"{woken - SLEEP + timedelta(hours=3):%H}:00"
        local = there.at.astimezone(ZONE) if window else there.at
        assert f"{local:%H:%M}" >= planned
        assert office.publication(post).step is Step.PUBLISHED

    def test_leaves_a_day_that_is_planned_to_its_film(self) -> None:
        office, post = asleep()
        woken = office.clock.now()
        another(office, public(woken), name="today's")
        another(office, PublicationScheduled(publish_at=woken + timedelta(days=1)))
        office.settle()

        (there,) = office.posts(post)
        assert day(there.at) == day(woken) + 2

    def test_is_moved_once_and_then_left_alone(self) -> None:
        office, _ = asleep()
        another(office, public(office.clock.now()))
        office.settle()

        assert office.topics().count("publication.moved") == 1

    def test_of_the_same_day_goes_out_late(self) -> None:
        office = Office(shape=impatient, zone=ZONE)
        post = office.ask(publish_at=office.clock.now() + timedelta(hours=1))
        office._react()
        office.clock.pass_by(timedelta(hours=4))
        office.settle()

        assert len(office.posts(post)) == 1
        assert "publication.moved" not in office.topics()
