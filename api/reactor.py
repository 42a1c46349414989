"""The reactor and the relay: what follows from an event, and who is told of requested work."""

from collections.abc import Sequence

import structlog

from domain.commands.react import decide_by_policy, request_next_work
from domain.commands.verifying import verify_waiting
from domain.events.event import RecordedEvent
from domain.events.work import WorkRequested, WorkResumed
from domain.identifiers import WorkId
from domain.ports import Clock, EventStore, WorkQueue
from domain.production.policy import Versions
from domain.production.stage import Stage

log = structlog.get_logger()


class Reactor:
    """Runs the policies over each event once more than never; repeats change nothing."""

    def __init__(self, store: EventStore, versions: Versions, *, rehearsal: bool) -> None:
        self._store = store
        self._versions = versions
        self._rehearsal = rehearsal

    def handle(self, events: Sequence[RecordedEvent]) -> None:
        """React to every event in order."""
        for event in events:
            request_next_work(self._store, event, self._versions)
            verify_waiting(self._store, event, self._versions)
            decide_by_policy(self._store, event, rehearsal=self._rehearsal)


class Relay:
    """Turns requested work into messages. Work that is due later is the reconciler's."""

    def __init__(self, store: EventStore, queue: WorkQueue, clock: Clock) -> None:
        self._store = store
        self._queue = queue
        self._clock = clock

    def handle(self, events: Sequence[RecordedEvent]) -> None:
        """Send one message for each event that makes work ready."""
        for event in events:
            stage = self._ready_stage(event)
            if stage is not None:
                self._queue.send(WorkId(event.stream), stage)

    def _ready_stage(self, event: RecordedEvent) -> Stage | None:
        match event.payload:
            case WorkRequested(stage=stage, due_at=due) if due is None or due <= self._clock.now():
                return Stage(stage)
            case WorkResumed():
                first = self._store.load(event.stream)[0].payload
                return Stage(first.stage) if isinstance(first, WorkRequested) else None
            case _:
                return None
