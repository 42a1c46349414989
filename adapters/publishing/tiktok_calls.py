"""TikTok's calls: JSON in its envelope, and the bytes of a chunk.

A call succeeded when ``error.code`` is ``ok``, whatever the status: errors also come with 200.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2

from adapters.publishing.certificates import certificates
from adapters.publishing.tiktok_refusals import TOKEN, problem_of
from domain.platforms.access import AccessTokens, ConsentDead, NotConnected
from domain.platforms.access import PlatformAway as AccountAway
from domain.publishing_port import OutcomeUnclear, PlatformAway, SignInNeeded

API = "https://open.tiktokapis.com"
SECONDS = 30.0
_MOST_BYTES = 4_000_000
_PIECE = 1 << 18
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


class UploadUnsafe(Exception):
    """The address for the bytes is neither https nor this machine."""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What the upload said about a chunk."""

    status: int
    reached: int | None
    """Bytes it holds, where it says so."""


class TikTokCalls:
    """One account's calls at one address."""

    def __init__(
        self, tokens: AccessTokens, now: Callable[[], datetime], *, root: str = ""
    ) -> None:
        self._tokens = tokens
        self._now = now
        self._root = (root or API).rstrip("/")

    def ask(self, path: str, body: Mapping[str, Any], *, fields: str = "") -> Mapping[str, Any]:
        """The ``data`` of a call that succeeded. Raises a ``PublishingProblem``.

        A refused token is renewed once: a request refused for its token had no effect.
        """
        token = self._token(self._tokens.token)
        status, content = self._post(path, body, fields, token)
        if _code(content) == TOKEN or (status == 401 and not _code(content)):
            token = self._token(lambda: self._tokens.renewed(token))
            status, content = self._post(path, body, fields, token)
        code = _code(content)
        data = content.get("data")
        if code == "ok":
            return data if isinstance(data, dict) else {}
        raise problem_of(code, status, self._now())

    def put(
        self,
        url: str,
        film: Path,
        *,
        start: int,
        end: int,
        size: int,
        sent: Callable[[int], None],
    ) -> Reply:
        """Send the bytes ``start`` to ``end`` (excluded) of a film.

        Raises ``UploadUnsafe``, ``PlatformAway`` or, at the end of the film, ``OutcomeUnclear``;
        and whatever ``sent`` raises, with which sending stops.
        """
        parts = urlsplit(url)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise UploadUnsafe("TikTok named an address for the film that is not safe.")
        headers = {
            "Content-Type": "video/mp4",
            "Content-Length": str(end - start),
            "Content-Range": f"bytes {start}-{end - 1}/{size}",
        }
        try:
            with _client(parts.hostname) as client:
                body = _pieces(film, start, end, sent)
                response = client.put(url, content=body, headers=headers)
                return Reply(status=response.status_code, reached=_reached(response))
        except httpx2.HTTPError as error:
            # No chain: the error holds the address, which is a key.
            name = type(error).__name__
        if end < size:
            raise PlatformAway(f"The upload to TikTok broke off ({name}).")
        raise OutcomeUnclear(f"The upload to TikTok broke off at its end ({name}).")

    def _token(self, ask: Callable[[], str]) -> str:
        try:
            return ask()
        except (NotConnected, ConsentDead) as dead:
            raise SignInNeeded(str(dead)) from dead
        except AccountAway as away:
            raise PlatformAway(str(away)) from away

    def _post(
        self, path: str, body: Mapping[str, Any], fields: str, token: str
    ) -> tuple[int, Mapping[str, Any]]:
        url = f"{self._root}{path}" + (f"?fields={fields}" if fields else "")
        headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json; charset=UTF-8",
        }
        try:
            with _client(urlsplit(url).hostname) as client:
                response = client.post(url, content=json.dumps(body).encode(), headers=headers)
                return response.status_code, _content(response)
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            failure: Exception = PlatformAway("TikTok cannot be reached.")
        except httpx2.HTTPError as error:
            # No chain: the error holds the request with its token.
            failure = OutcomeUnclear(f"TikTok did not answer ({type(error).__name__}).")
        raise failure


def _client(host: str | None) -> httpx2.Client:
    away = host not in _LOOPBACK
    verify = certificates(trust_env=away)
    return httpx2.Client(timeout=SECONDS, trust_env=away, verify=verify)


def _pieces(film: Path, start: int, end: int, sent: Callable[[int], None]) -> Iterator[bytes]:
    with film.open("rb") as source:
        source.seek(start)
        at = start
        while at < end and (piece := source.read(min(_PIECE, end - at))):
            yield piece
            at += len(piece)
            sent(at)


def _reached(response: httpx2.Response) -> int | None:
    """``Content-Range: bytes 0-{last}/{total}``: how many bytes are there."""
    told = response.headers.get("content-range", "").removeprefix("bytes ").partition("/")[0]
    first, dash, last = told.partition("-")
    return int(last) + 1 if dash and first == "0" and last.isdecimal() else None


def _content(response: httpx2.Response) -> Mapping[str, Any]:
    if len(response.content) > _MOST_BYTES:
        return {}
    try:
        content = json.loads(response.content)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def _code(content: Mapping[str, Any]) -> str:
    """``ok``, a refusal, or nothing where there is no envelope."""
    error = content.get("error")
    code = error.get("code") if isinstance(error, dict) else error
    return "".join(each for each in str(code or "") if each.isalnum() or each == "_")[:80]
