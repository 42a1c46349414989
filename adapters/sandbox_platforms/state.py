"""What the platforms remember, as plain data that JSON can hold."""

from datetime import datetime
from typing import Any

import msgspec

type Json = dict[str, Any]


class ClockState(msgspec.Struct, kw_only=True):
    """How far the clock was moved, and where it stands when it stands still."""

    ahead_s: float = 0.0
    stands_at: datetime | None = None


class Consent(msgspec.Struct, kw_only=True):
    """A question on the consent screen, and the code once it was answered with yes."""

    id: str
    platform: str
    redirect_uri: str
    state: str
    scopes: tuple[str, ...]
    challenge: str
    offline: bool
    asked_at: datetime
    code: str = ""
    code_until: datetime | None = None


class Grant(msgspec.Struct, kw_only=True):
    """What a person allowed. Its refresh token changes with every use on TikTok."""

    id: str
    platform: str
    scopes: tuple[str, ...]
    made_at: datetime
    refresh_token: str
    refresh_until: datetime | None
    revoked: bool = False


class AccessToken(msgspec.Struct, kw_only=True):
    """A bearer token and until when it is good."""

    grant: str
    until: datetime


class Fate(msgspec.Struct, kw_only=True):
    """What becomes of a film after its last byte. Usually nothing special."""

    processing_s: float
    failure: str = ""
    rejection: str = ""
    ids: str = "one"
    """TikTok: one | none | many | scalar."""


class Media(msgspec.Struct, kw_only=True, frozen=True):
    """What the bytes are, as far as they can be read."""

    digest: str
    size: int
    duration_s: float
    width: int
    height: int


class UploadSession(msgspec.Struct, kw_only=True):
    """A YouTube upload address."""

    id: str
    grant: str
    until: datetime
    parts: tuple[str, ...]
    resource: Json
    total: int | None
    stored: int = 0
    video: str = ""
    """The video that came of it, once the last byte is there."""


class Video(msgspec.Struct, kw_only=True):
    """A video on the YouTube channel."""

    id: str
    media: Media
    snippet: Json
    status: Json
    """As stored: whether ``publishAt`` has come is asked of the clock."""
    made_at: datetime
    fate: Fate
    public_at: datetime | None = None
    """When it was made public by hand, or is scheduled to be."""
    hidden_at: datetime | None = None
    """When it was taken back after it had been public."""
    thumbnail: str = ""
    deleted_at: datetime | None = None


class Publish(msgspec.Struct, kw_only=True):
    """A TikTok publishing task: a direct post or a draft for the inbox."""

    id: str
    kind: str
    """direct | inbox"""
    grant: str
    upload: str
    token: str
    opened_at: datetime
    until: datetime
    size: int
    chunk: int
    chunks: int
    post_info: Json
    received: int = 0
    media: Media | None = None
    uploaded_at: datetime | None = None
    fate: Fate | None = None
    posted_at: datetime | None = None
    posts: tuple[str, ...] = ()


class TikTokPost(msgspec.Struct, kw_only=True):
    """A video on the TikTok profile."""

    id: str
    publish: str
    media: Media
    caption: str
    privacy: str
    made_at: datetime
    shown_from: datetime
    """When moderation is through and its id is told."""
    deleted_at: datetime | None = None


class World(msgspec.Struct, kw_only=True):
    """Everything. ``count`` makes ids and tokens, so that equal histories have equal ones."""

    count: int = 0
    clock: ClockState = msgspec.field(default_factory=ClockState)
    automatic_consent: bool = False
    testing_grants: bool = False
    audited: bool = False
    private_account: bool = False
    consents: dict[str, Consent] = {}
    grants: dict[str, Grant] = {}
    tokens: dict[str, AccessToken] = {}
    used_quota: dict[str, int] = {}
    """``bucket day`` → units."""
    sessions: dict[str, UploadSession] = {}
    videos: dict[str, Video] = {}
    publishes: dict[str, Publish] = {}
    posts: dict[str, TikTokPost] = {}
