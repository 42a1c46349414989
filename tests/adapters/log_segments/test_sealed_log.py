"""Sealed segments: the whole log in columns, or a clear refusal."""

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import psycopg
import pyarrow.parquet as pq
import pytest

from adapters.event_store.connections import connect_as_owner
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.log_segments.problems import SegmentsBroken, SegmentsOfAnotherLog
from adapters.log_segments.sealed_log import MANIFEST, LogUnreachable, SealedLog
from domain.events.event import NewEvent, Origin
from domain.events.gap import GapReported
from domain.identifiers import EventId
from tests.projections.stories import whole_story

SIZE = 40


@pytest.fixture
def store(prepared_url: str) -> Iterator[PostgresEventStore]:
    """A log of 110 events."""
    with PostgresEventStore(prepared_url) as store:
        tell(store, 110)
        yield store


@pytest.fixture
def log(prepared_url: str, tmp_path: Path) -> SealedLog:
    """Its sealed side, in short segments."""
    return SealedLog(prepared_url, tmp_path / "segments", events_per_segment=SIZE)


def tell(store: PostgresEventStore, count: int, *, seed: int = 3) -> None:
    """Append that many events of a story."""
    at: dict[object, int] = {}
    new = []
    for event in whole_story(seed, days=6)[:count]:
        at[event.stream] = at.get(event.stream, 0) + 1
        new.append(
            NewEvent(
                stream=event.stream,
                version=at[event.stream],
                event_id=event.event_id,
                payload=event.payload,
                origin=event.origin,
            )
        )
    store.append(new)


def append_one(store: PostgresEventStore, number: int) -> None:
    """One more event on a stream of its own."""
    stream = EventId(whole_story(9 + number, days=1)[0].event_id)
    origin = Origin(actor="operator", correlation_id=stream, causation_id=None)
    fact = GapReported(feature=f"gap{number}", reason="no")
    store.append([NewEvent(stream=stream, version=1, event_id=stream, payload=fact, origin=origin)])


def rewrite(url: str, sql: str) -> None:
    """What only a restored backup or a vandal does to a log."""
    with connect_as_owner(url) as connection:
        connection.execute("ALTER TABLE kinora_events DISABLE TRIGGER ALL")
        connection.execute(sql)


class TestSealing:
    def test_writes_full_segments_and_leaves_the_tail(
        self, store: PostgresEventStore, log: SealedLog
    ) -> None:
        sealed = log.seal()

        assert [(each.first, each.last) for each in sealed.segments] == [(1, 40), (41, 80)]
        assert [len(portion) for portion in log.after(sealed.last, up_to=log.head()[0])] == [30]
        assert log.sealed() == sealed

    def test_keeps_every_column_of_every_event(
        self, store: PostgresEventStore, log: SealedLog, tmp_path: Path
    ) -> None:
        log.seal()

        with duckdb.connect() as database:
            found = database.execute(
                "SELECT position, stream, version, topic, topic_version, event_id, "
                "correlation_id, causation_id, actor, payload, epoch_us(recorded_at), hash "
                "FROM read_parquet($files) ORDER BY position",
                {"files": f"{tmp_path}/segments/*.parquet"},
            ).fetchall()

        expected = [
            (*row[:10], round(row.recorded_at.timestamp() * 1_000_000), row.hash)
            for row in store.rows(up_to=80)
        ]
        assert found == expected

    def test_goes_on_where_it_stopped(self, store: PostgresEventStore, log: SealedLog) -> None:
        before = log.seal()
        for number in range(10):
            append_one(store, number)
        seen: list[int] = []

        after = log.seal(progress=seen.append)

        assert after.segments[: len(before.segments)] == before.segments
        assert (after.last, seen) == (120, [120])
        assert after.segments[-1].previous == before.hash

    def test_says_in_file_and_manifest_what_is_sealed(
        self, store: PostgresEventStore, log: SealedLog
    ) -> None:
        sealed = log.seal()
        second = sealed.segments[1]

        told = pq.read_schema(second.path).metadata
        manifest = json.loads((second.path.parent / MANIFEST).read_text("utf-8"))

        assert (told[b"kinora.first"], told[b"kinora.last"]) == (b"41", b"80")
        (row,) = store.rows(after=79, up_to=80)
        assert told[b"kinora.hash"].decode() == row.hash.hex() == sealed.hash
        assert [each["hash"] for each in manifest["segments"]] == [
            each.hash for each in sealed.segments
        ]

    def test_lays_rows_by_topic(self, store: PostgresEventStore, log: SealedLog) -> None:
        rows = pq.read_table(log.seal().segments[0].path)

        place = list(zip(rows["topic"].to_pylist(), rows["position"].to_pylist(), strict=True))
        assert place == sorted(place)

    def test_leaves_no_half_file_when_it_fails(
        self, store: PostgresEventStore, log: SealedLog, tmp_path: Path, prepared_url: str
    ) -> None:
        rewrite(prepared_url, "DELETE FROM kinora_events WHERE notification_id = 60")

        with pytest.raises(SegmentsBroken, match="39 events from 41 to 80"):
            log.seal()

        names = [path.name for path in (tmp_path / "segments").iterdir()]
        assert names == ["events-000000000001-000000000040.parquet"]

    def test_of_an_empty_log_is_nothing(self, prepared_url: str, tmp_path: Path) -> None:
        log = SealedLog(prepared_url, tmp_path / "segments", events_per_segment=SIZE)

        assert (log.seal().last, log.head()) == (0, (0, bytes(32)))


class TestSegments:
    def test_are_refused_when_the_log_was_rewound(
        self, store: PostgresEventStore, log: SealedLog, prepared_url: str
    ) -> None:
        log.seal()
        rewrite(prepared_url, "DELETE FROM kinora_events WHERE notification_id > 70")

        with pytest.raises(SegmentsOfAnotherLog, match=r"event 80 .* no such event.*rewound"):
            log.sealed()

    def test_are_refused_when_the_log_is_another(
        self, store: PostgresEventStore, log: SealedLog, prepared_url: str
    ) -> None:
        log.seal()
        rewrite(
            prepared_url,
            "UPDATE kinora_events SET hash = sha256(hash) WHERE notification_id = 80",
        )

        with pytest.raises(SegmentsOfAnotherLog):
            log.seal()

        log.discard()
        assert log.seal().last == 80

    def test_are_refused_when_one_is_missing_or_not_of_the_chain(
        self, store: PostgresEventStore, log: SealedLog
    ) -> None:
        first, second = log.seal().segments
        first.path.rename(first.path.with_suffix(".away"))
        with pytest.raises(SegmentsBroken, match="begins with event 1 is missing"):
            log.sealed()

        first.path.with_suffix(".away").rename(second.path.with_name(second.path.name))
        with pytest.raises(SegmentsBroken, match="holds events 1 to 40"):
            log.sealed()

    def test_are_refused_when_they_cannot_be_read(
        self, store: PostgresEventStore, log: SealedLog
    ) -> None:
        first, _second = log.seal().segments
        first.path.write_bytes(first.path.read_bytes()[:500])

        with pytest.raises(SegmentsBroken, match="cannot be read"):
            log.sealed()


class TestTheDatabase:
    def test_is_only_read(self, store: PostgresEventStore, log: SealedLog) -> None:
        with pytest.raises(LogUnreachable), log._reading() as cursor:
            cursor.execute("UPDATE kinora_events SET actor = 'nobody'")

    def test_that_is_away_is_named(self, tmp_path: Path, prepared_url: str) -> None:
        nowhere = psycopg.conninfo.make_conninfo(prepared_url, port="1")
        log = SealedLog(nowhere, tmp_path)

        with pytest.raises(LogUnreachable):
            log.head()
