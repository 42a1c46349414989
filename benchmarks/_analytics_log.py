"""A log of any length, made inside the database: days of films, work, readings and ideas.

Every film takes ``PER_FILM`` events with payloads of the real shapes and lengths (documents
are left out: one in a hundred events carries text of some kilobytes). Rows are numbered and
joined in SQL, so that ten million take minutes, not hours. The hashes are of the position
only: nothing here proves the chain, and computing it would take longer than everything else.
"""

import time
from pathlib import Path

import psycopg

PER_FILM = 100
FILMS_A_DAY = 16

_FILL = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")

_PORTION = 500_000


def fill(url: str, *, events: int, after: int = 0) -> float:
    """Append that many events; seconds it took. Indexes other than the first are left out."""
    began = time.perf_counter()
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("SET statement_timeout = 0")
        owner.execute("SET synchronous_commit = off")
        if not after:
            owner.execute("ALTER TABLE kinora_events DISABLE TRIGGER ALL")
            owner.execute("ALTER TABLE kinora_events DROP CONSTRAINT kinora_events_event_id_key")
            owner.execute(
                "ALTER TABLE kinora_events DROP CONSTRAINT "
                "kinora_events_originator_id_originator_version_key"
            )
        for first in range(after + 1, after + events + 1, _PORTION):
            last = min(first + _PORTION - 1, after + events)
            owner.execute(_FILL.replace(":first:", f"{first}:").replace(":last:", f"{last}:"))
        owner.execute("ANALYZE kinora_events")
    return time.perf_counter() - began
