"""Hand-made histories for questions: every event at the moment that the test names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pyarrow as pa

from domain.events import animation as films
from domain.events.audience import (
    AudienceDayReported,
    AudienceMissed,
    AudienceObserved,
    AudienceRevised,
)
from domain.events.catalogue import encode
from domain.events.event import Event, RecordedEvent
from domain.events.publication import PublicationRequested, Published
from domain.identifiers import AnimationId, Digest, PublicationId, audience_id
from projections.analytics.engine import Facts
from tests.projections.stories import Story

PUBLIC = datetime(2026, 11, 2, 12, tzinfo=UTC)
"""The first public moment, unless a test names another."""

_NOTHING = Digest("0" * 64)


class Tale(Story):
    """Tells films, publications and readings at given moments."""

    def write(
        self,
        stream: UUID,
        payload: Event,
        *,
        actor: str = "policy",
        cause: RecordedEvent | None = None,
    ) -> RecordedEvent:
        """Record one event at exactly ``now``."""
        moment = self.now
        event = replace(
            super().write(stream, payload, actor=actor, cause=cause), recorded_at=moment
        )
        self.events[-1] = event
        self.now = moment
        return event

    def film(self, *, variation: int = 0, predecessor: UUID | None = None, **told: Any) -> UUID:
        """A film is commissioned now."""
        film = self.uuid()
        fact = films.AnimationCommissioned(
            idea=told.pop("idea", self.uuid()),
            day=told.pop("day", self.uuid()),
            title=told.pop("title", "Two rings"),
            summary="Two rings meet.",
            language="en",
            variation=variation,
            predecessor=None if predecessor is None else AnimationId(predecessor),
            **told,
        )
        self.write(film, fact)
        return film

    def post(
        self,
        public: datetime = PUBLIC,
        *,
        platform: str = "youtube",
        film: UUID | None = None,
        title: str = "Two rings",
    ) -> UUID:
        """A film becomes public then, and the log hears of it at once."""
        post, film = self.uuid(), film or self.uuid()
        fact = PublicationRequested(
            animation=AnimationId(film),
            platform=platform,
            account="main",
            mode="kit",
            file=_NOTHING,
            title=title,
            caption="",
            hashtags=(),
        )
        self.now = public
        self.write(post, fact)
        url = "https://example.org/v/1"
        out = Published(url=url, remote_id="1", public_at=public, confirmed_by="operator")
        self.write(post, out)
        return post

    def read(
        self,
        post: UUID,
        hours: float,
        views: int | None,
        *,
        public: datetime = PUBLIC,
        source: str = "manual",
        definition: str = "1",
    ) -> None:
        """The film's views so many hours after it became public."""
        self.now = public + timedelta(hours=hours)
        publication = PublicationId(post)
        fact = AudienceObserved(
            publication=publication,
            observed_at=self.now,
            source=source,
            views=views,
            definition=definition,
        )
        self.write(audience_id(publication), fact)

    def correct(self, post: UUID, hours: float, views: int) -> None:
        """The reading of that moment was wrong."""
        publication = PublicationId(post)
        fact = AudienceRevised(
            publication=publication,
            observed_at=PUBLIC + timedelta(hours=hours),
            source="manual",
            views=views,
            reason="platform corrected",
        )
        self.write(audience_id(publication), fact)

    def miss(
        self, post: UUID, hours: float, *, public: datetime = PUBLIC, reason: str = "asleep"
    ) -> None:
        """A reading of that moment never came."""
        publication = PublicationId(post)
        moment = public + timedelta(hours=hours)
        fact = AudienceMissed(publication=publication, expected_at=moment, reason=reason)
        self.write(audience_id(publication), fact)

    def report(
        self, post: UUID, day: date, percentage: float | None, engaged: int, revision: int = 1
    ) -> None:
        """What the platform says of one day."""
        publication = PublicationId(post)
        fact = AudienceDayReported(
            publication=publication,
            day=day,
            zone="America/Los_Angeles",
            source="youtube_analytics",
            revision=revision,
            definition="youtube-2026-08-27",
            views=engaged * 2,
            engaged_views=engaged,
            average_view_percentage=percentage,
        )
        self.write(audience_id(publication), fact)

    @property
    def facts(self) -> Facts:
        """Everything told so far, ready for questions."""
        facts = Facts()
        facts.add(portion(self.events))
        return facts

    def ask(self, question: str, *, now: datetime, zone: str = "UTC", days: int = 3) -> Any:
        """The rows of an answer."""
        return self.facts.ask(question, now=now, zone=zone, days=days)


def portion(events: Sequence[RecordedEvent]) -> pa.Table:
    """Events in the columns of the log."""
    identifiers = {
        "stream": [each.stream.bytes for each in events],
        "event_id": [each.event_id.bytes for each in events],
        "correlation_id": [each.origin.correlation_id.bytes for each in events],
        "causation_id": [
            each.origin.causation_id.bytes if each.origin.causation_id else None for each in events
        ],
    }
    return pa.table(
        {
            "position": [each.position for each in events],
            "version": [each.version for each in events],
            "topic": [each.payload.topic for each in events],
            "topic_version": [each.payload.topic_version for each in events],
            "actor": [each.origin.actor for each in events],
            "payload": pa.array([encode(each.payload) for each in events], pa.binary()),
            "recorded_at": pa.array(
                [each.recorded_at for each in events], pa.timestamp("us", tz="UTC")
            ),
            "hash": pa.array([each.hash for each in events], pa.binary()),
        }
        | {name: pa.array(values, pa.uuid()) for name, values in identifiers.items()}
    )
