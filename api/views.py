"""Reading the read models, as fresh as the caller needs them."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg

from adapters.event_store.connections import Connections, connect
from adapters.event_store.cursors import lags, position_of
from adapters.event_store.follow import Delivery, Terms, follow
from adapters.event_store.postgres_event_store import PostgresEventStore
from domain.events.event import RecordedEvent
from domain.ports import Unavailable
from projections.postgres_reader import PostgresReader
from projections.postgres_writer import PostgresWriter
from projections.rebuild import RebuildReport, rebuild, rebuild_all
from projections.registry import PROJECTIONS, projection

FOLLOWER = "projections"
"""Name of the follower that keeps the read models."""

PATIENCE_S = 30.0
"""A read model that is this late is reported rather than waited for."""

_LOOK_S = 0.02


class ViewsBehind(Unavailable):
    """The read models have not caught up; nothing is lost, they are only late."""


class Views:
    """The live read models of one database."""

    def __init__(self, store: PostgresEventStore, connections: Connections, url: str) -> None:
        self._store = store
        self._connections = connections
        self._url = url
        self._writer = PostgresWriter(PROJECTIONS, store)

    def prepare(self) -> None:
        """Create what is missing, and rebuild what belongs to another version."""
        with self._connections.use() as connection:
            outdated = self._writer.prepare(connection)
        if outdated:
            with connect(self._url) as connection:
                rebuild_all(connection, [projection(name) for name in outdated], self._store)

    def check(self) -> tuple[RebuildReport, ...]:
        """Build every read model anew beside the live one and compare; nothing is switched."""
        with connect(self._url) as connection:
            return tuple(rebuild(connection, each, self._store, check=True) for each in PROJECTIONS)

    def apply(self, events: Sequence[RecordedEvent], connection: psycopg.Connection[Any]) -> None:
        """Fold a batch; the follower's handler."""
        self._writer.apply_batch(connection, events)

    def run(self, stop: threading.Event) -> None:
        """Keep the read models up with the log until told to stop."""
        terms = Terms(delivery=Delivery.WITH_CURSOR)
        follow(self._url, FOLLOWER, self.apply, terms=terms, stop=stop)

    def catch_up(self) -> None:
        """Bring the read models to the head of the log, by whoever keeps them or by ourselves."""
        head = self._store.head()[0]
        if head == 0:
            return
        if not self._kept():
            terms = Terms(delivery=Delivery.WITH_CURSOR, until=head)
            follow(self._url, FOLLOWER, self.apply, terms=terms, stop=threading.Event())
        self.wait_for(head)

    def wait_for(self, position: int) -> None:
        """Wait until this position has been folded. Raises ``ViewsBehind``."""
        deadline = time.monotonic() + PATIENCE_S
        while self.position() < position:
            if time.monotonic() > deadline:
                raise ViewsBehind(
                    f"The read models are at event {self.position()} and event {position} is "
                    "needed. `kinora status` shows what holds them up."
                )
            time.sleep(_LOOK_S)

    def reach(self, position: int, *, patience_s: float) -> bool:
        """Wait a moment for this position; without a follower, fold it here."""
        deadline = time.monotonic() + patience_s
        target = min(position, self._store.head()[0])
        while self.position() < target:
            if not self._kept():
                self.catch_up()
                return True
            if time.monotonic() > deadline:
                return False
            time.sleep(_LOOK_S)
        return True

    def position(self) -> int:
        """How far the read models are."""
        with self._connections.use() as connection:
            return position_of(connection, FOLLOWER)

    @contextmanager
    def snapshot(self) -> Iterator[tuple[PostgresReader, int]]:
        """Read one state of all read models, with the position it belongs to."""
        with self._connections.use() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield PostgresReader(connection), position_of(connection, FOLLOWER)

    @contextmanager
    def reader(self, *, fresh: bool = True) -> Iterator[PostgresReader]:
        """Read the read models; ``fresh`` waits for everything that is in the log now."""
        if fresh:
            self.catch_up()
        with self._connections.use() as connection:
            yield PostgresReader(connection)

    def _kept(self) -> bool:
        with self._connections.use() as connection:
            return any(each.active for each in lags(connection) if each.name == FOLLOWER)
