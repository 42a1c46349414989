"""The queue's twin in memory, for tests and for one process doing everything."""

from collections import deque
from collections.abc import Callable
from threading import Lock

from domain.identifiers import WorkId
from domain.production.stage import Stage


class InMemoryWorkQueue:
    """Implements ``domain.ports.WorkQueue``; whoever owns it calls ``deliver``."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: deque[tuple[Stage, WorkId]] = deque()

    def send(self, work: WorkId, stage: Stage) -> None:
        """Keep the message until it is delivered."""
        with self._lock:
            self._waiting.append((stage, work))

    def depth(self, stage: Stage) -> int:
        """How many messages wait for this stage."""
        with self._lock:
            return sum(waiting is stage for waiting, _ in self._waiting)

    def deliver(self, run: Callable[[Stage, WorkId], None]) -> int:
        """Run what waits, and what is sent meanwhile; return how many messages that were.

        An error of ``run`` loses its message, as with the real queue, and is raised after the
        others were delivered.
        """
        count = 0
        errors = []
        while (message := self._next()) is not None:
            count += 1
            try:
                run(*message)
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup("work that failed", errors)
        return count

    def lose_everything(self) -> None:
        """What an emptied server does."""
        with self._lock:
            self._waiting.clear()

    def _next(self) -> tuple[Stage, WorkId] | None:
        with self._lock:
            return self._waiting.popleft() if self._waiting else None
