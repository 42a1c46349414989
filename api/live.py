"""What changed, as it happens: names of read models and positions, never data.

One thread per process listens to the log's announcements and tells every open stream. It
speaks of an event only once the read models have it, so whoever asks on a message sees it.
"""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
import structlog

from adapters.event_store.connections import connect
from adapters.event_store.errors import StoreUnavailable
from api.bootstrap import Kinora
from api.running_work import Headway, headway
from api.views import FOLLOWER
from domain.events.event import RecordedEvent
from domain.events.work import WorkRequested
from projections.log import readable
from projections.registry import PROJECTIONS

REMEMBERED = 2_000
"""Events between which and now every change is told one by one; a stream that was away for
longer hears that everything may have changed."""

_PAGE = 500
_NEAR_S = 0.01
"""How often the read models are looked at while they are about to have an event."""
_FAR_S = 0.25
_LATE_S = 2.0
"""Read models that are later than this are looked at less often."""
_PROGRESS_S = 0.5
_PAUSE_S = 1.0

_WHERE = (
    "SELECT coalesce((SELECT position FROM kinora_cursors WHERE name = %s), 0), "
    "coalesce((SELECT max(notification_id) FROM kinora_events), 0)"
)
_RELATED = ("subject", "animation", "idea", "day", "publication", "gap", "predecessor")
"""Fields of payloads that name another thing whose page shows the event."""

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Change:
    """A read model changed up to ``position``; ``ids`` is empty when anything may have."""

    read_model: str
    position: int
    ids: tuple[UUID, ...]
    resume: int
    """From where to go on when the stream breaks just behind this message."""


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far one piece of work or one long task is."""

    work: UUID
    subject: UUID
    stage: str
    headway: Headway


@dataclass(frozen=True, kw_only=True)
class _Batch:
    after: int
    up_to: int
    changes: tuple[Change, ...]


class Listener:
    """One open stream: where it is, and what wakes it."""

    def __init__(self, loop: asyncio.AbstractEventLoop, position: int) -> None:
        self.position = position
        self.progress: dict[UUID, Progress] = {}
        self._loop = loop
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """From any thread: there is something to tell."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._woken.set)

    async def woken(self) -> None:
        """Wait for the next reason to look."""
        await self._woken.wait()
        self._woken.clear()


class LiveFeed:
    """Follows the log for all streams of this process. Begins with the first one."""

    def __init__(self, kinora: Kinora) -> None:
        self._kinora = kinora
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._listeners: set[Listener] = set()
        self._batches: deque[_Batch] = deque()
        self._position = 0
        self._thread: threading.Thread | None = None
        self._told: dict[UUID, Progress] = {}
        self._asked: dict[UUID, WorkRequested] = {}

    @property
    def closed(self) -> bool:
        """Whether every stream has to end."""
        return self._stop.is_set()

    def open(self, loop: asyncio.AbstractEventLoop, after: int | None) -> Listener:
        """Begin a stream behind ``after``, or behind what is known now."""
        with self._lock:
            if self._thread is None:
                self._position = self._kinora.views.position()
                self._thread = threading.Thread(target=self._run, name="live", daemon=True)
                self._thread.start()
            known = self._position if after is None else after
            listener = Listener(loop, known)
            listener.progress = dict(self._told)
            self._listeners.add(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        """The stream has ended."""
        with self._lock:
            self._listeners.discard(listener)

    def close(self) -> None:
        """End every stream."""
        self._stop.set()
        self._wake()

    def since(self, position: int) -> list[Change]:
        """Everything that changed after ``position``, as far as the read models have it."""
        with self._lock:
            head = self._position
            batches = list(self._batches)
        if position > head:
            # Another log, restored from a backup: nothing known here holds.
            return _everything(head) if self._rewound(position) else []
        if position == head:
            return []
        if batches and batches[0].after <= position:
            return [change for each in batches if each.up_to > position for change in each.changes]
        if head - position > REMEMBERED:
            return _everything(head)
        return [change for batch in self._read(position, head) for change in batch.changes]

    def _rewound(self, position: int) -> bool:
        return self._kinora.store.head()[0] < position

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                with connect(self._kinora.urls.database) as connection:
                    connection.execute("LISTEN kinora_events")
                    self._follow(connection)
            except (psycopg.Error, StoreUnavailable) as error:
                log.warning("live.interrupted", error=type(error).__name__)
                self._stop.wait(_PAUSE_S)

    def _follow(self, connection: psycopg.Connection[Any]) -> None:
        late_since = looked = time.monotonic()
        while not self._stop.is_set():
            reached, head = connection.execute(_WHERE, (FOLLOWER,), prepare=True).fetchone() or (
                0,
                0,
            )
            now = time.monotonic()
            if reached > self._position:
                self._take(reached)
                late_since = now
            elif reached < self._position:
                self._begin_again(reached)
            if now - looked >= _PROGRESS_S:
                looked = now
                self._tell_progress()
            if head <= reached:
                late_since = now
                for _ in connection.notifies(timeout=_FAR_S, stop_after=1):
                    pass
            else:
                self._stop.wait(_NEAR_S if now - late_since < _LATE_S else _FAR_S)

    def _take(self, reached: int) -> None:
        for batch in self._read(self._position, reached):
            with self._lock:
                self._batches.append(batch)
                self._position = batch.up_to
                while self._position - self._batches[0].after > REMEMBERED:
                    self._batches.popleft()
            self._wake()

    def _begin_again(self, reached: int) -> None:
        """The cursor was moved back, for a restored log: only what comes now counts."""
        with self._lock:
            self._batches.clear()
            self._position = reached
        self._wake()

    def _read(self, after: int, up_to: int) -> Iterator[_Batch]:
        while after < up_to:
            end = min(after + _PAGE, up_to)
            events = readable(self._kinora.store, after, end - after)
            yield _Batch(after=after, up_to=end, changes=changes_of(events, after, end))
            after = end

    def _tell_progress(self) -> None:
        with self._lock:
            if not self._listeners:
                return
        now = {each.work: each for each in self._progress()}
        fresh = {work: each for work, each in now.items() if self._told.get(work) != each}
        with self._lock:
            self._told = now
            for listener in self._listeners:
                listener.progress.update(fresh)
        if fresh:
            self._wake()

    def _progress(self) -> Iterator[Progress]:
        for work, said in self._kinora.leases.held().items():
            asked = self._request(work)
            if asked is not None:
                yield Progress(
                    work=work, subject=asked.subject, stage=asked.stage, headway=headway(said)
                )
        for job in self._kinora.jobs.all():
            if job.state == "running":
                told = Headway(done=job.done, total=job.total, note=job.note)
                yield Progress(work=job.id, subject=job.id, stage=job.kind, headway=told)

    def _request(self, work: UUID) -> WorkRequested | None:
        if work not in self._asked:
            events = self._kinora.store.load(work)
            if not events or not isinstance(events[0].payload, WorkRequested):
                return None
            self._asked[work] = events[0].payload
        return self._asked[work]

    def _wake(self) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener.wake()


def changes_of(events: Sequence[RecordedEvent], after: int, up_to: int) -> tuple[Change, ...]:
    """One change per read model that any of these events matters to.

    All but the last resume before the batch: a stream that breaks within it hears it again.
    """
    touched: dict[str, dict[UUID, None]] = {}
    for event in events:
        related = _related(event)
        for each in PROJECTIONS:
            if type(event.payload) in each.by_kind:
                touched.setdefault(each.name, {}).update(related)
    names = [each.name for each in PROJECTIONS if each.name in touched]
    return tuple(
        Change(
            read_model=name,
            position=up_to,
            ids=tuple(touched[name]),
            resume=up_to if name == names[-1] else after,
        )
        for name in names
    )


def _related(event: RecordedEvent) -> Mapping[UUID, None]:
    named = (getattr(event.payload, field, None) for field in _RELATED)
    return dict.fromkeys([event.stream, *(each for each in named if isinstance(each, UUID))])


def _everything(position: int) -> list[Change]:
    return [
        Change(read_model=each.name, position=position, ids=(), resume=position)
        for each in PROJECTIONS
    ]
