"""Taking everything elsewhere: files that other programs read, and a log that comes back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from adapters.clock.system_clock import SystemClock
from adapters.event_store.export import import_log
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.log_segments.sealed_log import SealedLog
from api.bootstrap import Kinora, Urls
from api.exporting import DICTIONARY, Exported, Format, Part, export
from api.settings import load_settings
from projections.analytics.tables import FILMS, KPIS, METRICS
from tests.api.telling import tell
from tests.projections.stories import whole_story

EVENTS = 400
READERS = {"csv": "read_csv", "parquet": "read_parquet", "jsonl": "read_json"}


@pytest.fixture(scope="module")
def history() -> Any:
    """Days from ideas to figures."""
    return whole_story(11, days=16)[:EVENTS]


@pytest.fixture
def kinora(prepared_url: str, redis_url: str, tmp_path: Path, history: Any) -> Iterator[Kinora]:
    """A profile with a history; its segments are short."""
    settings = load_settings(KINORA_DATA_DIR=tmp_path / "data", KINORA_TIME_ZONE="Europe/Warsaw")
    made = Kinora(settings, Urls(database=prepared_url, redis=redis_url))
    made.views.prepare()
    made.sealed_log = SealedLog(prepared_url, tmp_path / "segments", events_per_segment=150)
    tell(made, history)
    yield made
    made.close()


def exported(kinora: Kinora, folder: Path, kind: Format, what: Part) -> Exported:
    """An export into a new folder."""
    return export(kinora, folder, kind=kind, what=what)


def read(sql: str, **given: object) -> list[tuple[Any, ...]]:
    """What another program reads."""
    with duckdb.connect() as database:
        database.execute("SET TimeZone = 'UTC'")
        return database.execute(sql, given or None).fetchall()


class TestAnExport:
    @pytest.mark.parametrize("kind", ["csv", "parquet", "jsonl"])
    def test_holds_every_table_with_as_many_rows_as_the_log_says(
        self, kinora: Kinora, tmp_path: Path, kind: Format
    ) -> None:
        folder = tmp_path / "out"

        made = exported(kinora, folder, kind, "all")

        names = {Path(each.name).name for each in made.files}
        assert {f"{name}.{kind}" for name in (*FILMS, *METRICS, *KPIS)} < names
        assert names == {path.name for path in folder.iterdir()}
        for each in made.files:
            if each.name.endswith(f".{kind}") and not each.name.startswith("events") and each.rows:
                sql = f"SELECT count(*) FROM {READERS[kind]}($file)"  # noqa: S608 - three readers
                assert read(sql, file=str(folder / each.name)) == [(each.rows,)], each.name
        assert (made.position, len(made.hash)) == (EVENTS, 64)

    def test_says_the_same_in_every_format(self, kinora: Kinora, tmp_path: Path) -> None:
        told = []
        for kind, reader in (
            ("csv", "read_csv"),
            ("parquet", "read_parquet"),
            ("jsonl", "read_json"),
        ):
            exported(kinora, tmp_path / kind, kind, "metrics")  # type: ignore[arg-type]
            file = str(tmp_path / kind / f"observations.{kind}")
            sql = (
                "SELECT publication::VARCHAR, observed_at::TIMESTAMPTZ::VARCHAR, views "  # noqa: S608
                f"FROM {reader}($file) ORDER BY ALL"
            )
            told.append(read(sql, file=file))

        assert told[0]
        assert told[0] == told[1] == told[2]

    def test_explains_every_table_and_column(self, kinora: Kinora, tmp_path: Path) -> None:
        exported(kinora, tmp_path / "out", "csv", "all")

        text = (tmp_path / "out" / DICTIONARY).read_text("utf-8")

        assert all(f"\n## {name}\n" in text for name in (*FILMS, *METRICS, *KPIS, "events"))
        assert "| `views_7d.median` | number |" in text

    def test_of_events_comes_back_with_the_same_head(self, kinora: Kinora, tmp_path: Path) -> None:
        made = exported(kinora, tmp_path / "out", "jsonl", "events")
        empty = InMemoryEventStore(SystemClock())

        head = import_log(tmp_path / "out" / "events.jsonl.gz", empty)

        assert head == kinora.store.head()
        assert made.hash == head[1].hex()

    def test_of_events_in_columns_is_the_whole_log(self, kinora: Kinora, tmp_path: Path) -> None:
        expected = [
            (row.position, row.event_id, row.payload.decode()) for row in kinora.store.rows()
        ]

        exported(kinora, tmp_path / "p", "parquet", "events")
        exported(kinora, tmp_path / "c", "csv", "events")

        files = str(tmp_path / "p" / "events-*.parquet")
        columns = "SELECT position, event_id, decode(payload) FROM read_parquet($f) ORDER BY 1"
        assert read(columns, f=files) == expected
        text = "SELECT position, event_id::UUID, payload FROM read_csv($f)"
        assert read(text, f=str(tmp_path / "c" / "events.csv")) == expected
        assert len(list((tmp_path / "p").glob("events-*.parquet"))) == 3

    def test_leaves_nothing_behind_when_it_fails(
        self, kinora: Kinora, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError("no space left")

        monkeypatch.setattr("api.exporting._copy", full)
        with pytest.raises(OSError, match="no space"):
            exported(kinora, tmp_path / "out", "csv", "films")

        assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == []
