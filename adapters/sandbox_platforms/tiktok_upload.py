"""TikTok's upload host: chunks in order, each whole or not at all."""

from datetime import timedelta
from typing import Any

from starlette.responses import Response

from adapters.sandbox_platforms.refusals import Refusal
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Fate, Publish
from adapters.sandbox_platforms.tiktok_chunks import chunk_verdict
from adapters.sandbox_platforms.tiktok_publishes import post_it

TYPES = frozenset({"video/mp4", "video/quicktime", "video/webm"})
PROCESSING = "tiktok.processing"
PROCESSING_FAULTS = frozenset({"stuck_processing", "slow_processing", "publish_failed",
                               "no_ids", "many_ids", "scalar_id"})  # fmt: skip
"""Faults of what was uploaded: the nth film completed from now on. A task that is stuck with
``detail.posted`` is on the profile all the same; only its status never says so."""

FAIL_REASONS = frozenset({
    "file_format_check_failed", "duration_check_failed", "frame_rate_check_failed",
    "picture_size_check_failed", "internal", "video_pull_failed", "photo_pull_failed",
    "publish_cancelled", "auth_removed", "spam_risk_too_many_posts",
    "spam_risk_user_banned_from_posting", "spam_risk_text", "spam_risk",
})  # fmt: skip

_FOREVER_S = 10 * 365 * 86_400.0
_IDS = {"no_ids": "none", "many_ids": "many", "scalar_id": "scalar"}


async def put(call: Call) -> Response:
    """``PUT upload_url`` → 206 more to come, 201 all there, 400, 403, 404, 416."""
    task = _task(call)
    headers = call.request.headers
    length = headers.get("content-length", "")
    if headers.get("content-type", "").split(";")[0] not in TYPES or not length.isdecimal():
        raise Refusal(400, "Content-Type or Content-Length is missing or wrong")
    verdict = chunk_verdict(
        task.size,
        task.chunk,
        task.chunks,
        task.received,
        headers.get("content-range", ""),
        int(length),
    )
    if verdict.status >= 400:
        raise Refusal(verdict.status, verdict.reason, _progress(task))
    before = task.received
    await _receive(call, task, int(length))
    if task.received != before:
        raise Refusal(416, "the chunk arrived by another request", _progress(task))
    task.received += int(length)
    if task.received == task.size:
        _finish(call, task)
    return Response(status_code=verdict.status, headers=_progress(task))


def _task(call: Call) -> Publish:
    query = call.request.query_params
    for task in call.world.publishes.values():
        if task.upload == query.get("upload_id"):
            if task.token != query.get("upload_token"):
                break
            if task.until <= call.now:
                call.sandbox.parts.forget(task.upload)
                raise Refusal(403, "upload expired")
            return task
    raise Refusal(404, "upload gone")


async def _receive(call: Call, task: Publish, length: int) -> None:
    arrived = 0
    with call.sandbox.parts.open_at(task.upload, task.received) as file:
        async for block in call.request.stream():
            file.write(block)
            arrived += len(block)
    if arrived != length:
        raise Refusal(400, "the body is shorter than promised")


def _progress(task: Publish) -> dict[str, str]:
    return {"content-range": f"bytes 0-{task.received}/{task.size}"}


def _finish(call: Call, task: Publish) -> None:
    fault = call.sandbox.faults.due(PROCESSING)
    task.media = call.sandbox.parts.finish(task.upload)
    task.uploaded_at = call.now
    task.fate = _fate(call, fault.kind if fault else "", dict(fault.detail) if fault else {})
    is_stuck = task.fate.processing_s >= _FOREVER_S
    appears = not is_stuck or (fault is not None and fault.detail.get("posted"))
    if task.kind == "direct" and not task.fate.failure and appears:
        usual = call.sandbox.settings.tiktok.processing_s
        post_it(
            call.sandbox,
            task,
            at=call.now + timedelta(seconds=usual if is_stuck else task.fate.processing_s),
            caption=str(task.post_info.get("title", "")),
            privacy=str(task.post_info["privacy_level"]),
        )


def _fate(call: Call, kind: str, detail: dict[str, Any]) -> Fate:
    usual = call.sandbox.settings.tiktok.processing_s
    if kind == "stuck_processing":
        return Fate(processing_s=_FOREVER_S)
    if kind == "slow_processing":
        return Fate(processing_s=float(detail.get("seconds", 6 * 3600)))
    if kind == "publish_failed":
        return Fate(processing_s=usual, failure=str(detail.get("reason", "internal")))
    return Fate(processing_s=usual, ids=_IDS.get(kind, "one"))
