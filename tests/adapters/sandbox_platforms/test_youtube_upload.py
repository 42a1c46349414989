"""The resumable upload, byte by byte, with everything that goes wrong on the way."""

import hashlib
import random
import socket
from collections.abc import Callable

import httpx2
import pytest

from adapters.sandbox_platforms.settings import YouTubeSettings
from tests.adapters.sandbox_platforms.rig import BLOCK, STANDING, Rig, sent_twice_at_once, served

FILM = bytes(range(256)) * 4 * 1024 + b"the end"
"""Four whole blocks and a remainder."""


def opened(rig: Rig) -> str:
    return str(rig.open_youtube(len(FILM)).headers["location"])


def reason(answer: httpx2.Response) -> str:
    return str(answer.json()["error"]["errors"][0]["reason"])


class TestAnUpload:
    def test_opens_with_an_address_and_no_body(self, rig: Rig) -> None:
        answer = rig.open_youtube(len(FILM))

        assert (answer.status_code, answer.content) == (200, b"")
        assert answer.headers["location"].startswith(f"{rig.url}/upload/youtube/v3/videos?")
        assert rig.count(FILM)["youtube"] == 0

    def test_goes_chunk_by_chunk_and_ends_with_the_video(self, rig: Rig) -> None:
        place = opened(rig)

        first = rig.put_youtube(place, FILM, 0, 2 * BLOCK)
        last = rig.put_youtube(place, FILM, 2 * BLOCK, len(FILM))

        assert (first.status_code, first.headers["range"]) == (308, f"bytes=0-{2 * BLOCK - 1}")
        assert (last.status_code, last.json()["kind"]) == (200, "youtube#video")
        assert rig.count(FILM)["youtube"] == 1

    def test_has_nothing_on_the_channel_before_the_last_byte(self, rig: Rig) -> None:
        rig.put_youtube(opened(rig), FILM, 0, 4 * BLOCK)

        assert rig.posts() == []

    def test_hashes_the_bytes_and_forgets_them(self, rig: Rig) -> None:
        rig.post_youtube(FILM)

        assert rig.posts()[0]["digest"] == hashlib.sha256(FILM).hexdigest()
        assert list(rig.sandbox.parts.folder.iterdir()) == []

    def test_tells_how_far_it_is_also_when_it_is_over(self, rig: Rig) -> None:
        place = opened(rig)

        nothing = rig.probe_youtube(place, FILM)
        rig.put_youtube(place, FILM, 0, BLOCK)
        some = rig.probe_youtube(place, FILM)
        made = rig.put_youtube(place, FILM, BLOCK, len(FILM)).json()
        over = rig.probe_youtube(place, FILM)

        assert (nothing.status_code, "range" in nothing.headers) == (308, False)
        assert some.headers["range"] == f"bytes=0-{BLOCK - 1}"
        assert (over.status_code, over.json()["id"]) == (200, made["id"])

    def test_of_bytes_already_there_stores_them_once(self, rig: Rig) -> None:
        place = opened(rig)
        rig.put_youtube(place, FILM, 0, 2 * BLOCK)

        rig.put_youtube(place, FILM, BLOCK, len(FILM))
        again = rig.put_youtube(place, FILM, BLOCK, len(FILM))

        assert again.status_code == 200
        assert rig.count(FILM)["youtube"] == 1

    @pytest.mark.parametrize(
        "said",
        ["bytes 0-99/1048583", "bytes 262144-524287/1048583", "bytes 5-1/9", "chunks 0-1/2"],
        ids=["no multiple", "a gap", "backwards", "no range"],
    )
    def test_refuses_ranges_that_cannot_be(self, rig: Rig, said: str) -> None:
        answer = rig.http.put(opened(rig), content=b"x" * 100, headers={"content-range": said})

        assert answer.status_code == 400

    def test_keeps_whole_blocks_of_a_chunk_that_broke_off(self, rig: Rig) -> None:
        place = opened(rig)
        path = place.removeprefix(rig.url)
        host, port = rig.url.removeprefix("http://").split(":")

        with socket.create_connection((host, int(port))) as line:
            head = (
                f"PUT {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {len(FILM)}\r\n"
                f"Content-Range: bytes 0-{len(FILM) - 1}/{len(FILM)}\r\n\r\n"
            )
            line.sendall(head.encode() + FILM[: BLOCK + 1000])
        answer = rig.probe_youtube(place, FILM)
        while "range" not in answer.headers:
            answer = rig.probe_youtube(place, FILM)

        assert answer.headers["range"] == f"bytes=0-{BLOCK - 1}"

    def test_by_two_at_once_makes_one_video(self, rig: Rig) -> None:
        statuses = sent_twice_at_once(rig, opened(rig), FILM, "video/mp4")

        assert statuses == [200, 200]
        assert rig.count(FILM)["youtube"] == 1
        assert len(rig.posts()) == 1

    def test_can_be_given_up(self, rig: Rig) -> None:
        place = opened(rig)

        assert rig.http.delete(place).status_code == 499
        assert rig.probe_youtube(place, FILM).status_code == 404

    def test_has_a_limit_of_size(self) -> None:
        with served(most_bytes=1000) as rig:
            rig.connect_google()

            assert rig.open_youtube(1001).status_code == 413

    def test_address_runs_out(self) -> None:
        with served(youtube=YouTubeSettings(session_s=60)) as rig:
            rig.connect_google()
            place = opened(rig)

            rig.advance(seconds=61)

            assert rig.probe_youtube(place, FILM).status_code == 404

    def test_of_no_bytes_fails_in_processing(self, rig: Rig) -> None:
        place = rig.open_youtube(0).headers["location"]
        made = rig.http.put(place, content=b"").json()

        rig.advance(minutes=5)

        status = rig.video(made["id"])["status"]
        assert (status["uploadStatus"], status["failureReason"]) == ("failed", "emptyFile")


class TestAFaultOfAnUpload:
    def test_stores_less_than_was_sent(self, rig: Rig) -> None:
        rig.plan("youtube.upload.chunk", "partial", keep=BLOCK)

        answer = rig.put_youtube(opened(rig), FILM, 0, 4 * BLOCK)

        assert (answer.status_code, answer.headers["range"]) == (308, f"bytes=0-{BLOCK - 1}")

    def test_stores_nothing_and_names_no_range(self, rig: Rig) -> None:
        rig.plan("youtube.upload.chunk", "nothing_stored")

        answer = rig.put_youtube(opened(rig), FILM, 0, 4 * BLOCK)

        assert (answer.status_code, "range" in answer.headers) == (308, False)

    def test_breaks_in_the_middle_of_a_chunk(self, rig: Rig) -> None:
        rig.plan("youtube.upload.chunk", "mid_chunk")
        place = opened(rig)

        answer = rig.put_youtube(place, FILM, 0, 4 * BLOCK)

        assert (answer.status_code, reason(answer)) == (503, "backendError")
        assert rig.probe_youtube(place, FILM).headers["range"] == f"bytes=0-{2 * BLOCK - 1}"

    @pytest.mark.parametrize("status", [404, 410])
    def test_ends_the_session(self, rig: Rig, status: int) -> None:
        place = opened(rig)
        rig.put_youtube(place, FILM, 0, BLOCK)
        rig.plan("youtube.upload.probe", "session_gone", status=status)

        assert rig.probe_youtube(place, FILM).status_code == status
        assert rig.probe_youtube(place, FILM).status_code == 404
        assert rig.count(FILM)["youtube"] == 0

    @pytest.mark.parametrize("kind", ["server_error_after", "drop_after", "garbled"])
    def test_loses_the_answer_after_the_video_was_made(self, rig: Rig, kind: str) -> None:
        place = opened(rig)
        rig.plan("youtube.upload.chunk", kind)

        try:
            answer = rig.put_youtube(place, FILM, 0, len(FILM))
        except httpx2.RemoteProtocolError:
            answer = httpx2.Response(0)

        assert answer.status_code == {"server_error_after": 503, "drop_after": 0}.get(kind, 200)
        assert rig.probe_youtube(place, FILM).status_code == 200
        assert rig.count(FILM)["youtube"] == 1

    def test_cuts_the_line_before_anything_was_done(self, rig: Rig) -> None:
        place = opened(rig)
        rig.plan("youtube.upload.chunk", "drop_before")

        with pytest.raises(httpx2.TransportError):
            rig.put_youtube(place, FILM, 0, len(FILM))

        assert rig.probe_youtube(place, FILM).status_code == 308
        assert rig.count(FILM)["youtube"] == 0

    def test_answers_late(self, rig: Rig) -> None:
        rig.plan("youtube.upload.open", "slow", delay_s=5)

        with pytest.raises(httpx2.ReadTimeout):
            rig.http.post(
                "/upload/youtube/v3/videos?uploadType=resumable&part=snippet",
                json={"snippet": {"title": "A film"}},
                headers=rig.google,
                timeout=0.1,
            )

    @pytest.mark.parametrize(
        ("kind", "status", "domain"),
        [
            ("uploadLimitExceeded", 400, "youtube.video"),
            ("quotaExceeded", 403, "youtube.quota"),
            ("forbidden", 403, "youtube.common"),
            ("forbiddenPrivacySetting", 403, "youtube.video"),
            ("authenticatedUserAccountSuspended", 403, "youtube.common"),
            ("authenticatedUserAccountClosed", 403, "youtube.common"),
            ("youtubeSignupRequired", 401, "youtube.header"),
            ("rateLimitExceeded", 403, "usageLimits"),
            ("userRateLimitExceeded", 403, "usageLimits"),
            ("backendError", 503, "global"),
            ("invalidFilename", 400, "youtube.video"),
            ("defaultLanguageNotSet", 400, "youtube.video"),
        ],
    )
    def test_refuses_the_opening(self, rig: Rig, kind: str, status: int, domain: str) -> None:
        rig.plan("youtube.upload.open", kind)

        answer = rig.open_youtube(len(FILM))

        error = answer.json()["error"]
        assert (answer.status_code, error["code"]) == (status, status)
        assert error["errors"][0]["domain"] == domain
        assert reason(answer) == kind
        assert rig.open_youtube(len(FILM)).status_code == 200

    def test_names_a_time_to_wait(self, rig: Rig) -> None:
        rig.plan("youtube.upload.open", "rate_limited", retry_after_s=17)

        answer = rig.open_youtube(len(FILM))

        assert (answer.status_code, answer.headers["retry-after"]) == (429, "17")
        assert reason(answer) == "rateLimitExceeded"


class TestAPatientClient:
    """Whoever asks after every mishap ends with one video of exactly these bytes."""

    KINDS = ("partial", "nothing_stored", "mid_chunk", "server_error", "server_error_after",
             "drop_before", "drop_after", "rate_limited")  # fmt: skip

    @pytest.mark.parametrize("seed", range(12))
    def test_gets_through_any_weather(self, rig: Rig, seed: int) -> None:
        dice = random.Random(seed)  # noqa: S311 - the same weather at every run
        for _ in range(8):
            route = dice.choice(["youtube.upload.chunk", "youtube.upload.probe"])
            rig.plan(route, dice.choice(self.KINDS), nth=dice.randint(1, 10))
        place = opened(rig)

        asked = 0
        answer = self.tried(lambda: rig.probe_youtube(place, FILM))
        while answer.status_code != 200 and asked < 200:
            asked += 1
            if answer.status_code == 308:
                first = int(answer.headers.get("range", "bytes=0--1").split("-", 1)[1]) + 1
                end = min(len(FILM), first + BLOCK * dice.randint(1, 3))
                answer = self.tried(lambda: rig.put_youtube(place, FILM, first, end))  # noqa: B023
            else:
                answer = self.tried(lambda: rig.probe_youtube(place, FILM))

        assert answer.status_code == 200
        assert rig.count(FILM)["youtube"] == 1
        assert len(rig.posts()) == 1

    def tried(self, ask: Callable[[], httpx2.Response]) -> httpx2.Response:
        """The answer, or status 0 where there was none."""
        try:
            return ask()
        except httpx2.TransportError:
            return httpx2.Response(0)


class TestTheQuotaOfUploads:
    def test_is_full_again_at_midnight_in_los_angeles(self) -> None:
        # 2 March, 12:00 UTC is 04:00 in Los Angeles: midnight comes after twenty hours.
        with served(STANDING, youtube=YouTubeSettings(most_uploads_a_day=2)) as rig:
            refresh = rig.connect_google()["refresh_token"]
            rig.open_youtube(1)
            rig.open_youtube(1)
            refused = rig.open_youtube(1)

            rig.advance(hours=19.9)
            rig.refresh_google(refresh)
            before = rig.open_youtube(1)
            rig.advance(hours=0.2)
            after = rig.open_youtube(1)

            assert (refused.status_code, reason(refused)) == (403, "quotaExceeded")
            assert (before.status_code, after.status_code) == (403, 200)


class TestMetadata:
    @pytest.mark.parametrize(
        ("snippet", "status", "expected"),
        [
            ({"title": ""}, {}, "invalidTitle"),
            ({"title": "x" * 101}, {}, "invalidTitle"),
            ({"title": "a < b"}, {}, "invalidTitle"),
            ({"title": "a", "description": "ż" * 2501}, {}, "invalidDescription"),
            ({"title": "a", "tags": ["two words"] * 46}, {}, "invalidTags"),
            ({"title": "a", "categoryId": "999"}, {}, "invalidCategoryId"),
            ({"title": "a"}, {"privacyStatus": "secret"}, "invalidVideoMetadata"),
            ({"title": "a"}, {"license": "none"}, "forbiddenLicenseSetting"),
            ({"title": "a"}, {"publishAt": "2026-03-03T00:00:00Z"}, "invalidPublishAt"),
            (
                {"title": "a"},
                {"privacyStatus": "private", "publishAt": "2026-03-01T00:00:00Z"},
                "invalidPublishAt",
            ),
        ],
    )
    def test_is_refused_by_field(
        self, rig: Rig, snippet: dict[str, object], status: dict[str, str], expected: str
    ) -> None:
        answer = rig.http.post(
            "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status",
            json={"snippet": snippet, "status": status},
            headers=rig.google,
        )

        assert (reason(answer), rig.posts()) == (expected, [])

    def test_may_fill_every_limit(self, rig: Rig) -> None:
        snippet = {"title": "ż" * 100, "description": "ż" * 2500, "tags": ["x" * 500]}

        answer = rig.http.post(
            "/upload/youtube/v3/videos?uploadType=resumable&part=snippet",
            json={"snippet": snippet},
            headers=rig.google,
        )

        assert answer.status_code == 200

    def test_without_a_privacy_is_public(self, rig: Rig) -> None:
        answer = rig.http.post(
            "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status",
            json={"snippet": {"title": "a"}},
            headers=rig.google,
        )
        made = rig.put_youtube(answer.headers["location"], FILM, 0, len(FILM)).json()

        assert made["status"]["privacyStatus"] == "public"
