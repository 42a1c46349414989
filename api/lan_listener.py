"""One file for one phone: a listener of its own that knows a single link and then goes away.

It shares nothing with the panel's door: no session, no route, no other file. The link is
signed with a key that lives as long as the listener, and belongs to the first who uses it.
"""

import base64
import hashlib
import hmac
import secrets
import socket
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import uvicorn
from starlette.datastructures import Headers
from starlette.responses import FileResponse, PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

GRACE_S = 10
"""What was sent last may still be on its way when the listener closes."""
LINGER_S = 2.0
"""A phone that has everything may ask once more for the end before it says so."""


class LanListener:
    """Listens from the moment it is made until the file was fetched, the time is over, or
    ``stop``; then ``ended`` is told why: ``downloaded``, ``expired`` or ``stopped``.

    Raises ``OSError`` when the address is not this machine's.
    """

    def __init__(
        self, file: Path, *, address: str, seconds: float, ended: Callable[[str], None]
    ) -> None:
        self._expires = time.monotonic() + seconds
        self._ended = ended
        self._stopped = threading.Event()
        self._sharing = _OneFile(file, lambda: time.monotonic() < self._expires)
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        listening = socket.socket(family)
        try:
            listening.bind((address, 0))
            listening.listen(16)
        except OSError:
            listening.close()
            raise
        host = f"[{address}]" if ":" in address else address
        self.url = f"http://{host}:{listening.getsockname()[1]}{self._sharing.path}"
        self._server = uvicorn.Server(
            uvicorn.Config(
                self._sharing,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="off",
                limit_concurrency=16,
                timeout_keep_alive=5,
                timeout_graceful_shutdown=GRACE_S,
            )
        )
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [listening]}, daemon=True, name="phone"
        )
        self._watch = threading.Thread(target=self._wait, daemon=True, name="phone-watch")
        self._thread.start()
        self._watch.start()

    @property
    def listening(self) -> bool:
        """Whether the link still holds."""
        return self._watch.is_alive()

    def stop(self) -> None:
        """End now; returns when nothing listens any more."""
        self._stopped.set()
        self._watch.join()

    def _wait(self) -> None:
        reason = self._reason()
        self._server.should_exit = True
        self._thread.join()
        self._ended(reason)

    def _reason(self) -> str:
        while not self._stopped.wait(0.1):
            if self._sharing.fetched.is_set():
                self._stopped.wait(LINGER_S)
                return "downloaded"
            if time.monotonic() >= self._expires:
                return "expired"
        return "downloaded" if self._sharing.fetched.is_set() else "stopped"


class _OneFile:
    """An application that has one file at one path, and nothing anywhere else."""

    def __init__(self, file: Path, open_still: Callable[[], bool]) -> None:
        self._file = file
        self._size = file.stat().st_size
        self._open_still = open_still
        self._client = ""
        self._delivered: list[tuple[int, int]] = []
        self._lock = threading.Lock()
        self.fetched = threading.Event()
        self.path = f"/{_signed(file.name)}/{file.name}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if not self._may(scope):
            await PlainTextResponse("", HTTPStatus.NOT_FOUND)(scope, receive, send)
            return
        answer = FileResponse(
            self._file,
            filename=self._file.name,
            media_type="video/mp4",
            headers={
                "Cache-Control": "no-store",
                "Referrer-Policy": "no-referrer",
                "X-Content-Type-Options": "nosniff",
            },
        )
        await answer(_one_range(scope), receive, self._counting(scope, send))

    def _may(self, scope: Scope) -> bool:
        """Only by the link, only to look or fetch, only in time, and only whoever came first."""
        fits = hmac.compare_digest(str(scope["path"]).encode(), self.path.encode())
        if not fits or scope["method"] not in ("GET", "HEAD") or not self._open_still():
            return False
        client = str((scope.get("client") or ("",))[0])
        with self._lock:
            self._client = self._client or client
            return client == self._client

    def _counting(self, scope: Scope, send: Send) -> Send:
        """Notes what part of the file has gone out."""
        begin = at = 0
        whole = scope["method"] == "GET"

        async def counted(message: Message) -> None:
            nonlocal begin, at
            await send(message)
            if message["type"] == "http.response.start":
                begin = at = _first_byte(message)
                return
            at += len(message.get("body", b""))
            if whole and at > begin:
                self._note(begin, at)

        return counted

    def _note(self, begin: int, end: int) -> None:
        with self._lock:
            self._delivered.append((begin, end))
            reached = 0
            for first, last in sorted(self._delivered):
                if first > reached:
                    break
                reached = max(reached, last)
            self._delivered = [(0, reached), *(p for p in self._delivered if p[1] > reached)]
        if reached >= self._size:
            self.fetched.set()


def _signed(name: str) -> str:
    """A text that nobody else can make: a nonce and its signature by a key that is kept nowhere."""
    key, nonce = secrets.token_bytes(32), secrets.token_bytes(16)
    signature = hmac.new(key, nonce + name.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(nonce + signature).decode().rstrip("=")


def _one_range(scope: Scope) -> Scope:
    """Several ranges in one request are answered with the whole file, as RFC 9110 allows."""
    if "," not in Headers(scope=scope).get("range", ""):
        return scope
    kept = [(name, value) for name, value in scope["headers"] if name.lower() != b"range"]
    return {**scope, "headers": kept}


def _first_byte(message: Message) -> int:
    told = Headers(raw=message["headers"]).get("content-range", "")
    first = told.removeprefix("bytes ").partition("-")[0]
    return int(first) if first.isdecimal() else 0
