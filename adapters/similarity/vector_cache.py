"""Vectors that took time or money, kept by the digest of their text in one SQLite file.

The file can be lost: it is made again by embedding again. Several processes may share it.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from adapters.similarity.embedder import Vectors
from domain.ideas.comparing import Embedding
from domain.ideas.novelty import Thresholds
from domain.identifiers import digest_of

PATIENCE_S = 10.0
"""How long a process waits for another that writes."""

_TABLES = """
    CREATE TABLE IF NOT EXISTS vector (
        version TEXT, text_digest TEXT, value BLOB NOT NULL, PRIMARY KEY (version, text_digest)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS embedding (
        version TEXT PRIMARY KEY, provider TEXT NOT NULL, model TEXT NOT NULL,
        dimension INTEGER NOT NULL, warn_at REAL, block_at REAL, per_doubling REAL
    );
"""


class VectorCache:
    """float32 vectors by version of the embedding and SHA-256 of the text."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self, version: str, texts: Sequence[str]) -> dict[str, Vectors]:
        """The vectors that are there, by text."""
        digests = {digest_of(text.encode()): text for text in texts}
        with self._open() as connection:
            found = {}
            for digest, text in digests.items():
                row = connection.execute(
                    "SELECT value FROM vector WHERE version = ? AND text_digest = ?",
                    (version, digest),
                ).fetchone()
                if row:
                    found[text] = np.frombuffer(row[0], dtype="<f4")
        return found

    def write(self, embedding: Embedding, vectors: Mapping[str, Vectors]) -> None:
        """Keep vectors, and what made them."""
        rows = [
            (embedding.version, digest_of(text.encode()), vector.astype("<f4").tobytes())
            for text, vector in vectors.items()
        ]
        with self._open() as connection:
            connection.execute(
                "INSERT INTO embedding (version, provider, model, dimension) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (version) DO UPDATE SET dimension = excluded.dimension",
                (embedding.version, embedding.provider, embedding.model, embedding.dimension),
            )
            connection.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?, ?)", rows)

    def dimension(self, version: str) -> int:
        """Numbers in a vector of this version; 0 while none is known."""
        with self._open() as connection:
            row = connection.execute(
                "SELECT dimension FROM embedding WHERE version = ?", (version,)
            ).fetchone()
        return int(row[0]) if row else 0

    def thresholds(self, version: str) -> Thresholds | None:
        """Thresholds that were measured for this version, if they were."""
        with self._open() as connection:
            row = connection.execute(
                "SELECT warn_at, block_at, per_doubling FROM embedding "
                "WHERE version = ? AND warn_at IS NOT NULL",
                (version,),
            ).fetchone()
        return Thresholds(warn_at=row[0], block_at=row[1], per_doubling=row[2]) if row else None

    def keep_thresholds(self, version: str, limits: Thresholds) -> None:
        """Keep thresholds of a version whose vectors are here already."""
        with self._open() as connection:
            connection.execute(
                "UPDATE embedding SET warn_at = ?, block_at = ?, per_doubling = ? "
                "WHERE version = ?",
                (limits.warn_at, limits.block_at, limits.per_doubling, version),
            )

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        connection = self._connected()
        try:
            with connection:
                yield connection
        finally:
            connection.close()

    def _connected(self) -> sqlite3.Connection:
        """A connection; a file that is no database is put away and begun anew."""
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for attempt in ("as it is", "anew"):
            connection = sqlite3.connect(self._file, timeout=PATIENCE_S)
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.executescript(_TABLES)
            except sqlite3.OperationalError:
                connection.close()
                raise
            except sqlite3.DatabaseError:
                connection.close()
                if attempt == "anew":
                    raise
                self._file.unlink(missing_ok=True)
            else:
                return connection
        raise AssertionError("unreachable")
