"""TikTok's content posting: ask about the creator, open a task, ask what became of it."""

from datetime import timedelta
from typing import Any

from starlette.responses import Response

from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Json, Publish
from adapters.sandbox_platforms.tiktok_chunks import plan_problem
from adapters.sandbox_platforms.tiktok_oauth import need
from adapters.sandbox_platforms.tiktok_publishes import is_pending, public_ids, status_of
from adapters.sandbox_platforms.tiktok_refusals import fine, tiktok_refusal
from adapters.sandbox_platforms.tiktok_requests import json_body, keep_to_limit

PRIVACIES = ("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY")
PRIVATE_OPTIONS = ("FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY")
MOST_TITLE_UNITS = 2200
MOST_PENDING = 5
MOST_POSTS_A_DAY = 15
LONGEST_S = 600
_DAY = timedelta(hours=24)


async def creator_info(call: Call) -> Response:
    """``POST /v2/post/publish/creator_info/query/``."""
    grant = need(call, "video.publish")
    keep_to_limit(call, grant, "creator_info", 20)
    _check_post_cap(call)
    return fine(
        call,
        {
            "creator_avatar_url": "https://p16.tiktok.example/avatar.jpeg",
            "creator_username": "kinora_sandbox",
            "creator_nickname": "Kinora sandbox",
            "privacy_level_options": list(_options(call)),
            "comment_disabled": False,
            "duet_disabled": False,
            "stitch_disabled": False,
            "max_video_post_duration_sec": LONGEST_S,
        },
    )


async def inbox_init(call: Call) -> Response:
    """``POST /v2/post/publish/inbox/video/init/``: a draft; the body knows no caption."""
    grant = need(call, "video.upload")
    keep_to_limit(call, grant, "init", 6)
    body = await json_body(call)
    pending = [each for each in call.world.publishes.values() if is_pending(each, call.now)]
    if len(pending) >= MOST_PENDING:
        raise tiktok_refusal("spam_risk_too_many_pending_share")
    return _open(call, "inbox", grant.id, body, {})


async def direct_init(call: Call) -> Response:
    """``POST /v2/post/publish/video/init/``: a post."""
    grant = need(call, "video.publish")
    keep_to_limit(call, grant, "init", 6)
    body = await json_body(call)
    _check_post_cap(call)
    post = _checked_post(call, body.get("post_info"))
    return _open(call, "direct", grant.id, body, post)


async def fetch_status(call: Call) -> Response:
    """``POST /v2/post/publish/status/fetch/``."""
    grant = need(call, "video.publish", "video.upload")
    keep_to_limit(call, grant, "status", 30)
    task = _task(call, await json_body(call), grant.id)
    status = status_of(task, call.now)
    data: Json = {"status": status, "uploaded_bytes": task.received}
    if status == "FAILED" and task.fate is not None:
        data["fail_reason"] = task.fate.failure
    if status == "PUBLISH_COMPLETE":
        ids = public_ids(task, call.world, call.now)
        is_scalar = task.fate is not None and task.fate.ids == "scalar" and ids
        data["publicaly_available_post_id"] = ids[0] if is_scalar else ids
    return fine(call, data)


async def cancel(call: Call) -> Response:
    """``POST /v2/post/publish/cancel/``: only for what TikTok fetches itself, so never here."""
    grant = need(call, "video.publish", "video.upload")
    _task(call, await json_body(call), grant.id)
    raise tiktok_refusal("invalid_params", "Only PULL_FROM_URL uploads can be cancelled.")


def _options(call: Call) -> tuple[str, ...]:
    return PRIVATE_OPTIONS if call.world.private_account else (*PRIVACIES[:2], PRIVACIES[3])


def _check_post_cap(call: Call) -> None:
    since = call.now - _DAY
    recent = [
        each
        for each in call.world.publishes.values()
        if each.kind == "direct" and each.uploaded_at is not None and each.uploaded_at > since
    ]
    if len(recent) >= MOST_POSTS_A_DAY:
        raise tiktok_refusal("spam_risk_too_many_posts")


def _checked_post(call: Call, given: Any) -> Json:
    if not isinstance(given, dict) or given.get("privacy_level") not in PRIVACIES:
        raise tiktok_refusal("invalid_params", "post_info.privacy_level is required.")
    title = given.get("title", "")
    if not isinstance(title, str) or len(title.encode("utf-16-le")) // 2 > MOST_TITLE_UNITS:
        raise tiktok_refusal("invalid_params", "post_info.title is above 2200 UTF-16 units.")
    if not call.world.audited:
        if not call.world.private_account:
            raise tiktok_refusal("unaudited_client_can_only_post_to_private_accounts")
        if given["privacy_level"] != "SELF_ONLY":
            raise tiktok_refusal("privacy_level_option_mismatch")
    if given["privacy_level"] not in _options(call):
        raise tiktok_refusal("privacy_level_option_mismatch")
    return given


def _open(call: Call, kind: str, grant: str, body: Json, post: Json) -> Response:
    source = body.get("source_info")
    if not isinstance(source, dict):
        raise tiktok_refusal("invalid_params", "source_info is required.")
    if source.get("source") == "PULL_FROM_URL":
        raise tiktok_refusal("url_ownership_unverified")
    numbers = [source.get(name) for name in ("video_size", "chunk_size", "total_chunk_count")]
    if source.get("source") != "FILE_UPLOAD" or not all(type(each) is int for each in numbers):
        raise tiktok_refusal("invalid_params", "source_info is incomplete.")
    size, chunk, chunks = (int(str(each)) for each in numbers)
    problem = plan_problem(size, chunk, chunks)
    if problem or size > call.sandbox.settings.most_bytes:
        raise tiktok_refusal("invalid_params", problem or "video_size is above the limit")
    name = "v_inbox_file~v2." if kind == "inbox" else "v_pub_file~v2-1."
    task = Publish(
        id=f"{name}{call.sandbox.number(19)}",
        kind=kind,
        grant=grant,
        upload=call.sandbox.number(19),
        token=call.sandbox.mint("upload", 40),
        opened_at=call.now,
        until=call.now + timedelta(seconds=call.sandbox.settings.tiktok.upload_url_s),
        size=size,
        chunk=chunk,
        chunks=chunks,
        post_info=post,
    )
    call.world.publishes[task.id] = task
    base = f"{call.request.url.scheme}://{call.request.url.netloc}/video/"
    url = f"{base}?upload_id={task.upload}&upload_token={task.token}"
    return fine(call, {"publish_id": task.id, "upload_url": url})


def _task(call: Call, body: Json, grant: str) -> Publish:
    task = call.world.publishes.get(str(body.get("publish_id", "")))
    if task is None:
        raise tiktok_refusal("invalid_publish_id")
    owner, asker = call.world.grants.get(task.grant), call.world.grants[grant]
    if owner is None or owner.platform != asker.platform:
        raise tiktok_refusal("token_not_authorized_for_specified_publish_id")
    return task
