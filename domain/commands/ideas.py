"""Commands about ideas."""

from uuid import UUID

from domain.events.event import RecordedEvent
from domain.events.idea import IdeaDeferred, IdeaRejected, IdeaRestored
from domain.ideas import decisions
from domain.ideas.generation import MARK, Wanted, text_of
from domain.ideas.state import Idea, Standing, fold
from domain.identifiers import batch_id, digest_of_parts
from domain.ports import EventStore
from domain.production.stage import Stage
from domain.production.work import Work
from domain.streams import Cause, UnitOfWork, decide
from domain.work.decisions import request
from domain.work.state import fold as fold_work


def import_text(store: EventStore, cause: Cause, *, text: str, source: str) -> Work:
    """Bring a text with ideas in, as one piece of work; the same text again is the same work."""
    work = Work(
        stage=Stage.PROPOSE,
        subject=batch_id(text, source),
        input_digest=digest_of_parts(text),
        text=text,
        note=source,
    )

    def decision(unit: UnitOfWork) -> None:
        state = fold_work(unit.load(work.id))
        unit.add(work.id, *request(state, work.requested()))

    decide(store, cause, decision)
    return work


def generate(store: EventStore, cause: Cause, wanted: Wanted) -> Work:
    """Ask for new ideas as one piece of work; the same wish again is the same work."""
    work = generation(wanted)

    def decision(unit: UnitOfWork) -> None:
        unit.add(work.id, *request(fold_work(unit.load(work.id)), work.requested()))

    decide(store, cause, decision)
    return work


def generation(wanted: Wanted) -> Work:
    """The work that makes ideas; its input holds everything that decides which."""
    text = text_of(wanted)
    return Work(
        stage=Stage.PROPOSE,
        subject=batch_id(text, MARK),
        input_digest=digest_of_parts(text),
        text=text,
        note=MARK,
    )


def defer(store: EventStore, cause: Cause, idea: UUID, reason: str) -> list[RecordedEvent]:
    """Keep the idea for later."""

    def decision(state: Idea) -> IdeaDeferred:
        return decisions.defer(state, reason)

    return decide(store, cause, lambda unit: unit.add(idea, decision(fold(unit.load(idea)))))


def reject(store: EventStore, cause: Cause, idea: UUID, reason: str) -> list[RecordedEvent]:
    """Put the idea away."""

    def decision(state: Idea) -> IdeaRejected:
        return decisions.reject(state, reason)

    return decide(store, cause, lambda unit: unit.add(idea, decision(fold(unit.load(idea)))))


def restore(store: EventStore, cause: Cause, idea: UUID, reason: str) -> list[RecordedEvent]:
    """Bring a deferred or rejected idea back; a picked one comes back by undoing the choice."""

    def decision(state: Idea) -> IdeaRestored:
        if state.standing is Standing.PICKED:
            raise decisions.IdeaAlreadyPicked("This idea is being filmed; undo the day's choice.")
        return decisions.restore(state, reason)

    return decide(store, cause, lambda unit: unit.add(idea, decision(fold(unit.load(idea)))))
