"""Google's own libraries work against the sandbox as they are."""

import io
import threading
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import google.auth.exceptions
import httpx2
import pytest
from google_auth_oauthlib.flow import InstalledAppFlow
from googleapiclient.errors import HttpError
from googleapiclient.http import MediaInMemoryUpload, MediaIoBaseUpload

from adapters.sandbox_platforms.settings import YouTubeSettings
from tests.adapters.sandbox_platforms.google import client_config, credentials_of, refresh, service
from tests.adapters.sandbox_platforms.rig import (
    BACK,
    BLOCK,
    GOOGLE_SCOPES,
    Rig,
    code_of,
    served,
)

FILM = b"\x00\x01\x02\x03" * (BLOCK // 2) + b"end"
"""Two blocks and three bytes."""


@pytest.fixture
def client(rig: Rig) -> Iterator[Any]:
    """``googleapiclient`` with fresh credentials."""
    with service("youtube.v3", rig.url, credentials_of(rig.url, rig.connect_google())) as made:
        yield made


class TestTheApiClient:
    def test_uploads_in_chunks_and_goes_on_after_a_503_in_the_middle(
        self, rig: Rig, client: Any
    ) -> None:
        media = MediaIoBaseUpload(
            io.BytesIO(FILM), mimetype="video/mp4", chunksize=2 * BLOCK, resumable=True
        )
        request = client.videos().insert(
            part="snippet,status",
            body={"snippet": {"title": "A film"}, "status": {"privacyStatus": "private"}},
            media_body=media,
        )
        rig.plan("youtube.upload.chunk", "mid_chunk")

        with pytest.raises(HttpError) as broken:
            request.next_chunk()
        answers = [request.next_chunk()]
        while answers[-1][1] is None:
            answers.append(request.next_chunk())

        assert broken.value.resp.status == 503
        assert broken.value.error_details[0]["reason"] == "backendError"
        assert answers[-1][1]["kind"] == "youtube#video"
        assert rig.count(FILM)["youtube"] == 1
        assert rig.sandbox.faults.calls["youtube.upload.probe"] == 1

    def test_lists_videos_the_channel_and_its_uploads(self, rig: Rig, client: Any) -> None:
        name = rig.post_youtube(FILM, privacyStatus="public")

        videos = client.videos().list(part="snippet,statistics", id=name).execute()
        stats = client.videos().batchGetStats(part=["id", "statistics"], id=[name]).execute()
        channel = client.channels().list(part="contentDetails", mine=True).execute()
        uploads = channel["items"][0]["contentDetails"]["relatedPlaylists"]["uploads"]
        listed = client.playlistItems().list(part="contentDetails", playlistId=uploads).execute()
        found = client.search().list(part="snippet", forMine=True, type="video").execute()

        assert videos["items"][0]["statistics"]["viewCount"] == "0"
        assert stats["items"][0]["statistics"]["viewCount"] == "0"
        assert listed["items"][0]["contentDetails"]["videoId"] == name
        assert found["items"][0]["id"]["videoId"] == name

    def test_sets_a_thumbnail_updates_and_deletes(self, rig: Rig, client: Any) -> None:
        name = rig.post_youtube(FILM)
        rig.advance(minutes=5)
        picture = MediaInMemoryUpload(b"\xff\xd8\xff\xe0 a picture", mimetype="image/jpeg")

        set_to = client.thumbnails().set(videoId=name, media_body=picture).execute()
        body = {"id": name, "snippet": {"title": "Another", "categoryId": "1"}}
        updated = client.videos().update(part="snippet", body=body).execute()
        client.videos().delete(id=name).execute()

        assert set_to["kind"] == "youtube#thumbnailSetResponse"
        assert updated["snippet"]["title"] == "Another"
        assert client.videos().list(part="id", id=name).execute()["items"] == []

    def test_reads_analytics(self, rig: Rig) -> None:
        token = rig.connect_google()
        name = rig.post_youtube(FILM, privacyStatus="public")
        rig.advance(days=8)
        asked = {
            "ids": "channel==MINE",
            "startDate": "2026-03-02",
            "endDate": "2026-03-10",
            "metrics": "views,engagedViews,averageViewPercentage",
            "dimensions": "day,video",
            "filters": f"video=={name}",
            "sort": "day",
        }

        with service("youtubeAnalytics.v2", rig.url, credentials_of(rig.url, token)) as client:
            table = client.reports().query(**asked).execute()

        assert table["kind"] == "youtubeAnalytics#resultTable"
        assert [each["name"] for each in table["columnHeaders"]][:2] == ["day", "video"]
        assert table["rows"][0][:2] == ["2026-03-02", name]

    def test_refreshes_by_itself_when_the_token_is_old(self, rig: Rig) -> None:
        credentials = credentials_of(rig.url, rig.connect_google())
        before = credentials.token
        rig.advance(hours=2)

        with service("youtube.v3", rig.url, credentials) as client:
            client.channels().list(part="id", mine=True).execute()

        assert credentials.token != before

    def test_says_why_it_was_refused(self, rig: Rig, client: Any) -> None:
        rig.plan("youtube.videos.list", "quotaExceeded")

        with pytest.raises(HttpError) as refused:
            client.videos().list(part="id", id="x").execute()

        assert refused.value.resp.status == 403
        assert refused.value.error_details[0]["reason"] == "quotaExceeded"


@pytest.fixture
def flow(rig: Rig) -> Iterator[InstalledAppFlow]:
    """The library's flow for an installed app."""
    flow = InstalledAppFlow.from_client_config(client_config(rig.url), list(GOOGLE_SCOPES))
    flow.redirect_uri = BACK
    with closing(flow.oauth2session):
        yield flow


class TestTheOAuthLibrary:
    @pytest.fixture(autouse=True)
    def _plain_http(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The library speaks to loopback without TLS only when it is told to."""
        monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")

    def test_walks_through_consent_with_pkce(self, rig: Rig, flow: InstalledAppFlow) -> None:
        address, state = flow.authorization_url(access_type="offline", prompt="consent")

        answer = rig.http.get(address)
        flow.fetch_token(code=code_of(answer))

        assert f"state={state}" in answer.headers["location"]
        assert flow.credentials.refresh_token
        assert "code_challenge_method=S256" in address

    def test_is_refused_without_the_right_verifier(self, rig: Rig, flow: InstalledAppFlow) -> None:
        address, _ = flow.authorization_url()
        code = code_of(rig.http.get(address))
        flow.code_verifier = "w" * 64

        with pytest.raises(Exception, match=r"invalid_grant.*verifier"):
            flow.fetch_token(code=code)

    def test_runs_its_own_local_server(
        self, flow: InstalledAppFlow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        browsing: list[threading.Thread] = []

        class Browser:
            def open(self, url: str, **_: object) -> bool:
                visit = threading.Thread(target=lambda: httpx2.get(url, follow_redirects=True))
                browsing.append(visit)
                visit.start()
                return True

        monkeypatch.setattr("webbrowser.get", lambda *_: Browser())

        credentials = flow.run_local_server(port=0, timeout_seconds=20, access_type="offline")
        for visit in browsing:
            visit.join(timeout=10)

        assert credentials.token.startswith("ya29.")

    def test_reports_a_dead_grant(self, rig: Rig) -> None:
        credentials = credentials_of(rig.url, rig.connect_google())
        rig.ok(rig.http.post("/control/grants/revoke", json={"platform": "youtube"}))

        with pytest.raises(google.auth.exceptions.RefreshError) as dead:
            refresh(credentials)

        assert dead.value.args[0] == "invalid_grant: Token has been expired or revoked."
        assert dead.value.args[1]["error"] == "invalid_grant"
        assert dead.value.retryable is False

    def test_sees_a_testing_grant_die_after_seven_days(self) -> None:
        with served(youtube=YouTubeSettings(testing_grants=True)) as rig:
            credentials = credentials_of(rig.url, rig.connect_google())

            rig.advance(days=6.9)
            refresh(credentials)
            rig.advance(days=0.2)

            with pytest.raises(google.auth.exceptions.RefreshError):
                refresh(credentials)
