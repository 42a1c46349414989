"""The row of a publication: where it stands, what it waits for, and what to do next."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from projections.rows import Row, quick

type State = Literal[
    "dry_run",
    "requested",
    "scheduled",
    "blocked",
    "preflighted",
    "session_asked",
    "session_opened",
    "uploading",
    "finishing",
    "uploaded",
    "awaiting_operator",
    "published",
    "outcome_unknown",
    "failed",
    "cancelled",
    "withdrawn",
]


type Todo = Literal[
    "nothing",
    "wait",
    "connect",
    "confirm",
    "complete_address",
    "finish_draft",
    "decide",
    "retry",
    "cancel",
]
"""What the operator can do next: ``connect`` the account or configure what is missing,
``confirm`` where a kit was published, ``complete_address`` that was a short link,
``finish_draft`` on the platform, ``decide`` about an unknown outcome, ``retry`` what failed, or
``cancel`` what the platform refuses for good."""


@dataclass(frozen=True, kw_only=True)
class PostFound:
    """A recent post of the account that may be the one whose outcome is unknown."""

    remote_id: str
    url: str
    title: str
    posted_at: datetime
    duration_s: float | None
    likeness: float


@dataclass(frozen=True, kw_only=True)
class PreflightCheck:
    """One thing that was checked before anything went out."""

    check: str
    passed: bool
    message: str


@quick
@dataclass(frozen=True, kw_only=True)
class PublicationRow(Row):
    """One film on its way to one account. Empty text and ``None``: not yet."""

    id: UUID
    position: int
    animation: UUID
    platform: str
    account: str
    mode: str
    file: str
    title: str
    caption: str
    hashtags: tuple[str, ...]
    round: int
    override_reason: str
    unattended: bool
    visibility: str = "public"
    state: State = "requested"
    todo: Todo = "wait"
    slot: datetime
    """Where it stands in the calendar: public time, else planned time, else request."""
    requested_at: datetime
    publish_at: datetime | None = None
    preflight_passed: bool | None = None
    preflight: tuple[PreflightCheck, ...] = ()
    dry_run: tuple[str, ...] = ()
    """The exact requests that a real run would send."""
    missing: tuple[str, ...] = ()
    """What is not configured; nothing is sent before it is."""
    session: str = ""
    session_expires_at: datetime | None = None
    uploaded_bytes: int = 0
    total_bytes: int = 0
    remote_id: str = ""
    standing: str = ""
    """What the platform said of the post when it was asked last, and its own words."""
    note: str = ""
    adorned: str = ""
    again_at: datetime | None = None
    """When it goes on by itself."""
    candidates: tuple[PostFound, ...] = ()
    kit: str = ""
    instructions: str = ""
    url: str = ""
    public_at: datetime | None = None
    confirmed_by: str = ""
    failure: str = ""
    reason: str = ""
    changed_at: datetime
