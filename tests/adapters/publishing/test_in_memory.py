"""The twin keeps the contract and remembers what it was given."""

from pathlib import Path

import pytest

from adapters.publishing.in_memory import RememberedKits
from tests.adapters.contracts.hand_over_contract import HandOverContract, requested


class TestRememberedKits(HandOverContract):
    @pytest.fixture
    def hand_over(self, tmp_path: Path) -> RememberedKits:
        return RememberedKits()

    def test_remember_the_request(self, film: Path) -> None:
        kits = RememberedKits()

        name = kits.prepare(requested(), film, None)

        assert kits.kits[name].request == requested()
        assert kits.kits[name].film == film
