"""A sandbox of both platforms, and a browser that goes where it is sent and no further."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import httpx2

from adapters.sandbox_platforms.faults import Fault
from adapters.sandbox_platforms.sandbox import Sandbox
from adapters.sandbox_platforms.serving import ServedSandbox
from adapters.sandbox_platforms.settings import (
    GOOGLE_CLIENT_ID,
    GOOGLE_CLIENT_SECRET,
    TIKTOK_CLIENT_KEY,
    TIKTOK_CLIENT_SECRET,
    SandboxSettings,
    TikTokSettings,
    YouTubeSettings,
)
from domain.platforms.access import Client

START = datetime(2026, 11, 23, 12, tzinfo=UTC)
REDIRECT = "http://127.0.0.1:8460/api/v1/platforms/callback"
CLIENTS = {
    "youtube": Client(id=GOOGLE_CLIENT_ID, secret=GOOGLE_CLIENT_SECRET),
    "tiktok": Client(id=TIKTOK_CLIENT_KEY, secret=TIKTOK_CLIENT_SECRET),
}


@dataclass(frozen=True, kw_only=True)
class Stage:
    """The sandbox as a test directs it."""

    url: str
    sandbox: Sandbox

    def fault(self, route: str, kind: str, *, times: int = 1, **detail: object) -> None:
        """The next calls at the door go wrong."""
        self.sandbox.faults.plan(Fault(route=route, kind=kind, times=times, detail=detail))

    def later(self, **span: float) -> None:
        """Let time pass at the platforms."""
        self.sandbox.clock.travel_to(self.sandbox.clock.now() + timedelta(**span))


@contextmanager
def staged(
    *,
    start: datetime = START,
    youtube: YouTubeSettings | None = None,
    tiktok: TikTokSettings | None = None,
) -> Iterator[Stage]:
    """A sandbox that agrees to every consent and whose clock stands still.

    ``start`` is for whoever comes with the machine's clock: both have to be in one year.
    """
    settings = SandboxSettings(
        start=start,
        automatic_consent=True,
        youtube=youtube or YouTubeSettings(testing_grants=True),
        tiktok=tiktok or TikTokSettings(rate_limits=False),
    )
    with ServedSandbox(settings) as served:
        yield Stage(url=served.url, sandbox=served.app.state.sandbox)


def consented(url: str) -> dict[str, str]:
    """What the browser brings back from the page of consent."""
    answer = httpx2.get(url, follow_redirects=False, timeout=5)
    assert answer.status_code == 302, answer.text
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    return {name: values[-1] for name, values in query.items()}
