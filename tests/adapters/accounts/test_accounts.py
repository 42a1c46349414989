"""Accounts in Postgres and their twin."""

from collections.abc import Iterator

import pytest

from adapters.accounts.in_memory_accounts import InMemoryAccounts
from adapters.accounts.postgres_accounts import PostgresAccounts
from adapters.event_store.connections import Connections
from adapters.event_store.migrate import migrate
from tests.adapters.contracts.accounts_contract import AccountsContract


class TestPostgresAccounts(AccountsContract):
    @pytest.fixture
    def accounts(self, postgres_url: str) -> Iterator[PostgresAccounts]:
        migrate(postgres_url)
        connections = Connections(postgres_url)
        yield PostgresAccounts(connections)
        connections.close()


class TestInMemoryAccounts(AccountsContract):
    @pytest.fixture
    def accounts(self) -> InMemoryAccounts:
        return InMemoryAccounts()
