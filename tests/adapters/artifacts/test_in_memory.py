"""The twin keeps the contract."""

import gc

import pytest

from adapters.artifacts.in_memory import InMemoryArtifacts
from tests.adapters.contracts.artifacts_contract import ArtifactsContract


class TestInMemoryArtifacts(ArtifactsContract):
    @pytest.fixture
    def artifacts(self) -> InMemoryArtifacts:
        return InMemoryArtifacts()

    def test_leaves_no_file_behind(self) -> None:
        artifacts = InMemoryArtifacts()
        file = artifacts.path(artifacts.put(b"film"))
        assert file.exists()

        del artifacts
        gc.collect()

        assert not file.parent.exists()
