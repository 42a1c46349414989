"""What every event store promises: run against the twin and Postgres."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Protocol
from uuid import UUID, uuid4

import pytest

from adapters.event_store.errors import LogNotEmpty
from adapters.event_store.export import Exportable, Restorable, export_log, import_log
from adapters.event_store.verification import Chained, Intact, verify
from domain.events.catalogue import UnknownTopic
from domain.events.event import Event, NewEvent, Origin
from domain.events.idea import IdeaDeferred, IdeaPicked, IdeaRestored
from domain.identifiers import EventId
from domain.ports import Conflict, EventStore


class Store(EventStore, Exportable, Restorable, Chained, Protocol):
    """The port, and what backing up and checking need besides."""


def an_event(
    stream: UUID, version: int, *, payload: Event | None = None, event_id: UUID | None = None
) -> NewEvent:
    """Some event at this place."""
    return NewEvent(
        stream=stream,
        version=version,
        event_id=EventId(event_id or uuid4()),
        payload=payload or IdeaPicked(reason="für den Tag, „ładnie” \0 ☃"),
        origin=Origin(actor="operator", correlation_id=stream, causation_id=None),
    )


class EventStoreContract:
    """Inherit, give the fixture ``store`` an empty store, and all promises are tested."""

    @pytest.fixture
    def store(self) -> Store:
        raise NotImplementedError

    @pytest.fixture
    def another_store(self) -> Store:
        """A second empty store of the same kind."""
        raise NotImplementedError

    def test_begins_at_nothing(self, store: Store) -> None:
        assert store.head() == (0, bytes(32))
        assert store.read(0, limit=10) == []
        assert store.load(uuid4()) == []
        assert store.append([]) == []

    def test_gives_back_what_was_appended(self, store: Store) -> None:
        stream, cause = uuid4(), uuid4()
        event = replace(
            an_event(stream, 1),
            origin=Origin(actor="worker:render", correlation_id=uuid4(), causation_id=cause),
        )

        [recorded] = store.append([event])

        assert (recorded.position, recorded.stream, recorded.version) == (1, stream, 1)
        assert (recorded.event_id, recorded.payload) == (event.event_id, event.payload)
        assert recorded.origin == event.origin
        assert recorded.recorded_at.utcoffset() == UTC.utcoffset(None)
        assert store.load(stream) == store.read(0, limit=1) == [recorded]
        assert store.head() == (1, recorded.hash)

    def test_appends_to_several_streams_at_once_in_the_order_given(self, store: Store) -> None:
        one, other = uuid4(), uuid4()
        events = [an_event(one, 1), an_event(other, 1), an_event(one, 2), an_event(other, 2)]

        recorded = store.append(events)

        assert [each.position for each in recorded] == [1, 2, 3, 4]
        assert [each.event_id for each in recorded] == [each.event_id for each in events]
        assert [each.version for each in store.load(one)] == [1, 2]

    def test_refuses_a_version_that_is_taken_and_keeps_nothing_of_the_append(
        self, store: Store
    ) -> None:
        stream, other = uuid4(), uuid4()
        store.append([an_event(stream, 1)])
        head = store.head()

        with pytest.raises(Conflict):
            store.append([an_event(other, 1), an_event(stream, 1)])

        assert store.head() == head
        assert store.load(other) == []

    def test_refuses_a_version_whose_predecessor_is_missing(self, store: Store) -> None:
        with pytest.raises(Conflict):
            store.append([an_event(uuid4(), 2)])

    def test_refuses_versions_below_one(self, store: Store) -> None:
        with pytest.raises(ValueError, match="count from 1"):
            store.append([an_event(uuid4(), 0)])

    def test_goes_on_without_a_hole_after_a_refusal(self, store: Store) -> None:
        stream = uuid4()
        store.append([an_event(stream, 1)])
        with pytest.raises(Conflict):
            store.append([an_event(stream, 1)])

        [recorded] = store.append([an_event(stream, 2)])

        assert recorded.position == 2

    def test_takes_a_repeat_for_what_it_is(self, store: Store) -> None:
        """A commit whose answer was lost is sent again with the same ids."""
        stream = uuid4()
        events = [an_event(stream, 1), an_event(stream, 2)]
        first = store.append(events)
        store.append([an_event(stream, 3)])

        assert store.append(events) == first
        assert store.append(events[:1]) == first[:1]
        assert store.head()[0] == 3

    def test_takes_a_reaction_made_again_on_a_longer_stream_for_a_repeat(
        self, store: Store
    ) -> None:
        """Who reacts twice derives the same id but sees a later version; the first one counts,
        with the origin it was recorded with."""
        stream = uuid4()
        [first] = store.append([an_event(stream, 1)])
        again = an_event(stream, 2, event_id=first.event_id)
        again = replace(again, origin=replace(again.origin, actor="somebody else"))

        assert store.append([again]) == [first]

    def test_refuses_an_append_of_which_a_part_is_known(self, store: Store) -> None:
        stream = uuid4()
        known = an_event(stream, 1)
        store.append([known])

        with pytest.raises(Conflict):
            store.append([known, an_event(stream, 2)])

        assert store.head()[0] == 1

    @pytest.mark.parametrize(
        "changed",
        [
            lambda event: replace(event, stream=uuid4()),
            lambda event: replace(event, payload=IdeaPicked(reason="another")),
            lambda event: replace(event, payload=IdeaDeferred(reason=event.payload.reason)),
        ],
        ids=["stream", "payload", "topic"],
    )
    def test_refuses_another_content_under_a_known_id(
        self, store: Store, changed: Callable[[NewEvent], NewEvent]
    ) -> None:
        event = an_event(uuid4(), 1)
        store.append([event])

        with pytest.raises(Conflict):
            store.append([changed(event)])

    def test_refuses_one_id_twice_in_an_append(self, store: Store) -> None:
        stream, event_id = uuid4(), uuid4()

        with pytest.raises(Conflict):
            store.append(
                [an_event(stream, 1, event_id=event_id), an_event(stream, 2, event_id=event_id)]
            )

    def test_refuses_an_event_outside_the_catalogue(self, store: Store) -> None:
        class Rumour(Event, frozen=True, kw_only=True):
            topic = "idea.rumoured"

        with pytest.raises(UnknownTopic):
            store.append([an_event(uuid4(), 1, payload=Rumour())])

    def test_loads_a_stream_as_it_was_at_a_position(self, store: Store) -> None:
        stream, other = uuid4(), uuid4()
        recorded = store.append([an_event(stream, 1), an_event(other, 1), an_event(stream, 2)])

        assert store.load(stream, up_to=2) == recorded[:1]
        assert store.load(stream, up_to=3) == [recorded[0], recorded[2]]
        assert store.load(stream, up_to=0) == []

    def test_reads_on_from_a_position_in_portions(self, store: Store) -> None:
        stream = uuid4()
        recorded = store.append([an_event(stream, n) for n in range(1, 8)])

        assert store.read(0, limit=3) == recorded[:3]
        assert store.read(3, limit=3) == recorded[3:6]
        assert store.read(6, limit=3) == recorded[6:]
        assert store.read(7, limit=3) == []
        assert store.read(0, limit=0) == []

    def test_reads_some_topics_only(self, store: Store) -> None:
        stream = uuid4()
        kinds = [IdeaPicked(), IdeaRestored(), IdeaPicked(), IdeaDeferred()]
        recorded = store.append(
            [an_event(stream, n, payload=kind) for n, kind in enumerate(kinds, start=1)]
        )

        found = store.read(1, limit=10, topics=("idea.picked", "idea.deferred"))

        assert found == recorded[2:]

    def test_chains_its_events_by_their_hashes(self, store: Store) -> None:
        """The encoding is spelled out here once more: it must never change."""
        stream = UUID("00000000-0000-0000-0000-0000000000aa")
        event_id = UUID("00000000-0000-0000-0000-0000000000bb")
        [recorded] = store.append(
            [an_event(stream, 1, payload=IdeaPicked(reason="ą"), event_id=event_id)]
        )

        payload = b'{"reason":"\xc4\x85"}'
        epoch = 946_684_800_000_000
        moment = round(recorded.recorded_at.timestamp() * 1_000_000) - epoch
        expected = hashlib.sha256(
            bytes(32)
            + b"\0\0\0\x08" + (1).to_bytes(8, "big")
            + b"\0\0\0\x10" + stream.bytes
            + b"\0\0\0\x08" + (1).to_bytes(8, "big")
            + b"\0\0\0\x0b" + b"idea.picked"
            + b"\0\0\0\x04" + (1).to_bytes(4, "big")
            + b"\0\0\0\x10" + event_id.bytes
            + b"\0\0\0\x10" + stream.bytes
            + b"\xff\xff\xff\xff"
            + b"\0\0\0\x08" + b"operator"
            + len(payload).to_bytes(4, "big") + payload
            + b"\0\0\0\x08" + moment.to_bytes(8, "big")
        ).digest()  # fmt: skip
        assert recorded.hash == expected

    def test_verifies_as_it_was_recorded(self, store: Store) -> None:
        stream = uuid4()
        for version in range(1, 6):
            store.append([an_event(stream, version), an_event(uuid4(), 1)])

        position, digest = store.head()

        assert verify(store) == Intact(position=position, hash=digest)

    def test_hands_out_positions_without_a_hole_to_many_at_once(self, store: Store) -> None:
        with ThreadPoolExecutor(8) as pool:
            appended = list(pool.map(lambda _: store.append([an_event(uuid4(), 1)]), range(40)))

        positions = sorted(each.position for [each] in appended)
        assert positions == list(range(1, 41))
        assert isinstance(verify(store), Intact)

    def test_lets_one_of_two_win_the_same_version(self, store: Store) -> None:
        stream = uuid4()

        def claim(_: int) -> bool:
            try:
                store.append([an_event(stream, 1)])
            except Conflict:
                return False
            return True

        with ThreadPoolExecutor(8) as pool:
            won = list(pool.map(claim, range(8)))

        assert sum(won) == 1
        assert len(store.load(stream)) == 1

    def test_comes_back_from_an_export_with_the_same_head(
        self, store: Store, another_store: Store, tmp_path: Path
    ) -> None:
        stream = uuid4()
        store.append([an_event(stream, 1), an_event(stream, 2), an_event(uuid4(), 1)])

        exported = export_log(store, tmp_path / "log")
        imported = import_log(tmp_path / "log", another_store)

        assert exported == imported == store.head() == another_store.head()
        assert another_store.read(0, limit=10) == store.read(0, limit=10)
        assert verify(another_store) == verify(store)
        [next_one] = another_store.append([an_event(stream, 3)])
        assert next_one.position == 4

    def test_imports_into_an_empty_store_only(self, store: Store, tmp_path: Path) -> None:
        store.append([an_event(uuid4(), 1)])
        export_log(store, tmp_path / "log")

        with pytest.raises(LogNotEmpty):
            import_log(tmp_path / "log", store)

        assert store.head()[0] == 1
