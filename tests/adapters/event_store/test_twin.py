"""The twin and Postgres answer alike to anything one may do with a log."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.postgres_event_store import PostgresEventStore
from domain.events.event import NewEvent, RecordedEvent
from domain.events.idea import IdeaDeferred, IdeaPicked
from domain.ports import Conflict, EventStore
from tests.adapters.contracts.event_store_contract import an_event

PAYLOADS = (IdeaPicked(), IdeaPicked(reason="ładnie"), IdeaDeferred())
STREAMS = st.integers(0, 2)


class TwoLogs(RuleBasedStateMachine):
    """Does the same to both logs. Streams are new in each run; positions are counted from it."""

    postgres: PostgresEventStore

    def __init__(self) -> None:
        super().__init__()
        self.twin = InMemoryEventStore(TravellingClock())
        self.base = self.postgres.head()[0]
        self.streams = [uuid4() for _ in range(3)]
        self.sent: list[NewEvent] = []

    @rule(
        items=st.lists(
            st.tuples(STREAMS, st.integers(-1, 2), st.sampled_from(PAYLOADS)), max_size=4
        )
    )
    def append(self, items: list[tuple[int, int, IdeaPicked | IdeaDeferred]]) -> None:
        """Mostly the next version, sometimes one that is taken or too early."""
        next_versions = {stream: len(self.twin.load(stream)) + 1 for stream in self.streams}
        events = []
        for index, slip, payload in items:
            stream = self.streams[index]
            version = max(1, next_versions[stream] + (slip if slip != 2 else 0))
            next_versions[stream] = version + 1
            events.append(an_event(stream, version, payload=payload))
        self.do(events)

    @rule(data=st.data())
    def repeat(self, data: st.DataObject) -> None:
        """Send known events again, some changed, some with a new one among them."""
        if not self.sent:
            return
        again = list(data.draw(st.lists(st.sampled_from(self.sent), max_size=3)))
        if data.draw(st.booleans()) and again:
            again[0] = replace(again[0], payload=data.draw(st.sampled_from(PAYLOADS)))
        if data.draw(st.integers(0, 3)) == 0:
            again.append(an_event(self.streams[0], len(self.twin.load(self.streams[0])) + 1))
        self.do(again)

    @invariant()
    def read_the_same(self) -> None:
        """Whole, by stream, and as of a position."""
        middle = self.twin.head()[0] // 2
        assert plain(self.twin.read(0, limit=999), 0) == plain(
            self.postgres.read(self.base, limit=999), self.base
        )
        for stream in self.streams:
            assert plain(self.twin.load(stream, up_to=middle), 0) == plain(
                self.postgres.load(stream, up_to=self.base + middle), self.base
            )

    def do(self, events: Sequence[NewEvent]) -> None:
        ours, theirs = outcome(self.twin, events, 0), outcome(self.postgres, events, self.base)
        assert ours == theirs
        if ours != "conflict":
            self.sent += events


def outcome(store: EventStore, events: Sequence[NewEvent], base: int) -> object:
    """What an append leads to."""
    try:
        return plain(store.append(events), base)
    except Conflict:
        return "conflict"


def plain(events: Sequence[RecordedEvent], base: int) -> list[tuple[int, UUID, int, object]]:
    """Without time and hash, which the two logs cannot share."""
    return [
        (each.position - base, each.event_id, each.version, (each.payload, each.origin))
        for each in events
    ]


def test_the_twin_answers_like_postgres(store: PostgresEventStore) -> None:
    """Appends, repeats, conflicts and reads of both agree in every order tried."""

    class OnThisStore(TwoLogs):
        postgres = store

    run_state_machine_as_test(
        OnThisStore, settings=settings(max_examples=25, stateful_step_count=15)
    )
