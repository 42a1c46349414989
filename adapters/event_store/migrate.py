"""Bring the kept tables to the schema this version of Kinora works with."""

import logging
from pathlib import Path

import psycopg

from adapters.event_store.connections import connect_as_owner
from adapters.event_store.errors import DatabaseUnsuitable, SchemaTooNew

SCHEMA_HEAD = "0003"
"""The newest revision in ``migrations/versions``; a test keeps it true."""

_VERSION_TABLE = "kinora_schema_version"
_LOCK = (4201, 2)
_PATIENCE_MS = 120_000
"""Who comes second waits for the first one's migration to end."""
_OLDEST_SERVER = 160_000
"""``pg_has_role(…, 'SET')`` and role grants ``WITH SET`` came with PostgreSQL 16."""

_log = logging.getLogger(__name__)


def migrate(database_url: str) -> None:
    """Create or upgrade the kept tables, once; harmless when many processes start together.

    Everything happens in one transaction under an advisory lock. Raises ``SchemaTooNew`` for a
    database of a newer Kinora and ``DatabaseUnsuitable`` for one that cannot carry the log.
    """
    with connect_as_owner(database_url) as connection:
        if schema_version(connection) == SCHEMA_HEAD:
            return
        _check_server(connection)
        connection.execute(f"SET lock_timeout = {_PATIENCE_MS}")
        connection.execute("SELECT pg_advisory_lock(%s, %s)", _LOCK)
        try:
            if schema_version(connection) != SCHEMA_HEAD:
                _upgrade(connection)
                _log.info("schema migrated to %s", SCHEMA_HEAD)
        finally:
            connection.execute("SELECT pg_advisory_unlock(%s, %s)", _LOCK)


def schema_version(connection: psycopg.Connection[tuple[str, ...]]) -> str:
    """The revision the database is at; empty when it holds no kept tables.

    Raises ``SchemaTooNew`` when this Kinora does not know the revision.
    """
    found = connection.execute("SELECT to_regclass(%s) IS NOT NULL", (_VERSION_TABLE,)).fetchone()
    if found is None or not found[0]:
        return ""
    row = connection.execute(f"SELECT version_num FROM {_VERSION_TABLE}").fetchone()  # noqa: S608
    version = row[0] if row else ""
    if version > SCHEMA_HEAD:
        raise SchemaTooNew(
            f"this database has schema {version}, made by a newer Kinora; this one knows "
            f"{SCHEMA_HEAD}. Start the newer version, or choose another profile or data folder. "
            "Nothing was changed."
        )
    return version


def _check_server(connection: psycopg.Connection[tuple[str, ...]]) -> None:
    version = connection.info.server_version
    if version < _OLDEST_SERVER:
        raise DatabaseUnsuitable(f"PostgreSQL {version // 10_000} is too old; 16 or newer, 18 best")
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise DatabaseUnsuitable(f"the database is encoded as {encoding}; create one with UTF8")


def _upgrade(connection: psycopg.Connection[tuple[str, ...]]) -> None:
    # Imported here: most starts find the schema in place and need neither library.
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    config = Config()
    folder = str(Path(__file__).with_name("migrations"))
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.attributes["version_table"] = _VERSION_TABLE
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: connection, poolclass=StaticPool
    )
    connection.autocommit = False
    try:
        with engine.connect() as bound:
            config.attributes["connection"] = bound
            command.upgrade(config, "head")
            bound.commit()
    finally:
        if not connection.closed:
            connection.rollback()
            connection.autocommit = True
