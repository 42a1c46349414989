"""How much and how often: the size of a body, and requests per address."""

import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.security.shut import BodyTooLarge, TooManyRequests, answer

LARGEST_BODY = 4 * 1024 * 1024
"""Bytes. Files of ideas and of figures are the largest things that come in: a megabyte."""

PER_SECOND = 100.0
"""Requests of one address for long: twice what the panel is measured with."""
AT_ONCE = 400.0
"""Requests of one address in a burst: a page of two hundred thumbnails, twice."""

_MOST_ADDRESSES = 1024


class BodyLimit:
    """Refuses a body that is too large, by what it says and by what it is."""

    def __init__(self, app: ASGIApp, *, largest: int = LARGEST_BODY) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 413, or pass the request on and stop reading at the limit."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        stated = HTTPConnection(scope).headers.get("content-length", "0")
        if not stated.isdecimal() or int(stated) > self._largest:
            await self._refusal(scope, receive, send)
            return
        await self._counted(scope, receive, send)

    async def _counted(self, scope: Scope, receive: Receive, send: Send) -> None:
        read, started = 0, False

        async def counting() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            # The route sees a client that went away: it keeps nothing of half a body.
            return {"type": "http.disconnect"} if read > self._largest else message

        async def unless_refused(message: Message) -> None:
            nonlocal started
            if read <= self._largest or started:
                started = True
                await send(message)

        try:
            await self._app(scope, counting, unless_refused)
        finally:
            if read > self._largest and not started:
                await self._refusal(scope, receive, send)

    @property
    def _refusal(self) -> ASGIApp:
        return answer(BodyTooLarge(f"A request takes {self._largest} bytes at most."))


class RateLimit:
    """A bucket of tokens per address, in this process."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        per_second: float = PER_SECOND,
        at_once: float = AT_ONCE,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app = app
        self._per_second = per_second
        self._at_once = at_once
        self._now = now
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 429 or pass the request on."""
        if scope["type"] == "http" and not self._take(address_of(scope)):
            await _TOO_MANY(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _take(self, address: str) -> bool:
        """Take a token of the address; whether there was one."""
        now = self._now()
        left, since = self._buckets.pop(address, (self._at_once, now))
        left = min(self._at_once, left + (now - since) * self._per_second)
        taken = left >= 1
        self._buckets[address] = (left - 1 if taken else left, now)
        if len(self._buckets) > _MOST_ADDRESSES:
            self._buckets.popitem(last=False)
        return taken


def address_of(scope: Scope) -> str:
    """Where the request comes from."""
    client = scope.get("client")
    return str(client[0]) if client else ""


_TOO_MANY = answer(TooManyRequests("More requests than any panel makes; wait a second."))
