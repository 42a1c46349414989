"""The account's own posts, where the operator has allowed to list them."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from adapters.publishing.tiktok_calls import TikTokCalls
from domain.publications.matching import SeenPost

FIELDS = "id,create_time,share_url,video_description,duration"
_PAGE = 20
_PAGES = 5
"""A hundred posts: more than three months of one a day."""
_MOST_ASKED = 20


def query(calls: TikTokCalls, ids: tuple[str, ...]) -> list[SeenPost]:
    """Those of the posts that everyone can see."""
    body = {"filters": {"video_ids": list(ids[:_MOST_ASKED])}}
    return list(_posts(calls.ask("/v2/video/query/", body, fields=FIELDS)))


def since(calls: TikTokCalls, moment: datetime) -> list[SeenPost]:
    """Public posts from now back to ``moment``, the newest first."""
    found: list[SeenPost] = []
    cursor: int | None = None
    for _ in range(_PAGES):
        body = {"max_count": _PAGE} | ({} if cursor is None else {"cursor": cursor})
        data = calls.ask("/v2/video/list/", body, fields=FIELDS)
        page = list(_posts(data))
        found += [each for each in page if each.posted_at >= moment]
        ended = not data.get("has_more") or any(each.posted_at < moment for each in page)
        told = data.get("cursor")
        if ended or not isinstance(told, int) or told == cursor:
            break
        cursor = told
    return found


def _posts(data: Mapping[str, Any]) -> Iterator[SeenPost]:
    videos = data.get("videos")
    for each in videos if isinstance(videos, list) else []:
        try:
            yield SeenPost(
                remote_id=str(int(each["id"])),
                url=str(each.get("share_url", "")).partition("?")[0],
                text=str(each.get("video_description", "")),
                posted_at=datetime.fromtimestamp(int(each["create_time"]), UTC),
                duration_s=_number(each.get("duration")),
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            continue  # what cannot be read is no candidate


def _number(told: object) -> float | None:
    return float(told) if isinstance(told, int | float) else None
