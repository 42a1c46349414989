"""What publishing needs from a platform. One port for all of them; each has an adapter, and a
twin that may die or stay unclear at every call.

The caller writes an event before and after every call, so that a call is repeated only where a
repetition cannot publish a second time.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Protocol

from domain.identifiers import Digest, PublicationId
from domain.publications.matching import Match


@dataclass(frozen=True, kw_only=True)
class UploadOrder:
    """Everything that goes out. Equal for every attempt, but for a ``publish_at`` that passed."""

    publication: PublicationId
    platform: str
    account: str
    mode: str
    """``api`` (YouTube), ``inbox`` or ``direct`` (TikTok)."""
    film: Path
    size: int
    digest: Digest
    """Of the bytes in ``film``, checked before the order was made."""
    duration_s: float
    title: str
    caption: str
    hashtags: tuple[str, ...]
    language: str = ""
    """Of title and caption, as a BCP 47 tag; empty: not known."""
    visibility: str = "public"
    """``public``, ``unlisted`` or ``private``: always sent, never left to a default."""
    publish_at: datetime | None = None
    """When the platform shall make it visible; ``None``: as soon as it can."""
    thumbnail: Path | None = None

    @property
    def text(self) -> str:
        """Caption and hashtags in one text."""
        return " ".join([self.caption, *(f"#{tag.lstrip('#')}" for tag in self.hashtags)]).strip()


@dataclass(frozen=True, kw_only=True)
class OpenedSession:
    """The platform waits for bytes."""

    expires_at: datetime | None = None
    remote_id: str = ""
    """A name the platform gave already (TikTok's ``publish_id``) that grants nothing by itself."""


@dataclass(frozen=True, kw_only=True)
class Received:
    """The platform holds the first ``offset`` bytes and waits for more."""

    offset: int


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """The platform has the whole file. From now on there is a post, visible or not."""

    remote_id: str
    """What ``look`` is asked with: a video's id, or TikTok's ``publish_id``."""


@dataclass(frozen=True, kw_only=True)
class SessionGone:
    """The platform (or our store of secrets) knows no such session."""

    reason: str


type Reception = Received | Arrived | SessionGone


@dataclass(frozen=True, kw_only=True)
class Processing:
    """Not visible yet, and nothing is wrong."""

    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Public:
    """Visible as the order asks."""

    url: str
    remote_id: str
    public_at: datetime


@dataclass(frozen=True, kw_only=True)
class Scheduled:
    """Processed; the platform will make it visible by itself."""

    publish_at: datetime


@dataclass(frozen=True, kw_only=True)
class DraftWaits:
    """It becomes visible only when the operator does something on the platform."""

    instructions: str


@dataclass(frozen=True, kw_only=True)
class Refused:
    """The platform will never show it."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class Vanished:
    """The platform does not know this post (not yet, or not any more)."""

    note: str = ""


type Standing = Processing | Public | Scheduled | DraftWaits | Refused | Vanished


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A recent post of the account that may be the one whose outcome is unknown."""

    remote_id: str
    url: str
    title: str
    posted_at: datetime
    duration_s: float | None
    likeness: float
    """0 to 1, from time, duration and words; the operator decides."""

    @classmethod
    def of(cls, found: Match) -> "Candidate":
        """A post that looks like the film, as the port tells of it."""
        post = found.post
        return cls(
            remote_id=post.remote_id,
            url=post.url,
            title=post.text,
            posted_at=post.posted_at,
            duration_s=post.duration_s,
            likeness=found.likeness,
        )


type Sent = Callable[[int], None]
"""Told how many bytes of the file have left so far; raises ``Cancelled`` to stop."""


class PublishingPlatform(Protocol):
    """One account of one platform.

    Every method but ``missing``, ``dry_run``, ``chunk``, ``schedules`` and ``close`` asks the
    platform and raises a ``PublishingProblem``. ``handle`` is the caller's public name of a
    session, chosen before it is opened (small letters, digits and underscores); whatever grants
    access to it is kept in the store of secrets under that name, and in no event.
    """

    @property
    def reopens(self) -> bool:
        """Whether opening may be repeated after an unclear end, because no post can come of a
        session before its last byte. Where not, an unclear end is the operator's to decide."""

    def missing(self) -> tuple[str, ...]:
        """Codes of what is not configured (``domain.publications.missing``); empty when it can
        publish."""

    def schedules(self, order: UploadOrder) -> bool:
        """Whether the platform itself waits for ``publish_at``, so that we may send at once."""

    def dry_run(self, order: UploadOrder) -> tuple[str, ...]:
        """The exact requests in order, secrets masked. Sends nothing and needs no secret."""

    def open(self, order: UploadOrder, handle: str) -> OpenedSession:
        """Open a session and keep its secret under ``handle`` before returning."""

    def probe(self, order: UploadOrder, handle: str) -> Reception:
        """How far the session is. Changes nothing, may be repeated at will."""

    def chunk(self, order: UploadOrder, offset: int) -> int:
        """Bytes that ``send`` would send from ``offset``; at least 1 before the end."""

    def send(self, order: UploadOrder, handle: str, offset: int, sent: Sent) -> Reception:
        """Send one chunk from ``offset``. ``Received`` may be less than was sent."""

    def look(self, order: UploadOrder, remote_id: str) -> Standing:
        """What became of the post that ``Arrived`` or a ``Candidate`` names. Changes nothing, may
        be repeated at will. Visible in another way than the order asks is ``DraftWaits``."""

    def adorn(self, order: UploadOrder, remote_id: str) -> str:
        """Set what can be set only afterwards (the thumbnail); say what was done, empty for
        nothing. Repeating it is harmless."""

    def find(self, order: UploadOrder, since: datetime) -> tuple[Candidate, ...]:
        """Recent posts of the account that may be this one, the likeliest first."""

    def close(self, handle: str) -> None:
        """Forget the session's secret. Closing twice, or what was never open, is harmless."""


class PublishingProblem(Exception):
    """A platform did not do what was asked. The text is for the operator and holds no secret.

    All kinds but ``OutcomeUnclear`` say that the request certainly had no effect.
    """

    failure: ClassVar[str] = "transient"
    """``auth``, ``quota``, ``rejected``, ``transient``, ``config`` or ``ambiguous``."""


class SignInNeeded(PublishingProblem):
    """The platform does not accept our token; the account has to be connected anew."""

    failure = "auth"


class QuotaSpent(PublishingProblem):
    """The platform takes no more of these requests before ``until``."""

    failure = "quota"

    def __init__(self, message: str, *, until: datetime) -> None:
        super().__init__(message)
        self.until = until


class OrderRejected(PublishingProblem):
    """The platform refuses this film or these words for good."""

    failure = "rejected"


class NotConfigured(PublishingProblem):
    """Something that publishing needs is not configured."""

    failure = "config"


class PlatformAway(PublishingProblem):
    """The platform cannot answer now; the same again later is safe."""

    failure = "transient"

    def __init__(self, message: str, *, retry_after_s: float = 0.0) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class OutcomeUnclear(PublishingProblem):
    """No answer, or none that can be read: the request may have had its effect."""

    failure = "ambiguous"
