"""Leases in Postgres and their twin."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import uuid4

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.in_memory_leases import InMemoryLeases
from adapters.event_store.postgres_leases import PostgresLeases
from domain.identifiers import WorkId
from tests.adapters.contracts.leases_contract import LeasesContract


class TestPostgresLeases(LeasesContract):
    @pytest.fixture
    def leases(self, log_url: str) -> Iterator[PostgresLeases]:
        leases = PostgresLeases(log_url)
        yield leases
        leases.close()

    @pytest.fixture
    def let_pass(self) -> Callable[[float], None]:
        return time.sleep

    def test_a_process_gives_back_only_what_it_took(self, log_url: str) -> None:
        """A worker frozen past its lease ends with a release; its successor goes on."""
        frozen, successor = PostgresLeases(log_url), PostgresLeases(log_url)
        work = WorkId(uuid4())
        frozen.take(work, 1, seconds=60)
        successor.take(work, 2, seconds=60)

        frozen.release(work)

        assert successor.alive(work)
        frozen.close()
        successor.close()


class TestInMemoryLeases(LeasesContract):
    @pytest.fixture
    def clock(self) -> TravellingClock:
        return TravellingClock()

    @pytest.fixture
    def leases(self, clock: TravellingClock) -> InMemoryLeases:
        return InMemoryLeases(clock)

    @pytest.fixture
    def let_pass(self, clock: TravellingClock) -> Callable[[float], None]:
        def let_pass(seconds: float) -> None:
            clock.pass_by(timedelta(seconds=seconds))

        return let_pass
