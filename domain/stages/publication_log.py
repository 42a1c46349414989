"""What the publish stage reads from the log and writes to it between two calls to a platform."""

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.events.event import Event, Origin, payloads
from domain.events.publication import SessionAsked
from domain.identifiers import reaction_id
from domain.ports import Conflict, EventStore
from domain.publications.holders import TOPICS, holders
from domain.publications.state import Publication, fold
from domain.stages.job import Job
from domain.streams import ATTEMPTS, UnitOfWork, read_all

CLOCKS_DIFFER = timedelta(minutes=5)
"""How much earlier than our first session a post of ours may claim to be."""

type Saying = Callable[[Publication], Event | None]
"""What is to be said of the publication as it is; ``None`` when that was said."""


class PublicationLog:
    """One publication's stream, as one attempt at its work reads and writes it."""

    def __init__(self, store: EventStore, job: Job) -> None:
        self._store = store
        self._job = job

    def publication(self) -> Publication:
        """As it is now."""
        return fold(payloads(self._store.load(self._job.subject)))

    def say(self, *sayings: Saying) -> Publication:
        """Decide one after the other on the stream as it is, and append all in one.

        Decides again when the stream moved on meanwhile; what does not fit any more is refused.
        """
        for _ in range(ATTEMPTS):
            unit = self._unit()
            for saying in sayings:
                event = saying(fold(unit.load(self._job.subject)))
                if event is not None:
                    unit.add(self._job.subject, event)
            try:
                unit.commit()
            except Conflict:
                continue
            return fold(unit.load(self._job.subject))
        raise Conflict(f"publication {self._job.subject} kept moving")

    def since(self) -> datetime | None:
        """The earliest moment a post of this publication may have been made."""
        recorded = self._store.load(self._job.subject)
        asked = [each.recorded_at for each in recorded if isinstance(each.payload, SessionAsked)]
        return asked[0] - CLOCKS_DIFFER if asked else None

    def posts_of_others(self, platform: str) -> frozenset[str]:
        """Ids of the platform's posts that are known as other publications'."""
        found = holders(read_all(self._store, TOPICS))
        return frozenset(
            post
            for (where, post), holder in found.items()
            if where == platform and holder != self._job.subject
        )

    def _unit(self) -> UnitOfWork:
        """Ids derive from the attempt and the place in the stream: two attempts collide there."""
        work = self._store.load(self._job.work)
        place = len(self._store.load(self._job.subject))
        origin = Origin(
            actor=f"worker:{self._job.asked.stage}",
            correlation_id=work[0].origin.correlation_id,
            causation_id=work[0].event_id,
        )
        key = reaction_id(self._job.work, f"publish/{self._job.attempt}/{place}")
        return UnitOfWork(self._store, origin, key)
