"""Changes are asked for by our own pages only.

``SameSite=Strict`` is not enough on a loopback address: another port is the same site. So
the browser's own words about the asking page decide (Fetch Metadata; RFC 6454, 7.3).
"""

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from api.security.guard import SAFE
from api.security.shut import ForeignOrigin, answer


class SameOrigin:
    """Refuses changes that another origin asks for, or that do not say who asks."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 or pass the request on."""
        if scope["type"] == "http" and scope["method"] not in SAFE and is_foreign(scope):
            await _FOREIGN(scope, receive, send)
            return
        await self._app(scope, receive, send)


def is_foreign(scope: Scope) -> bool:
    """Whether one of both headers speaks of another origin, or neither is there."""
    request = HTTPConnection(scope)
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is None and origin is None:
        return True
    own = f"{request.url.scheme}://{request.headers.get('host', '')}"
    return site not in (None, "same-origin") or origin not in (None, own)


_FOREIGN = answer(
    ForeignOrigin(
        "Changes are taken from Kinora's own pages only. A program of your own sends the header"
        " Origin with the address it asks."
    )
)
