"""Known secrets, and everything the product writes: is any of them anywhere?"""

import base64
import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, quote_plus

import psycopg
from psycopg import sql

from api.backup import back_up
from api.bootstrap import Kinora
from api.exporting import export
from domain.events.catalogue import encode

SEALED = ("secrets.json", "secrets.key")
"""The encrypted store and its key: the one place for secrets."""


class Planted:
    """Secrets by name, as the test learns of them."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def add(self, name: str, value: str) -> str:
        """Remember a secret; one that is too short would be found by accident."""
        assert len(value) >= 6, name
        self._values[f"{name} ({len(self._values)})"] = value
        return value

    def __len__(self) -> int:
        return len(self._values)

    def found_in(self, places: Mapping[str, bytes]) -> list[str]:
        """``name in place`` for every secret that stands anywhere, in any spelling."""
        return [
            f"{name} in {place}"
            for name, value in self._values.items()
            for place, content in places.items()
            if any(each in content for each in spellings(value))
        ]


def spellings(value: str) -> set[bytes]:
    """As it stands, in addresses, and in base 64 at any offset."""
    told = {value, quote(value, safe=""), quote_plus(value)}
    raw = value.encode()
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + raw)
        told.add(coded[4 if shift else 0 : -4].decode())
    return {each.encode() for each in told if len(each) >= 6}


def everything(kinora: Kinora) -> dict[str, bytes]:
    """All that the profile has written: the log, every table, every file but the sealed ones."""
    with kinora.views.reader():
        pass  # the read models have followed
    written = [*_log(kinora), *_tables(kinora.urls.database), *_files(kinora.settings.data_dir)]
    return dict([*written, *_taken_elsewhere(kinora)])


PASSPHRASE = "planted passphrase of a backup"
"""Of the backup that is made to be searched; it is one of the secrets."""


def _taken_elsewhere(kinora: Kinora) -> Iterator[tuple[str, bytes]]:
    """Exports and a backup, unpacked as far as anybody could."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        export(kinora, place / "export", kind="jsonl", what="all")
        back_up(kinora, place / "backup.tar", passphrase=PASSPHRASE, told=lambda *_: None)
        for file in sorted(each for each in place.rglob("*") if each.is_file()):
            content = file.read_bytes()
            yield f"taken elsewhere: {file.name}", content
            if file.suffix == ".gz":
                yield f"taken elsewhere: {file.name}, unpacked", gzip.decompress(content)
        with tarfile.open(place / "backup.tar") as tar:
            log = tar.extractfile("log.jsonl.gz")
            assert log is not None
            yield "the log in the backup", gzip.decompress(log.read())


def unzipped(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The files of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            yield f"{name} in a bundle", archive.read(name)


def _log(kinora: Kinora) -> Iterator[tuple[str, bytes]]:
    for each in kinora.store.read(0, limit=10_000):
        told = f"{each.stream} {each.event_id} {each.origin}".encode()
        yield f"event {each.position} {each.payload.topic}", encode(each.payload) + told


def _tables(url: str) -> Iterator[tuple[str, bytes]]:
    with psycopg.connect(url) as connection:
        found = connection.execute(
            "select schemaname, tablename from pg_tables"
            " where schemaname not in ('pg_catalog', 'information_schema')"
        ).fetchall()
        for schema, table in found:
            query = sql.SQL("select t::text from {} t").format(sql.Identifier(schema, table))
            rows = connection.execute(query).fetchall()
            text = "\n".join(str(row[0]) for row in rows)
            yield f"table {schema}.{table}", text.encode() + _unhexed(text)


def _unhexed(text: str) -> bytes:
    """Bytes that Postgres shows in hexadecimal, as they are."""
    parts = text.replace("\\\\x", "\\x").split("\\x")[1:]
    digits = ("".join(c for c in part.split('"')[0].split(",")[0] if c in "0123456789abcdef")
              for part in parts)  # fmt: skip
    return b"\n".join(bytes.fromhex(each[: len(each) // 2 * 2]) for each in digits)


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.name not in SEALED:
            yield f"file {file.relative_to(folder)}", file.read_bytes()
