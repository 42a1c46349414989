"""Long tasks of this process that are no production: checking the log, building views anew.

They change no fact, so they need no stream: when the process ends they are gone, and whoever
wants the answer asks again.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal
from uuid import UUID, uuid4

import structlog

from domain.refusals import Refusal

KEPT = 50
"""Finished jobs that can still be asked for."""

log = structlog.get_logger()

type JobState = Literal["running", "succeeded", "failed", "cancelled"]
type Tell = Callable[[int, int, str], None]
"""Told what is done, what there is in all, and a note. Raises ``JobCancelled`` where the
operator has asked to stop."""


class JobRunning(Refusal):
    """The same task runs already."""


class JobOver(Refusal):
    """The task has ended; there is nothing to stop."""


class JobCancelled(Exception):
    """The operator has stopped the task."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """One task and how far it is."""

    id: UUID
    kind: str
    state: JobState
    done: int = 0
    total: int = 0
    note: str = ""
    seconds: float = 0.0
    result: dict[str, Any] = field(default_factory=dict)
    """What came of it; empty while it runs."""
    error: str = ""


class Jobs:
    """Runs tasks in threads, one of each kind at a time, and remembers the last ones."""

    def __init__(self) -> None:
        self._jobs: dict[UUID, Job] = {}
        self._stopped: set[UUID] = set()
        self._lock = threading.Lock()

    def start(self, kind: str, task: Callable[[Tell], dict[str, Any]]) -> Job:
        """Begin. Raises ``JobRunning`` when one of this kind runs."""
        job = Job(id=uuid4(), kind=kind, state="running")
        with self._lock:
            running = [each for each in self._jobs.values() if each.state == "running"]
            if any(each.kind == kind for each in running):
                raise JobRunning("This runs already; it is shown with its progress.")
            for old in [each.id for each in self._jobs.values() if each.state != "running"][:-KEPT]:
                del self._jobs[old]
            self._jobs[job.id] = job
        threading.Thread(target=self._run, args=(job.id, task), name=kind, daemon=True).start()
        return job

    def cancel(self, job: UUID) -> Job | None:
        """Ask one to stop at its next step; ``None`` when it is not remembered. Raises
        ``JobOver``."""
        with self._lock:
            found = self._jobs.get(job)
            if found is not None and found.state != "running":
                raise JobOver("This has ended already; what came of it is shown.")
            self._stopped.add(job)
        return found

    def find(self, job: UUID) -> Job | None:
        """One job; ``None`` when it is not remembered."""
        with self._lock:
            return self._jobs.get(job)

    def all(self, kind: str = "") -> tuple[Job, ...]:
        """Remembered jobs, the newest first."""
        with self._lock:
            found = [each for each in self._jobs.values() if not kind or each.kind == kind]
        return tuple(reversed(found))

    def _run(self, job: UUID, task: Callable[[Tell], dict[str, Any]]) -> None:
        begun = time.monotonic()

        def change(**values: Any) -> None:
            seconds = round(time.monotonic() - begun, 2)
            with self._lock:
                self._jobs[job] = replace(self._jobs[job], seconds=seconds, **values)

        def tell(done: int, total: int, note: str) -> None:
            if job in self._stopped:
                raise JobCancelled
            change(done=done, total=total, note=note)

        try:
            change(result=task(tell), state="succeeded")
        except JobCancelled:
            change(state="cancelled")
        except Exception as error:
            log.warning("job.failed", job=str(job), exc_info=error)
            change(state="failed", error=type(error).__name__)
        finally:
            self._stopped.discard(job)
