"""An export is complete, the same every time, and refused whole when a byte is wrong."""

import gzip
import json
from pathlib import Path
from uuid import uuid4

import pytest

from adapters.clock.travelling_clock import TravellingClock
from adapters.event_store.errors import ExportUnreadable
from adapters.event_store.export import export_log, import_log
from adapters.event_store.in_memory_event_store import InMemoryEventStore
from adapters.event_store.postgres_event_store import PostgresEventStore
from domain.events.idea import IdeaPicked
from tests.adapters.contracts.event_store_contract import an_event


@pytest.fixture
def exported(store: PostgresEventStore, tmp_path: Path) -> Path:
    """An export of five events."""
    stream = uuid4()
    reasons = ["", "ładnie ☃ \0", '"quoted" \\ back', "line\nbreak", "x" * 5_000]
    store.append(
        [
            an_event(stream, version, payload=IdeaPicked(reason=reason))
            for version, reason in enumerate(reasons, start=1)
        ]
    )
    export_log(store, tmp_path / "log.jsonl.gz")
    return tmp_path / "log.jsonl.gz"


class TestExportLog:
    def test_writes_the_same_bytes_again(
        self, store: PostgresEventStore, exported: Path, tmp_path: Path
    ) -> None:
        export_log(store, tmp_path / "again.gz")

        assert (tmp_path / "again.gz").read_bytes() == exported.read_bytes()
        assert sorted(path.name for path in tmp_path.iterdir()) == ["again.gz", "log.jsonl.gz"]

    def test_says_first_what_follows(self, store: PostgresEventStore, exported: Path) -> None:
        with gzip.open(exported, "rt", encoding="utf-8") as lines:
            header, *events = map(json.loads, lines)

        position, digest = store.head()
        assert header == {
            "format": "kinora-log",
            "version": 1,
            "events": position,
            "head": digest.hex(),
        }
        assert [event["position"] for event in events] == [1, 2, 3, 4, 5]
        assert json.loads(events[1]["payload"]) == {"reason": "ładnie ☃ \0"}

    def test_moves_between_kinds_of_stores(
        self, store: PostgresEventStore, exported: Path, tmp_path: Path
    ) -> None:
        twin = InMemoryEventStore(TravellingClock())
        import_log(exported, twin)
        export_log(twin, tmp_path / "twin.gz")

        assert twin.head() == store.head()
        assert twin.read(0, limit=10) == store.read(0, limit=10)
        assert (tmp_path / "twin.gz").read_bytes() == exported.read_bytes()


class TestImportLog:
    @pytest.fixture
    def empty(self, new_store: object) -> PostgresEventStore:
        assert callable(new_store)
        made = new_store()
        assert isinstance(made, PostgresEventStore)
        return made

    @pytest.mark.parametrize(
        ("line", "old", "new"),
        [
            (1, b"kinora-log", b"another-log"),
            (1, b'"version":1', b'"version":2'),
            (1, b'"events":5', b'"events":6'),
            (1, b'"events":5', b'"events":4'),
            (1, b'"head":"', b'"head":"00'),
            (3, b'"actor":"operator"', b'"actor":"someone"'),
            (3, b'"actor":"operator"', b'"actor":7'),
            (3, b'"position":2', b'"position":3'),
            (3, b"{", b""),
            (3, b"}\n", b',"more":1}\n'),
            (6, b"}\n", b"}"),
        ],
    )
    def test_names_the_line_and_imports_nothing(
        self,
        exported: Path,
        empty: PostgresEventStore,
        tmp_path: Path,
        line: int,
        old: bytes,
        new: bytes,
    ) -> None:
        lines = gzip.decompress(exported.read_bytes()).splitlines(keepends=True)
        assert old in lines[line - 1]
        lines[line - 1] = lines[line - 1].replace(old, new, 1)
        (tmp_path / "bad.gz").write_bytes(gzip.compress(b"".join(lines)))

        with pytest.raises(ExportUnreadable) as caught:
            import_log(tmp_path / "bad.gz", empty)

        assert caught.value.line == (6 if b'"events"' in new else line)
        assert empty.head() == (0, bytes(32))

    @pytest.mark.parametrize("kept", [0, 5, 60, -9, -1])
    def test_refuses_a_file_that_was_cut_off(
        self, exported: Path, empty: PostgresEventStore, tmp_path: Path, kept: int
    ) -> None:
        (tmp_path / "cut.gz").write_bytes(exported.read_bytes()[:kept])

        with pytest.raises(ExportUnreadable):
            import_log(tmp_path / "cut.gz", empty)

        assert empty.head() == (0, bytes(32))

    def test_refuses_what_is_no_export_at_all(
        self, empty: PostgresEventStore, tmp_path: Path
    ) -> None:
        (tmp_path / "film.mp4").write_bytes(b"\0\0\0\x18ftypmp42" * 100)

        with pytest.raises(ExportUnreadable, match="line 1"):
            import_log(tmp_path / "film.mp4", empty)
