"""The twin keeps the contract."""

import pytest

from adapters.secrets.in_memory import InMemorySecrets
from tests.adapters.contracts.secrets_contract import SecretsContract


class TestInMemorySecrets(SecretsContract):
    @pytest.fixture
    def secrets(self) -> InMemorySecrets:
        return InMemorySecrets()
