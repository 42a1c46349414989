"""What a connection is, and what may be decided about it."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.events.event import Event
from domain.events.settings import (
    PlatformConfigured,
    PlatformConnected,
    PlatformDisconnected,
    PlatformRefreshed,
    PlatformRefreshFailed,
)
from domain.platforms import decisions
from domain.platforms.access import Grant, NotConnected
from domain.platforms.state import Connection, Standing, days_left, fold

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
CONFIGURED = PlatformConfigured(platform="youtube", account="", consent_days=7)
CONNECTED = PlatformConnected(
    platform="youtube",
    account="tiny films",
    scopes=("upload",),
    consented_at=NOON,
    expires_at=NOON + timedelta(days=7),
)
FAILED = PlatformRefreshFailed(platform="youtube", account="tiny films", reason="invalid_grant")
PARTED = PlatformDisconnected(platform="youtube", account="tiny films", reason="", revoked=True)


def grant(**other: object) -> Grant:
    told: dict[str, object] = {
        "access_token": "a",
        "refresh_token": "r",
        "expires_in_s": 3_599,
        "consent_in_s": None,
        "scopes": ("upload",),
    }
    return Grant(**(told | other))  # type: ignore[arg-type]


class TestConnection:
    @pytest.mark.parametrize(
        ("events", "standing"),
        [
            ([], Standing.UNKNOWN),
            ([CONFIGURED], Standing.CONFIGURED),
            ([CONFIGURED, CONNECTED], Standing.CONNECTED),
            ([CONFIGURED, CONNECTED, FAILED], Standing.DEAD),
            ([CONFIGURED, CONNECTED, FAILED, CONNECTED], Standing.CONNECTED),
            ([CONFIGURED, CONNECTED, PARTED], Standing.DISCONNECTED),
            ([CONFIGURED, CONNECTED, CONFIGURED], Standing.CONNECTED),
        ],
    )
    def test_stands_as_its_events_say(self, events: list[Event], standing: Standing) -> None:
        assert fold(events).standing is standing

    def test_counts_whole_days_that_are_left(self) -> None:
        connection = fold([CONFIGURED, CONNECTED])

        assert days_left(connection, NOON) == 7
        assert days_left(connection, NOON + timedelta(days=6, hours=1)) == 0
        assert days_left(connection, NOON + timedelta(days=9)) == 0

    def test_counts_no_days_where_no_end_is_known_or_nothing_stands(self) -> None:
        assert days_left(Connection(standing=Standing.CONNECTED), NOON) is None
        assert days_left(fold([CONFIGURED, CONNECTED, PARTED]), NOON) is None

    def test_goes_on_longer_when_the_platform_says_so(self) -> None:
        later = NOON + timedelta(days=180)
        renewed = PlatformRefreshed(platform="tiktok", account="", rotated=True, expires_at=later)

        assert fold([CONNECTED, renewed]).expires_at == later


class TestConnecting:
    def test_takes_the_end_that_the_platform_names(self) -> None:
        told = decisions.connect(
            fold([CONFIGURED]),
            platform="tiktok",
            account="x",
            grant=grant(consent_in_s=180 * 86_400),
            at=NOON,
        )

        assert told.expires_at == NOON + timedelta(days=180)

    def test_takes_the_configured_end_where_the_platform_names_none(self) -> None:
        told = decisions.connect(
            fold([CONFIGURED]), platform="youtube", account="x", grant=grant(), at=NOON
        )

        assert told.expires_at == NOON + timedelta(days=7)

    def test_knows_no_end_where_nobody_named_one(self) -> None:
        told = decisions.connect(
            Connection(), platform="youtube", account="x", grant=grant(), at=NOON
        )

        assert told.expires_at is None

    def test_names_what_the_operator_unticked(self) -> None:
        with pytest.raises(decisions.ConsentTooNarrow, match="read"):
            decisions.check_scopes(("read", "upload"), grant())


class TestRefusing:
    def test_to_renew_is_told_once(self) -> None:
        before = fold([CONFIGURED, CONNECTED])

        assert decisions.refresh_failed(before, platform="youtube", reason="x")
        after = fold([CONFIGURED, CONNECTED, FAILED])
        assert decisions.refresh_failed(after, platform="youtube", reason="x") == []

    def test_to_disconnect_what_is_not_connected(self) -> None:
        with pytest.raises(NotConnected):
            decisions.disconnect(fold([CONFIGURED]), platform="youtube", reason="", revoked=False)

    def test_names_platforms_there_are(self) -> None:
        with pytest.raises(decisions.NoSuchPlatform, match="youtube, tiktok"):
            decisions.known("vimeo")


class TestTokens:
    def test_stand_in_no_representation(self) -> None:
        told = repr(grant(access_token="act.secret", refresh_token="rft.secret"))

        assert "secret" not in told
