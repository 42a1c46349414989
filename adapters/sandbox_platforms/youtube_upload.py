"""The resumable upload of the Data API: open, send in chunks, ask how far, go on.

A chunk that breaks off leaves whole blocks of 256 KiB behind; a reply that is lost takes nothing
back. Nothing is on the channel before the last byte is there.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response

from adapters.sandbox_platforms.google_refusals import google_refusal
from adapters.sandbox_platforms.refusals import Refusal
from adapters.sandbox_platforms.sandbox import Call
from adapters.sandbox_platforms.state import Fate, Media, UploadSession, Video
from adapters.sandbox_platforms.youtube_metadata import (
    checked_snippet,
    checked_status,
    planned_moment,
)
from adapters.sandbox_platforms.youtube_oauth import FORCE_SSL, MANAGE, UPLOAD, need
from adapters.sandbox_platforms.youtube_quota import spend
from adapters.sandbox_platforms.youtube_requests import json_body, parts_of
from adapters.sandbox_platforms.youtube_videos import resource

BLOCK = 262_144
"""Every chunk but the last is a multiple of this."""

CHUNK_FAULTS = frozenset({"partial", "nothing_stored", "mid_chunk", "session_gone"})
PROCESSING = "youtube.processing"
PROCESSING_FAULTS = frozenset({"slow_processing", "stuck_processing", "processing_failed",
                               "rejected", "privacy_downgraded"})  # fmt: skip
"""Faults of the videos themselves: the nth video made from now on."""

_FOREVER_S = 10 * 365 * 86_400.0
_RANGE = re.compile(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)")


@dataclass(frozen=True, kw_only=True)
class Said:
    """What ``Content-Range`` says; ``first`` is -1 for a question."""

    first: int
    end: int
    total: int | None


async def open_session(call: Call) -> Response:
    """``POST /upload/youtube/v3/videos?uploadType=resumable``."""
    grant = need(call, UPLOAD, MANAGE, FORCE_SSL)
    spend(call, "uploads")
    query = call.request.query_params
    if query.get("uploadType") != "resumable":
        raise google_refusal("mediaBodyRequired")
    body = await json_body(call)
    given = {
        "snippet": checked_snippet(body.get("snippet") or {}),
        "status": checked_status(body.get("status") or {}, call.now),
    }
    said = call.request.headers.get("x-upload-content-length", "")
    total = int(said) if said.isdecimal() else None
    if total is not None and total > call.sandbox.settings.most_bytes:
        raise Refusal(413, "Request Entity Too Large")
    session = UploadSession(
        id=call.sandbox.mint("session", 48),
        grant=grant.id,
        until=call.now + timedelta(seconds=call.sandbox.settings.youtube.session_s),
        parts=tuple(sorted(parts_of(call))),
        resource=given,
        total=total,
    )
    _forget_old(call)
    call.world.sessions[session.id] = session
    base = f"{call.request.url.scheme}://{call.request.url.netloc}{call.request.url.path}"
    location = f"{base}?uploadType=resumable&upload_id={session.id}"
    return Response(headers={"location": location, "x-guploader-uploadid": session.id})


async def put(call: Call) -> Response:
    """``PUT`` to the upload address: bytes, or the question how far it is."""
    session = _session(call)
    if session.video:
        return _made(call, session)
    said = _said(call, session)
    if said.first < 0:
        return _progress(session)
    if said.total is not None:
        if session.total not in (None, said.total):
            raise Refusal(400, "The total differs from X-Upload-Content-Length.")
        if said.total > call.sandbox.settings.most_bytes:
            raise Refusal(413, "Request Entity Too Large")
        session.total = said.total
    if said.first > session.stored:
        raise Refusal(400, f"Bytes {session.stored} to {said.first - 1} are missing.")
    is_last = said.end == session.total
    if not is_last and (said.end - said.first) % BLOCK:
        raise Refusal(400, "The chunk is no multiple of 262144 bytes.")
    await _receive(call, session, said)
    return _outcome(call, session)


async def cancel(call: Call) -> Response:
    """``DELETE`` the upload address: what was sent is dropped."""
    session = _session(call)
    del call.world.sessions[session.id]
    call.sandbox.parts.forget(session.id)
    return Response(status_code=499)


def _session(call: Call) -> UploadSession:
    name = call.request.query_params.get("upload_id", "")
    gone = call.spoiled("session_gone")
    session = call.world.sessions.get(name)
    if session is not None and (gone is not None or session.until <= call.now):
        del call.world.sessions[name]
        call.sandbox.parts.forget(name)
        session = None
    if session is None:
        raise Refusal(int((gone or {}).get("status", 404)), "Not Found")
    return session


def _said(call: Call, session: UploadSession) -> Said:
    header = call.request.headers.get("content-range", "")
    if not header:
        length = call.request.headers.get("content-length", "")
        if not length.isdecimal():
            raise Refusal(411, "Length Required")
        return Said(first=0, end=int(length), total=int(length))
    found = _RANGE.fullmatch(header)
    if found is None:
        raise Refusal(400, "Failed to parse Content-Range header.")
    total = None if found[3] == "*" else int(found[3])
    if found[1] is None:
        return Said(first=-1, end=session.stored, total=total)
    said = Said(first=int(found[1]), end=int(found[2]) + 1, total=total)
    if said.end <= said.first or (total is not None and said.end > total):
        raise Refusal(400, "Invalid Content-Range.")
    return said


async def _receive(call: Call, session: UploadSession, said: Said) -> None:
    """Store what is new of the chunk, as far as it arrives and as the plan allows."""
    broken = call.spoiled("mid_chunk")
    keep = _kept(call, said)
    end = min(said.end, max(session.stored, said.first + keep))
    at, stored = said.first, session.stored
    try:
        with call.sandbox.parts.open_at(session.id, stored) as file:
            async for block in call.request.stream():
                new = block[max(0, stored - at) : max(0, end - at)]
                at += len(block)
                file.write(new)
                stored += len(new)
    except ClientDisconnect:
        session.stored = max(session.stored, stored - stored % BLOCK)
        raise
    if at != said.end:
        raise Refusal(400, f"Content-Range promises {said.end - said.first} bytes.")
    session.stored = max(session.stored, stored)
    if broken is not None:
        raise google_refusal("backendError", status=int(broken.get("status", 503)))


def _kept(call: Call, said: Said) -> int:
    """How many bytes of the chunk the plan lets through: half of it in whole blocks, if spoiled."""
    length = said.end - said.first
    if call.spoiled("nothing_stored") is not None:
        return 0
    detail = call.spoiled("partial") or call.spoiled("mid_chunk")
    if call.spoiled("partial") is None and call.spoiled("mid_chunk") is None:
        return length
    return int((detail or {}).get("keep", length // 2 // BLOCK * BLOCK))


def _outcome(call: Call, session: UploadSession) -> Response:
    if session.video:  # somebody else sent the last byte meanwhile
        return _made(call, session)
    return _finish(call, session) if session.stored == session.total else _progress(session)


def _progress(session: UploadSession) -> Response:
    headers = {"range": f"bytes=0-{session.stored - 1}"} if session.stored else {}
    return Response(status_code=308, headers=headers)


def _finish(call: Call, session: UploadSession) -> Response:
    media = call.sandbox.parts.finish(session.id)
    video = _new_video(call, session, media)
    call.world.videos[video.id] = video
    session.video = video.id
    return _made(call, session)


def _made(call: Call, session: UploadSession) -> Response:
    video = call.world.videos[session.video]
    return JSONResponse(resource(video, frozenset(session.parts), call.now, call.sandbox.audience))


def _new_video(call: Call, session: UploadSession, media: Media) -> Video:
    status: dict[str, Any] = dict(session.resource["status"])
    planned = planned_moment(status)
    if planned is not None and planned <= call.now:  # it came while the bytes were sent
        status["privacyStatus"] = "public"
    fault = call.sandbox.faults.due(PROCESSING)
    if fault is not None and fault.kind == "privacy_downgraded":
        status["privacyStatus"] = "private"
        status.pop("publishAt", None)
    public = planned_moment(status) or (call.now if status["privacyStatus"] == "public" else None)
    return Video(
        id=call.sandbox.mint("video", 11),
        media=media,
        snippet=session.resource["snippet"],
        status=status,
        made_at=call.now,
        fate=_fate(call, media, fault.kind if fault else "", dict(fault.detail) if fault else {}),
        public_at=max(public, call.now) if public else None,
    )


def _fate(call: Call, media: Media, kind: str, detail: dict[str, Any]) -> Fate:
    usual = Fate(processing_s=call.sandbox.settings.youtube.processing_s)
    if media.size == 0:
        return Fate(processing_s=usual.processing_s, failure="emptyFile")
    if kind == "slow_processing":
        return Fate(processing_s=float(detail.get("seconds", 6 * 3600)))
    if kind == "stuck_processing":
        return Fate(processing_s=_FOREVER_S)
    if kind == "processing_failed":
        return Fate(processing_s=usual.processing_s, failure=detail.get("reason", "conversion"))
    if kind == "rejected":
        return Fate(processing_s=usual.processing_s, rejection=detail.get("reason", "duplicate"))
    return usual


def _forget_old(call: Call) -> None:
    for old in [each for each in call.world.sessions.values() if each.until <= call.now]:
        del call.world.sessions[old.id]
        call.sandbox.parts.forget(old.id)
