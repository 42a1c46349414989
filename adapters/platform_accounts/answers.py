"""One request to a platform's own door, whose answer is JSON and ends."""

import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx2

from domain.platforms.access import PlatformAway

SECONDS = 20.0
"""Of silence. Consent waits for a person; a platform that takes longer is away."""
MOST_BYTES = 1_000_000
LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""No proxy leads to this machine."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Status and content; an answer without an object is an empty one."""

    status: int
    content: Mapping[str, Any] = field(repr=False)


def ask(
    method: str,
    url: str,
    *,
    form: Mapping[str, str] | None = None,
    token: str = "",
) -> Answer:
    """Ask once, without following redirects. Raises ``PlatformAway``."""
    headers = {"Accept": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    host = httpx2.URL(url).host
    away = host not in LOOPBACK
    verify = _certificates(trust_env=away)
    try:
        with (
            httpx2.Client(timeout=SECONDS, trust_env=away, verify=verify) as client,
            client.stream(method, url, data=form, headers=headers) as response,
        ):
            return Answer(status=response.status_code, content=_content(response))
    except httpx2.HTTPError as error:
        # No chain: the error holds the request with its keys.
        failure = PlatformAway(f"{host} did not answer ({type(error).__name__}).")
    raise failure


@cache
def _certificates(*, trust_env: bool) -> ssl.SSLContext:
    """Read once a process: it takes 30 ms of work, as much as a whole question."""
    return httpx2.create_ssl_context(trust_env=trust_env)


def _content(response: httpx2.Response) -> Mapping[str, Any]:
    body = b""
    for piece in response.iter_bytes():
        body += piece
        if len(body) > MOST_BYTES:
            break
    try:
        content = json.loads(body)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
