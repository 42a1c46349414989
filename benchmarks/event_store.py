"""The log against the library it stands on, in one run on one server.

(a) Appending with our recorder (gapless, idempotent, chained) and with the library's default
one, in turns. (b) Reading and folding the log into a Postgres view by our follower, and by the
library's own ProjectionRunner on a smaller log, whose rate is constant and is extrapolated.

    uv run python benchmarks/event_store.py --events 1000000
"""

import argparse
import json
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import StoredEvent, Tracking
from eventsourcing.postgres import (
    PostgresApplicationRecorder,
    PostgresDatastore,
    PostgresTrackingRecorder,
)
from eventsourcing.projection import Projection, ProjectionRunner
from psycopg.conninfo import conninfo_to_dict

from adapters.embedded.services import EmbeddedServices
from adapters.event_store.chain import GENESIS, chained, columns_of
from adapters.event_store.follow import Delivery, Terms, follow
from adapters.event_store.mapper import to_logged
from adapters.event_store.migrate import migrate
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.event_store.recorder import KinoraRecorder
from adapters.event_store.rows import Row
from adapters.event_store.verification import verify
from domain.events.catalogue import encode
from domain.events.event import NewEvent, Origin, RecordedEvent
from domain.events.idea import IdeaFeatures, IdeaProposed
from domain.identifiers import EventId

STREAM_LENGTH = 30
SUMMARY = "Three rings fall towards each other, and where they touch a new colour begins. " * 4

type Connection = psycopg.Connection[Any]


def an_idea() -> IdeaProposed:
    """About 570 bytes when encoded, like a usual event."""
    return IdeaProposed(
        title="Three rings",
        summary=SUMMARY,
        language="en",
        source="file:ideas.md",
        batch=uuid4(),
        features=IdeaFeatures(motion="orbit", tempo="slow", objects=("ring",)),
    )


def new_events(count: int) -> list[NewEvent]:
    """A new stream of ``count`` events."""
    stream = uuid4()
    origin = Origin(actor="operator", correlation_id=stream, causation_id=stream)
    return [
        NewEvent(
            stream=stream,
            version=version,
            event_id=EventId(uuid4()),
            payload=an_idea(),
            origin=origin,
        )
        for version in range(1, count + 1)
    ]


def timed(action: Callable[[], object]) -> float:
    """Seconds one call takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def library_datastore(url: str) -> PostgresDatastore:
    """A pool as the library makes it."""
    names = ("dbname", "host", "port", "user", "password")
    given = conninfo_to_dict(url)
    return PostgresDatastore(*(str(given.get(name, "")) for name in names), pool_size=1)


def appending(url: str, rounds: int) -> dict[str, float]:
    """Median events per second of both recorders, taking turns."""
    ours = PostgresEventStore(url)
    recorder = ours.application.recorder
    assert isinstance(recorder, KinoraRecorder)
    datastore = library_datastore(url)
    theirs = PostgresApplicationRecorder(datastore, events_table_name="library_events")
    theirs.create_table()
    results = {}
    for size, repeats in ((1, 40), (100, 2)):
        times: dict[str, list[float]] = {"kinora": [], "library": [], "whole_store": []}
        for _ in range(rounds * repeats):
            logged = [to_logged(new) for new in new_events(size)]
            stored = [
                StoredEvent(e.originator_id, e.originator_version, e.topic, e.state)
                for e in map(to_logged, new_events(size))
            ]
            times["kinora"].append(timed(partial(recorder.append, logged)))
            times["library"].append(timed(partial(theirs.insert_events, stored)))
            times["whole_store"].append(timed(partial(ours.append, new_events(size))))
        for who, seconds in times.items():
            results[f"append_{size}_{who}"] = size / statistics.median(seconds)
    datastore.close()
    ours.close()
    return results


def log_rows(count: int) -> Iterator[Row]:
    """A chained log of ``count`` events in streams of ``STREAM_LENGTH``."""
    payload, previous, moment = encode(an_idea()), GENESIS, datetime.now(UTC)
    stream = uuid4()
    for position in range(1, count + 1):
        version = (position - 1) % STREAM_LENGTH + 1
        stream = uuid4() if version == 1 else stream
        row = Row(
            position, stream, version, "idea.proposed", 1, uuid4(), stream, stream, "operator",
            payload, moment, GENESIS,
        )  # fmt: skip
        row = row._replace(hash=chained(previous, columns_of(row)))
        previous = row.hash
        yield row


MAKE_VIEW = """
DROP TABLE IF EXISTS {name};
CREATE TABLE {name} (stream uuid PRIMARY KEY, title text, events bigint)
"""
UPSERT = (
    "INSERT INTO {name} AS v SELECT * FROM unnest(%b::uuid[], %b::text[], %b::bigint[]) "
    "ON CONFLICT (stream) DO UPDATE SET title = excluded.title, events = v.events + excluded.events"
)


def fold(events: Sequence[RecordedEvent], connection: Connection) -> None:
    """Events to rows, one statement per batch."""
    titles: dict[UUID, str] = {}
    counts: dict[UUID, int] = {}
    for each in events:
        if isinstance(each.payload, IdeaProposed):
            titles[each.stream] = each.payload.title
            counts[each.stream] = counts.get(each.stream, 0) + 1
    connection.execute(
        UPSERT.format(name="our_view"),
        (list(titles), list(titles.values()), list(counts.values())),
    )


def folding_ours(url: str, count: int) -> dict[str, float]:
    """Events per second of reading, of verifying, and of our follower writing a view."""
    with PostgresEventStore(url) as store:
        store.restore(log_rows(count))
        read_s = timed(lambda: read_all(store))
        verify_s = timed(lambda: verify(store))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(MAKE_VIEW.format(name="our_view"))
        connection.execute("GRANT ALL ON our_view TO kinora_app")
        terms = replace(Terms(delivery=Delivery.WITH_CURSOR), until=count)
        fold_s = timed(lambda: follow(url, "bench", fold, terms=terms, stop=threading.Event()))
        total = connection.execute("SELECT sum(events) FROM our_view").fetchone()
    assert total is not None
    assert total[0] == count
    return {"read": count / read_s, "verify": count / verify_s, "fold_kinora": count / fold_s}


def read_all(store: PostgresEventStore) -> None:
    """Read and decode everything, in portions."""
    after = 0
    while page := store.read(after, limit=50_000):
        after = page[-1].position


class Idea(Aggregate):
    """The same stream in the library's own style."""

    @event("Proposed")
    def __init__(self, title: str, summary: str) -> None:
        self.title = title
        self.summary = summary

    @event("Renamed")
    def rename(self, title: str, summary: str) -> None:
        """One more event."""
        self.title = title
        self.summary = summary


class Ideas(Application[UUID]):
    """The library's application as its manual shows it."""

    name = "ideas"


class LibraryView(PostgresTrackingRecorder):
    """A view that counts, in the library's style: event and tracking in one transaction."""

    def count(self, stream: UUID, title: str, tracking: Tracking) -> None:
        """Upsert one row."""
        with self.datastore.transaction(commit=True) as cursor:
            self._insert_tracking(cursor, tracking=tracking)
            cursor.execute(UPSERT.format(name="library_view"), ([stream], [title], [1]))


class LibraryProjection(Projection[LibraryView]):
    """Feeds the view."""

    name = "library_view"

    def process_event(self, domain_event: Any, tracking: Tracking) -> None:
        """Every event sets the title."""
        self.view.count(domain_event.originator_id, domain_event.title, tracking)


def folding_library(url: str, count: int) -> dict[str, float]:
    """Events per second of the library's runner on a log of ``count`` events."""
    given = conninfo_to_dict(url)
    env = {"PERSISTENCE_MODULE": "eventsourcing.postgres", "POSTGRES_PASSWORD": ""} | {
        f"POSTGRES_{name.upper()}": str(value) for name, value in given.items()
    }
    with Ideas(env) as ideas:
        for _ in range(count // STREAM_LENGTH):
            idea = Idea("Three rings", SUMMARY)
            for _ in range(STREAM_LENGTH - 1):
                idea.rename("Three rings", SUMMARY)
            ideas.save(idea)
        head = ideas.recorder.max_notification_id()
    assert head is not None
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(MAKE_VIEW.format(name="library_view"))
    began = time.perf_counter()
    with ProjectionRunner(
        application_class=Ideas,
        projection_class=LibraryProjection,
        view_class=LibraryView,
        env=env,
    ) as runner:
        runner.wait(head, timeout=600)
        seconds = time.perf_counter() - began
    return {"fold_library": head / seconds}


def report(figures: dict[str, float], events: int, library_events: int) -> dict[str, Any]:
    """Print a table and return everything as data."""
    for name, value in figures.items():
        print(f"{name:26}{value:>14,.0f} events/s")
    ratios = {
        name: figures[f"{name}_kinora"] / figures[f"{name}_library"]
        for name in ("append_1", "append_100", "fold")
    }
    for name, value in ratios.items():
        print(f"{name + ' vs library':26}{value:>13.1f} x")
    ours, theirs = (events / figures[f"fold_{who}"] for who in ("kinora", "library"))
    print(
        f"{events:,} events into a view: {ours:.1f} s; library {theirs:,.0f} s "
        f"(extrapolated from {library_events:,} events in this run)"
    )
    return {"events_per_s": figures, "times_the_library": ratios, "events": events}


def main() -> None:
    """Run both parts on a server of our own in a temporary folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--library-events", type=int, default=3_000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, EmbeddedServices(Path(folder)) as running:
        url = running.database_url
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE appending")
        migrate(url)
        appending_url = url.replace("@/kinora?", "@/appending?")
        migrate(appending_url)
        figures = appending(appending_url, given.rounds)
        figures |= folding_ours(url, given.events)
        figures |= folding_library(appending_url, given.library_events)
    result = report(figures, given.events, given.library_events)
    if given.json:
        given.json.write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
