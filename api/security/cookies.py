"""The session's cookie: ``HttpOnly``, ``SameSite=Strict``, for the whole host.

Only under TLS ``Secure`` and ``__Host-`` (RFC 6265bis, 4.1.3.2): Safari drops both on
``http://localhost``. The profile is part of the name, since cookies ignore ports.
"""

from starlette.requests import HTTPConnection
from starlette.responses import Response

from api.security.codes import read, written
from domain.operator.accounts import LONGEST


def cookie_name(profile: str, *, tls: bool) -> str:
    """What the cookie is called."""
    name = f"kinora-{profile}"
    return f"__Host-{name}" if tls else name


def is_tls(request: HTTPConnection) -> bool:
    """Whether the browser speaks TLS with us or with a proxy on this machine."""
    return request.url.scheme in ("https", "wss")


def secret_of(request: HTTPConnection, profile: str) -> bytes | None:
    """The secret that the request carries."""
    text = request.cookies.get(cookie_name(profile, tls=is_tls(request)), "")
    return read(text)


def set_cookie(response: Response, request: HTTPConnection, profile: str, secret: bytes) -> None:
    """Let the browser keep the session."""
    tls = is_tls(request)
    response.set_cookie(
        cookie_name(profile, tls=tls),
        written(secret),
        max_age=int(LONGEST.total_seconds()),
        path="/",
        secure=tls,
        httponly=True,
        samesite="strict",
    )


def clear_cookie(response: Response, request: HTTPConnection, profile: str) -> None:
    """Let the browser forget the session."""
    tls = is_tls(request)
    response.delete_cookie(
        cookie_name(profile, tls=tls), path="/", secure=tls, httponly=True, samesite="strict"
    )
