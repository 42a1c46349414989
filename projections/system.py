"""System: what the log holds, by topic, and how far each read model has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from psycopg.rows import class_row

from domain.events.catalogue import CATALOGUE
from domain.events.event import Event, RecordedEvent
from projections.folding import Poisoned
from projections.postgres_schema import Connection
from projections.projection import Projection, Wanted, on
from projections.query import Reader, Select
from projections.rows import Change, Put, Row, altered, quick
from projections.table import Rows, Table


@quick
@dataclass(frozen=True, kw_only=True)
class TopicRow(Row):
    """How often a topic was written; ``streams`` counts the streams that began with it."""

    topic: str
    events: int
    streams: int
    first_position: int
    first_at: datetime
    last_position: int
    last_at: datetime


@dataclass(frozen=True, kw_only=True)
class LogTotals:
    """The log as a whole, as far as it was followed."""

    events: int
    streams: int
    last_position: int
    last_at: datetime | None
    topics: tuple[TopicRow, ...]


@dataclass(frozen=True, kw_only=True)
class ViewState:
    """One read model's generation of tables: ``live``, or ``rebuild`` while it is built."""

    projection: str
    generation: str
    version: int
    position: int
    updated_at: datetime


TOPICS = Table(record=TopicRow, name="system", key=("topic",))


def log_totals(reader: Reader) -> LogTotals:
    """Counts and last positions."""
    topics = reader.select(Select(table=TOPICS)).rows
    last = max(topics, key=lambda row: row.last_position, default=None)
    return LogTotals(
        events=sum(row.events for row in topics),
        streams=sum(row.streams for row in topics),
        last_position=0 if last is None else last.last_position,
        last_at=None if last is None else last.last_at,
        topics=topics,
    )


def view_states(connection: Connection) -> tuple[ViewState, ...]:
    """How far each read model has come."""
    with connection.cursor(row_factory=class_row(ViewState)) as cursor:
        cursor.execute(
            "SELECT projection, generation, version, position, updated_at"
            " FROM views.generations ORDER BY projection, generation"
        )
        return tuple(cursor.fetchall())


def poisoned_streams(connection: Connection) -> tuple[Poisoned, ...]:
    """Streams that stand still in a live read model because of an event that cannot be
    applied there, until a corrected version is rebuilt."""
    with connection.cursor(row_factory=class_row(Poisoned)) as cursor:
        cursor.execute(
            "SELECT projection, stream, position, topic, error, recorded_at"
            " FROM views.poisoned WHERE generation = 'live' ORDER BY position, projection"
        )
        return tuple(cursor.fetchall())


def _counted(event: RecordedEvent, fact: Event, rows: Rows) -> Iterable[Change]:
    row = rows.find(TOPICS, fact.topic)
    first = int(event.version == 1)
    if row is not None:
        return (
            Put(
                altered(
                    row,
                    events=row.events + 1,
                    streams=row.streams + first,
                    last_position=event.position,
                    last_at=event.recorded_at,
                )
            ),
        )
    new = TopicRow(
        topic=fact.topic,
        events=1,
        streams=first,
        first_position=event.position,
        first_at=event.recorded_at,
        last_position=event.position,
        last_at=event.recorded_at,
    )
    return (Put(new),)


def _topic(_event: RecordedEvent, fact: Event) -> Iterable[Wanted]:
    return ((TOPICS, (fact.topic,)),)


VIEW = Projection(
    name="system",
    version=1,
    tables=(TOPICS,),
    handlers=tuple(on(kind, _counted, reads=_topic) for kind in CATALOGUE.values()),
)
