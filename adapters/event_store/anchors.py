"""Heads of the log written down outside, so that a rewritten log shows.

A chain of hashes proves that nothing was changed *within* it; whoever can rewrite all of it
can also rewrite the hashes. A line ``2026-11-22 812 3fa9…`` in a file kept elsewhere (under
version control, on paper) cannot be rewritten with it.
"""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import psycopg

from adapters.event_store.chain import GENESIS
from adapters.event_store.errors import AnchorMismatch
from adapters.event_store.export import Exportable


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """On ``day`` the log's head was at ``position`` with ``hash``."""

    day: date
    position: int
    hash: bytes

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.position} {self.hash.hex()}"


def anchor(store: Exportable, path: Path, *, day: date) -> Anchor:
    """Write the present head down as one more line and return it. The file may be new.

    Checks what is written there already first: raises ``AnchorMismatch`` instead of anchoring
    a log that contradicts its earlier anchors.
    """
    check_anchors(store, path)
    position, digest = store.head()
    taken = Anchor(day=day, position=position, hash=digest)
    if _lines(path)[-1:] != [str(taken)]:
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{taken}\n")
            file.flush()
            os.fsync(file.fileno())
    return taken


def check_anchors(store: Exportable, path: Path) -> int:
    """Compare every anchor with the log; return how many there are.

    Raises ``AnchorMismatch`` for the first line that the log contradicts or that is not an
    anchor.
    """
    lines = _lines(path)
    for number, line in enumerate(lines, start=1):
        written = _parsed(number, line)
        found = _hash_at(store, written.position)
        if found is None:
            reason = "the log ends before it; was it restored from an older backup?"
            raise AnchorMismatch(number, written.position, reason)
        if found != written.hash:
            raise AnchorMismatch(number, written.position, "the log holds another hash there")
    return len(lines)


def remember_anchor(connection: psycopg.Connection[Any], taken: Anchor) -> None:
    """Note in the database when an anchor was taken, for the status page. Proves nothing."""
    connection.execute(
        "INSERT INTO kinora_log_anchors (day, position, hash) VALUES (%s, %s, %s) "
        "ON CONFLICT DO NOTHING",
        (taken.day, taken.position, taken.hash),
    )


def remembered_anchors(connection: psycopg.Connection[Any]) -> list[Anchor]:
    """The anchors taken so far, oldest first."""
    rows = connection.execute(
        "SELECT day, position, hash FROM kinora_log_anchors ORDER BY day, position"
    ).fetchall()
    return [Anchor(day=day, position=position, hash=digest) for day, position, digest in rows]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _parsed(number: int, line: str) -> Anchor:
    try:
        day, position, digest = line.split(" ")
        return Anchor(
            day=date.fromisoformat(day), position=int(position), hash=bytes.fromhex(digest)
        )
    except ValueError as error:
        raise AnchorMismatch(number, 0, f"not an anchor: {error}") from error


def _hash_at(store: Exportable, position: int) -> bytes | None:
    if position == 0:
        return GENESIS
    for row in store.rows(after=position - 1, up_to=position):
        return row.hash
    return None
