"""What the product says in its log when it is started."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.language.design_releases import releases
from tests.e2e.plant import Plant


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Plant]:
    """The whole product in a folder of its own, not started yet."""
    made = Plant(tmp_path)
    yield made
    made.stop()


def announced(plant: Plant) -> int:
    """How many releases of design systems the log tells of."""
    with plant.kinora() as kinora:
        return len(kinora.store.read(0, limit=1000, topics=["design_system.released"]))


class TestKinoraUp:
    @pytest.mark.nightly
    def test_announces_every_design_system_once(self, plant: Plant) -> None:
        plant.start()
        first = announced(plant)
        plant.stop()
        plant.start()

        again = announced(plant)

        assert first == len(releases())
        assert again == first
