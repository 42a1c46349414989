"""The attempts of one piece of work, from its events, and what processes said meanwhile."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from uuid import UUID

from adapters.secrets.redaction import redactor_of
from api.bootstrap import Kinora
from domain.events.event import RecordedEvent
from domain.events.work import (
    WorkCancelled,
    WorkFailed,
    WorkParked,
    WorkStarted,
    WorkSucceeded,
)

_MOST_READ = 4_000_000
"""Bytes of the newest log file that are looked through."""
_MOST_LINES = 200

type AttemptState = Literal["running", "failed", "succeeded", "cancelled", "interrupted"]


@dataclass(frozen=True, kw_only=True)
class WorkAttempt:
    """One attempt, from its claim to its end."""

    attempt: int
    state: AttemptState
    worker: str
    started_at: datetime
    ended_at: datetime | None = None
    seconds: float | None = None
    error: str = ""
    message: str = ""
    retry_after_s: float | None = None
    """How long is waited before the next one."""


@dataclass(frozen=True, kw_only=True)
class LogLine:
    """One line that a process wrote about the work, without secrets."""

    at: str
    process: str
    level: str
    text: str


def attempts_of(events: Sequence[RecordedEvent]) -> tuple[WorkAttempt, ...]:
    """Attempts of one work, failed ones first, then the newest first."""
    attempts: list[WorkAttempt] = []
    for event in events:
        if isinstance(event.payload, WorkStarted):
            if attempts and attempts[-1].state == "running":
                attempts[-1] = _ended(attempts[-1], "interrupted", event.recorded_at)
            attempts.append(
                WorkAttempt(
                    attempt=event.payload.attempt,
                    state="running",
                    worker=event.payload.worker,
                    started_at=event.recorded_at,
                )
            )
        elif attempts and attempts[-1].state == "running":
            attempts[-1] = _after(attempts[-1], event)
    ordered = sorted(attempts, key=lambda each: (each.state != "failed", -each.attempt))
    return tuple(ordered)


def log_lines(kinora: Kinora, work: UUID) -> tuple[LogLine, ...]:
    """What processes said about this work, the oldest first."""
    file = kinora.settings.data_dir / "logs" / "kinora.log"
    name = str(work)
    try:
        with file.open("rb") as lines:
            lines.seek(max(0, file.stat().st_size - _MOST_READ))
            found = [each for each in lines.read().splitlines() if name.encode() in each]
    except OSError:
        return ()
    redacted = redactor_of(*kinora.secrets.places)
    texts = [redacted(each.decode("utf-8", "replace")) for each in found[-_MOST_LINES:]]
    return tuple(_line(text) for text in texts)


def _after(attempt: WorkAttempt, event: RecordedEvent) -> WorkAttempt:
    match event.payload:
        case WorkSucceeded():
            return _ended(attempt, "succeeded", event.recorded_at)
        case WorkFailed() as failed:
            ended = _ended(attempt, "failed", event.recorded_at)
            return replace(
                ended,
                error=failed.error,
                message=failed.message,
                retry_after_s=failed.retry_after_s,
            )
        case WorkCancelled(reason=reason):
            return replace(_ended(attempt, "cancelled", event.recorded_at), message=reason)
        case WorkParked(reason=reason):
            return replace(_ended(attempt, "interrupted", event.recorded_at), message=reason)
        case _:
            return attempt


def _ended(attempt: WorkAttempt, state: AttemptState, at: datetime) -> WorkAttempt:
    seconds = max(0.0, (at - attempt.started_at).total_seconds())
    return replace(attempt, state=state, ended_at=at, seconds=seconds)


def _line(text: str) -> LogLine:
    """A line of the supervisor's file; whatever is no such line is shown as it is."""
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        return LogLine(at="", process="", level="", text=text)
    rest = {name: each for name, each in said.items() if name not in _ENVELOPE}
    more = " ".join(f"{name}={each}" for name, each in rest.items())
    return LogLine(
        at=str(said.get("timestamp", "")),
        process=str(said.get("role") or said.get("process") or ""),
        level=str(said.get("level", "")),
        text=f"{said.get('event', '')} {more}".strip(),
    )


_ENVELOPE = ("timestamp", "role", "process", "level", "event", "work")
