"""Closed by default: what is below ``/api`` needs a session unless it is listed here.

A middleware and no dependency of routes: mounted applications, the OpenAPI description and
routes that nobody thought of are behind it as well.
"""

import hmac
from typing import Annotated

import psycopg
from anyio.to_thread import run_sync
from fastapi import Depends
from fastapi.security import APIKeyCookie
from starlette.requests import HTTPConnection, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from adapters.event_store.errors import StoreUnavailable
from api.problem_answer import problem
from api.security.codes import token_of
from api.security.cookies import secret_of
from api.security.porter import Porter
from api.security.shut import SignInRequired, TokenMissing, answer
from domain.operator.accounts import Session

CLOSED = "/api"
"""Everything below it is closed; outside are health and the panel's files."""

OPEN = frozenset(
    {
        ("GET", "/api/health"),
        ("GET", "/api/health/ready"),
        ("GET", "/api/v1/version"),
        ("GET", "/api/v1/session"),
        ("POST", "/api/v1/session"),
        ("POST", "/api/v1/operator"),
        ("GET", "/api/v1/platforms/callback"),  # knows its own by a state that counts once
    }
)
"""Method and path that answer without a session."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing (RFC 9110, 9.2.1)."""

TOKEN = "X-Kinora-Token"  # noqa: S105 - the name of a header


class Guard:
    """Lets requests through with a session; changes also with the session's token."""

    def __init__(self, app: ASGIApp, *, porter: Porter, profile: str) -> None:
        self._app = app
        self._porter = porter
        self._profile = profile

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 401 or 403, or pass the request on with ``state.session``."""
        if scope["type"] != "http" or not is_closed(scope["path"]):
            await self._app(scope, receive, send)
            return
        request = HTTPConnection(scope)
        secret = secret_of(request, self._profile)
        try:
            session = await run_sync(self._porter.session, secret) if secret else None
        except (StoreUnavailable, psycopg.OperationalError):
            await _AWAY(scope, receive, send)
            return
        method = scope["method"]
        if (_as_get(method), scope["path"]) not in OPEN:
            if session is None or secret is None:
                await _NOBODY(scope, receive, send)
                return
            if method not in SAFE and not _fits(request, secret):
                await _NO_TOKEN(scope, receive, send)
                return
        scope.setdefault("state", {})["session"] = session
        await self._app(scope, receive, send)


def is_closed(path: str) -> bool:
    """Whether the path is one of those that need a session unless listed as open."""
    return path == CLOSED or path.startswith(f"{CLOSED}/")


def _session(
    request: Request,
    _cookie: Annotated[str | None, Depends(APIKeyCookie(name="kinora-main", auto_error=False))],
) -> Session:
    found = getattr(request.state, "session", None)
    if not isinstance(found, Session):
        raise SignInRequired(_SIGN_IN)
    return found


SignedIn = Annotated[Session, Depends(_session)]
"""The session of the request, for routes. Without one the route is never reached."""


def _fits(request: HTTPConnection, secret: bytes) -> bool:
    shown = request.headers.get(TOKEN, "")
    return hmac.compare_digest(shown.encode(), token_of(secret).encode())


def _as_get(method: str) -> str:
    return "GET" if method == "HEAD" else method


_SIGN_IN = "There is no session, or it is over: sign in at /api/v1/session."
_NOBODY = answer(SignInRequired(_SIGN_IN))
_NO_TOKEN = answer(
    TokenMissing(f"Changes carry the header {TOKEN} with the token of GET /api/v1/session.")
)
_AWAY = problem(
    503, "service-unavailable", "A service is away", "Nothing is lost; try again in a moment."
)
