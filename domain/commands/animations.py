"""Commands about films: judging them, rendering them again, putting them away."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from domain.animations import decisions, notes, retention
from domain.animations.checklist import Tick
from domain.animations.notes import wishes_of
from domain.animations.state import Animation, fold
from domain.commands.checklists import current
from domain.commands.publications import is_going_out
from domain.events.event import Event, RecordedEvent
from domain.events.work import WorkRequested
from domain.identifiers import AnimationId, animation_id, reaction_id
from domain.ports import EventStore
from domain.production.policy import Versions, render_again
from domain.production.work import Work
from domain.streams import Cause, UnitOfWork, decide


def approve(
    store: EventStore,
    cause: Cause,
    film: UUID,
    *,
    reason: str = "",
    ticks: Sequence[Tick] = (),
    version: int | None = None,
    automatic: bool = False,
) -> list[RecordedEvent]:
    """Accept the film with the answers to its checklist; hard findings cannot be overruled.

    ``version`` is the checklist's that was looked at; without it, the one that holds now.
    """

    def decision(unit: UnitOfWork) -> None:
        checklist = current(unit)
        approved = decisions.approve(
            fold(unit.load(film)),
            checklist,
            version=checklist.version if version is None else version,
            ticks=ticks,
            reason=reason,
            automatic=automatic,
        )
        unit.add(film, approved)

    return decide(store, cause, decision)


def reject(
    store: EventStore, cause: Cause, film: UUID, reason: str, *, failed: Sequence[str] = ()
) -> list[RecordedEvent]:
    """Refuse the film, with the items of the checklist that it fails."""

    def decision(unit: UnitOfWork) -> None:
        checklist = current(unit)
        state = fold(unit.load(film))
        unit.add(film, decisions.reject(state, reason, checklist=checklist, failed=failed))

    return decide(store, cause, decision)


def send_back(
    store: EventStore, cause: Cause, film: UUID, reason: str, *, failed: Sequence[str] = ()
) -> AnimationId:
    """Ask for another variation: a new film with its own id; this one keeps its history."""
    successor = animation_id(reaction_id(cause.id, f"send-back/{film}"))

    def decision(unit: UnitOfWork) -> None:
        checklist = current(unit)
        state = fold(unit.load(film))
        sent = decisions.send_back(state, reason, successor, checklist=checklist, failed=failed)
        unit.add(film, sent)
        unit.load(successor)
        unit.add(successor, decisions.follow_up(state, AnimationId(film), wishes_of(sent)))

    decide(store, cause, decision)
    return successor


def undo(store: EventStore, cause: Cause, film: UUID, reason: str = "") -> list[RecordedEvent]:
    """Take the latest approval, rejection, tagging, archiving or restoring back.

    An approval may be taken back until a publication was requested.
    """
    return _judge(
        store,
        cause,
        film,
        lambda state: decisions.undo(state, reason, going_out=is_going_out(store, film)),
    )


def note(store: EventStore, cause: Cause, film: UUID, *, frame: int, text: str) -> UUID:
    """Write a remark at a frame of the latest render; its id is returned."""
    identifier = reaction_id(cause.id, f"note/{film}/{frame}")
    _judge(
        store,
        cause,
        film,
        lambda state: notes.write(state, identifier=identifier, frame=frame, text=text),
    )
    return identifier


def withdraw_note(
    store: EventStore, cause: Cause, film: UUID, identifier: UUID
) -> list[RecordedEvent]:
    """Take a remark back."""
    return _judge(store, cause, film, lambda state: notes.withdraw(state, identifier))


def purge(
    store: EventStore, cause: Cause, film: UUID, *, now: datetime, judged_at: datetime, days: int
) -> list[RecordedEvent]:
    """Give the files of a rejected film up. Raises ``FilmIsKept`` when its rule forbids it."""
    return _judge(
        store,
        cause,
        film,
        lambda state: retention.purge(state, now=now, judged_at=judged_at, days=days),
    )


def tag(store: EventStore, cause: Cause, film: UUID, tags: tuple[str, ...]) -> list[RecordedEvent]:
    """Replace the film's tags."""
    return _judge(store, cause, film, lambda state: decisions.tag(state, tags))


def retag(
    store: EventStore,
    cause: Cause,
    films: Sequence[UUID],
    *,
    add: Sequence[str],
    remove: Sequence[str],
) -> list[RecordedEvent]:
    """Add and take tags of many films, all or none; a film that stays as it is gets no event."""

    def decision(unit: UnitOfWork) -> None:
        for film in dict.fromkeys(films):
            state = fold(unit.load(film))
            tagged = decisions.tag(state, (*(set(state.tags) - set(remove)), *add))
            if set(tagged.tags) != set(state.tags):
                unit.add(film, tagged)

    return decide(store, cause, decision)


def archive_all(
    store: EventStore, cause: Cause, films: Sequence[UUID], reason: str
) -> list[RecordedEvent]:
    """Put many films away, all or none; those in the archive stay there."""
    return _move(store, cause, films, lambda state: decisions.archive(state, reason), away=True)


def restore_all(
    store: EventStore, cause: Cause, films: Sequence[UUID], reason: str
) -> list[RecordedEvent]:
    """Take many films out of the archive, all or none."""
    return _move(store, cause, films, lambda state: decisions.restore(state, reason), away=False)


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
        if state.archived:
            raise decisions.AnimationIsArchived("This film is in the archive; restore it first.")
        compiled = state.compiled
        assert compiled is not None  # noqa: S101 - document() refuses films without one
        work = _next_round(unit, film, compiled.document_digest, versions)
        asked.append(work)
        requested = work.requested()
        unit.add(work.id, _noted(requested, note))

    decide(store, cause, decision)
    return asked[-1]


def _move(
    store: EventStore,
    cause: Cause,
    films: Sequence[UUID],
    decision: Callable[[Animation], Event],
    *,
    away: bool,
) -> list[RecordedEvent]:
    def decisions_of_all(unit: UnitOfWork) -> None:
        for film in dict.fromkeys(films):
            state = fold(unit.load(film))
            if state.commission is None or state.archived is not away:
                unit.add(film, decision(state))

    return decide(store, cause, decisions_of_all)


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
