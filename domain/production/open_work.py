"""Which work still lacks an outcome, folded from the log: what the reconciler looks at."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from domain.events.event import RecordedEvent
from domain.events.work import (
    WorkCancelled,
    WorkFailed,
    WorkParked,
    WorkRequested,
    WorkResumed,
    WorkStarted,
    WorkSucceeded,
)
from domain.identifiers import WorkId
from domain.production.stage import Stage


@dataclass(frozen=True, kw_only=True)
class OpenWork:
    """Requested work without an outcome."""

    id: WorkId
    stage: Stage
    ready_at: datetime
    """Due time, or the end of the pause after a failure, or of the claim's first lease."""


class OpenWorkBook:
    """Fold of all work events; memory is proportional to the open work only.

    Parked and cancelled work keeps its stage until it succeeds, so that it can be resumed.
    """

    def __init__(self) -> None:
        self._open: dict[UUID, OpenWork] = {}
        self._idle: dict[UUID, Stage] = {}

    def apply(self, event: RecordedEvent) -> None:
        """Take one more event into account; other topics are ignored."""
        match event.payload:
            case WorkRequested(stage=stage, due_at=due_at):
                self._reopen(event.stream, Stage(stage), due_at or event.recorded_at)
            case WorkStarted(lease_s=lease_s):
                self._wait(event.stream, event.recorded_at + timedelta(seconds=lease_s))
            case WorkFailed(retry_after_s=pause):
                self._wait(event.stream, event.recorded_at + timedelta(seconds=pause))
            case WorkParked() | WorkCancelled():
                self._set_aside(event.stream)
            case WorkResumed():
                self._reopen(event.stream, self._stage_of(event.stream), event.recorded_at)
            case WorkSucceeded():
                self._open.pop(event.stream, None)
                self._idle.pop(event.stream, None)
            case _:
                pass

    def ready(self, now: datetime) -> Iterator[OpenWork]:
        """Open work that may begin, in order of request."""
        return (each for each in list(self._open.values()) if each.ready_at <= now)

    def has(self, stage: Stage) -> bool:
        """Whether any work of this stage is open."""
        return any(each.stage is stage for each in self._open.values())

    def __len__(self) -> int:
        return len(self._open)

    def _stage_of(self, stream: UUID) -> Stage:
        if stream in self._idle:
            return self._idle.pop(stream)
        return self._open[stream].stage

    def _reopen(self, stream: UUID, stage: Stage, ready_at: datetime) -> None:
        self._open[stream] = OpenWork(id=WorkId(stream), stage=stage, ready_at=ready_at)

    def _wait(self, stream: UUID, until: datetime) -> None:
        if stream in self._open:
            self._open[stream] = replace(self._open[stream], ready_at=until)

    def _set_aside(self, stream: UUID) -> None:
        work = self._open.pop(stream, None)
        if work is not None:
            self._idle[stream] = work.stage
