"""Stream ``audience``: what was seen of one publication.

Readings are cumulative and append-only; reports of a day are increments and may be revised by
the platform for some days, each revision an event of its own.
"""

from datetime import date, datetime

from domain.events.event import Event
from domain.identifiers import PublicationId


class AudienceObserved(Event, frozen=True, kw_only=True):
    topic = "audience.observed"
    topic_version = 2
    publication: PublicationId
    observed_at: datetime
    source: str
    """``manual``, ``csv:<name>``, ``youtube_data`` or ``tiktok_display``."""
    views: int | None = None
    engaged_views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    average_view_percentage: float | None = None
    definition: str = "1"


class AudienceRevised(Event, frozen=True, kw_only=True):
    topic = "audience.revised"
    topic_version = 2
    publication: PublicationId
    observed_at: datetime
    """The reading that is replaced, by its time and source."""
    source: str
    views: int | None = None
    engaged_views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    average_view_percentage: float | None = None
    reason: str


class AudienceDayReported(Event, frozen=True, kw_only=True):
    """What one day added, as a platform reports it afterwards. ``None``: it did not say."""

    topic = "audience.day_reported"
    publication: PublicationId
    day: date
    """In the platform's own time zone."""
    zone: str
    """IANA name of that zone: YouTube counts in ``America/Los_Angeles``."""
    source: str
    """``youtube_analytics``, ``manual`` or ``csv:<name>``."""
    revision: int
    """1 for the first report of the day; a report that differs has the next number."""
    definition: str
    """Of the counters, for example ``youtube-2026-08-27``."""
    views: int | None = None
    engaged_views: int | None = None
    watch_minutes: float | None = None
    average_view_duration_s: float | None = None
    average_view_percentage: float | None = None
    """May be above 100 where a film loops."""
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    subscribers_gained: int | None = None


class AudienceMissed(Event, frozen=True, kw_only=True):
    topic = "audience.missed"
    topic_version = 2
    publication: PublicationId
    expected_at: datetime
    reason: str
    again_at: datetime | None = None
    """When the platform will be asked again; ``None`` where nobody can be asked."""


type AudienceEvent = AudienceObserved | AudienceRevised | AudienceDayReported | AudienceMissed
