"""What stands on both platforms, counted by the bytes it was made of."""

from collections import Counter
from datetime import datetime
from typing import Any

from adapters.sandbox_platforms.state import Publish, TikTokPost, Video, World
from adapters.sandbox_platforms.tiktok_publishes import status_of
from adapters.sandbox_platforms.youtube_videos import broken, public_since, stamp, upload_status


def told_posts(world: World, now: datetime) -> list[dict[str, Any]]:
    """Videos, posts and drafts that are there, oldest first."""
    videos = [_video(each, now) for each in world.videos.values()]
    posts = [_post(each, now) for each in world.posts.values()]
    drafts = [_draft(each, now) for each in world.publishes.values() if _is_draft(each)]
    return sorted([*videos, *posts, *drafts], key=lambda each: (each["made_at"], each["id"]))


def counts_by_digest(world: World) -> dict[str, dict[str, int]]:
    """SHA-256 of the bytes → how many ``youtube`` videos, ``tiktok`` posts and open ``drafts``.

    Deleted ones no longer count, failed tasks never did.
    """
    found: dict[str, Counter[str]] = {}
    for video in world.videos.values():
        if video.deleted_at is None:
            found.setdefault(video.media.digest, Counter())["youtube"] += 1
    for post in world.posts.values():
        if post.deleted_at is None:
            found.setdefault(post.media.digest, Counter())["tiktok"] += 1
    for task in world.publishes.values():
        if task.media is not None and _is_draft(task):
            found.setdefault(task.media.digest, Counter())["drafts"] += 1
    kinds = ("youtube", "tiktok", "drafts")
    return {digest: {kind: count[kind] for kind in kinds} for digest, count in found.items()}


def _is_draft(task: Publish) -> bool:
    return (
        task.kind == "inbox"
        and task.media is not None
        and task.posted_at is None
        and task.fate is not None
        and not task.fate.failure
    )


def _video(video: Video, now: datetime) -> dict[str, Any]:
    return {
        "platform": "youtube",
        "id": video.id,
        "digest": video.media.digest,
        "title": video.snippet["title"],
        "state": _video_state(video, now),
        "processing": upload_status(video, now),
        "made_at": stamp(video.made_at),
        "public_at": stamp(video.public_at) if video.public_at else None,
        "duration_s": video.media.duration_s,
        "thumbnail": video.thumbnail,
    }


def _video_state(video: Video, now: datetime) -> str:
    if video.deleted_at is not None:
        return "deleted"
    if broken(video, now):
        return "broken"
    if public_since(video, now) is not None and video.hidden_at is None:
        return "public"
    if video.public_at is not None and video.public_at > now:
        return "scheduled"
    return str(video.status["privacyStatus"])


def _post(post: TikTokPost, now: datetime) -> dict[str, Any]:
    state = "public" if post.privacy == "PUBLIC_TO_EVERYONE" else "private"
    if post.made_at > now:
        state = "processing"
    elif post.shown_from > now:
        state = "moderation"
    return {
        "platform": "tiktok",
        "id": post.id,
        "digest": post.media.digest,
        "title": post.caption,
        "state": "deleted" if post.deleted_at else state,
        "publish_id": post.publish,
        "made_at": stamp(post.made_at),
        "public_at": stamp(post.shown_from) if state != "private" else None,
        "duration_s": post.media.duration_s,
    }


def _draft(task: Publish, now: datetime) -> dict[str, Any]:
    digest = task.media.digest if task.media else ""
    return {
        "platform": "tiktok",
        "id": task.id,
        "digest": digest,
        "title": "",
        "state": "draft",
        "processing": status_of(task, now),
        "publish_id": task.id,
        "made_at": stamp(task.opened_at),
        "public_at": None,
    }
