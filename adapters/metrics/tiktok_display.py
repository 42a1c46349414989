"""TikTok's counters: cumulative, of public posts alone, and without retention.

TikTok tells how often a film was begun and what people did with it, never how much of it they
watched; that is typed in or imported.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

SOURCE = "tiktok_display"
PATH = "/v2/video/query/"
FIELDS = "id,view_count,like_count,comment_count,share_count"
MOST_AT_ONCE = 20


class Asks(Protocol):
    """A signed-in way to TikTok's calls; raises when there is no answer."""

    def __call__(
        self, path: str, body: Mapping[str, Any], *, fields: str = ""
    ) -> Mapping[str, Any]:
        """The ``data`` of a call that succeeded."""


@dataclass(frozen=True, kw_only=True)
class PostFigures:
    """What one post has gathered so far. ``None``: TikTok did not say."""

    remote_id: str
    observed_at: datetime
    views: int | None
    likes: int | None
    comments: int | None
    shares: int | None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The figures of those posts that were there, and the numbers of those that were not."""

    figures: tuple[PostFigures, ...]
    missing: tuple[str, ...]


class TikTokDisplay:
    """Reads counters of posts by their numbers."""

    def __init__(self, ask: Asks, now: Callable[[], datetime]) -> None:
        self._ask = ask
        self._now = now

    def read(self, remote_ids: Sequence[str]) -> Reading:
        """Figures in the order asked for. A post that was deleted, hidden or never public is
        missing: a hole, not a zero. Raises what asking raises."""
        wanted = list(dict.fromkeys(remote_ids))
        found: dict[str, PostFigures] = {}
        for first in range(0, len(wanted), MOST_AT_ONCE):
            body = {"filters": {"video_ids": wanted[first : first + MOST_AT_ONCE]}}
            data = self._ask(PATH, body, fields=FIELDS)
            at = self._now()
            found |= {each.remote_id: each for each in _figures(data, at)}
        return Reading(
            figures=tuple(found[each] for each in wanted if each in found),
            missing=tuple(each for each in wanted if each not in found),
        )


def _figures(data: Mapping[str, Any], at: datetime) -> list[PostFigures]:
    videos = data.get("videos")
    return [
        PostFigures(
            remote_id=str(each.get("id", "")),
            observed_at=at,
            views=_count(each, "view_count"),
            likes=_count(each, "like_count"),
            comments=_count(each, "comment_count"),
            shares=_count(each, "share_count"),
        )
        for each in (videos if isinstance(videos, list) else [])
        if isinstance(each, dict)
    ]


def _count(video: Mapping[str, Any], name: str) -> int | None:
    told = video.get(name)
    return told if isinstance(told, int) and told >= 0 else None
