"""An export as one archive in a file without a name: it is gone with its last reader."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import duckdb

from api.bootstrap import Kinora
from api.exporting import Format, Part, export
from projections.analytics.tables import PARTS

PIECE = 256 * 1024
"""Bytes that are read and sent at a time."""

PER_TABLE = 2_500
"""Bytes of a table of next to nothing, with its part of the dictionary."""

BYTES_PER_ROW: Mapping[Format, int] = {"csv": 100, "parquet": 100, "jsonl": 100}
"""Of tables, packed; measured on histories of 40 days, and rounded up."""

_PACKED = frozenset({".parquet", ".gz"})


class ExportNotMade(Exception):
    """The files could not be written; nothing of them was left behind."""


@dataclass(frozen=True, kw_only=True)
class Archive:
    """One export to be sent: its size is known, its content is read once."""

    name: str
    size: int
    position: int
    content: IO[bytes]

    def pieces(self) -> Iterator[bytes]:
        """The bytes; the file is closed after the last of them."""
        with self.content as content:
            while piece := content.read(PIECE):
                yield piece


def archive(kinora: Kinora, *, kind: Format, what: Part) -> Archive:
    """Make the export and pack it. Raises ``ExportNotMade``.

    Files lie in a folder of their own until they are packed, which nobody else may read.
    """
    content = TemporaryFile()  # noqa: SIM115 - closed by whoever reads it
    try:
        with TemporaryDirectory(prefix="kinora-export-") as folder:
            made = export(kinora, Path(folder) / "export", kind=kind, what=what)
            _pack(Path(folder) / "export", content)
    except (OSError, duckdb.Error) as error:
        content.close()
        raise ExportNotMade(_reason(error)) from error
    except BaseException:
        content.close()
        raise
    size = content.tell()
    content.seek(0)
    day = f"{kinora.clock.now():%Y-%m-%d}"
    profile = kinora.settings.profile
    return Archive(
        name=f"kinora-{profile}-{what}-{kind}-{day}-{made.position}.zip",
        size=size,
        position=made.position,
        content=content,
    )


def tables_of(what: Part) -> tuple[str, ...]:
    """Names of the tables that an export of this part holds."""
    parts = tuple(name for part, names in PARTS.items() if what in (part, "all") for name in names)
    return (*parts, "events") if what in ("events", "all") else parts


def size_within(kind: Format, *, tables: int, rows: int, log: int) -> int:
    """Bytes that an export of so many rows, and of a log of so many bytes, hardly exceeds:
    archives pack events at least as well as the database does."""
    return tables * PER_TABLE + rows * BYTES_PER_ROW[kind] + log


def _pack(folder: Path, content: IO[bytes]) -> None:
    """Each file is gone once it is packed: the disk holds everything at most once and a bit."""
    with ZipFile(content, "w", allowZip64=True) as packed:
        for file in sorted(folder.iterdir()):
            how = ZIP_STORED if file.suffix in _PACKED else ZIP_DEFLATED
            packed.write(file, file.name, compress_type=how)
            file.unlink()


def _reason(error: Exception) -> str:
    """What went wrong, without the places on this machine that texts of errors name."""
    number: Any = getattr(error, "errno", None)
    if number == 28 or "No space left" in str(error):
        return (
            "There is not enough room on the disk for the export. Nothing was left behind and "
            "the log is unharmed. Free some room, or choose fewer data."
        )
    return (
        f"The export could not be written ({type(error).__name__}). Nothing was left behind and "
        "the log is unharmed. Try again; the log of the API says more."
    )
