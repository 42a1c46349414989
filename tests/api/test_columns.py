"""The sealer: what is full is sealed, and a log that was rewound stops nothing else."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.event_store.connections import connect_as_owner
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.log_segments.sealed_log import SealedLog
from api.columns import Sealer
from tests.adapters.log_segments.test_sealed_log import append_one, tell


@pytest.fixture
def store(prepared_url: str) -> Iterator[PostgresEventStore]:
    """A log of 110 events."""
    with PostgresEventStore(prepared_url) as store:
        tell(store, 110)
        yield store


class Once(threading.Event):
    """Stops whoever waits for it, after one round."""

    def wait(self, timeout: float | None = None) -> bool:
        """Be set at once."""
        self.set()
        return True


class TestTheSealer:
    def test_seals_whenever_a_segment_is_full(
        self, store: PostgresEventStore, prepared_url: str, tmp_path: Path
    ) -> None:
        sealed = SealedLog(prepared_url, tmp_path, events_per_segment=40)
        sealer = Sealer(store, sealed)

        first, again = sealer.seal_if_full(), sealer.seal_if_full()
        for number in range(10):
            append_one(store, number)
        third = sealer.seal_if_full()

        assert (first, again, third) == (True, False, True)
        assert sealed.sealed().last == 120

    def test_goes_on_when_the_segments_are_of_another_log(
        self, store: PostgresEventStore, prepared_url: str, tmp_path: Path
    ) -> None:
        sealed = SealedLog(prepared_url, tmp_path, events_per_segment=40)
        sealed.seal()
        with connect_as_owner(prepared_url) as owner:
            owner.execute("ALTER TABLE kinora_events DISABLE TRIGGER ALL")
            owner.execute("UPDATE kinora_events SET hash = sha256(hash)")
        stop = Once()

        Sealer(store, sealed).run(stop)

        assert stop.is_set()
