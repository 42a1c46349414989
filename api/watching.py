"""Watching the log from a command: what happens next, how far running work is, what stalls."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from domain.events.work import (
    WorkCancelled,
    WorkFailed,
    WorkParked,
    WorkRequested,
    WorkStarted,
    WorkSucceeded,
)
from domain.identifiers import WorkId

PATIENCE_S = 300.0
"""Without any event and any heart-beat for this long, something is wrong."""

_LOOK_S = 0.1
_PAGE = 500


class NothingMoves(Exception):
    """Neither an event nor a heart-beat came for a long time."""


class WorkNeedsAPerson(Exception):
    """Work was parked; the text says which and why."""


@dataclass(frozen=True, kw_only=True)
class Running:
    """A piece of work that somebody does now."""

    stage: str
    subject: UUID
    progress: Mapping[str, object]


class Watch:
    """Follows the log from a position on, for the length of one command."""

    def __init__(
        self, kinora: Kinora, *, after: int, tell: Callable[[list[Running]], None]
    ) -> None:
        """``tell`` gets the running work several times a second."""
        self._kinora = kinora
        self._position = after
        self._tell = tell
        self._asked: dict[UUID, WorkRequested] = {}
        self._started: set[UUID] = set()

    def until(self, wanted: Callable[[RecordedEvent], bool]) -> RecordedEvent:
        """The next event that ``wanted`` accepts.

        Raises ``NothingMoves`` when nothing happens for five minutes and ``WorkNeedsAPerson``
        when work is parked meanwhile.
        """
        return next(event for event in self.checked_events() if wanted(event))

    def checked_events(self) -> Iterator[RecordedEvent]:
        """Every further event; work that is parked ends the watching."""
        for event in self.events():
            self._raise_when_parked(event)
            yield event

    def events(self) -> Iterator[RecordedEvent]:
        """Every further event, waiting for it. Raises ``NothingMoves``."""
        quiet_since, last = time.monotonic(), ""
        while True:
            page = self._kinora.store.read(self._position, limit=_PAGE)
            for event in page:
                self._position = event.position
                self._note(event)
                yield event
            running = self.running()
            self._tell(running)
            seen = repr(running)
            if page or seen != last:
                quiet_since, last = time.monotonic(), seen
            elif time.monotonic() - quiet_since > PATIENCE_S:
                raise NothingMoves(
                    f"Nothing has happened for {PATIENCE_S:.0f} s. What was asked for is in the "
                    "log and will be done; `kinora status` and `kinora work list` show where it "
                    "waits."
                )
            if not page:
                time.sleep(_LOOK_S)

    def running(self) -> list[Running]:
        """What is being worked on now, as its heart-beats tell."""
        works = [WorkId(each) for each in self._started]
        if not works:
            return []
        progress = self._kinora.leases.progress(works)
        return [
            Running(stage=asked.stage, subject=asked.subject, progress=progress[work])
            for work in works
            if work in progress and (asked := self._asked.get(work)) is not None
        ]

    def _note(self, event: RecordedEvent) -> None:
        match event.payload:
            case WorkRequested() as asked:
                self._asked[event.stream] = asked
            case WorkStarted():
                self._started.add(event.stream)
            case WorkSucceeded() | WorkFailed() | WorkParked() | WorkCancelled():
                self._started.discard(event.stream)
            case _:
                pass

    def _raise_when_parked(self, event: RecordedEvent) -> None:
        if isinstance(event.payload, WorkParked):
            asked = self._asked.get(event.stream)
            stage = asked.stage if asked else "work"
            raise WorkNeedsAPerson(
                f"{stage} was parked: {event.payload.reason}. Everything before it is safe; "
                f"`kinora work retry {event.stream}` tries again."
            )
