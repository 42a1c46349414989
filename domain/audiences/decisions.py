"""What may be recorded about an audience."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from domain.audiences.state import Audience
from domain.events.audience import (
    AudienceDayReported,
    AudienceMissed,
    AudienceObserved,
    AudienceRevised,
)
from domain.identifiers import PublicationId
from domain.refusals import Refusal

TOLERANCE = timedelta(hours=12)
"""How far a reading may lie from the moment it was due at and still count for it."""


class ReadingRefused(Refusal):
    """The reading cannot be true."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Cumulative figures at one moment. ``None`` means: not known, which is not zero."""

    observed_at: datetime
    source: str
    views: int | None = None
    engaged_views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    average_view_percentage: float | None = None
    definition: str = "1"

    def counts(self) -> dict[str, int]:
        """The counters that are known."""
        named = {
            "views": self.views,
            "engaged_views": self.engaged_views,
            "likes": self.likes,
            "comments": self.comments,
            "shares": self.shares,
        }
        return {name: value for name, value in named.items() if value is not None}


def observe(
    audience: Audience, publication: PublicationId, reading: Reading, *, reason: str = ""
) -> AudienceObserved | AudienceRevised | None:
    """Record a reading; a changed figure for a known moment is a revision, an equal one nothing."""
    _plausible(reading)
    known = audience.at(reading.observed_at, reading.source)
    if known is None:
        return AudienceObserved(
            publication=publication,
            observed_at=reading.observed_at,
            source=reading.source,
            views=reading.views,
            engaged_views=reading.engaged_views,
            likes=reading.likes,
            comments=reading.comments,
            shares=reading.shares,
            average_view_percentage=reading.average_view_percentage,
            definition=reading.definition,
        )
    if _same(known, reading):
        return None
    return AudienceRevised(
        publication=publication,
        observed_at=reading.observed_at,
        source=reading.source,
        views=reading.views,
        engaged_views=reading.engaged_views,
        likes=reading.likes,
        comments=reading.comments,
        shares=reading.shares,
        average_view_percentage=reading.average_view_percentage,
        reason=reason or "entered again with other figures",
    )


def report_day(audience: Audience, report: AudienceDayReported) -> AudienceDayReported | None:
    """Record what a platform says of one day; the same figures again add nothing.

    The revision is counted here, whatever ``report`` carries.
    """
    known = [
        each for each in audience.days if (each.day, each.source) == (report.day, report.source)
    ]
    numbered = msgspec.structs.replace(report, revision=len(known) + 1)
    if known and msgspec.structs.replace(known[-1], revision=numbered.revision) == numbered:
        return None
    return numbered


def miss(
    audience: Audience,
    publication: PublicationId,
    expected_at: datetime,
    reason: str,
    *,
    again_at: datetime | None = None,
) -> AudienceMissed | None:
    """Record a hole, unless a reading near that moment exists or the hole is known.

    A known hole is told again when it says anew when the platform is asked next, or that it
    is not asked any more.
    """
    if audience.has_near(expected_at, TOLERANCE):
        return None
    known = audience.hole_at(expected_at)
    if known is not None and known.again_at == again_at:
        return None
    return AudienceMissed(
        publication=publication, expected_at=expected_at, reason=reason, again_at=again_at
    )


def _plausible(reading: Reading) -> None:
    if reading.observed_at.tzinfo is None:
        raise ReadingRefused("A reading needs a moment with a time zone.")
    counts = reading.counts()
    for name, value in counts.items():
        if value < 0:
            raise ReadingRefused(f"{name} cannot be negative ({value}).")
    percentage = reading.average_view_percentage
    if percentage is not None and not 0 <= percentage <= 10_000:
        raise ReadingRefused(f"average view percentage {percentage} is out of range (0 to 10000).")
    if not counts and percentage is None:
        raise ReadingRefused("A reading needs at least one figure.")


def _same(known: AudienceObserved | AudienceRevised, reading: Reading) -> bool:
    return (
        known.views,
        known.engaged_views,
        known.likes,
        known.comments,
        known.shares,
        known.average_view_percentage,
    ) == (
        reading.views,
        reading.engaged_views,
        reading.likes,
        reading.comments,
        reading.shares,
        reading.average_view_percentage,
    )
