"""Compile: from a commission to a valid document, one attempt at a time."""

from domain.animations.state import fold
from domain.events.animation import (
    AnimationCommissioned,
    AnimationCompiled,
    CompilationFailed,
)
from domain.events.event import payloads
from domain.ports import Brief, Draft, EventStore
from domain.refusals import Refusal
from domain.settings.state import STREAM, decided
from domain.stages.attempt import Attempt, Commission, Desk, attempt
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork


class FilmSetAside(Refusal):
    """The film was archived while it was being made."""


def compile_document(store: EventStore, desk: Desk) -> Perform:
    """A stage that makes one attempt at a document; the policy asks for the next."""

    def perform(job: Job) -> Conclusion:
        animation = fold(payloads(store.load(job.subject)))
        if animation.commission is None:
            raise Hopeless("nothing was commissioned under this identifier")
        if animation.archived:
            raise FilmSetAside("The film was put into the archive before it was compiled.")
        brief = _brief(store, animation.commission)
        wanted = Commission(brief=brief, subject=job.subject, drafts=animation.drafts)
        made = attempt(desk, wanted, job.progress)
        if made.last and made.draft is None:
            raise _given_up(job, made)

        def conclude(unit: UnitOfWork) -> Outcome:
            if fold(unit.load(job.subject)).archived:
                raise FilmSetAside("The film was put into the archive while it was compiled.")
            unit.add(job.subject, made.drafted)
            if made.draft is not None:
                unit.add(job.subject, _compiled(made.draft))
            return Outcome(summary=_summary(made))

        return conclude

    return perform


def compilation_failed(unit: UnitOfWork, job: Job, reason: str) -> None:
    """The fact that belongs to parking: this film has no document, and why."""
    unit.load(job.subject)
    unit.add(job.subject, CompilationFailed(reason=reason))


def _given_up(job: Job, made: Attempt) -> Hopeless:
    reason = made.drafted.reason

    def facts(unit: UnitOfWork) -> None:
        unit.load(job.subject)
        problems = made.drafted.problems
        unit.add(job.subject, made.drafted, CompilationFailed(reason=reason, problems=problems))

    return Hopeless(reason, facts)


def _brief(store: EventStore, commission: AnimationCommissioned) -> Brief:
    earlier = ""
    if commission.predecessor is not None:
        before = fold(payloads(store.load(commission.predecessor))).compiled
        earlier = before.document if before is not None else ""
    return Brief(
        title=commission.title,
        summary=commission.summary,
        tags=commission.tags,
        language=commission.language,
        variation=commission.variation,
        notes=commission.notes,
        earlier=earlier,
        design_system=decided(payloads(store.load(STREAM))).design_system,
    )


def _summary(made: Attempt) -> str:
    drafted = made.drafted
    if made.draft is None:
        return f"attempt {drafted.attempt} ({drafted.step}) was refused: {drafted.reason}"
    return f"{made.draft.film_title} ({made.draft.design_system}), attempt {drafted.attempt}"


def _compiled(draft: Draft) -> AnimationCompiled:
    return AnimationCompiled(
        document=draft.document,
        document_digest=draft.document_digest,
        language_version=draft.language_version,
        design_system=draft.design_system,
        seed=draft.seed,
        capabilities=draft.capabilities,
        film_title=draft.film_title,
        caption=draft.caption,
        hashtags=draft.hashtags,
    )
