"""A real log on a travelling clock: its database reads the hour from a table of the test.

Nothing of the log is replaced. The one function that writes to it asks for ``kinora_now()`` by that
name, and is told to look for names in the test's schema first.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.connections import connect_as_owner
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.log_segments.sealed_log import SealedLog
from api.columns import LogColumns, Sealer

_TRAVELLING = """
CREATE SCHEMA travelled;
CREATE TABLE travelled.clock (shows timestamptz NOT NULL);
INSERT INTO travelled.clock VALUES ('-infinity');
CREATE FUNCTION travelled.kinora_now() RETURNS timestamptz LANGUAGE sql
    RETURN (SELECT shows FROM travelled.clock);
ALTER FUNCTION kinora_append SET search_path = travelled, pg_catalog, public, pg_temp;
"""


class ToldClock(TravellingClock):
    """Tells somebody each moment that it goes to."""

    def __init__(self, start: datetime, tell: Callable[[datetime], None]) -> None:
        super().__init__(start)
        self._tell = tell
        tell(self.now())

    def travel_to(self, moment: datetime) -> datetime:
        """Go there, and say so."""
        target = super().travel_to(moment)
        self._tell(target)
        return target


@dataclass(frozen=True, kw_only=True)
class TravelledLog:
    """The log, its clock, and its sealed part."""

    url: str
    store: PostgresEventStore
    clock: TravellingClock
    sealed: SealedLog
    sealer: Sealer

    @property
    def columns(self) -> LogColumns:
        """Sealed segments and the tail, as key figures read them."""
        return LogColumns(self.store, self.sealed)


@contextmanager
def travelled_log(
    url: str, folder: Path, start: datetime, *, events_per_segment: int
) -> Iterator[TravelledLog]:
    """An empty profile's database, from ``start`` on."""
    with connect_as_owner(url) as hand, PostgresEventStore(url) as store:
        hand.execute(_TRAVELLING)
        sealed = SealedLog(url, folder, events_per_segment=events_per_segment)
        yield TravelledLog(
            url=url,
            store=store,
            clock=ToldClock(start, lambda moment: _set(hand, moment)),
            sealed=sealed,
            sealer=Sealer(store, sealed),
        )


def _set(hand: "psycopg.Connection[tuple[object, ...]]", moment: datetime) -> None:
    hand.execute("UPDATE travelled.clock SET shows = %s", (moment,), prepare=True)
