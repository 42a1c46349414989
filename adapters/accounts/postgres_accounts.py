"""Credentials, sessions and failures in kept tables."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

import psycopg
from psycopg.rows import class_row

from domain.operator.accounts import IDLE, LONGEST, AccountTaken, Credentials, Session
from domain.operator.patience import FORGOTTEN_AFTER, Failures, one_more, wait

_NAME = "operator"
"""There is one."""

_SESSION = "id, digest, created_at, seen_at, address, user_agent, second_factor"


class Connections(Protocol):
    """Where connections in the application's role and autocommit mode come from."""

    def use(self) -> AbstractContextManager[psycopg.Connection[Any]]:
        """Borrow one for a block."""


class PostgresAccounts:
    """Implements ``domain.operator.accounts.Accounts``."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def credentials(self) -> Credentials | None:
        """Those of the operator, or ``None`` when there is nobody."""
        with self._connections.use() as connection:
            cursor = connection.cursor(row_factory=class_row(Credentials))
            return cursor.execute(
                "SELECT password_hash, totp_sealed, totp_pending, totp_step "
                "FROM kinora_accounts WHERE name = %s",
                (_NAME,),
            ).fetchone()

    def create(self, password_hash: str) -> None:
        """Keep first credentials and forget the first-open code. Raises ``AccountTaken``."""
        with self._connections.use() as connection, connection.transaction():
            made = connection.execute(
                "INSERT INTO kinora_accounts (name, password_hash) VALUES (%s, %s) "
                "ON CONFLICT DO NOTHING",
                (_NAME, password_hash),
            )
            if made.rowcount == 0:
                raise AccountTaken
            connection.execute("DELETE FROM kinora_first_codes")

    def set_password(self, password_hash: str) -> None:
        """Replace the password's hash."""
        self._run(
            "UPDATE kinora_accounts SET password_hash = %s, updated_at = clock_timestamp() "
            "WHERE name = %s",
            (password_hash, _NAME),
        )

    def set_pending_totp(self, sealed: bytes) -> None:
        """Keep a TOTP key until it is confirmed; an earlier unconfirmed one is forgotten."""
        self._run("UPDATE kinora_accounts SET totp_pending = %s WHERE name = %s", (sealed, _NAME))

    def enable_totp(self, step: int, recovery_digests: Sequence[bytes]) -> bool:
        """Put the pending key in use with these recovery codes; ``False`` without one."""
        with self._connections.use() as connection, connection.transaction():
            used = connection.execute(
                "UPDATE kinora_accounts SET totp_sealed = totp_pending, totp_pending = NULL, "
                "totp_step = %s, updated_at = clock_timestamp() "
                "WHERE name = %s AND totp_pending IS NOT NULL",
                (step, _NAME),
            )
            if used.rowcount == 0:
                return False
            connection.execute("DELETE FROM kinora_recovery_codes WHERE account = %s", (_NAME,))
            connection.cursor().executemany(
                "INSERT INTO kinora_recovery_codes (account, digest) VALUES (%s, %s)",
                [(_NAME, each) for each in recovery_digests],
            )
            return True

    def disable_totp(self) -> None:
        """Forget key, pending key and recovery codes."""
        with self._connections.use() as connection, connection.transaction():
            connection.execute(
                "UPDATE kinora_accounts SET totp_sealed = NULL, totp_pending = NULL, "
                "totp_step = 0, updated_at = clock_timestamp() WHERE name = %s",
                (_NAME,),
            )
            connection.execute("DELETE FROM kinora_recovery_codes WHERE account = %s", (_NAME,))

    def accept_step(self, step: int) -> bool:
        """Take a time step as used; ``False`` when it or a later one was used before."""
        return self._run(
            "UPDATE kinora_accounts SET totp_step = %s WHERE name = %s AND totp_step < %s",
            (step, _NAME, step),
        )

    def use_recovery_code(self, digest: bytes) -> bool:
        """Use up a recovery code; ``False`` when there is none with this digest."""
        return self._run(
            "DELETE FROM kinora_recovery_codes WHERE account = %s AND digest = %s", (_NAME, digest)
        )

    def forget(self) -> None:
        """Forget everything: credentials, codes, sessions, failures."""
        with self._connections.use() as connection, connection.transaction():
            connection.execute("DELETE FROM kinora_accounts")
            connection.execute("DELETE FROM kinora_first_codes")
            connection.execute("DELETE FROM kinora_failures")

    def begin(self, session: Session) -> None:
        """Keep a new session; drop those that time has ended."""
        now = session.seen_at
        with self._connections.use() as connection, connection.transaction():
            connection.execute(
                "DELETE FROM kinora_sessions WHERE seen_at <= %s OR created_at <= %s",
                (now - IDLE, now - LONGEST),
            )
            connection.execute(
                "DELETE FROM kinora_failures WHERE last <= %s", (now - FORGOTTEN_AFTER,)
            )
            connection.execute(
                f"INSERT INTO kinora_sessions (account, {_SESSION}) "  # noqa: S608 - our columns
                "VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
                (
                    _NAME,
                    session.id,
                    session.digest,
                    session.created_at,
                    session.seen_at,
                    session.address,
                    session.user_agent,
                    session.second_factor,
                ),
            )

    def session(self, digest: bytes) -> Session | None:
        """The session with this digest, whether or not time has ended it."""
        with self._connections.use() as connection:
            cursor = connection.cursor(row_factory=class_row(Session))
            return cursor.execute(
                f"SELECT {_SESSION} FROM kinora_sessions WHERE digest = %s",  # noqa: S608
                (digest,),
                prepare=True,
            ).fetchone()

    def renew(self, session: UUID, digest: bytes) -> None:
        """Give the session another secret and end all others."""
        with self._connections.use() as connection, connection.transaction():
            connection.execute("DELETE FROM kinora_sessions WHERE id <> %s", (session,))
            connection.execute(
                "UPDATE kinora_sessions SET digest = %s WHERE id = %s", (digest, session)
            )

    def touch(self, session: UUID, now: datetime) -> None:
        """The session was used."""
        self._run(
            "UPDATE kinora_sessions SET seen_at = greatest(seen_at, %s) WHERE id = %s",
            (now, session),
        )

    def sessions(self) -> list[Session]:
        """All sessions, the latest used first."""
        with self._connections.use() as connection:
            cursor = connection.cursor(row_factory=class_row(Session))
            return cursor.execute(
                f"SELECT {_SESSION} FROM kinora_sessions ORDER BY seen_at DESC, id"  # noqa: S608
            ).fetchall()

    def end(self, sessions: Sequence[UUID]) -> None:
        """End sessions; unknown ones are none."""
        self._run("DELETE FROM kinora_sessions WHERE id = ANY(%s)", (list(sessions),))

    def attempt(self, keys: Sequence[str], now: datetime) -> timedelta:
        """Count an attempt as a failure under every key, or say how long to wait."""
        with self._connections.use() as connection, connection.transaction():
            found = _locked(connection, sorted(set(keys)))
            longest = max(wait(each, now) for each in found.values())
            if longest:
                raise psycopg.Rollback  # strangers who are refused leave no rows behind
            for key, failures in found.items():
                counted = one_more(failures, now)
                connection.execute(
                    "UPDATE kinora_failures SET count = %s, last = %s WHERE key = %s",
                    (counted.count, counted.last, key),
                )
        return longest

    def forgive(self, keys: Sequence[str]) -> None:
        """The attempt succeeded: forget the failures of these keys."""
        self._run("DELETE FROM kinora_failures WHERE key = ANY(%s)", (list(keys),))

    def failures(self, key: str) -> Failures | None:
        """The failures in a row under the key, and when the last was."""
        with self._connections.use() as connection:
            cursor = connection.cursor(row_factory=class_row(Failures))
            return cursor.execute(
                "SELECT count, last FROM kinora_failures WHERE key = %s", (key,)
            ).fetchone()

    def offer_first_code(self, digest: bytes, expires_at: datetime) -> None:
        """Let whoever shows the code with this digest create the operator."""
        self._run(
            "INSERT INTO kinora_first_codes (account, digest, expires_at) VALUES (%s, %s, %s) "
            "ON CONFLICT (account) DO UPDATE SET digest = excluded.digest, "
            "expires_at = excluded.expires_at",
            (_NAME, digest, expires_at),
        )

    def takes_first_code(self, digest: bytes, now: datetime) -> bool:
        """Whether the digest is that of the offered code and it still holds."""
        with self._connections.use() as connection:
            row = connection.execute(
                "SELECT FROM kinora_first_codes WHERE digest = %s AND expires_at > %s",
                (digest, now),
            ).fetchone()
        return row is not None

    def _run(self, statement: str, values: tuple[Any, ...]) -> bool:
        """Run one statement; whether it changed a row."""
        with self._connections.use() as connection:
            return connection.execute(statement.encode(), values).rowcount > 0


def _locked(connection: psycopg.Connection[Any], keys: Sequence[str]) -> dict[str, Failures]:
    """The failures of the keys, held until the transaction ends; in order, so that two
    attempts never wait for each other."""
    for key in keys:
        connection.execute(
            "INSERT INTO kinora_failures (key, count, last) VALUES (%s, 0, '2000-01-01Z') "
            "ON CONFLICT DO NOTHING",
            (key,),
        )
    rows = connection.execute(
        "SELECT key, count, last FROM kinora_failures WHERE key = ANY(%s) ORDER BY key FOR UPDATE",
        (list(keys),),
    ).fetchall()
    return {key: Failures(count=count, last=last) for key, count, last in rows}
