"""How much room the log takes."""

from typing import Any

import psycopg


def log_bytes(connection: psycopg.Connection[Any]) -> int:
    """Bytes of all events as the database keeps them, without indexes: long texts are packed."""
    row = connection.execute("SELECT pg_table_size('kinora_events')").fetchone()
    return 0 if row is None else int(row[0])
