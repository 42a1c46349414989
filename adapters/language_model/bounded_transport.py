"""HTTP whose answers end: neither larger nor longer than was agreed."""

import time
from collections.abc import Iterator

import httpx2

MOST_BYTES = 16 * 1024 * 1024
"""Of one answer: hundreds of embeddings, or a hundred times the longest document."""
CONNECT_S = 5.0


class BodyRefused(Exception):
    """The answer is not what was agreed."""


class BodyTooLarge(BodyRefused):
    """The answer went on past its limit."""


class BodyTooSlow(BodyRefused):
    """The answer had begun but did not end in time."""


class BodyEncoded(BodyRefused):
    """The answer is compressed although that was not asked for: its size could not be bound."""


class BoundedTransport(httpx2.BaseTransport):
    """A transport for one attempt, which ends ``seconds`` after it was made."""

    def __init__(self, seconds: float, most_bytes: int = MOST_BYTES) -> None:
        self._inner = httpx2.HTTPTransport()
        self._ends = time.monotonic() + seconds
        self._most_bytes = most_bytes

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send the request; the body is bounded while it is read."""
        request.headers["Accept-Encoding"] = "identity"
        response = self._inner.handle_request(request)
        if response.headers.get("content-encoding", "identity") != "identity":
            response.close()
            raise BodyEncoded
        stream = response.stream
        if not isinstance(stream, httpx2.SyncByteStream):
            raise TypeError("the transport gave no stream that can be read here")
        response.stream = _Bounded(stream, self._ends, self._most_bytes)
        return response

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, ends: float, most_bytes: int) -> None:
        self._inner = inner
        self._ends = ends
        self._left = most_bytes

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._inner:
            self._left -= len(chunk)
            if self._left < 0:
                raise BodyTooLarge
            if time.monotonic() > self._ends:
                raise BodyTooSlow
            yield chunk

    def close(self) -> None:
        self._inner.close()
