"""Data folders for the tests of the embedded services."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.embedded.services import EmbeddedServices


@pytest.fixture(scope="session")
def used_data_dir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder that was started and stopped once; to be copied, not used."""
    folder = tmp_path_factory.mktemp("used")
    with EmbeddedServices(folder):
        pass
    shutil.rmtree(folder / "services" / "run")
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def data_dir(used_data_dir: Path, tmp_path: Path) -> Iterator[Path]:
    """A data folder of this test's own, with a cluster in it, stopped."""
    folder = tmp_path / "data"
    shutil.copytree(used_data_dir, folder)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)  # 40 MB; a test may have moved it
