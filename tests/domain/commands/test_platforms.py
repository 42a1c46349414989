"""Configure, connect, renew and disconnect, against a platform that rotates its tokens."""

import threading
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.secrets.in_memory import InMemorySecrets
from domain.commands import platforms
from domain.commands.platform_access import StoredAccess, load
from domain.commands.platform_secrets import PlatformSecrets
from domain.commands.platforms import Desk
from domain.platforms.access import ConsentDead, NotConnected, PlatformAway
from domain.platforms.decisions import ConsentTooNarrow, NotConfigured
from domain.platforms.state import Standing, stream
from domain.streams import Request
from tests.domain.platforms.rotating import RotatingAuthority, ThreadTurns


class DyingSecrets(InMemorySecrets):
    """Stops in the middle, as a process does that is killed."""

    def __init__(self) -> None:
        super().__init__()
        self.dies_at = ""

    def set(self, name: str, value: str) -> None:
        if name == self.dies_at:
            raise KeyboardInterrupt
        super().set(name, value)


@dataclass
class House:
    desk: Desk
    authority: RotatingAuthority
    secrets: DyingSecrets
    clock: TravellingClock

    @property
    def topics(self) -> list[str]:
        return [each.payload.topic for each in self.desk.store.load(stream("tiktok"))]

    def connect(self) -> None:
        platforms.configure(
            self.desk, _request(), client_id="key", client_secret="hush", consent_days=0
        )
        opening = platforms.open_consent(self.desk, "http://127.0.0.1:1/callback")
        platforms.finish_consent(self.desk, _request(), opening, "good")


def _request() -> Request:
    return Request(id=uuid4())


@pytest.fixture
def house() -> House:
    store, clock = InMemoryEventStore(TravellingClock()), TravellingClock()
    authority, kept = RotatingAuthority(), DyingSecrets()
    secrets = PlatformSecrets(kept, "tiktok")
    access = StoredAccess(
        platform="tiktok",
        store=store,
        secrets=secrets,
        authority=authority,
        turns=ThreadTurns(),
        clock=clock,
        cause=_request,
    )
    desk = Desk(
        platform="tiktok",
        store=store,
        secrets=secrets,
        authority=authority,
        access=access,
        clock=clock,
    )
    return House(desk=desk, authority=authority, secrets=kept, clock=clock)


class TestConnecting:
    def test_keeps_tokens_and_tells_the_log_without_them(self, house: House) -> None:
        house.connect()

        assert house.topics == ["platform.configured", "platform.connected"]
        assert load(house.desk.store, "tiktok").account == "tiny films"
        told = [repr(each) for each in house.desk.store.read(0, limit=100)]
        assert not [each for each in told if "access-1" in each or "refresh-1" in each]
        assert "hush" not in " ".join(told)

    def test_needs_client_id_and_secret(self, house: House) -> None:
        with pytest.raises(NotConfigured):
            platforms.open_consent(house.desk, "http://127.0.0.1:1/callback")

    def test_keeps_nothing_of_a_consent_that_is_too_narrow(self, house: House) -> None:
        house.authority.granted = ("read",)

        with pytest.raises(ConsentTooNarrow):
            house.connect()

        assert house.topics == ["platform.configured"]
        assert house.secrets.names() == ["tiktok_client_id", "tiktok_client_secret"]

    def test_keeps_nothing_that_does_not_last(self, house: House) -> None:
        house.authority.lasting = False

        with pytest.raises(ConsentDead):
            house.connect()

        assert house.topics == ["platform.configured"]


class TestTokens:
    def test_are_given_until_two_minutes_before_their_end(self, house: House) -> None:
        house.connect()

        house.clock.pass_by(timedelta(seconds=7_200 - 121))
        assert house.desk.access.token() == "access-1"
        house.clock.pass_by(timedelta(seconds=1))
        assert house.desk.access.token() == "access-2"
        assert house.topics[-1] == "platform.refreshed"

    def test_are_not_there_before_connecting(self, house: House) -> None:
        with pytest.raises(NotConnected):
            house.desk.access.token()

    def test_that_are_refused_early_are_renewed(self, house: House) -> None:
        house.connect()

        assert house.desk.access.renewed("access-1") == "access-2"
        assert house.desk.access.renewed("access-1") == "access-2"
        assert house.authority.renewals == 1

    def test_are_renewed_once_by_many_at_the_same_time(self, house: House) -> None:
        house.connect()
        house.clock.pass_by(timedelta(hours=3))
        together, found = threading.Barrier(8), []

        def ask() -> None:
            together.wait()
            found.append(house.desk.access.token())

        asking = [threading.Thread(target=ask) for _ in range(8)]
        for each in asking:
            each.start()
        for each in asking:
            each.join()

        assert found == ["access-2"] * 8
        assert house.authority.renewals == 1
        assert load(house.desk.store, "tiktok").standing is Standing.CONNECTED

    def test_survive_a_death_right_after_the_rotation(self, house: House) -> None:
        """The refresh token is kept before the access token may be used."""
        house.connect()
        house.clock.pass_by(timedelta(hours=3))
        house.secrets.dies_at = "tiktok_access_token"
        with pytest.raises(KeyboardInterrupt):
            house.desk.access.token()

        house.secrets.dies_at = ""

        assert house.desk.access.token() == "access-3"

    def test_are_told_dead_once_and_for_all(self, house: House) -> None:
        house.connect()
        house.authority.good_refresh = "somebody else's"
        house.clock.pass_by(timedelta(hours=3))

        for _ in range(3):
            with pytest.raises(ConsentDead):
                house.desk.access.token()

        assert house.topics.count("platform.refresh_failed") == 1
        assert load(house.desk.store, "tiktok").standing is Standing.DEAD

    def test_of_a_platform_that_is_away_are_no_dead_consent(self, house: House) -> None:
        house.connect()
        house.clock.pass_by(timedelta(hours=3))
        house.authority.away = True

        with pytest.raises(PlatformAway):
            house.desk.access.token()

        house.authority.away = False
        assert house.desk.access.token() == "access-2"

    def test_come_back_with_a_new_consent(self, house: House) -> None:
        house.connect()
        house.authority.good_refresh = ""
        house.clock.pass_by(timedelta(hours=3))
        with pytest.raises(ConsentDead):
            house.desk.access.token()

        house.connect()

        assert house.desk.access.token() == "access-2"


class TestTesting:
    def test_renews_a_token_that_the_platform_will_not_take(self, house: House) -> None:
        house.connect()
        house.authority.refused = {"access-1"}

        assert platforms.test_connection(house.desk) == "tiny films"
        assert house.authority.renewals == 1

    def test_gives_up_when_no_token_is_taken(self, house: House) -> None:
        house.connect()
        house.authority.refused = {"access-1", "access-2"}

        with pytest.raises(ConsentDead):
            platforms.test_connection(house.desk)


class TestDisconnecting:
    def test_revokes_and_forgets(self, house: House) -> None:
        house.connect()

        platforms.disconnect(house.desk, _request(), "enough")

        assert house.authority.revoked == ["refresh-1"]
        assert house.secrets.names() == ["tiktok_client_id", "tiktok_client_secret"]
        assert house.topics[-1] == "platform.disconnected"
        with pytest.raises(NotConnected):
            house.desk.access.token()

    def test_forgets_also_when_the_platform_is_away(self, house: House) -> None:
        house.connect()
        house.authority.away = True

        (event,) = platforms.disconnect(house.desk, _request(), "enough")

        assert "revoked=False" in repr(event.payload)
        assert "tiktok_refresh_token" not in house.secrets.names()

    def test_of_what_is_not_connected_is_refused(self, house: House) -> None:
        with pytest.raises(NotConnected):
            platforms.disconnect(house.desk, _request(), "")
