"""DuckDB in memory over the log: facts are loaded once and then only added to."""

import os
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import gettempdir
from typing import Any, Protocol

import duckdb
import pyarrow as pa

from projections.analytics import catalogue

_EMPTY = """
CREATE VIEW events AS SELECT
    0::BIGINT AS position, uuid() AS stream, 0::BIGINT AS version, '' AS topic,
    0 AS topic_version, uuid() AS event_id, uuid() AS correlation_id, uuid() AS causation_id,
    '' AS actor, ''::BLOB AS payload, now() AS recorded_at, ''::BLOB AS hash
WHERE false
"""

GENESIS = bytes(32)
"""The hash before the first event."""

MEMORY = "2GB"
"""More is spilled to disk. Facts of ten million events take about half of it."""


class LogInColumns(Protocol):
    """Where facts come from."""

    def sealed_files(self) -> tuple[Sequence[Path], int, bytes]:
        """Parquet files that hold the log from its first event to this position and hash."""

    def head(self) -> tuple[int, bytes]:
        """Position and hash of the last event."""

    def after(self, position: int, *, up_to: int) -> Iterable[pa.Table]:
        """Events behind a position, in order, with the columns of the sealed files."""


class Facts:
    """Facts of one log up to ``position``, and questions to them. Safe to share by threads."""

    def __init__(self, *, threads: int = 2) -> None:
        self._lock = threading.RLock()
        self._database = connection(threads=threads)
        self._database.execute(_EMPTY)
        for name in catalogue.FACTS:
            self._database.execute(f"CREATE TABLE {name} AS {catalogue.fact(name)}")
        define(self._database)
        self.position = 0
        self.hash = GENESIS

    def catch_up(self, log: LogInColumns) -> int:
        """Add what the log has more of; return the position reached. A log that was rewound
        or replaced meanwhile is read anew."""
        with self._lock:
            head, head_hash = log.head()
            if (self.position, self.hash) == (head, head_hash):
                return head
            if self.position and not self._continued(log, head):
                self._forget()
            if not self.position and head:
                files, last, last_hash = log.sealed_files()
                if files:
                    self._load(files)
                    self.position, self.hash = last, last_hash
            if self.position < head:
                for portion in log.after(self.position, up_to=head):
                    self.add(portion)
            return self.position

    def add(self, portion: pa.Table) -> None:
        """Add events that follow directly on those that are here."""
        if not len(portion):
            return
        with self._lock:
            self._database.register("portion", portion)
            try:
                self._add("SELECT * FROM portion")
            finally:
                self._database.unregister("portion")
            self.position = portion["position"][-1].as_py()
            self.hash = portion["hash"][-1].as_py()

    def ask(self, name: str, **given: object) -> list[dict[str, Any]]:
        """The answer of one question, row by row. Parameters it does not have are ignored."""
        with self._lock:
            return as_rows(relation(self._database, name, given))

    def asked(self, name: str, **given: object) -> pa.Table:
        """The answer of one question, in columns."""
        with self._lock:
            return relation(self._database, name, given).to_arrow_table()

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """Any SQL over facts and views."""
        with self._lock:
            return as_rows(self._database.sql(sql))

    def table(self, sql: str) -> pa.Table:
        """Any SQL over facts and views, in columns."""
        with self._lock:
            return self._database.sql(sql).to_arrow_table()

    def close(self) -> None:
        """Give the memory back."""
        self._database.close()

    def _continued(self, log: LogInColumns, head: int) -> bool:
        """Whether the log still has the event that was read last."""
        if head < self.position:
            return False
        (last,) = log.after(self.position - 1, up_to=self.position)
        return bool(last["hash"][0].as_py() == self.hash)

    def _forget(self) -> None:
        for name in (*catalogue.FACTS, *(each.name for each in catalogue.KEPT)):
            self._database.execute(f"DELETE FROM {name}")  # noqa: S608 - names of our own
        self.position, self.hash = 0, GENESIS

    def _load(self, files: Sequence[Path]) -> None:
        names = ", ".join("'" + str(each).replace("'", "''") + "'" for each in files)
        self._add(f"SELECT * FROM read_parquet([{names}])")  # noqa: S608 - our own files, quoted

    def _add(self, events: str) -> None:
        """All facts of these events, or none."""
        self._database.execute("BEGIN")
        try:
            self._database.execute(f"CREATE OR REPLACE TEMP VIEW events AS {events}")
            for name in catalogue.FACTS:
                self._database.execute(f"INSERT INTO {name} {catalogue.fact(name)}")
            self._database.execute("DROP VIEW temp.events")
            for each in catalogue.KEPT:
                self._keep(each)
        except duckdb.Error:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    def _keep(self, kept: catalogue.Kept) -> None:
        """Work the rows out again that belong to facts behind ``position``."""
        new = f"SELECT {kept.key} FROM main.{kept.facts} WHERE position > {self.position}"  # noqa: S608
        self._database.execute(f"DELETE FROM {kept.name} WHERE {kept.key} IN ({new})")  # noqa: S608
        self._database.execute(
            f"INSERT INTO {kept.name} WITH {kept.source} AS (FROM main.{kept.source} "
            f"WHERE {kept.key} IN ({new})) {catalogue.view(kept.name)}"
        )


def connection(*, threads: int = 2) -> duckdb.DuckDBPyConnection:
    """A database in memory that fetches nothing from anywhere; its clock shows UTC."""
    made = duckdb.connect(
        config={
            "threads": threads,
            "memory_limit": MEMORY,
            "temp_directory": str(Path(gettempdir()) / f"kinora-facts-{os.getpid()}"),
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
    )
    made.execute("SET TimeZone = 'UTC'")
    made.execute("SET arrow_lossless_conversion = true")  # identifiers stay identifiers
    made.execute("SET preserve_insertion_order = false")
    made.execute(catalogue.macros())
    return made


def define(database: duckdb.DuckDBPyConnection) -> None:
    """Define the views on the facts, which are empty yet."""
    kept = {each.name for each in catalogue.KEPT}
    for name in catalogue.VIEWS:
        kind = "TABLE" if name in kept else "VIEW"
        database.execute(f"CREATE {kind} {name} AS {catalogue.view(name)}")
    database.execute(catalogue.measures())


def relation(
    database: duckdb.DuckDBPyConnection, name: str, given: Mapping[str, object]
) -> duckdb.DuckDBPyRelation:
    """The answer of a question, not yet fetched."""
    return database.sql(catalogue.question(name), params=catalogue.parameters(name, given))


def as_rows(found: duckdb.DuckDBPyRelation) -> list[dict[str, Any]]:
    """Every row under the names of its columns; moments are in UTC."""
    rows: list[dict[str, Any]] = found.to_arrow_table().to_pylist()
    return rows
