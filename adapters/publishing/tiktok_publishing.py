"""TikTok behind the port of publishing: drafts in the app's inbox, and direct posts."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from adapters.publishing import tiktok_posts
from adapters.publishing.tiktok_calls import API, Reply, TikTokCalls, UploadUnsafe
from adapters.publishing.tiktok_chunks import ChunkPlan, FilmUnfit, plan
from adapters.publishing.tiktok_direct import DirectRules, described, post_info
from adapters.publishing.tiktok_refusals import NO_SUCH_POST
from adapters.publishing.tiktok_standing import PostNumbers, standing, uploaded_bytes
from domain.ports import Clock, Secrets
from domain.publications.matching import SeenPost, matches
from domain.publishing_port import (
    Arrived,
    Candidate,
    OpenedSession,
    OrderRejected,
    OutcomeUnclear,
    PlatformAway,
    Processing,
    Public,
    Received,
    Reception,
    Sent,
    SessionGone,
    Standing,
    UploadOrder,
    Vanished,
)

CREATOR = "/v2/post/publish/creator_info/query/"
INBOX_INIT = "/v2/post/publish/inbox/video/init/"
DIRECT_INIT = "/v2/post/publish/video/init/"
STATUS = "/v2/post/publish/status/fetch/"
DIRECT = "direct"
SESSION = timedelta(hours=1)
"""How long an address for the bytes is good."""


class TikTokPublishing:
    """``domain.publishing_port.PublishingPlatform`` for one TikTok account.

    ``scopes`` tells what the consent covers, ``missing`` what is not connected.
    """

    reopens = False
    """An opening that ended unclear may count against the cap of pending drafts."""

    def __init__(
        self,
        *,
        calls: TikTokCalls,
        secrets: Secrets,
        clock: Clock,
        rules: DirectRules,
        direct: bool,
        scopes: Callable[[], tuple[str, ...]],
        unconnected: Callable[[], tuple[str, ...]],
    ) -> None:
        self._calls = calls
        self._secrets = secrets
        self._clock = clock
        self._rules = rules
        self._direct = direct
        self._scopes = scopes
        self._unconnected = unconnected

    def missing(self) -> tuple[str, ...]:
        """What is not connected or not decided."""
        return (*self._unconnected(), *(self._rules.missing() if self._direct else ()))

    def schedules(self, order: UploadOrder) -> bool:  # noqa: ARG002 - the port's signature
        """TikTok takes no date for later."""
        return False

    def dry_run(self, order: UploadOrder) -> tuple[str, ...]:
        """The requests in order; what only TikTok's answers will tell stands in ‹brackets›."""
        cut = _plan(order)
        body: dict[str, object] = {"source_info": _source(cut)}
        requests = []
        if order.mode == DIRECT:
            requests.append(_shown("POST", CREATOR, {}))
            body = {"post_info": described(order, self._rules), **body}
        init = DIRECT_INIT if order.mode == DIRECT else INBOX_INIT
        requests.append(_shown("POST", init, body))
        offset = 0
        while offset < order.size:
            end = cut.end_of(offset)
            requests.append(f"PUT ‹upload_url› Content-Range: bytes {offset}-{end - 1}/{cut.size}")
            offset = end
        return (*requests, _shown("POST", STATUS, {"publish_id": "‹publish_id›"}))

    def open(self, order: UploadOrder, handle: str) -> OpenedSession:
        """Open a task. Direct posts ask about the creator first, each time."""
        body: dict[str, object] = {"source_info": _source(_plan(order))}
        path = INBOX_INIT
        if order.mode == DIRECT:
            creator = self._ask(CREATOR, {})
            path, body = DIRECT_INIT, {"post_info": post_info(order, self._rules, creator), **body}
        data = self._calls.ask(path, body)
        publish_id, url = str(data.get("publish_id", "")), str(data.get("upload_url", ""))
        if not publish_id or not url:
            raise OutcomeUnclear("TikTok opened something and did not say what.")
        self._secrets.set(handle, f"{publish_id}\n{url}")
        return OpenedSession(expires_at=self._clock.now() + SESSION, remote_id=publish_id)

    def probe(self, order: UploadOrder, handle: str) -> Reception:
        """Ask how many bytes TikTok has."""
        publish_id, url = self._session(handle)
        if not url:
            return SessionGone(reason="its address was not kept")
        data = self._status(publish_id)
        if data is None:
            return SessionGone(reason="TikTok does not know it")
        there = uploaded_bytes(data)
        if data.get("status") == "PROCESSING_UPLOAD" and there < order.size:
            return Received(offset=there)
        return Arrived(remote_id=publish_id)

    def chunk(self, order: UploadOrder, offset: int) -> int:
        """To the end of the chunk in which ``offset`` lies."""
        return _plan(order).end_of(offset) - offset

    def send(self, order: UploadOrder, handle: str, offset: int, sent: Sent) -> Reception:
        """Send one chunk; TikTok takes it whole or not at all."""
        publish_id, url = self._session(handle)
        if not url:
            return SessionGone(reason="its address was not kept")
        cut = _plan(order)
        end = cut.end_of(offset)
        try:
            reply = self._calls.put(
                url, order.film, start=offset, end=end, size=order.size, sent=sent
            )
        except UploadUnsafe as unsafe:
            raise OrderRejected(str(unsafe)) from unsafe
        return self._received(order, handle, cut, reply, publish_id=publish_id, end=end)

    def look(self, order: UploadOrder, remote_id: str) -> Standing:
        """What became of a task, or of a post whose number is known."""
        if remote_id.isdecimal():
            return self._public(order, (remote_id,)) or Vanished()
        data = self._status(remote_id)
        if data is None:
            return Vanished(note="TikTok does not know it")
        private = order.mode == DIRECT and self._rules.audience != "PUBLIC_TO_EVERYONE"
        found = standing(data, private=private)
        if not isinstance(found, PostNumbers):
            return found
        return self._public(order, found.ids) or Processing(note="the post is not shown yet")

    def adorn(self, order: UploadOrder, remote_id: str) -> str:  # noqa: ARG002 - the port's
        """A cover is chosen in the app."""
        return ""

    def find(self, order: UploadOrder, since: datetime) -> tuple[Candidate, ...]:
        """Recent posts by time, length and words; none where listing is not allowed."""
        if "video.list" not in self._scopes():
            return ()
        posts = _reading(lambda: tiktok_posts.since(self._calls, since - timedelta(hours=1)))
        found = matches(posts, text=order.text, duration_s=order.duration_s, since=since)
        return tuple(map(Candidate.of, found))

    def close(self, handle: str) -> None:
        """Forget the address for the bytes."""
        self._secrets.delete(handle)

    def _received(
        self,
        order: UploadOrder,
        handle: str,
        cut: ChunkPlan,
        reply: Reply,
        *,
        publish_id: str,
        end: int,
    ) -> Reception:
        match reply.status:
            case 201:
                return Arrived(remote_id=publish_id)
            case 206:
                return Received(offset=_offset(cut, reply.reached, end))
            case 403:
                return SessionGone(reason="its address is too old")
            case 404:
                return SessionGone(reason="TikTok does not know it")
            case 416:
                return self.probe(order, handle)
            case 429:
                raise PlatformAway("TikTok asks for a pause.", retry_after_s=60.0)
            case status if status >= 500 and end < order.size:
                raise PlatformAway(f"TikTok could not take a chunk (HTTP {status}).")
            case status if status >= 500:
                raise OutcomeUnclear(f"TikTok could not take the last chunk (HTTP {status}).")
            case status:
                raise OrderRejected(f"TikTok does not take the bytes as sent (HTTP {status}).")

    def _public(self, order: UploadOrder, ids: tuple[str, ...]) -> Public | None:
        """The post that everyone sees: of several the oldest whose length fits."""
        if "video.list" not in self._scopes():
            url = f"https://www.tiktok.com/@{order.account}/video/{ids[0]}"
            return Public(url=url, remote_id=ids[0], public_at=self._clock.now())
        posts = _reading(lambda: tiktok_posts.query(self._calls, ids))
        if not posts:
            return None
        best = min(posts, key=lambda each: (not _fits(each, order.duration_s), int(each.remote_id)))
        return Public(url=best.url, remote_id=best.remote_id, public_at=best.posted_at)

    def _status(self, publish_id: str) -> Mapping[str, Any] | None:
        try:
            return self._ask(STATUS, {"publish_id": publish_id})
        except OrderRejected as rejected:
            if any(code in str(rejected) for code in NO_SUCH_POST):
                return None
            raise

    def _ask(self, path: str, body: Mapping[str, object]) -> Mapping[str, Any]:
        return _reading(lambda: self._calls.ask(path, body))

    def _session(self, handle: str) -> tuple[str, str]:
        publish_id, _, url = (self._secrets.get(handle) or "").partition("\n")
        return publish_id, url


def _reading[T](ask: Callable[[], T]) -> T:
    """A question changes nothing, so an unclear end of it is only an absence."""
    try:
        return ask()
    except OutcomeUnclear as unclear:
        raise PlatformAway(str(unclear)) from unclear


def _plan(order: UploadOrder) -> ChunkPlan:
    try:
        return plan(order.size)
    except FilmUnfit as unfit:
        raise OrderRejected(str(unfit)) from unfit


def _source(cut: ChunkPlan) -> dict[str, object]:
    return {
        "source": "FILE_UPLOAD",
        "video_size": cut.size,
        "chunk_size": cut.chunk,
        "total_chunk_count": cut.count,
    }


def _offset(cut: ChunkPlan, told: int | None, end: int) -> int:
    """Where to go on. TikTok says ``0-{uploaded}``, which some read as a count and some as the
    last byte; chunks are taken whole, so the boundary that fits is meant."""
    if told is None:
        return end
    return next((each for each in (told, told - 1) if each % cut.chunk == 0), end)


def _fits(post: SeenPost, duration_s: float) -> bool:
    return post.duration_s is not None and abs(post.duration_s - duration_s) <= 1.0


def _shown(method: str, path: str, body: Mapping[str, object]) -> str:
    return f"{method} {API}{path} {json.dumps(body, ensure_ascii=False)}"
