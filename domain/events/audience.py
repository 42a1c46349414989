"""Stream ``audience``: what was seen of one publication, as cumulative readings."""

from datetime import datetime

from domain.events.event import Event
from domain.identifiers import PublicationId


class AudienceObserved(Event, frozen=True, kw_only=True):
    topic = "audience.observed"
    publication: PublicationId
    observed_at: datetime
    source: str
    """``manual``, ``csv:<name>``, later ``youtube_data``, ``youtube_analytics``, ``tiktok``."""
    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    average_view_percentage: float | None = None
    definition: str = "1"


class AudienceRevised(Event, frozen=True, kw_only=True):
    topic = "audience.revised"
    publication: PublicationId
    observed_at: datetime
    """The reading that is replaced, by its time and source."""
    source: str
    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    average_view_percentage: float | None = None
    reason: str


class AudienceMissed(Event, frozen=True, kw_only=True):
    topic = "audience.missed"
    publication: PublicationId
    expected_at: datetime
    reason: str


type AudienceEvent = AudienceObserved | AudienceRevised | AudienceMissed
