"""The library's own conformance kit, run on our recorder and mapper."""

from collections.abc import Callable

import pytest
from eventsourcing.tests.persistence import (
    ApplicationRecorderTestCase,
    NonInterleavingNotificationIDsBaseCase,
)

from adapters.event_store.application import Kinora
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.event_store.recorder import KinoraRecorder


class _OnAnEmptyLog:
    """Gives the kit, which is made of unittest's classes, a recorder from pytest's fixtures."""

    @pytest.fixture(autouse=True)
    def _make_recorder(self, new_store: Callable[[], PostgresEventStore]) -> None:
        self._new_store = new_store

    def create_recorder(self) -> KinoraRecorder:
        recorder = self._new_store().application.recorder
        assert isinstance(recorder, KinoraRecorder)
        return recorder


class TestKinoraRecorder(_OnAnEmptyLog, ApplicationRecorderTestCase[KinoraRecorder]):
    """Inserts, selects, conflicts, notifications, concurrency."""

    def test_insert_subscribe(self) -> None:
        self.optional_test_insert_subscribe()


class TestNonInterleaving(_OnAnEmptyLog, NonInterleavingNotificationIDsBaseCase):
    """Ids of two appends never interleave. The library's database functions fail this."""


# Only the subclasses can be run; collected by name, the bases could not be instantiated.
del ApplicationRecorderTestCase, NonInterleavingNotificationIDsBaseCase


class TestTheLibrarysSettings:
    def test_cannot_be_changed_by_the_environment(
        self, log_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("KINORA_CREATE_TABLE", "y")
        monkeypatch.setenv("POSTGRES_ENABLE_DB_FUNCTIONS", "y")
        monkeypatch.setenv("PERSISTENCE_MODULE", "eventsourcing.popo")

        with Kinora({"DATABASE_URL": log_url}) as application:
            recorder = application.recorder
            assert isinstance(recorder, KinoraRecorder)
            assert not recorder.datastore.enable_db_functions
            assert recorder.events_table_name == "kinora_events"
            assert application.snapshots is None
