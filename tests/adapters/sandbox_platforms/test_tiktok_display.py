"""TikTok's display API: fields as asked for, pages backwards in time, counters that only grow."""

from typing import Any

import httpx2
import pytest

from tests.adapters.sandbox_platforms.rig import Rig

FILM = b"film" * 1000
FIELDS = "id,create_time,duration,share_url,title,view_count,like_count,comment_count,share_count"


def listed(rig: Rig, **body: object) -> dict[str, Any]:
    return dict(rig.ok(rig.ask_tiktok(f"video/list/?fields={FIELDS}", body))["data"])


def posted(rig: Rig, count: int) -> None:
    for each in range(count):
        rig.post_tiktok("direct", FILM + bytes([each]))
        rig.advance(minutes=2)


def code(answer: httpx2.Response) -> str:
    return str(answer.json()["error"]["code"])


class TestTheList:
    def test_goes_backwards_in_pages(self, rig: Rig) -> None:
        posted(rig, 3)

        first = listed(rig, max_count=2)
        second = listed(rig, max_count=2, cursor=first["cursor"])

        assert (first["has_more"], second["has_more"]) == (True, False)
        times = [each["create_time"] for each in first["videos"] + second["videos"]]
        assert len(times) == 3
        assert times == sorted(times, reverse=True)

    def test_names_public_videos_only(self, rig: Rig) -> None:
        task = rig.ok(rig.init_tiktok("direct", len(FILM), privacy="SELF_ONLY"))["data"]
        rig.put_tiktok(task["upload_url"], FILM, 0, len(FILM))
        rig.post_tiktok("inbox", FILM)
        rig.advance(hours=1)

        assert listed(rig)["videos"] == []
        assert rig.count(FILM) == {"youtube": 0, "tiktok": 1, "drafts": 1}

    def test_gives_what_a_match_needs(self, rig: Rig) -> None:
        posted(rig, 1)

        video = listed(rig)["videos"][0]

        assert set(video) == set(FIELDS.split(","))
        assert video["duration"] == 30
        assert video["title"] == "A film"
        assert f"/video/{video['id']}" in video["share_url"]

    def test_may_miss_an_item(self, rig: Rig) -> None:
        posted(rig, 2)
        rig.plan("tiktok.video.list", "missing_items")

        assert (len(listed(rig)["videos"]), len(listed(rig)["videos"])) == (1, 2)

    @pytest.mark.parametrize(
        "body", [{"max_count": 21}, {"max_count": 0}, {"cursor": "x"}], ids=str
    )
    def test_refuses_impossible_pages(self, rig: Rig, body: dict[str, object]) -> None:
        answer = rig.ask_tiktok(f"video/list/?fields={FIELDS}", body)

        assert (answer.status_code, code(answer)) == (400, "invalid_params")

    @pytest.mark.parametrize("fields", ["", "id,secrets"])
    def test_refuses_unknown_fields(self, rig: Rig, fields: str) -> None:
        assert code(rig.ask_tiktok(f"video/list/?fields={fields}")) == "invalid_params"


class TestCounters:
    def test_only_grow(self, rig: Rig) -> None:
        refresh = rig.connect_tiktok()["refresh_token"]
        posted(rig, 1)
        name = listed(rig)["videos"][0]["id"]
        seen = []
        for _ in range(15):
            rig.advance(hours=11)
            token = rig.ok(rig.tiktok_token(grant_type="refresh_token", refresh_token=refresh))
            refresh = token["refresh_token"]
            rig.tiktok = {"authorization": f"Bearer {token['access_token']}"}
            body = {"filters": {"video_ids": [name]}}
            answer = rig.ask_tiktok(f"video/query/?fields={FIELDS}", body)
            seen.append(rig.ok(answer)["data"]["videos"][0])

        for counter in ("view_count", "like_count", "comment_count", "share_count"):
            values = [each[counter] for each in seen]
            assert values == sorted(values)
        assert seen[-1]["view_count"] > seen[0]["view_count"] > 0

    @pytest.mark.parametrize("ids", [[], ["1"] * 21, "1", None], ids=str)
    def test_are_asked_for_by_one_to_twenty_ids(self, rig: Rig, ids: object) -> None:
        answer = rig.ask_tiktok("video/query/?fields=id", {"filters": {"video_ids": ids}})

        assert code(answer) == "invalid_params"

    def test_of_a_deleted_video_are_simply_missing(self, rig: Rig) -> None:
        posted(rig, 1)
        name = listed(rig)["videos"][0]["id"]

        rig.ok(rig.http.post(f"/control/posts/{name}/delete"))

        body = {"filters": {"video_ids": [name]}}
        answer = rig.ask_tiktok("video/query/?fields=id", body)
        assert rig.ok(answer)["data"]["videos"] == []


class TestTheProfile:
    def test_counts_its_videos(self, rig: Rig) -> None:
        posted(rig, 2)
        asked = {"fields": "display_name,video_count,follower_count"}

        answer = rig.http.get("/v2/user/info/", params=asked, headers=rig.tiktok)

        user = rig.ok(answer)["data"]["user"]
        assert (user["display_name"], user["video_count"]) == ("Kinora sandbox", 2)
