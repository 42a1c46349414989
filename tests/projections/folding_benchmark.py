"""How fast events become rows: for the benchmarks, and to look at a change's cost."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg

from domain.events.event import Event, RecordedEvent
from domain.events.idea import IdeaFeatures, IdeaProposed
from domain.events.work import WorkRequested, WorkStarted, WorkSucceeded
from domain.identifiers import Digest
from projections.memory_writer import MemoryWriter
from projections.postgres_writer import PostgresWriter
from projections.rebuild import rebuild
from projections.registry import projection
from tests.projections.streams import MemoryLog, Scribe

_DIGEST = Digest("0" * 64)


@dataclass(frozen=True, kw_only=True)
class FoldingTimes:
    """Events per second of one read model: folded in memory, by the live writer in batches
    of ``batch``, and rebuilt (with indexes, comparison and switch)."""

    projection: str
    events: int
    batch: int
    memory_per_s: float
    live_per_s: float
    rebuild_per_s: float


def synthetic_events(count: int) -> list[RecordedEvent]:
    """Ideas and three events for each piece of work on them; made events, no decoding."""
    scribe = Scribe(0)
    while len(scribe.events) < count:
        idea, work = scribe.uuid(), scribe.uuid()
        for stream, payload in (*_idea(idea), *((work, fact) for fact in _work(idea))):
            scribe.write(stream, payload)
    return scribe.events[:count]


def time_folding(url: str, name: str, count: int = 100_000, *, batch: int = 5000) -> FoldingTimes:
    """Measure one read model, for example ``audit_log`` or ``production_line``, in the empty
    database at ``url``; its ``views`` schema is dropped before."""
    events = synthetic_events(count)
    view = projection(name)
    with psycopg.connect(url, autocommit=True) as connection:
        memory = _timed(lambda: MemoryWriter(view).apply_batch(events))
        live = _timed_live(connection, name, events, batch)
        begun = time.perf_counter()
        report = rebuild(connection, view, MemoryLog(events))
        again = time.perf_counter() - begun
    assert report.equal
    return FoldingTimes(
        projection=name,
        events=count,
        batch=batch,
        memory_per_s=count / memory,
        live_per_s=count / live,
        rebuild_per_s=count / again,
    )


def _timed_live(
    connection: psycopg.Connection[Any], name: str, events: list[RecordedEvent], batch: int
) -> float:
    connection.execute("DROP SCHEMA IF EXISTS views CASCADE")
    log = MemoryLog()
    writer = PostgresWriter([projection(name)], log)
    writer.prepare(connection)

    def run() -> None:
        for place in range(0, len(events), batch):
            writer.apply_batch(connection, events[place : place + batch])

    return _timed(run)


def _timed(job: Any) -> float:
    begun = time.perf_counter()
    job()
    return time.perf_counter() - begun


def _idea(idea: Any) -> Iterator[tuple[Any, Event]]:
    yield (
        idea,
        IdeaProposed(
            title="Two rings and a long title",
            summary="Two rings meet in the middle of the screen and become one. " * 3,
            tags=("rings", "calm"),
            language="en",
            source="file:ideas.md",
            batch=idea,
            features=IdeaFeatures(motion="orbit"),
        ),
    )


def _work(subject: Any) -> Iterator[Event]:
    yield WorkRequested(stage="render", subject=subject, input_digest=_DIGEST)
    yield WorkStarted(attempt=1, worker="worker-1", lease_s=30)
    yield WorkSucceeded(
        stage="render", subject=subject, attempt=1, summary="20 s of film", milliseconds=15_000
    )
