"""TikTok's display API: the profile, its public videos, and their counters."""

from datetime import datetime, timedelta

from starlette.responses import Response

from adapters.sandbox_platforms.audience import Counters
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Json, TikTokPost
from adapters.sandbox_platforms.tiktok_oauth import OPEN_ID, need
from adapters.sandbox_platforms.tiktok_refusals import fine, tiktok_refusal
from adapters.sandbox_platforms.tiktok_requests import json_body, keep_to_limit, wanted_fields

VIDEO_FIELDS = frozenset({
    "id", "create_time", "cover_image_url", "share_url", "video_description", "duration", "height",
    "width", "title", "embed_html", "embed_link", "like_count", "comment_count", "share_count",
    "view_count",
})  # fmt: skip
USER_FIELDS = frozenset({
    "open_id", "union_id", "avatar_url", "display_name", "username", "follower_count",
    "following_count", "likes_count", "video_count",
})  # fmt: skip
DISPLAY_FAULTS = frozenset({"missing_items"})
USERNAME = "kinora_sandbox"

_MOST_IDS = 20
_MOST_DESCRIPTION = 150
_COVER_FOR = timedelta(hours=6)


async def list_videos(call: Call) -> Response:
    """``POST /v2/video/list/?fields=``: public videos, newest first, from a moment backwards."""
    keep_to_limit(call, need(call, "video.list"), "video_list", 600)
    fields = wanted_fields(call, VIDEO_FIELDS)
    body = await json_body(call)
    most, cursor = body.get("max_count", 10), body.get("cursor")
    if type(most) is not int or not 1 <= most <= _MOST_IDS:
        raise tiktok_refusal("invalid_params", "max_count must be 1 to 20.")
    if cursor is not None and type(cursor) is not int:
        raise tiktok_refusal("invalid_params", "cursor must be milliseconds.")
    posts = [each for each in _public(call) if cursor is None or _ms(each.made_at) < cursor]
    shown = posts[:most]
    if call.spoiled("missing_items") is not None:
        shown = shown[1:]
    return fine(
        call,
        {
            "videos": [_video(call, post, fields) for post in shown],
            "cursor": _ms(posts[:most][-1].made_at) if posts else (cursor or 0),
            "has_more": len(posts) > most,
        },
    )


async def query_videos(call: Call) -> Response:
    """``POST /v2/video/query/?fields=`` ``{"filters":{"video_ids":[≤20]}}``."""
    keep_to_limit(call, need(call, "video.list"), "video_query", 600)
    fields = wanted_fields(call, VIDEO_FIELDS)
    filters = (await json_body(call)).get("filters")
    ids = filters.get("video_ids") if isinstance(filters, dict) else None
    if not isinstance(ids, list) or not 1 <= len(ids) <= _MOST_IDS:
        raise tiktok_refusal("invalid_params", "filters.video_ids must hold 1 to 20 ids.")
    wanted = {str(each) for each in ids}
    posts = [each for each in _public(call) if each.id in wanted]
    if call.spoiled("missing_items") is not None:
        posts = posts[1:]
    return fine(call, {"videos": [_video(call, post, fields) for post in posts]})


async def user_info(call: Call) -> Response:
    """``GET /v2/user/info/?fields=``."""
    grant = need(call, "user.info.basic", "user.info.profile", "user.info.stats")
    keep_to_limit(call, grant, "user_info", 600)
    fields = wanted_fields(call, USER_FIELDS)
    posts = _public(call)
    seen = [counted(call, post) for post in posts]
    whole: Json = {
        "open_id": OPEN_ID,
        "union_id": f"{OPEN_ID}-union",
        "avatar_url": "https://p16.tiktok.example/avatar.jpeg",
        "display_name": "Kinora sandbox",
        "username": USERNAME,
        "follower_count": sum(each.subscribers for each in seen),
        "following_count": 3,
        "likes_count": sum(each.likes for each in seen),
        "video_count": len(posts),
    }
    return fine(call, {"user": {name: whole[name] for name in fields}})


def counted(call: Call, post: TikTokPost) -> Counters:
    """Everything counted so far; only public posts are watched."""
    public = post.privacy == "PUBLIC_TO_EVERYONE"
    ends = call.now if post.deleted_at is None else min(call.now, post.deleted_at)
    since = post.shown_from if public else None
    return call.sandbox.audience.counters("tiktok", post.id, since, ends)


def _public(call: Call) -> list[TikTokPost]:
    posts = [
        each
        for each in call.world.posts.values()
        if each.privacy == "PUBLIC_TO_EVERYONE"
        and each.shown_from <= call.now
        and each.deleted_at is None
    ]
    return sorted(posts, key=lambda each: each.made_at, reverse=True)


def _video(call: Call, post: TikTokPost, fields: list[str]) -> Json:
    seen = counted(call, post)
    until = int((call.now + _COVER_FOR).timestamp())
    link = f"https://www.tiktok.com/@{USERNAME}/video/{post.id}"
    whole: Json = {
        "id": post.id,
        "create_time": int(post.made_at.timestamp()),
        "cover_image_url": f"https://p16.tiktok.example/{post.id}.jpeg?x-expires={until}",
        "share_url": f"{link}?utm_campaign=tt4d_open_api&utm_source=sandbox",
        "video_description": post.caption[:_MOST_DESCRIPTION],
        "duration": max(1, round(post.media.duration_s)),
        "height": post.media.height,
        "width": post.media.width,
        "title": post.caption[:_MOST_DESCRIPTION],
        "embed_html": f'<blockquote class="tiktok-embed" cite="{link}"></blockquote>',
        "embed_link": f"https://www.tiktok.com/embed/v2/{post.id}",
        "like_count": seen.likes,
        "comment_count": seen.comments,
        "share_count": seen.shares,
        "view_count": seen.views,
    }
    return {name: whole[name] for name in fields}


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
