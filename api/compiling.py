"""Compiling without a film: every attempt in a row, and nothing kept but the calls to models."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from domain.events.animation import AnimationDrafted
from domain.events.consultation import ModelAsked
from domain.events.event import RecordedEvent
from domain.ports import Brief, Draft, EventStore, Progress
from domain.stages.attempt import Commission, Desk, attempt
from domain.stages.document_question import REPAIR_TASK, TASK

_PAGE = 10_000


@dataclass(frozen=True, kw_only=True)
class Compiled:
    """Every attempt in order, and the document of the last one; none when all were refused."""

    attempts: tuple[AnimationDrafted, ...]
    draft: Draft | None


def compile_now(
    desk: Desk,
    brief: Brief,
    subject: UUID,
    progress: Progress,
    *,
    offline: bool = False,
    first_round: int = 1,
) -> Compiled:
    """The same attempts as a film would get, one after another, with nothing written."""
    attempts: list[AnimationDrafted] = []
    while True:
        wanted = Commission(
            brief=brief,
            subject=subject,
            drafts=tuple(attempts),
            offline=offline,
            first_round=first_round,
        )
        made = attempt(desk, wanted, progress)
        attempts.append(made.drafted)
        if made.last:
            return Compiled(attempts=tuple(attempts), draft=made.draft)


def next_round(store: EventStore, subject: UUID) -> int:
    """A round in which nothing was asked for the subject yet."""
    rounds = [
        each.payload.round
        for each in _asked(store)
        if isinstance(each.payload, ModelAsked)
        and each.payload.subject == subject
        and each.payload.task in (TASK, REPAIR_TASK)
    ]
    return max(rounds, default=0) + 1


def _asked(store: EventStore) -> Iterable[RecordedEvent]:
    position = 0
    while page := store.read(position, limit=_PAGE, topics=(ModelAsked.topic,)):
        yield from page
        position = page[-1].position
