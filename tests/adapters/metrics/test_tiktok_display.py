"""Counters of TikTok's posts: cumulative, with holes where a post is not shown."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from adapters.metrics.tiktok_display import PostFigures, TikTokDisplay

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Asked:
    """TikTok with some posts; remembers what it was asked."""

    def __init__(self, *videos: Mapping[str, Any]) -> None:
        self.videos = videos
        self.batches: list[list[str]] = []

    def __call__(
        self, path: str, body: Mapping[str, Any], *, fields: str = ""
    ) -> Mapping[str, Any]:
        ids = body["filters"]["video_ids"]
        self.batches.append(ids)
        return {"videos": [each for each in self.videos if each["id"] in ids]}


def video(number: int, **counts: int) -> dict[str, Any]:
    told = {"view_count": 10, "like_count": 3, "comment_count": 2, "share_count": 1}
    return {"id": str(number), **told, **counts}


class TestReading:
    def test_gives_figures_in_the_order_asked_for(self) -> None:
        display = TikTokDisplay(Asked(video(1), video(2, view_count=20)), lambda: NOW)

        found = display.read(["2", "1"])

        assert [(each.remote_id, each.views) for each in found.figures] == [("2", 20), ("1", 10)]
        assert found.missing == ()

    def test_names_what_is_not_shown(self) -> None:
        assert TikTokDisplay(Asked(video(1)), lambda: NOW).read(["1", "9"]).missing == ("9",)

    def test_leaves_a_hole_where_nothing_is_told(self) -> None:
        display = TikTokDisplay(Asked({"id": "1", "view_count": 4}), lambda: NOW)

        assert display.read(["1"]).figures == (
            PostFigures(
                remote_id="1", observed_at=NOW, views=4, likes=None, comments=None, shares=None
            ),
        )

    def test_asks_for_twenty_at_once_and_for_none_twice(self) -> None:
        asked = Asked()

        TikTokDisplay(asked, lambda: NOW).read([*(str(n) for n in range(45)), "0"])

        assert [len(each) for each in asked.batches] == [20, 20, 5]
