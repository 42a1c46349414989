"""The notebooks run without a hand on them, and their pages hold their charts."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.bootstrap import Kinora, Urls
from api.exporting import export
from api.settings import load_settings
from tests.api.telling import tell_as_it_was
from tests.projections.stories import whole_story

ROOT = Path(__file__).parents[1]
NOTEBOOKS = {"fourteen_days": 1, "history": 2, "production": 2}
"""How many charts each of them draws."""


@pytest.fixture
def exported(prepared_url: str, redis_url: str, tmp_path: Path) -> Iterator[Path]:
    """Three weeks of a Kinora as Parquet files."""
    settings = load_settings(KINORA_DATA_DIR=tmp_path / "data", KINORA_TIME_ZONE="Europe/Warsaw")
    made = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    made.views.prepare()
    tell_as_it_was(made, whole_story(11, days=40), tmp_path)
    folder = tmp_path / "export"
    export(made, folder, kind="parquet", what="all")
    yield folder
    made.close()


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
