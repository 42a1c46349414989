"""The notebooks run without a hand on them, and their pages hold their charts."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.export import export_log, import_log
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from api.bootstrap import Kinora, Urls
from api.exporting import export
from api.settings import load_settings
from domain.events.event import NewEvent
from tests.projections.stories import whole_story
from tests.projections.streams import BEGINNING

ROOT = Path(__file__).parents[1]
NOTEBOOKS = {"fourteen_days": 1, "history": 2, "production": 2}
"""How many charts each of them draws."""


@pytest.fixture
def exported(prepared_url: str, redis_url: str, tmp_path: Path) -> Iterator[Path]:
    """Three weeks of a Kinora as Parquet files."""
    settings = load_settings(KINORA_DATA_DIR=tmp_path / "data", KINORA_TIME_ZONE="Europe/Warsaw")
    made = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    made.views.prepare()
    as_it_was(made, tmp_path / "log.jsonl.gz")
    folder = tmp_path / "export"
    export(made, folder, kind="parquet", what="all")
    yield folder
    made.close()


def as_it_was(kinora: Kinora, file: Path) -> None:
    """The story with its own times: days that all happened today would be one point."""
    clock = TravellingClock(BEGINNING)
    log = InMemoryEventStore(clock)
    for each in whole_story(11, days=40):
        clock.pass_by(max(timedelta(), each.recorded_at - clock.now()))
        told = NewEvent(
            stream=each.stream,
            version=each.version,
            event_id=each.event_id,
            payload=each.payload,
            origin=each.origin,
        )
        log.append([told])
    export_log(log, file)
    import_log(file, kinora.store)
    kinora.views.catch_up()


class TestNotebooks:
    def test_are_those_that_are_listed_here(self) -> None:
        assert {each.stem for each in (ROOT / "notebooks").glob("*.py")} == set(NOTEBOOKS)

    @pytest.mark.slow
    def test_become_pages_that_show_their_charts_offline(
        self, exported: Path, tmp_path: Path
    ) -> None:
        pages = tmp_path / "pages"
        command = [sys.executable, "-m", "scripts.notebooks", "--export", str(exported)]

        made = subprocess.run(
            [*command, "--pages", str(pages)],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
            timeout=280,
        )

        assert made.returncode == 0, made.stderr[-3000:]
        for name, charts in NOTEBOOKS.items():
            page = (pages / f"{name}.html").read_text("utf-8")
            assert len(re.findall(r"data:image/png;base64,[A-Za-z0-9+/]{2000}", page)) >= charts, (
                name
            )
            assert "Traceback" not in page
