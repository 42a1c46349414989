"""The notebooks run without a hand on them, and their pages show what happened in the sandbox."""

import os
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest

from projections.analytics.engine import Facts
from tests.drawn import Chart, charts
from tests.e2e.calendars import WARSAW

pytest_plugins = ("tests.e2e.days",)

ROOT = Path(__file__).parents[1]
NOTEBOOKS = {"fourteen_days": 1, "history": 2, "production": 2}
"""How many charts each of them draws."""


@pytest.fixture(scope="module")
def facts(fortnight: Path) -> Facts:
    """What the pages are made of, asked by us."""
    facts = Facts()
    for each in sorted(fortnight.glob("events-*.parquet")):  # the tail sorts last
        facts.add(pq.read_table(each))
    return facts


@pytest.fixture(scope="module")
def counted(fortnight: Path) -> Mapping[str, Counter[date]]:
    """Kind of event → day (of UTC) → how many there were."""
    found: dict[str, Counter[date]] = defaultdict(Counter)
    for file in fortnight.glob("events-*.parquet"):
        for each in pq.read_table(file, columns=["topic", "recorded_at"]).to_pylist():
            found[each["topic"].partition(".")[0]][each["recorded_at"].date()] += 1
    del found["schedule"]  # one a day; the page leaves it out
    return found


@pytest.fixture(scope="module")
def now(facts: Facts) -> datetime:
    last = facts.rows("SELECT max(happened_at) AS at FROM cause_facts")[0]["at"]
    assert isinstance(last, datetime)
    return last


@pytest.fixture(scope="module")
def pages(fortnight: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    command = (sys.executable, "-m", "scripts.notebooks", "--export", str(fortnight))
    made = subprocess.run(
        (*command, "--pages", str(folder)),
        cwd=ROOT,
        env={**os.environ, "KINORA_TIME_ZONE": WARSAW.key},
        check=False,
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert made.returncode == 0, made.stderr[-3000:]
    return {name: (folder / f"{name}.html").read_text("utf-8") for name in NOTEBOOKS}


class TestNotebooks:
    def test_are_those_that_are_listed_here(self) -> None:
        assert {each.stem for each in (ROOT / "notebooks").glob("*.py")} == set(NOTEBOOKS)


@pytest.mark.slow
class TestPages:
    def test_show_their_charts_offline(self, pages: dict[str, str]) -> None:
        for name, wanted in NOTEBOOKS.items():
            assert len(charts(pages[name])) == wanted, name
            assert "Traceback" not in pages[name]

    def test_draw_the_median_of_each_platform_day_by_day(
        self, pages: dict[str, str], facts: Facts, now: datetime
    ) -> None:
        (chart,) = charts(pages["fourteen_days"])
        trend = facts.ask("trend", now=now, zone=WARSAW.key, days=60)
        platforms = sorted({each["platform"] for each in trend})

        assert platforms == ["tiktok", "youtube"]
        for number, platform in enumerate(platforms):
            rows = [each for each in trend if each["platform"] == platform]
            known = [each for each in rows if each["views_7d"]["median"] is not None]
            days = [(each["day"] - known[0]["day"]).days for each in known]
            assert days == list(range(len(days)))
            assert len(days) >= 5
            follows(chart, number, days, [each["views_7d"]["median"] for each in known])
            interval = any(each["views_7d"]["low"] is not None for each in rows)
            assert interval == (platform == "youtube")
            assert (chart.coloured(number, alpha=0.2).sum() > 10_000) == interval

    def test_draw_what_happened_on_every_day(
        self, pages: dict[str, str], counted: Mapping[str, Counter[date]]
    ) -> None:
        chart, _ = charts(pages["history"])
        first, last = (pick(counted["work"]) for pick in (min, max))

        assert len(counted) == 10
        assert (last - first).days >= 15
        for number, (kind, days) in enumerate(sorted(counted.items())):
            if kind in ("audience", "work"):  # drawn last, or by themselves
                told = sorted(days.items())
                since = [(day - told[0][0]).days for day, _ in told]
                follows(chart, number, since, [count for _, count in told])

    def test_draw_the_gaps_of_the_language(self, pages: dict[str, str], facts: Facts) -> None:
        _, chart = charts(pages["history"])
        gaps = facts.rows("SELECT * FROM language_gaps")

        drawn(chart.bars(), [each["ideas"] for each in gaps])

    def test_draw_the_time_of_each_stage(self, pages: dict[str, str], facts: Facts) -> None:
        chart, _ = charts(pages["production"])
        times = facts.ask("lead_times")
        taken = [each["median_s"] for each in times if each["median_s"]]

        assert len(chart.bars()) == len(taken) >= 4
        assert np.argsort(chart.bars()).tolist() == np.argsort(taken).tolist()

    def test_draw_how_many_drafts_of_models_were_accepted(
        self, pages: dict[str, str], facts: Facts
    ) -> None:
        _, chart = charts(pages["production"])
        success = facts.ask("model_success")

        assert len(success) >= 2
        drawn(chart.columns(), [each["rate"] for each in success])


def follows(chart: Chart, number: int, days: Sequence[int], values: Sequence[float]) -> None:
    """The line of that colour is the one through these points on axes of days and of powers of
    ten, whatever they begin and end with. Other lines may hide a little of it."""
    columns, heights = chart.curve(number)
    since = np.interp(columns, (columns[0], columns[-1]), (days[0], days[-1]))
    wanted = np.interp(since, days, np.log10(values))
    scale, offset = np.polyfit(wanted, heights, 1)
    far = np.abs(np.asarray(heights) - (scale * wanted + offset))

    assert scale > 0
    assert np.ptp(columns) > chart.picture.shape[1] / 2
    assert np.quantile(far, 0.9) < chart.picture.shape[0] / 100, far.max()


def drawn(lengths: Sequence[int], values: Sequence[Any]) -> None:
    """Bars as long as their values, on an axis that begins at zero."""
    assert len(lengths) == len(values)
    shares = [each / max(lengths) for each in lengths]
    assert shares == pytest.approx([each / max(values) for each in values], abs=0.02)
