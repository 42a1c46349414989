"""Exports at the door: one archive that other programs read, and nothing left on the disk."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pytest
from fastapi.testclient import TestClient

from api.bootstrap import Kinora
from api.exporting import DICTIONARY
from domain.events.event import RecordedEvent
from projections.analytics.tables import FILMS, KPIS, METRICS
from tests.projections.stories import whole_story

type Told = Callable[[Sequence[RecordedEvent]], None]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files for a while are put."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def fetched(door: TestClient, **wanted: str) -> zipfile.ZipFile:
    answer = door.get("/api/v1/exports", params=wanted)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-length"] == str(len(answer.content))
    return zipfile.ZipFile(io.BytesIO(answer.content))


class TestAnExport:
    def test_is_one_archive_with_the_tables_of_its_part(
        self, door: TestClient, told: Told, kinora: Kinora, tmp_path: Path
    ) -> None:
        told(whole_story(3, days=6))

        packed = fetched(door, what="metrics", format="parquet")

        assert set(packed.namelist()) == {f"{name}.parquet" for name in METRICS} | {DICTIONARY}
        packed.extract("observations.parquet", tmp_path)
        file = str(tmp_path / "observations.parquet")
        (found,) = duckdb.execute("SELECT count(*) FROM read_parquet(?)", [file]).fetchall()
        topics = [each.payload.topic for each in kinora.store.read(0, limit=10_000)]
        assert found == (topics.count("audience.observed"),) != (0,)

    def test_names_profile_part_format_day_and_position(
        self, door: TestClient, told: Told, kinora: Kinora
    ) -> None:
        told(whole_story(3, days=2))
        head = kinora.store.head()[0]

        answer = door.get("/api/v1/exports", params={"what": "films", "format": "jsonl"})

        day = f"{kinora.clock.now():%Y-%m-%d}"
        name = f"kinora-sandbox-films-jsonl-{day}-{head}.zip"
        assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
        assert answer.headers["kinora-position"] == str(head)

    def test_of_everything_holds_the_log_too(self, door: TestClient, told: Told) -> None:
        told(whole_story(3, days=2))

        names = {Path(each).stem for each in fetched(door).namelist()}

        assert names == {*FILMS, *METRICS, *KPIS, "events", Path(DICTIONARY).stem}

    def test_leaves_nothing_on_the_disk(
        self, door: TestClient, told: Told, temporary: Path
    ) -> None:
        told(whole_story(3, days=2))

        fetched(door, what="all", format="parquet")

        assert [each for each in temporary.iterdir() if "export" in each.name] == []

    def test_says_that_there_is_no_room(
        self, door: TestClient, temporary: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device", str(temporary / "x"))

        monkeypatch.setattr("api.exporting._copy", full)
        answer = door.get(
            "/api/v1/exports", params={"what": "films"}, headers={"Accept-Language": "pl"}
        )

        said = answer.json()
        assert (answer.status_code, said["code"]) == (507, "export-not-made")
        assert "brakuje miejsca" in said["detail"]
        assert str(temporary) not in answer.text
        assert [each for each in temporary.iterdir() if "export" in each.name] == []

    def test_is_refused_for_a_part_that_is_none(self, door: TestClient) -> None:
        answer = door.get("/api/v1/exports", params={"what": "secrets"})

        assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


class TestContents:
    def test_bound_what_an_archive_becomes(self, door: TestClient, told: Told) -> None:
        told(whole_story(3, days=8))

        parts: list[dict[str, Any]] = door.get("/api/v1/exports/contents").json()["parts"]

        bounds = {
            (part["what"], each["format"]): each["within"]
            for part in parts
            for each in part["sizes"]
        }
        for what, kind in (("all", "parquet"), ("events", "csv"), ("kpis", "jsonl")):
            wanted = {"what": what, "format": kind}
            size = int(door.get("/api/v1/exports", params=wanted).headers["content-length"])
            assert size <= bounds[what, kind] <= 8 * size, (wanted, size)

    def test_name_tables_and_count_rows(self, door: TestClient, told: Told, kinora: Kinora) -> None:
        told(whole_story(3, days=6))

        found = door.get("/api/v1/exports/contents").json()

        by_part = {each["what"]: each for each in found["parts"]}
        assert by_part["kpis"]["tables"] == list(KPIS)
        assert by_part["events"]["events"] == found["position"] == kinora.store.head()[0]
        assert by_part["metrics"]["rows"] == sum(_rows(door, name) for name in METRICS) > 0


class TestTheDictionary:
    def test_is_the_one_of_docs(self, door: TestClient, repository: Path) -> None:
        answer = door.get("/api/v1/exports/dictionary")

        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.text == (repository / "docs" / "data-dictionary.md").read_text("utf-8")


def _rows(door: TestClient, name: str) -> int:
    lines = fetched(door, what="metrics", format="jsonl").read(f"{name}.jsonl")
    return len(lines.splitlines())
