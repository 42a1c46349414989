"""What a browser has to fetch before the first screen stands."""

import gzip
import re
from pathlib import Path

import pytest

from api.panel_build import DIST, ensure_panel

MOST_BYTES = 250_000


@pytest.fixture(scope="module")
def build() -> Path:
    ensure_panel(lambda _: None)
    return DIST


class TestFirstScripts:
    def test_are_small_when_packed(self, build: Path) -> None:
        page = (build / "index.html").read_text("utf-8")
        scripts = set(re.findall(r'/(assets/[^"]+\.js)"', page))

        sizes = {each: len(gzip.compress((build / each).read_bytes())) for each in scripts}

        assert sizes
        assert sum(sizes.values()) <= MOST_BYTES, sizes

    def test_hold_no_charts(self, build: Path) -> None:
        page = (build / "index.html").read_text("utf-8")
        charts = [
            each.name
            for each in (build / "assets").glob("*.js")
            if b"echarts" in each.read_bytes().lower()
        ]

        assert charts
        assert [each for each in charts if each in page] == []
