"""The reconciler: what was asked for and has no outcome is asked for again.

Messages are hints. Whatever the queue loses, doubles or delays, requested work that is due,
not held and without an outcome gets a new message within one period.
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Sequence

import structlog

from api.idea_supply import IdeaSupply
from api.retention import Retention
from domain.events.event import RecordedEvent
from domain.ports import Clock, EventStore, Leases, WorkQueue
from domain.production.open_work import OpenWork, OpenWorkBook
from domain.production.stage import Stage

WORK_TOPICS = (
    "work.requested",
    "work.started",
    "work.succeeded",
    "work.failed",
    "work.parked",
    "work.resumed",
    "work.cancelled",
)
PAGE = 5_000

log = structlog.get_logger()


class Reconciler:
    """Folds all work events in memory and re-sends what is due and not held."""

    def __init__(
        self,
        *,
        store: EventStore,
        leases: Leases,
        queue: WorkQueue,
        clock: Clock,
        period_s: float,
        retention: Retention | None = None,
        supply: IdeaSupply | None = None,
        watches: Sequence[Callable[[], object]] = (),
    ) -> None:
        """``watches`` are looked after at the end of each round."""
        self._store = store
        self._leases = leases
        self._queue = queue
        self._clock = clock
        self._period_s = period_s
        self._retention = retention
        self._supply = supply
        self._watches = tuple(watches)
        self._book = OpenWorkBook()
        self._position = 0

    def run(self, stop: threading.Event) -> None:
        """Reconcile until told to stop; a failing round is logged and tried again."""
        while not stop.wait(self._period_s):
            try:
                self.reconcile()
            except Exception as error:
                log.warning("reconciler.round_failed", error=str(error))

    def reconcile(self) -> int:
        """One round: what is due is sent, what is over is deleted, what the day lacks is asked
        for. Returns how many messages were sent."""
        self._catch_up()
        due: dict[Stage, list[OpenWork]] = defaultdict(list)
        for work in self._book.ready(self._clock.now()):
            if not self._leases.alive(work.id):
                due[work.stage].append(work)
        sent = sum(self._send(stage, works) for stage, works in due.items())
        if self._retention is not None:
            self._retention.sweep(rendering=self._book.has(Stage.RENDER))
        if self._supply is not None:
            self._supply.look(proposing=self._book.has(Stage.PROPOSE))
        for look in self._watches:
            look()
        return sent

    def _send(self, stage: Stage, works: Sequence[OpenWork]) -> int:
        """Nothing is lost while at least as many messages wait as there is work: then be quiet."""
        if self._queue.depth(stage) >= len(works):
            return 0
        for work in works:
            self._queue.send(work.id, stage)
        log.info("reconciler.sent", stage=stage, works=len(works))
        return len(works)

    def _catch_up(self) -> None:
        while page := self._page():
            for event in page:
                self._book.apply(event)
            self._position = page[-1].position

    def _page(self) -> list[RecordedEvent]:
        return self._store.read(self._position, limit=PAGE, topics=WORK_TOPICS)
