"""The log's twin in memory: same rules, same hashes, gone with the process."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from uuid import UUID

from adapters.event_store.chain import GENESIS, chained, columns_of
from adapters.event_store.errors import LogNotEmpty
from adapters.event_store.rows import Row, all_recorded, checked, encoded
from adapters.event_store.verification import Link
from domain.events.event import NewEvent, RecordedEvent
from domain.ports import Clock, Conflict


class InMemoryEventStore:
    """Implements ``domain.ports.EventStore`` for tests and for looking back in time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._rows: list[Row] = []
        self._streams: dict[UUID, dict[int, Row]] = defaultdict(dict)
        self._ids: dict[UUID, Row] = {}

    def append(self, events: Sequence[NewEvent]) -> list[RecordedEvent]:
        """Append in the order given; see ``domain.ports.EventStore``."""
        checked(events)
        payloads = [encoded(event) for event in events]
        with self._lock:
            known = [self._ids[event.event_id] for event in events if event.event_id in self._ids]
            if known:
                self._refuse_unless_repeated(events, payloads, known)
                return all_recorded(known)
            self._refuse_taken_or_early(events)
            new = self._chain(events, payloads)
            for row in new:
                self._keep(row)
            return all_recorded(new)

    def load(self, stream: UUID, *, up_to: int | None = None) -> list[RecordedEvent]:
        """One stream in order."""
        with self._lock:
            found = self._streams.get(stream, {})
            rows = [found[version] for version in sorted(found)]
        return all_recorded([row for row in rows if up_to is None or row.position <= up_to])

    def read(self, after: int, *, limit: int, topics: Sequence[str] = ()) -> list[RecordedEvent]:
        """In order of position."""
        rows = (row for row in self.rows(after=after) if not topics or row.topic in topics)
        return all_recorded([row for row, _ in zip(rows, range(limit), strict=False)])

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""
        with self._lock:
            return (self._rows[-1].position, self._rows[-1].hash) if self._rows else (0, GENESIS)

    def rows(self, *, after: int = 0, up_to: int = 2**62) -> Iterator[Row]:
        """The log as it is stored, undecoded, in order of position."""
        with self._lock:
            found = self._rows[max(after, 0) : max(up_to, 0)]
        yield from found

    def links(self) -> Iterator[Link]:
        """What ``verify`` needs of every row."""
        for row in self.rows():
            yield row.position, columns_of(row), row.hash

    def restore(self, rows: Iterable[Row]) -> tuple[int, bytes]:
        """Take over a whole log into this empty one. Raises ``LogNotEmpty``."""
        complete = list(rows)
        with self._lock:
            if self._rows:
                raise LogNotEmpty("this log holds events already; import into a new store")
            for row in complete:
                self._keep(row)
        return self.head()

    def close(self) -> None:
        """Nothing to close."""

    def _keep(self, row: Row) -> None:
        self._rows.append(row)
        self._streams[row.stream][row.version] = row
        self._ids[row.event_id] = row

    def _refuse_unless_repeated(
        self, events: Sequence[NewEvent], payloads: Sequence[bytes], known: Sequence[Row]
    ) -> None:
        equal = sum(
            (event.stream, event.payload.topic, event.payload.topic_version, payload)
            == (row.stream, row.topic, row.topic_version, row.payload)
            for event, payload in zip(events, payloads, strict=True)
            if (row := self._ids.get(event.event_id)) is not None
        )
        if equal < len(events):
            raise Conflict(
                f"{len(known)} of {len(events)} event ids are known already, "
                f"{equal} of them with equal content"
            )

    def _refuse_taken_or_early(self, events: Sequence[NewEvent]) -> None:
        taken: dict[UUID, set[int]] = {}
        for event in events:
            versions = taken.setdefault(event.stream, set(self._streams.get(event.stream, ())))
            if event.version in versions:
                raise Conflict(f"version {event.version} of stream {event.stream} is taken")
            if event.version > 1 and event.version - 1 not in versions:
                raise Conflict(f"stream {event.stream} has no version {event.version - 1} yet")
            versions.add(event.version)

    def _chain(self, events: Sequence[NewEvent], payloads: Sequence[bytes]) -> list[Row]:
        previous = self._rows[-1].hash if self._rows else GENESIS
        moment = self._clock.now()
        rows = []
        for position, (event, payload) in enumerate(
            zip(events, payloads, strict=True), start=len(self._rows) + 1
        ):
            row = Row(
                position=position,
                stream=event.stream,
                version=event.version,
                topic=event.payload.topic,
                topic_version=event.payload.topic_version,
                event_id=event.event_id,
                correlation_id=event.origin.correlation_id,
                causation_id=event.origin.causation_id,
                actor=event.origin.actor,
                payload=payload,
                recorded_at=moment,
                hash=GENESIS,
            )
            row = row._replace(hash=chained(previous, columns_of(row)))
            previous = row.hash
            rows.append(row)
        return rows
