"""Leases in a kept table, measured by the database's clock."""

import json
from collections.abc import Mapping, Sequence
from threading import Lock

from adapters.event_store.connections import Connections
from domain.identifiers import WorkId


class PostgresLeases:
    """Implements ``domain.ports.Leases``.

    A later attempt takes over from an earlier one, never the other way round: a process that
    was frozen past its lease neither prolongs nor releases its successor's.
    """

    def __init__(self, database_url: str) -> None:
        self._connections = Connections(database_url)
        self._lock = Lock()
        self._taken: dict[WorkId, int] = {}

    def take(self, work: WorkId, attempt: int, *, seconds: float) -> None:
        """Hold the work from now on; an older attempt than the holder's changes nothing."""
        with self._lock:
            self._taken[work] = max(attempt, self._taken.get(work, 0))
        with self._connections.use() as connection:
            connection.execute(
                "INSERT INTO kinora_leases AS held (work_id, attempt, expires_at) "
                "VALUES (%s, %s, clock_timestamp() + make_interval(secs => %s)) "
                "ON CONFLICT (work_id) DO UPDATE SET attempt = excluded.attempt, "
                "expires_at = excluded.expires_at, beaten_at = clock_timestamp(), "
                "progress = '{}' WHERE held.attempt <= excluded.attempt",
                (work, attempt, seconds),
            )

    def beat(self, work: WorkId, attempt: int, *, seconds: float, progress: str = "") -> None:
        """Prolong; without ``progress`` the last one stays. Nothing happens when the work was
        released or taken over. Raises ``ValueError`` when ``progress`` is not JSON."""
        if progress:
            json.loads(progress)
        with self._connections.use() as connection:
            connection.execute(
                "UPDATE kinora_leases SET beaten_at = clock_timestamp(), "
                "expires_at = clock_timestamp() + make_interval(secs => %s), "
                "progress = coalesce(nullif(%s, '')::json, progress) "
                "WHERE work_id = %s AND attempt = %s",
                (seconds, progress, work, attempt),
                prepare=True,
            )

    def alive(self, work: WorkId) -> bool:
        """Whether somebody holds the work now."""
        with self._connections.use() as connection:
            found = connection.execute(
                "SELECT FROM kinora_leases WHERE work_id = %s AND expires_at > clock_timestamp()",
                (work,),
                prepare=True,
            ).fetchone()
        return found is not None

    def release(self, work: WorkId) -> None:
        """Give back what this object took, or (when it took nothing) whoever holds it."""
        with self._lock:
            attempt = self._taken.pop(work, None)
        with self._connections.use() as connection:
            connection.execute(
                "DELETE FROM kinora_leases WHERE work_id = %(work)s "
                "AND attempt = coalesce(%(attempt)s, attempt)",
                {"work": work, "attempt": attempt},
            )

    def progress(self, works: Sequence[WorkId]) -> Mapping[WorkId, Mapping[str, object]]:
        """How far the held works among these are, as their last heart-beats told."""
        with self._connections.use() as connection:
            rows = connection.execute(
                "SELECT work_id, progress FROM kinora_leases "
                "WHERE work_id = ANY(%s) AND expires_at > clock_timestamp()",
                (list(works),),
            ).fetchall()
        return {WorkId(work): progress for work, progress in rows}

    def held(self) -> Mapping[WorkId, Mapping[str, object]]:
        """All work that is held now, with how far it is."""
        with self._connections.use() as connection:
            rows = connection.execute(
                "SELECT work_id, progress FROM kinora_leases WHERE expires_at > clock_timestamp()",
                prepare=True,
            ).fetchall()
        return {WorkId(work): progress for work, progress in rows}

    def close(self) -> None:
        """Close this process's connections."""
        self._connections.close()
