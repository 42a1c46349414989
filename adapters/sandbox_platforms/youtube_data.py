"""The Data API besides uploads: videos, statistics, thumbnails, the channel and its list."""

import hashlib
from typing import Any

from starlette.responses import JSONResponse, Response

from adapters.sandbox_platforms.google_refusals import google_refusal
from adapters.sandbox_platforms.refusals import Refusal
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Json, Video
from adapters.sandbox_platforms.youtube_metadata import (
    checked_snippet,
    checked_status,
    planned_moment,
)
from adapters.sandbox_platforms.youtube_oauth import FORCE_SSL, MANAGE, READ, UPLOAD, need
from adapters.sandbox_platforms.youtube_quota import spend
from adapters.sandbox_platforms.youtube_requests import json_body, listed, parts_of
from adapters.sandbox_platforms.youtube_videos import (
    CHANNEL_ID,
    CHANNEL_TITLE,
    counters,
    counts,
    duration,
    processed_at,
    public_since,
    resource,
    stamp,
)

LIST_FAULTS = frozenset({"counts_hidden", "missing_items"})
SEARCH_FAULTS = frozenset({"missing_items"})
UPLOADS_LIST = "UUsandboxKinoraChannel00"

_MOST_IDS = 50
_MOST_THUMBNAIL = 50 * 1024 * 1024
"""Since September 2026."""


async def list_videos(call: Call) -> Response:
    """``GET /youtube/v3/videos?part=…&id=…``: what is gone is simply missing."""
    need(call, READ, MANAGE, FORCE_SSL)
    spend(call, "units")
    parts = parts_of(call)
    if not listed(call, "id"):
        raise google_refusal("badRequest", "No filter selected.", location="id")
    items = [
        _spoiled(call, resource(video, parts, call.now, call.sandbox.audience))
        for video in _wanted(call)
    ]
    return _list("youtube#videoListResponse", items)


async def batch_statistics(call: Call) -> Response:
    """``GET /youtube/v3/videos:batchGetStats``: up to fifty ids, intentionally not atomic."""
    need(call, READ, MANAGE, FORCE_SSL)
    spend(call, "batch_statistics")
    parts = parts_of(call, frozenset({"id", "snippet", "statistics", "contentDetails"}))
    items = []
    for video in _wanted(call):
        item: Json = {"kind": "youtube#videoStat", "etag": video.id, "id": video.id}
        if "snippet" in parts:
            shown = public_since(video, call.now) or video.made_at
            item["snippet"] = {"publishTime": stamp(shown)}
        if "contentDetails" in parts:
            item["contentDetails"] = {"duration": duration(video.media.duration_s)}
        if "statistics" in parts:
            item["statistics"] = counts(video, call.now, call.sandbox.audience)
        items.append(_spoiled(call, item))
    return JSONResponse({"kind": "youtube#batchGetStatsResponse", "etag": "s", "items": items})


async def update_video(call: Call) -> Response:
    """``PUT /youtube/v3/videos``: a part that is named is replaced as a whole."""
    need(call, MANAGE, FORCE_SSL)
    spend(call, "units", 50)
    parts, body = parts_of(call), await json_body(call)
    video = _living(call, str(body.get("id", "")))
    if "snippet" in parts:
        if "categoryId" not in (body.get("snippet") or {}):
            raise google_refusal("invalidCategoryId", location="body.snippet.categoryId")
        video.snippet = checked_snippet(body["snippet"])
    if "status" in parts:
        _replace_status(call, video, body.get("status") or {})
    return JSONResponse(resource(video, parts, call.now, call.sandbox.audience))


async def delete_video(call: Call) -> Response:
    """``DELETE /youtube/v3/videos?id=``."""
    need(call, MANAGE, FORCE_SSL)
    spend(call, "units", 50)
    _living(call, call.request.query_params.get("id", "")).deleted_at = call.now
    return Response(status_code=204)


async def set_thumbnail(call: Call) -> Response:
    """``POST /upload/youtube/v3/thumbnails/set?videoId=``: a picture, once processing is over."""
    need(call, UPLOAD, MANAGE, FORCE_SSL)
    spend(call, "units", 50)
    video = _living(call, call.request.query_params.get("videoId", ""))
    picture = await call.request.body()
    if not picture:
        raise google_refusal("mediaBodyRequired")
    if len(picture) > _MOST_THUMBNAIL:
        raise Refusal(413, "Request Entity Too Large")
    if not picture.startswith((b"\xff\xd8", b"\x89PNG")):
        raise google_refusal("badRequest", "The provided image content is invalid.")
    if call.now < processed_at(video):
        raise google_refusal("forbidden", "The thumbnail can't be set before processing ended.")
    video.thumbnail = hashlib.sha256(picture).hexdigest()
    url = f"https://i.ytimg.example/vi/{video.id}/{video.thumbnail[:8]}.jpg"
    item = {"default": {"url": url, "width": 120, "height": 90}}
    return JSONResponse({"kind": "youtube#thumbnailSetResponse", "etag": "t", "items": [item]})


async def list_channels(call: Call) -> Response:
    """``GET /youtube/v3/channels?mine=true``."""
    need(call, READ, MANAGE, FORCE_SSL)
    spend(call, "units")
    parts = parts_of(call, frozenset({"id", "snippet", "contentDetails", "statistics", "status"}))
    videos = [each for each in call.world.videos.values() if each.deleted_at is None]
    seen = [counters(video, call.now, call.sandbox.audience) for video in videos]
    shown = [video for video in videos if public_since(video, call.now)]
    whole: Json = {
        "snippet": {"title": CHANNEL_TITLE, "customUrl": "@kinora-sandbox"},
        "contentDetails": {"relatedPlaylists": {"likes": "", "uploads": UPLOADS_LIST}},
        "statistics": {
            "viewCount": str(sum(each.views for each in seen)),
            "subscriberCount": str(sum(each.subscribers for each in seen)),
            "hiddenSubscriberCount": False,
            "videoCount": str(len(shown)),
        },
        "status": {"privacyStatus": "public", "isLinked": True, "longUploadsStatus": "allowed"},
    }
    item = {"kind": "youtube#channel", "etag": "c", "id": CHANNEL_ID}
    return _list("youtube#channelListResponse", [item | {p: whole[p] for p in parts - {"id"}}])


async def list_uploads(call: Call) -> Response:
    """``GET /youtube/v3/playlistItems?playlistId=<uploads>``: newest first, private ones too."""
    need(call, READ, MANAGE, FORCE_SSL)
    spend(call, "units")
    parts = parts_of(call, frozenset({"id", "snippet", "contentDetails", "status"}))
    if call.request.query_params.get("playlistId") != UPLOADS_LIST:
        raise google_refusal("videoNotFound", "The playlist cannot be found.")
    items = []
    for video in _newest(call):
        whole = resource(video, frozenset({"snippet", "status"}), call.now, call.sandbox.audience)
        item: Json = {"kind": "youtube#playlistItem", "etag": "p", "id": f"UU{video.id}"}
        details = {"videoId": video.id, "videoPublishedAt": whole["snippet"]["publishedAt"]}
        shown = whole["snippet"] | {"resourceId": {"kind": "youtube#video", "videoId": video.id}}
        status = {"privacyStatus": whole["status"]["privacyStatus"]}
        found = {"snippet": shown, "contentDetails": details, "status": status}
        items.append(item | {part: found[part] for part in parts - {"id"}})
    return _page(call, "youtube#playlistItemListResponse", items)


async def search(call: Call) -> Response:
    """``GET /youtube/v3/search?forMine=true&type=video``, newest first."""
    need(call, READ, MANAGE, FORCE_SSL)
    spend(call, "search")
    parts_of(call, frozenset({"snippet", "id"}))
    query = call.request.query_params
    if query.get("forMine") != "true" and query.get("channelId") != CHANNEL_ID:
        raise google_refusal("badRequest", "Only the channel's own videos are known here.")
    words = query.get("q", "").lower()
    items = []
    for video in _newest(call):
        whole = resource(video, frozenset({"snippet"}), call.now, call.sandbox.audience)
        if words in whole["snippet"]["title"].lower():
            found = {"kind": "youtube#video", "videoId": video.id}
            item = {"kind": "youtube#searchResult", "etag": "r", "id": found}
            items.append(item | {"snippet": whole["snippet"]})
    if call.spoiled("missing_items") is not None:
        items = []
    return _page(call, "youtube#searchListResponse", items)


def _wanted(call: Call) -> list[Video]:
    ids = listed(call, "id")
    if len(ids) > _MOST_IDS:
        raise google_refusal("badRequest", "Too many ids.", location="id")
    found = [
        call.world.videos[name]
        for name in dict.fromkeys(ids)
        if name in call.world.videos and call.world.videos[name].deleted_at is None
    ]
    return found[1:] if call.spoiled("missing_items") is not None else found


def _spoiled(call: Call, item: Json) -> Json:
    if call.spoiled("counts_hidden") is not None and "statistics" in item:
        item["statistics"].pop("likeCount")
        item["statistics"].pop("commentCount")
    return item


def _living(call: Call, name: str) -> Video:
    video = call.world.videos.get(name)
    if video is None or video.deleted_at is not None:
        raise google_refusal("videoNotFound")
    return video


def _replace_status(call: Call, video: Video, given: dict[str, Any]) -> None:
    status = checked_status(given, call.now)
    was_public = public_since(video, call.now) is not None and video.hidden_at is None
    if "publishAt" in status and public_since(video, call.now) is not None:
        raise google_refusal("invalidPublishAt", "The video was published already.")
    video.status = status
    if status["privacyStatus"] == "public":
        video.hidden_at = None
        if public_since(video, call.now) is None:
            video.public_at = call.now
    elif was_public:
        video.hidden_at = call.now
    elif public_since(video, call.now) is None:
        video.public_at = planned_moment(status)


def _newest(call: Call) -> list[Video]:
    living = [each for each in call.world.videos.values() if each.deleted_at is None]
    return sorted(living, key=lambda each: each.made_at, reverse=True)


def _page(call: Call, kind: str, items: list[Json]) -> Response:
    query = call.request.query_params
    most = query.get("maxResults", "5")
    start = query.get("pageToken", "0")
    if not most.isdecimal() or not 0 <= int(most) <= _MOST_IDS or not start.isdecimal():
        raise google_refusal("badRequest", "Invalid value for maxResults or pageToken.")
    end = int(start) + int(most)
    more = {"nextPageToken": str(end)} if end < len(items) else {}
    return _list(kind, items[int(start) : end], total=len(items), more=more)


def _list(
    kind: str, items: list[Json], *, total: int | None = None, more: Json | None = None
) -> Response:
    found = len(items) if total is None else total
    info = {"totalResults": found, "resultsPerPage": len(items)}
    body = {"kind": kind, "etag": "l", **(more or {}), "pageInfo": info, "items": items}
    return JSONResponse(body)
