"""Live: one stream of what changed, which goes on after a break without losing anything."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Annotated, Any
from uuid import UUID

import psycopg
from fastapi import APIRouter, Header, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event

from adapters.event_store.errors import StoreUnavailable
from api.live import Change, Listener, LiveFeed, Progress
from api.routes.dependencies import READS, Responses
from api.security.guard import SignedIn
from api.security.porter import Porter

router = APIRouter(prefix="/live", tags=["live"])

RETRY_MS = 1_000
"""How long a browser waits before it connects again."""
HEARTBEAT_S = 15.0
"""A comment after so much silence tells both sides that the other is there."""
LOOK_S = 2.0
"""How often a stream looks whether its session is still open."""

STREAM: Responses = {
    **READS,
    200: {
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
        "description": "Messages without end",
    },
}


@router.get("", responses=STREAM, response_class=StreamingResponse)
async def read_live(
    request: Request,
    session: SignedIn,
    last_event_id: Annotated[str, Header(max_length=40)] = "",
    after: Annotated[int | None, Query(ge=0, le=2**62, description="As Last-Event-ID.")] = None,
) -> StreamingResponse:
    """Server-sent events.

    ``hello`` once, with the position from which it tells; ``read-model`` with
    ``{"readModel", "position", "ids"}`` when a read model has changed, no ``ids`` meaning that
    anything may have; ``progress`` with ``{"work", "subject", "stage", "part", "done", "total",
    "realtime", "etaS", "note"}`` while something runs. ``Last-Event-ID`` goes on from there.
    The stream ends within seconds of its session.
    """
    feed: LiveFeed = request.app.state.live
    digits = last_event_id.isascii() and last_event_id.isdigit() and len(last_event_id) < 18
    known = int(last_event_id) if digits else after
    porter: Porter = request.app.state.porter
    # Written here rather than yielded to the framework, whose own producer takes a reader
    # that leaves in the middle of a message for an error.
    return StreamingResponse(
        _stream(feed, known, lambda: _inside(porter, session.id)),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _stream(
    feed: LiveFeed, known: int | None, inside: Callable[[], bool]
) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    listener = await run_in_threadpool(feed.open, loop, known)
    looked = told_at = loop.time()
    try:
        yield _message("hello", {"position": listener.position}, listener.position, RETRY_MS)
        while not feed.closed:
            if loop.time() - looked >= LOOK_S:
                if not await run_in_threadpool(inside):
                    return
                looked = loop.time()
            for change in await run_in_threadpool(feed.since, listener.position):
                yield _changed(change)
                listener.position, told_at = change.position, loop.time()
            told, listener.progress = listener.progress, {}
            for progress in told.values():
                yield _running(progress)
            if loop.time() - told_at >= HEARTBEAT_S:
                yield b": still here\n\n"
                told_at = loop.time()
            await _woken(listener)
    finally:
        feed.leave(listener)


def _inside(porter: Porter, session: UUID) -> bool:
    """Whether the session is still open; when nobody can say, it is asked for again."""
    try:
        return porter.is_open(session)
    except (StoreUnavailable, psycopg.OperationalError):
        return False


async def _woken(listener: Listener) -> None:
    """Wait until there is something to tell, or until it is time to look."""
    with suppress(TimeoutError):
        await asyncio.wait_for(listener.woken(), LOOK_S)


def _changed(change: Change) -> bytes:
    data = {
        "readModel": change.read_model,
        "position": change.position,
        "ids": [str(each) for each in change.ids],
    }
    return _message("read-model", data, change.resume)


def _running(progress: Progress) -> bytes:
    headway = progress.headway
    data = {
        "work": str(progress.work),
        "subject": str(progress.subject),
        "stage": progress.stage,
        "part": headway.stage,
        "done": headway.done,
        "total": headway.total,
        "realtime": headway.realtime,
        "etaS": headway.eta_s,
        "note": headway.note,
    }
    return _message("progress", data)


def _message(
    event: str, data: dict[str, Any], position: int | None = None, retry: int | None = None
) -> bytes:
    return format_sse_event(
        data_str=json.dumps(data, ensure_ascii=False),
        event=event,
        id=None if position is None else str(position),
        retry=retry,
    )
