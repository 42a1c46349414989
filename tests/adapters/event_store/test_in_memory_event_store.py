"""The twin keeps the same contract."""

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from tests.adapters.contracts.event_store_contract import EventStoreContract


class TestInMemoryEventStore(EventStoreContract):
    @pytest.fixture
    def store(self) -> InMemoryEventStore:
        return InMemoryEventStore(TravellingClock())

    @pytest.fixture
    def another_store(self) -> InMemoryEventStore:
        return InMemoryEventStore(TravellingClock())
