"""What differs between one sandbox and the next."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

GOOGLE_CLIENT_ID = "kinora.apps.sandbox.example"
GOOGLE_CLIENT_SECRET = "sandbox-google-client"  # noqa: S105 - opens nothing but this sandbox
TIKTOK_CLIENT_KEY = "sandboxkinora"
TIKTOK_CLIENT_SECRET = "sandbox-tiktok-client"  # noqa: S105 - opens nothing but this sandbox

type Now = Callable[[], datetime]


def machine_time() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class YouTubeSettings:
    """How the YouTube half behaves when no fault is planned."""

    testing_grants: bool = False
    """A consent screen in status Testing: every grant dies after seven days."""
    processing_s: float = 20.0
    session_s: float = 7 * 86_400.0
    """How long an upload address is good."""
    day_and_video: bool = True
    """Whether Analytics answers ``dimensions=day,video`` in one query."""
    missing_row_share: float = 0.02
    """Share of rows (a day of a video) that come one revision late."""
    most_uploads_a_day: int = 100
    """The bucket of ``videos.insert``, since June 2026."""


@dataclass(frozen=True, kw_only=True)
class TikTokSettings:
    """How the TikTok half behaves when no fault is planned."""

    audited: bool = False
    """Unaudited clients post to private accounts only, and only for the poster's eyes."""
    private_account: bool = False
    processing_s: float = 15.0
    moderation_s: float = 45.0
    """A public post has no id to show before moderation is through."""
    upload_url_s: float = 3600.0
    inbox_posts_after_s: float | None = None
    """When the person finishes a draft by themselves; ``None``: only through the control door."""
    rate_limits: bool = True


@dataclass(frozen=True, kw_only=True)
class SandboxSettings:
    """A whole sandbox. Equal seeds, posts and moments give equal figures."""

    seed: int = 0
    folder: Path | None = None
    """Where the platforms remember; without one they forget when the process ends."""
    start: datetime | None = None
    """The moment at which a new sandbox stands still; ``None``: it runs with ``now``."""
    now: Now = machine_time
    automatic_consent: bool = False
    """Whether the consent screen agrees by itself."""
    most_bytes: int = 4_000_000_000
    """Of one film."""
    youtube: YouTubeSettings = field(default_factory=YouTubeSettings)
    tiktok: TikTokSettings = field(default_factory=TikTokSettings)
