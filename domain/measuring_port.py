"""The port of measuring: what a platform says of posts, as it says it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from domain.events.audience import AudienceDayReported


class MeterSilent(Exception):
    """The platform did not answer, or would not; the text says why. Asking later may help."""


@dataclass(frozen=True, kw_only=True)
class Counters:
    """What one post has gathered so far. ``None``: the platform did not say, which is not zero."""

    observed_at: datetime
    source: str
    """``youtube_data`` or ``tiktok_display``."""
    definition: str
    """Of the counters, where the platform has changed what it counts."""
    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None


@dataclass(frozen=True, kw_only=True)
class Post:
    """A published film, as its platform knows it."""

    publication: UUID
    remote_id: str
    public_at: datetime


class Meter(Protocol):
    """Reads the figures of one account."""

    def counters(self, remote_ids: Sequence[str]) -> Mapping[str, Counters]:
        """By the platform's identifier; a post that is gone is not among them.

        Raises ``MeterSilent``.
        """

    def days(self, post: Post, until: date) -> tuple[AudienceDayReported, ...]:
        """Reports of the days from the post's first up to ``until``, in the platform's own zone;
        days that it has not reckoned yet are left out. Empty where it reports no days.

        Raises ``MeterSilent``.
        """


type Meters = Callable[[str], Meter | None]
"""The meter of a platform; ``None`` while the operator has not connected it."""
