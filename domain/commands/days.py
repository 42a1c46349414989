"""Commands about days: opening one, choosing its idea, taking the choice back."""

from datetime import date
from uuid import UUID

from domain.animations import decisions as animations
from domain.animations.state import fold as fold_animation
from domain.commands.ideas import generation
from domain.days import decisions
from domain.days.state import Day, fold
from domain.events.animation import AnimationCommissioned
from domain.events.event import RecordedEvent
from domain.ideas import decisions as ideas
from domain.ideas.generation import Wanted
from domain.ideas.state import Idea
from domain.ideas.state import fold as fold_idea
from domain.identifiers import DayId, IdeaId, animation_id, day_id, digest_of_parts, reaction_id
from domain.ports import EventStore
from domain.production.stage import Stage
from domain.production.work import Work
from domain.streams import Cause, UnitOfWork, decide
from domain.work.decisions import request
from domain.work.state import fold as fold_work


def open_day(
    store: EventStore,
    cause: Cause,
    *,
    day: date,
    zone: str,
    automatic: bool,
    unattended: bool = False,
) -> DayId:
    """Begin a day. Raises ``DayAlreadyOpen``."""
    stream = day_id(zone, day)

    def decision(unit: UnitOfWork) -> None:
        opened = decisions.open_day(
            fold(unit.load(stream)),
            date=day.isoformat(),
            zone=zone,
            automatic=automatic,
            unattended=unattended,
        )
        unit.add(stream, opened)

    decide(store, cause, decision)
    return stream


def ask_for_ideas(
    store: EventStore, cause: Cause, day: UUID, wanted: Wanted, *, pool: int, floor: int
) -> Work:
    """Ask for what the pool lacks: the day's fact and the work, in one append.

    Raises ``IdeasAlreadyAsked``, ``PoolIsFull`` or ``DayIsClosed``.
    """
    work = generation(wanted)

    def decision(unit: UnitOfWork) -> None:
        asked = decisions.ask_for_ideas(
            fold(unit.load(day)), pool=pool, floor=floor, batch=work.subject, work=work.id
        )
        unit.add(day, asked)
        unit.add(work.id, *request(fold_work(unit.load(work.id)), work.requested()))

    decide(store, cause, decision)
    return work


def offer_again(store: EventStore, cause: Cause, day: UUID) -> Work:
    """Ask for a new offer, for example after an import: one more round of the sketch work.

    The same cause asks once.
    """
    work = Work(
        stage=Stage.SKETCH,
        subject=day,
        input_digest=digest_of_parts("offered again", str(cause.id)),
        note="offered again",
    )

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(day))
        decisions.offer(state, (), "")
        unit.add(work.id, *request(fold_work(unit.load(work.id)), work.requested()))

    decide(store, cause, decision)
    return work


def choose(
    store: EventStore,
    cause: Cause,
    day: UUID,
    idea: UUID,
    *,
    reason: str,
    automatic: bool = False,
) -> list[RecordedEvent]:
    """Choose the day's one idea and commission its film, in one append."""
    film = animation_id(reaction_id(cause.id, f"commission/{idea}"))

    def decision(unit: UnitOfWork) -> None:
        today = fold(unit.load(day))
        thought = fold_idea(unit.load(idea))
        picked = ideas.pick(thought, reason)
        chosen = decisions.choose(
            today, idea=IdeaId(idea), animation=film, reason=reason, automatic=automatic
        )
        unit.add(day, chosen)
        unit.add(idea, picked)
        unit.load(film)
        unit.add(film, _commission(today, thought, DayId(day), IdeaId(idea)))

    return decide(store, cause, decision)


def undo_choice(store: EventStore, cause: Cause, day: UUID, reason: str) -> list[RecordedEvent]:
    """Take the day's choice back: the idea is open again and its film goes to the archive."""
    why = f"choice undone: {reason}" if reason else "choice undone"

    def decision(unit: UnitOfWork) -> None:
        undone = decisions.undo(fold(unit.load(day)), reason)
        unit.add(day, undone)
        unit.add(undone.idea, ideas.restore(fold_idea(unit.load(undone.idea)), reason))
        film = fold_animation(unit.load(undone.animation))
        if not film.archived:
            unit.add(undone.animation, animations.archive(film, why))

    return decide(store, cause, decision)


def close_day(store: EventStore, cause: Cause, day: UUID, outcome: str) -> list[RecordedEvent]:
    """End a day. A day that is over already stays as it is."""

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(day))
        if not state.outcome:
            unit.add(day, decisions.close(state, outcome))

    return decide(store, cause, decision)


def _commission(day: Day, idea: Idea, day_stream: DayId, stream: IdeaId) -> AnimationCommissioned:
    proposal, opened = idea.proposal, day.opened
    assert proposal is not None  # noqa: S101 - pick() refuses unknown ideas
    assert opened is not None  # noqa: S101 - choose() refuses days that are not open
    features = proposal.features
    return AnimationCommissioned(
        idea=stream,
        day=day_stream,
        title=proposal.title,
        summary=proposal.summary,
        tags=proposal.tags,
        features=tuple(
            each
            for each in (features.motion, features.tempo, features.mood, features.ending)
            if each
        ),
        language=proposal.language,
        unattended=opened.unattended,
    )
