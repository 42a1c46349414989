"""How this adapter connects: settings of every session, the role it acts in, pools per process."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg_pool import ConnectionPool

LOCK_TIMEOUT_MS = 2_000
"""An append is done in milliseconds; who waits longer meets a forgotten transaction."""
STATEMENT_TIMEOUT_MS = 60_000
"""No single statement of normal work takes this long, even rebuilding a view."""
IDLE_IN_TRANSACTION_MS = 120_000
"""A projector may compute for long between two statements; a hung one may not hold rows."""

_SETTINGS = {
    "lock_timeout": LOCK_TIMEOUT_MS,
    "statement_timeout": STATEMENT_TIMEOUT_MS,
    "idle_in_transaction_session_timeout": IDLE_IN_TRANSACTION_MS,
    "TimeZone": "UTC",
    "client_encoding": "UTF8",
}

_ACT_AS_APPLICATION = (
    "SELECT set_config('role', rolname, false) FROM pg_roles "
    "WHERE rolname = 'kinora_app' AND pg_has_role(session_user, oid, 'SET')"
)


def arguments(database_url: str) -> dict[str, Any]:
    """Connection arguments from a URL, with the session settings and sane network time-outs."""
    given = conninfo_to_dict(database_url)
    settings = " ".join(f"-c {name}={value}" for name, value in _SETTINGS.items())
    defaults = {
        "application_name": "kinora",
        "connect_timeout": "15",
        # A half-open connection would look like silence for ever.
        "keepalives_idle": "15",
        "keepalives_interval": "5",
        "keepalives_count": "3",
        "tcp_user_timeout": "15000",
    }
    return defaults | given | {"options": f"{settings} {given.get('options', '')}".strip()}


def act_as_application(connection: psycopg.Connection[Any]) -> None:
    """Give up the right to change the log, where the role exists and may be taken."""
    connection.autocommit = True
    connection.execute(_ACT_AS_APPLICATION)


def connect(database_url: str) -> psycopg.Connection[tuple[Any, ...]]:
    """A plain connection in the application's role, in autocommit mode."""
    connection = psycopg.connect(**arguments(database_url), autocommit=True)
    act_as_application(connection)
    return connection


def connect_as_owner(database_url: str) -> psycopg.Connection[tuple[Any, ...]]:
    """A connection in the role of the URL, for migrations and imports only."""
    return psycopg.connect(**arguments(database_url), autocommit=True)


class Connections:
    """A small pool that opens when first used and never crosses a fork."""

    def __init__(self, database_url: str, *, most: int = 4) -> None:
        self._database_url = database_url
        self._most = most
        self._lock = Lock()
        self._pools: dict[int, ConnectionPool[psycopg.Connection[tuple[Any, ...]]]] = {}

    @contextmanager
    def use(self) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        """Borrow a connection in autocommit mode."""
        with self._pool().connection() as connection:
            yield connection

    def close(self) -> None:
        """Close this process's connections; a later use opens new ones."""
        with self._lock:
            pool = self._pools.pop(os.getpid(), None)
        if pool is not None:
            pool.close()

    def _pool(self) -> ConnectionPool[psycopg.Connection[tuple[Any, ...]]]:
        with self._lock:
            # A pool inherited through a fork stays in the dictionary on purpose: collecting
            # it would say goodbye to the server on the parent's sockets.
            pool = self._pools.get(os.getpid())
            if pool is None:
                pool = ConnectionPool(
                    kwargs=arguments(self._database_url),
                    configure=act_as_application,
                    min_size=0,
                    max_size=self._most,
                    timeout=10,
                    open=True,
                )
                self._pools[os.getpid()] = pool
            return pool
