"""Verifying ideas again: after a gap was implemented, under new rules, or on request."""

from collections.abc import Sequence
from uuid import UUID

from domain.events.event import RecordedEvent, payloads
from domain.events.gap import GapImplemented
from domain.gaps.state import fold as fold_gap
from domain.ideas.state import Feasibility, Standing, fold
from domain.ports import EventStore
from domain.production.policy import Versions, verify_again
from domain.production.work import Work
from domain.streams import Cause, Reaction, UnitOfWork, decide
from domain.work.decisions import request
from domain.work.state import fold as fold_work


def request_verification(
    store: EventStore,
    cause: Cause,
    ideas: Sequence[UUID],
    versions: Versions,
    *,
    subject: UUID,
    reason: str,
) -> tuple[Work, ...]:
    """Ask for these ideas to be verified once more; an equal request is the same work."""
    works = verify_again(subject, ideas, versions, cause=reason)

    def decision(unit: UnitOfWork) -> None:
        for work in works:
            unit.add(work.id, *request(fold_work(unit.load(work.id)), work.requested()))

    decide(store, cause, decision)
    return works


def verify_waiting(store: EventStore, event: RecordedEvent, versions: Versions) -> None:
    """After a gap was implemented: verify the ideas that wait for it, and no others.

    What waits is read as of that event, so handling it again asks for the same work.
    """
    if not isinstance(event.payload, GapImplemented):
        return
    position = event.position
    gap = fold_gap(payloads(store.load(event.stream, up_to=position)))
    waiting = [each for each in gap.ideas if _waits(store, each, event.stream, position)]
    if waiting:
        request_verification(
            store,
            Reaction(cause=event),
            waiting,
            versions,
            subject=event.stream,
            reason=str(event.event_id),
        )


def _waits(store: EventStore, idea: UUID, gap: UUID, position: int) -> bool:
    state = fold(payloads(store.load(idea, up_to=position)))
    kept = state.standing not in (Standing.PICKED, Standing.REJECTED)
    return kept and state.feasibility is Feasibility.BLOCKED and gap in state.gaps
