"""Retention: the files of rejected renders go when their time is over.

The time is looked at here, whether a film may be purged is the domain's decision. The log is
told first and the bytes go after: whatever a crash leaves behind is deleted in the next round.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import structlog

from domain.animations.retention import FilmIsKept, due
from domain.commands.animations import purge
from domain.commands.settings import settings_in
from domain.events.animation import (
    AnimationPurged,
    AnimationRejected,
    AnimationRendered,
    AnimationReopened,
    AnimationSentBack,
)
from domain.events.event import RecordedEvent
from domain.identifiers import Digest, event_id
from domain.ports import Artifacts, Clock, EventStore
from domain.streams import Request

TOPICS = tuple(
    kind.topic
    for kind in (
        AnimationRendered,
        AnimationRejected,
        AnimationSentBack,
        AnimationReopened,
        AnimationPurged,
    )
)
PAGE = 5_000

log = structlog.get_logger()


@dataclass
class _Kept:
    """What is known of one film, folded from the log."""

    files: dict[Digest, None] = field(default_factory=dict)
    """Of every render since the last purge."""
    rendered_at: datetime | None = None
    rejected_at: datetime | None = None


class Retention:
    """Purges what is due and deletes what was purged. One round at a time."""

    def __init__(self, *, store: EventStore, artifacts: Artifacts, clock: Clock) -> None:
        self._store = store
        self._artifacts = artifacts
        self._clock = clock
        self._films: dict[UUID, _Kept] = {}
        self._given_up: dict[Digest, None] = {}
        """Files of purged renders that may still be here."""
        self._position = 0

    def sweep(self, *, rendering: bool) -> int:
        """One round; returns how many films were purged in it.

        While something is ``rendering`` no file is deleted: a render may just have put the
        very same bytes in place and not yet have told the log.
        """
        self._catch_up()
        days, now = settings_in(self._store).retention_days, self._clock.now()
        purged = [film for film, since in self._due(now, days) if self._purge(film, since, days)]
        if purged:
            log.info("retention.purged", films=len(purged))
            self._catch_up()
        if not rendering:
            self._delete()
        return len(purged)

    def _due(self, now: datetime, days: int) -> Iterator[tuple[UUID, datetime]]:
        for film, kept in self._films.items():
            if kept.rejected_at is None or kept.rendered_at is None or not kept.files:
                continue
            since = max(kept.rejected_at, kept.rendered_at)
            if due(since, days) <= now:
                yield film, since

    def _purge(self, film: UUID, since: datetime, days: int) -> bool:
        """The same rejection purges once, whoever asks and however often."""
        request = Request(id=event_id(film, f"purge/{since.isoformat()}"), actor="policy")
        now = self._clock.now()
        try:
            purge(self._store, request, film, now=now, judged_at=since, days=days)
        except FilmIsKept:
            return False
        return True

    def _delete(self) -> None:
        """Files of purged renders that no other film's render is made of."""
        needed = {each for kept in self._films.values() for each in kept.files}
        for digest in [each for each in self._given_up if each not in needed]:
            self._artifacts.delete(digest)
            del self._given_up[digest]

    def _catch_up(self) -> None:
        while page := self._store.read(self._position, limit=PAGE, topics=TOPICS):
            for event in page:
                self._apply(event)
            self._position = page[-1].position

    def _apply(self, event: RecordedEvent) -> None:
        kept = self._films.setdefault(event.stream, _Kept())
        match event.payload:
            case AnimationRendered() as rendered:
                kept.files |= dict.fromkeys(_files(rendered))
                kept.rendered_at = event.recorded_at
            case AnimationRejected():
                kept.rejected_at = event.recorded_at
            case AnimationSentBack() | AnimationReopened():
                kept.rejected_at = None
            case AnimationPurged(files=files):
                kept.files.clear()
                self._given_up |= dict.fromkeys(files)
            case _:
                pass


def _files(rendered: AnimationRendered) -> Iterator[Digest]:
    """Everything that a render keeps, also what a purge leaves."""
    for each in (rendered.file, rendered.thumbnail, rendered.proxy, rendered.marks):
        if each:
            yield each
