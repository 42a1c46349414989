"""The resumable upload of YouTube, a call at a time.

Own and not the client library's, because the address of a session has to be known before its
bytes, and to another process. Protocol: Google, "Resumable uploads" of the Data API v3.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2

from adapters.publishing.certificates import certificates
from adapters.publishing.youtube_refusals import problem_of, read_json, reason_of
from adapters.publishing.youtube_tokens import Tokens
from domain.publishing_port import (
    Arrived,
    OrderRejected,
    OutcomeUnclear,
    PlatformAway,
    Received,
    Reception,
    Sent,
    SessionGone,
)

API = "https://www.googleapis.com"
OPEN = "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status"
BLOCK = 262_144
"""Every chunk but the last has to be a multiple of this."""

SECONDS = 60.0
_PIECE = 1 << 18
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_GONE = (404, 410, 499)
_MADE = (200, 201)


class YouTubeUpload:
    """Calls of one account at one address."""

    def __init__(self, tokens: Tokens, now: Callable[[], datetime], *, root: str = "") -> None:
        self._tokens = tokens
        self._now = now
        self._root = (root or API).rstrip("/")

    def open(self, metadata: Mapping[str, Any], *, size: int, notify: bool) -> str:
        """The address of a new session, which is a key. Raises a ``PublishingProblem``."""
        headers = {
            "X-Upload-Content-Type": "video/mp4",
            "X-Upload-Content-Length": str(size),
        }
        address = f"{self._root}{OPEN}{'' if notify else '&notifySubscribers=false'}"
        response = self._tokens.used(
            lambda token: self._send("POST", address, token, headers, json=dict(metadata))
        )
        if response.status_code not in _MADE:
            raise self._problem(response)
        place = response.headers.get("location", "")
        if not place:
            raise OutcomeUnclear("YouTube opened a session and did not say where.")
        parts = urlsplit(place)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise OrderRejected("YouTube named an address for the film that is not safe.")
        return place

    def probe(self, place: str, *, size: int) -> Reception:
        """How far the session is; the same question is answered after its end."""
        headers = {"Content-Range": f"bytes */{size}", "Content-Length": "0"}
        return self._reception(
            self._tokens.used(lambda token: self._send("PUT", place, token, headers))
        )

    def send(
        self, place: str, film: Path, *, start: int, end: int, size: int, sent: Sent
    ) -> Reception:
        """Send the bytes ``start`` to ``end`` (excluded); and whatever ``sent`` raises."""
        headers = {
            "Content-Type": "video/mp4",
            "Content-Length": str(end - start),
            "Content-Range": f"bytes {start}-{end - 1}/{size}",
        }
        return self._reception(
            self._tokens.used(
                lambda token: self._send(
                    "PUT", place, token, headers, content=_pieces(film, start, end, sent)
                )
            )
        )

    def _reception(self, response: httpx2.Response) -> Reception:
        status = response.status_code
        if status == 308:
            return Received(offset=_reached(response))
        if status in _GONE:
            return SessionGone(reason=f"YouTube knows no such upload (HTTP {status})")
        if status in _MADE:
            name = read_json(response.content).get("id")
            if isinstance(name, str) and name:
                return Arrived(remote_id=name)
            raise OutcomeUnclear("YouTube has the film and did not say its name.")
        if 400 <= status < 500 and not reason_of(response.content) and status not in (401, 429):
            # Said of the bytes, not of the film: what is there is asked before going on.
            raise PlatformAway(f"YouTube did not take these bytes (HTTP {status}).")
        raise self._problem(response)

    def _problem(self, response: httpx2.Response) -> Exception:
        told = response.headers.get("retry-after", "")
        wait = float(told) if told.isdecimal() else 0.0
        return problem_of(response.status_code, response.content, self._now(), retry_after_s=wait)

    def _send(
        self,
        method: str,
        url: str,
        token: str,
        headers: Mapping[str, str],
        *,
        json: dict[str, Any] | None = None,
        content: Iterator[bytes] | None = None,
    ) -> httpx2.Response:
        host = urlsplit(url).hostname
        away = host not in _LOOPBACK
        verify = certificates(trust_env=away)
        everything = {"Authorization": f"Bearer {token}", **headers}
        try:
            with httpx2.Client(timeout=SECONDS, trust_env=away, verify=verify) as client:
                return client.request(method, url, headers=everything, json=json, content=content)
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            failure: Exception = PlatformAway("YouTube cannot be reached.")
        except httpx2.HTTPError as error:
            # No chain: the error holds the request with its keys.
            failure = OutcomeUnclear(f"YouTube did not answer ({type(error).__name__}).")
        raise failure


def _pieces(film: Path, start: int, end: int, sent: Sent) -> Iterator[bytes]:
    with film.open("rb") as source:
        source.seek(start)
        at = start
        while at < end and (piece := source.read(min(_PIECE, end - at))):
            yield piece
            at += len(piece)
            sent(at)


def _reached(response: httpx2.Response) -> int:
    """``Range: bytes=0-{last}``; without it nothing is stored."""
    first, dash, last = response.headers.get("range", "").removeprefix("bytes=").partition("-")
    return int(last) + 1 if dash and first == "0" and last.isdecimal() else 0
