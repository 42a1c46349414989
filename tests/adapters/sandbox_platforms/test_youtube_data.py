"""The Data API besides uploads: what time makes of a video, what is counted, what is refused."""

import pytest

from tests.adapters.sandbox_platforms.rig import Rig

FILM = b"film" * 1000
LATER = "2026-03-03T18:00:00Z"
"""Thirty hours after the clock stands."""


def listed(rig: Rig, *names: str, **more: str) -> list[dict[str, object]]:
    asked = {"part": "id,statistics", "id": ",".join(names)} | more
    return list(
        rig.ok(rig.http.get("/youtube/v3/videos", params=asked, headers=rig.google))["items"]
    )


class TestASchedule:
    def test_makes_a_private_video_public_when_its_time_comes(self, rig: Rig) -> None:
        refresh = rig.connect_google()["refresh_token"]
        name = rig.post_youtube(FILM, publishAt=LATER)
        before = rig.video(name)["status"]

        rig.advance(hours=29.99)
        rig.refresh_google(refresh)
        just_before = rig.video(name)["status"]
        rig.advance(minutes=1)
        after = rig.video(name)

        assert (before["privacyStatus"], before["publishAt"]) == ("private", LATER)
        assert just_before["privacyStatus"] == "private"
        assert after["status"]["privacyStatus"] == "public"
        assert "publishAt" not in after["status"]
        assert after["snippet"]["publishedAt"] == LATER

    def test_is_watched_by_nobody_before(self, rig: Rig) -> None:
        refresh = rig.connect_google()["refresh_token"]
        name = rig.post_youtube(FILM, publishAt=LATER)

        rig.advance(hours=29)
        rig.refresh_google(refresh)
        before = rig.video(name)["statistics"]["viewCount"]
        rig.advance(days=3)
        rig.refresh_google(refresh)

        assert before == "0"
        assert int(rig.video(name)["statistics"]["viewCount"]) > 0


class TestProcessing:
    def test_goes_from_uploaded_to_processed(self, rig: Rig) -> None:
        name = rig.post_youtube(FILM)
        parts = "status,processingDetails,contentDetails"
        during = rig.video(name, parts)
        rig.advance(minutes=1)
        after = rig.video(name, parts)

        assert during["status"]["uploadStatus"] == "uploaded"
        assert during["processingDetails"]["processingProgress"]["partsTotal"] == "100"
        assert after["status"]["uploadStatus"] == "processed"
        assert after["processingDetails"]["processingStatus"] == "succeeded"
        assert after["contentDetails"]["duration"] == "PT30S"

    def test_may_take_hours(self, rig: Rig) -> None:
        refresh = rig.connect_google()["refresh_token"]
        rig.plan("youtube.processing", "slow_processing", seconds=7200)
        name = rig.post_youtube(FILM)

        rig.advance(hours=1.9)
        rig.refresh_google(refresh)
        before = rig.video(name)["status"]["uploadStatus"]
        rig.advance(hours=0.2)
        rig.refresh_google(refresh)

        assert before == "uploaded"
        assert rig.video(name)["status"]["uploadStatus"] == "processed"

    def test_may_never_end(self, rig: Rig) -> None:
        refresh = rig.connect_google()["refresh_token"]
        rig.plan("youtube.processing", "stuck_processing")
        name = rig.post_youtube(FILM)

        rig.advance(days=60)
        rig.refresh_google(refresh)

        assert rig.video(name)["status"]["uploadStatus"] == "uploaded"

    @pytest.mark.parametrize(
        "reason", ["conversion", "invalidFile", "emptyFile", "tooSmall", "codec", "uploadAborted"]
    )
    def test_may_fail(self, rig: Rig, reason: str) -> None:
        rig.plan("youtube.processing", "processing_failed", reason=reason)
        name = rig.post_youtube(FILM, privacyStatus="public")
        rig.advance(minutes=1)

        found = rig.video(name, "status,processingDetails")

        assert found["status"]["uploadStatus"] == "failed"
        assert found["status"]["failureReason"] == reason
        assert found["processingDetails"]["processingStatus"] == "failed"

    @pytest.mark.parametrize("reason", ["copyright", "duplicate", "length", "termsOfUse"])
    def test_may_end_in_a_rejection(self, rig: Rig, reason: str) -> None:
        rig.plan("youtube.processing", "rejected", reason=reason)
        name = rig.post_youtube(FILM, privacyStatus="public")
        rig.advance(minutes=1)

        status = rig.video(name)["status"]

        assert (status["uploadStatus"], status["rejectionReason"]) == ("rejected", reason)

    def test_may_come_with_another_privacy_than_asked_for(self, rig: Rig) -> None:
        rig.plan("youtube.processing", "privacy_downgraded")
        place = rig.open_youtube(len(FILM), privacyStatus="public").headers["location"]

        made = rig.put_youtube(place, FILM, 0, len(FILM)).json()

        assert made["status"]["privacyStatus"] == "private"


class TestStatistics:
    def test_are_strings_and_never_fall(self, rig: Rig) -> None:
        refresh = rig.connect_google()["refresh_token"]
        name = rig.post_youtube(FILM, privacyStatus="public")
        seen = []
        for _ in range(20):
            rig.advance(hours=9)
            rig.refresh_google(refresh)
            seen.append(rig.video(name)["statistics"])

        assert set(seen[0]) == {"viewCount", "likeCount", "commentCount", "favoriteCount"}
        assert all(isinstance(value, str) for value in seen[0].values())
        for counter in seen[0]:
            values = [int(each[counter]) for each in seen]
            assert values == sorted(values)

    def test_in_a_batch_equal_those_of_the_list(self, rig: Rig) -> None:
        name = rig.post_youtube(FILM, privacyStatus="public")
        rig.advance(minutes=50)
        asked = {"part": "id,snippet,statistics,contentDetails", "id": name}

        answer = rig.http.get("/youtube/v3/videos:batchGetStats", params=asked, headers=rig.google)

        item = rig.ok(answer)["items"][0]
        shown = rig.video(name)
        assert item["statistics"]["viewCount"] == shown["statistics"]["viewCount"]
        assert item["snippet"] == {"publishTime": shown["snippet"]["publishedAt"]}
        assert item["contentDetails"] == {"duration": "PT30S"}

    def test_may_hide_likes_and_comments(self, rig: Rig) -> None:
        name = rig.post_youtube(FILM)
        rig.plan("youtube.videos.list", "counts_hidden")

        assert set(rig.video(name)["statistics"]) == {"viewCount", "favoriteCount"}

    def test_may_miss_an_item_of_the_batch(self, rig: Rig) -> None:
        names = [rig.post_youtube(FILM + bytes([each])) for each in range(2)]
        rig.plan("youtube.videos.batch_statistics", "missing_items")
        asked = {"part": "id", "id": names}

        answer = rig.http.get("/youtube/v3/videos:batchGetStats", params=asked, headers=rig.google)

        assert [each["id"] for each in rig.ok(answer)["items"]] == names[1:]

    def test_of_at_most_fifty_ids(self, rig: Rig) -> None:
        asked = {"part": "id", "id": ",".join(f"video{each:06}" for each in range(51))}

        answer = rig.http.get("/youtube/v3/videos", params=asked, headers=rig.google)

        assert answer.status_code == 400

    def test_of_a_deleted_video_are_simply_missing(self, rig: Rig) -> None:
        names = [rig.post_youtube(FILM + bytes([each])) for each in range(2)]

        rig.ok(rig.http.post(f"/control/posts/{names[0]}/delete"))

        assert [each["id"] for each in listed(rig, *names)] == names[1:]


class TestAnUpdate:
    def test_replaces_the_whole_part(self, rig: Rig) -> None:
        name = rig.post_youtube(FILM, containsSyntheticMedia=True)
        body = {"id": name, "status": {"privacyStatus": "unlisted"}}

        rig.ok(rig.http.put("/youtube/v3/videos?part=status", json=body, headers=rig.google))

        status = rig.video(name)["status"]
        assert status["privacyStatus"] == "unlisted"
        assert "containsSyntheticMedia" not in status

    def test_that_takes_a_video_back_stops_its_counters(self, rig: Rig) -> None:
        refresh = rig.connect_google()["refresh_token"]
        name = rig.post_youtube(FILM, privacyStatus="public")
        rig.advance(days=2)
        rig.refresh_google(refresh)
        body = {"id": name, "status": {"privacyStatus": "private"}}
        rig.ok(rig.http.put("/youtube/v3/videos?part=status", json=body, headers=rig.google))
        before = rig.video(name)["statistics"]

        rig.advance(days=2)
        rig.refresh_google(refresh)

        assert rig.video(name)["statistics"] == before
        assert rig.video(name)["status"]["privacyStatus"] == "private"

    def test_cannot_schedule_what_is_public(self, rig: Rig) -> None:
        name = rig.post_youtube(FILM, privacyStatus="public")
        body = {"id": name, "status": {"privacyStatus": "private", "publishAt": LATER}}

        answer = rig.http.put("/youtube/v3/videos?part=status", json=body, headers=rig.google)

        assert answer.json()["error"]["errors"][0]["reason"] == "invalidPublishAt"

    def test_can_move_a_schedule(self, rig: Rig) -> None:
        name = rig.post_youtube(FILM, publishAt=LATER)
        body = {
            "id": name,
            "status": {"privacyStatus": "private", "publishAt": "2026-03-02T12:30:00Z"},
        }

        rig.ok(rig.http.put("/youtube/v3/videos?part=status", json=body, headers=rig.google))
        rig.advance(minutes=31)

        assert rig.video(name)["status"]["privacyStatus"] == "public"

    def test_of_an_unknown_video_is_404(self, rig: Rig) -> None:
        body = {"id": "unknown0000", "snippet": {"title": "a", "categoryId": "1"}}

        answer = rig.http.put("/youtube/v3/videos?part=snippet", json=body, headers=rig.google)

        assert (answer.status_code, answer.json()["error"]["errors"][0]["reason"]) == (
            404,
            "videoNotFound",
        )


class TestAThumbnail:
    PATH = "/upload/youtube/v3/thumbnails/set"

    def test_is_refused_while_the_video_is_processed(self, rig: Rig) -> None:
        name = rig.post_youtube(FILM)
        picture = b"\xff\xd8\xff a picture"

        early = rig.http.post(f"{self.PATH}?videoId={name}", content=picture, headers=rig.google)
        rig.advance(minutes=1)
        late = rig.http.post(f"{self.PATH}?videoId={name}", content=picture, headers=rig.google)

        assert (early.status_code, late.status_code) == (403, 200)
        assert rig.posts()[0]["thumbnail"] != ""

    @pytest.mark.parametrize(
        ("picture", "expected"), [(b"", "mediaBodyRequired"), (b"text", "badRequest")]
    )
    def test_has_to_be_a_picture(self, rig: Rig, picture: bytes, expected: str) -> None:
        name = rig.post_youtube(FILM)
        rig.advance(minutes=1)

        answer = rig.http.post(f"{self.PATH}?videoId={name}", content=picture, headers=rig.google)

        assert answer.json()["error"]["errors"][0]["reason"] == expected


class TestLists:
    def test_of_uploads_name_private_videos_too_newest_first(self, rig: Rig) -> None:
        names = []
        for each in range(3):
            names.append(rig.post_youtube(FILM + bytes([each])))
            rig.advance(minutes=1)
        asked = {"part": "contentDetails,status", "playlistId": "UUsandboxKinoraChannel00"}
        path = "/youtube/v3/playlistItems"

        first = rig.ok(rig.http.get(path, params=asked | {"maxResults": "2"}, headers=rig.google))
        more = {"maxResults": "2", "pageToken": first["nextPageToken"]}
        second = rig.ok(rig.http.get(path, params=asked | more, headers=rig.google))

        found = [each["contentDetails"]["videoId"] for each in first["items"] + second["items"]]
        assert found == names[::-1]
        assert "nextPageToken" not in second

    def test_of_a_search_may_not_know_a_new_video_yet(self, rig: Rig) -> None:
        rig.post_youtube(FILM, title="Findable")
        asked = {"part": "snippet", "forMine": "true", "type": "video", "q": "findable"}
        rig.plan("youtube.search", "missing_items")

        first = rig.ok(rig.http.get("/youtube/v3/search", params=asked, headers=rig.google))
        second = rig.ok(rig.http.get("/youtube/v3/search", params=asked, headers=rig.google))

        assert (len(first["items"]), len(second["items"])) == (0, 1)

    def test_without_a_known_part_are_refused(self, rig: Rig) -> None:
        answer = rig.http.get("/youtube/v3/videos?id=a&part=secrets", headers=rig.google)

        assert answer.status_code == 400

    def test_of_a_search_are_a_hundred_a_day(self, rig: Rig) -> None:
        asked = {"part": "snippet", "forMine": "true"}

        answers = [
            rig.http.get("/youtube/v3/search", params=asked, headers=rig.google) for _ in range(101)
        ]

        assert [each.status_code for each in answers] == [200] * 100 + [403]
        assert answers[-1].json()["error"]["errors"][0]["domain"] == "youtube.quota"
