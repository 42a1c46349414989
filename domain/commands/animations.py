"""Commands about films: judging them, rendering them again, putting them away."""

from collections.abc import Callable
from uuid import UUID

from domain.animations import decisions
from domain.animations.state import Animation, fold
from domain.events.event import Event, RecordedEvent
from domain.events.work import WorkRequested
from domain.identifiers import AnimationId, animation_id, reaction_id
from domain.ports import EventStore
from domain.production.policy import Versions, render_again
from domain.production.work import Work
from domain.streams import Cause, UnitOfWork, decide


def approve(
    store: EventStore, cause: Cause, film: UUID, *, reason: str, automatic: bool = False
) -> list[RecordedEvent]:
    """Accept the film; hard findings cannot be overruled."""
    return _judge(
        store,
        cause,
        film,
        lambda state: decisions.approve(state, reason=reason, automatic=automatic),
    )


def reject(store: EventStore, cause: Cause, film: UUID, reason: str) -> list[RecordedEvent]:
    """Refuse the film."""
    return _judge(store, cause, film, lambda state: decisions.reject(state, reason))


def send_back(store: EventStore, cause: Cause, film: UUID, reason: str) -> AnimationId:
    """Ask for another variation: a new film with its own id; this one keeps its history."""
    successor = animation_id(reaction_id(cause.id, f"send-back/{film}"))

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(film))
        unit.add(film, decisions.send_back(state, reason, successor))
        unit.load(successor)
        unit.add(successor, decisions.follow_up(state, AnimationId(film), reason))

    decide(store, cause, decision)
    return successor


def tag(store: EventStore, cause: Cause, film: UUID, tags: tuple[str, ...]) -> list[RecordedEvent]:
    """Replace the film's tags."""
    return _judge(store, cause, film, lambda state: decisions.tag(state, tags))


def archive(store: EventStore, cause: Cause, film: UUID, reason: str) -> list[RecordedEvent]:
    """Put the film away without judging it."""
    return _judge(store, cause, film, lambda state: decisions.archive(state, reason))


def restore(store: EventStore, cause: Cause, film: UUID, reason: str) -> list[RecordedEvent]:
    """Take the film out of the archive."""
    return _judge(store, cause, film, lambda state: decisions.restore(state, reason))


def render(store: EventStore, cause: Cause, film: UUID, versions: Versions, note: str) -> Work:
    """Render the film once more on purpose: the next round that was never asked for."""
    asked: list[Work] = []

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(film))
        decisions.document(state)
        compiled = state.compiled
        assert compiled is not None  # noqa: S101 - document() refuses films without one
        work = _next_round(unit, film, compiled.document_digest, versions)
        asked.append(work)
        requested = work.requested()
        unit.add(work.id, _noted(requested, note))

    decide(store, cause, decision)
    return asked[-1]


def _next_round(unit: UnitOfWork, film: UUID, document: str, versions: Versions) -> Work:
    again = 1
    while unit.load((work := render_again(film, document, versions, again=again)).id):
        again += 1
    return work


def _noted(requested: WorkRequested, note: str) -> WorkRequested:
    return WorkRequested(
        stage=requested.stage,
        subject=requested.subject,
        input_digest=requested.input_digest,
        round=requested.round,
        note=note,
    )


def _judge(
    store: EventStore, cause: Cause, film: UUID, judgement: Callable[[Animation], Event]
) -> list[RecordedEvent]:
    return decide(store, cause, lambda unit: unit.add(film, judgement(fold(unit.load(film)))))
