"""Consent at both platforms, against servers that check what the real ones check."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.platform_accounts.tiktok_authority import TikTokAuthority
from adapters.platform_accounts.youtube_authority import YouTubeAuthority
from domain.platforms.access import (
    Authority,
    Client,
    ClientRefused,
    ConsentDead,
    Grant,
    PlatformAway,
    TokenRefused,
)
from tests.adapters.platform_accounts.consenting import CLIENTS, REDIRECT, Stage, consented, staged

BOTH = ("youtube", "tiktok")


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    with staged() as made:
        yield made


def authority(platform: str, stage: Stage) -> Authority:
    return YouTubeAuthority(stage.url) if platform == "youtube" else TikTokAuthority(stage.url)


def granted(platform: str, stage: Stage) -> Grant:
    door, client = authority(platform, stage), CLIENTS[platform]
    opening = door.open(client, REDIRECT)
    return door.exchange(client, opening, consented(opening.url)["code"])


class TestBoth:
    @pytest.mark.parametrize("platform", BOTH)
    def test_give_lasting_tokens_for_a_consent(self, stage: Stage, platform: str) -> None:
        grant = granted(platform, stage)

        assert grant.access_token
        assert grant.refresh_token
        assert set(grant.scopes) == set(authority(platform, stage).scopes)
        assert authority(platform, stage).account(grant.access_token)

    @pytest.mark.parametrize("platform", BOTH)
    def test_bring_the_state_back(self, stage: Stage, platform: str) -> None:
        opening = authority(platform, stage).open(CLIENTS[platform], REDIRECT)

        assert consented(opening.url)["state"] == opening.state
        assert len(opening.state) >= 43

    @pytest.mark.parametrize("platform", BOTH)
    def test_renew(self, stage: Stage, platform: str) -> None:
        first = granted(platform, stage)

        second = authority(platform, stage).renew(CLIENTS[platform], first.refresh_token)

        assert second.access_token != first.access_token
        assert 3_000 < second.expires_in_s <= 7_200

    @pytest.mark.parametrize("platform", BOTH)
    def test_refuse_a_code_without_its_verifier(self, stage: Stage, platform: str) -> None:
        door, client = authority(platform, stage), CLIENTS[platform]
        opening = door.open(client, REDIRECT)
        code = consented(opening.url)["code"]

        with pytest.raises(ConsentDead):
            door.exchange(client, replace(opening, verifier="x" * 64), code)

    @pytest.mark.parametrize("platform", BOTH)
    def test_refuse_another_client(self, stage: Stage, platform: str) -> None:
        grant = granted(platform, stage)
        wrong = Client(id=CLIENTS[platform].id, secret="not-the-secret")

        with pytest.raises(ClientRefused) as refused:
            authority(platform, stage).renew(wrong, grant.refresh_token)

        assert "not-the-secret" not in str(refused.value)

    @pytest.mark.parametrize("platform", BOTH)
    def test_end_with_being_revoked(self, stage: Stage, platform: str) -> None:
        door, grant = authority(platform, stage), granted(platform, stage)

        assert door.revoke(
            CLIENTS[platform],
            access_token=grant.access_token,
            refresh_token=grant.refresh_token,
        )

        with pytest.raises(ConsentDead):
            door.renew(CLIENTS[platform], grant.refresh_token)
        with pytest.raises(TokenRefused):
            door.account(grant.access_token)

    @pytest.mark.parametrize(
        ("platform", "kind"),
        [
            ("youtube", "drop_before"),
            ("youtube", "garbled"),
            ("tiktok", "drop_before"),
            ("tiktok", "garbled"),
            ("tiktok", "rate_limited"),  # where Google's library would wait for seconds
            ("tiktok", "server_error"),
        ],
    )
    def test_are_away_without_telling_why_in_tokens(
        self, stage: Stage, platform: str, kind: str
    ) -> None:
        grant = granted(platform, stage)
        door = "google.token" if platform == "youtube" else "tiktok.token"
        stage.fault(door, kind)

        try:
            with pytest.raises(PlatformAway) as away:
                authority(platform, stage).renew(CLIENTS[platform], grant.refresh_token)
        finally:
            stage.sandbox.faults.clear()

        assert grant.refresh_token not in str(away.value)
        assert away.value.__cause__ is None
        assert away.value.__context__ is None


class TestYouTube:
    def test_is_asked_for_lasting_access_anew_each_time(self, stage: Stage) -> None:
        """Google gives a refresh token the second time only when it is asked like this."""
        assert granted("youtube", stage).refresh_token
        assert granted("youtube", stage).refresh_token

    def test_tells_when_a_consent_in_testing_ends(self, stage: Stage) -> None:
        assert granted("youtube", stage).consent_in_s == 7 * 86_400

    def test_keeps_its_refresh_token(self, stage: Stage) -> None:
        grant = granted("youtube", stage)

        renewed = YouTubeAuthority(stage.url).renew(CLIENTS["youtube"], grant.refresh_token)

        assert renewed.refresh_token == ""

    def test_leaves_the_rule_of_https_in_force_for_everyone_else(self, stage: Stage) -> None:
        import os

        granted("youtube", stage)

        assert "OAUTHLIB_INSECURE_TRANSPORT" not in os.environ

    def test_asks_for_the_least(self) -> None:
        assert [each.rpartition("/")[2] for each in YouTubeAuthority().scopes] == [
            "youtube.readonly",
            "youtube.upload",
            "yt-analytics.readonly",
        ]


class TestTikTok:
    def test_shows_the_challenge_in_hexadecimal(self) -> None:
        opening = TikTokAuthority().open(CLIENTS["tiktok"], REDIRECT)

        query = parse_qs(urlsplit(opening.url).query)
        assert query["code_challenge"] == [hashlib.sha256(opening.verifier.encode()).hexdigest()]
        assert query["scope"] == ["user.info.basic,video.list,video.upload"]

    def test_kills_the_refresh_token_it_exchanges(self, stage: Stage) -> None:
        first = granted("tiktok", stage)
        door = TikTokAuthority(stage.url)

        second = door.renew(CLIENTS["tiktok"], first.refresh_token)

        assert second.refresh_token != first.refresh_token
        assert second.consent_in_s == 180 * 86_400
        with pytest.raises(ConsentDead):
            door.renew(CLIENTS["tiktok"], first.refresh_token)

    def test_is_understood_when_it_refuses_with_status_200(self, stage: Stage) -> None:
        grant = granted("tiktok", stage)
        stage.fault("tiktok.token", "invalid_grant", status=200)

        with pytest.raises(ConsentDead):
            TikTokAuthority(stage.url).renew(CLIENTS["tiktok"], grant.refresh_token)

    def test_is_asked_for_direct_posts_only_when_they_are_wanted(self) -> None:
        assert "video.publish" not in TikTokAuthority().scopes
        assert "video.publish" in TikTokAuthority(direct=True).needed
