"""Compile: from a commission to a valid document."""

from domain.animations.state import fold
from domain.events.animation import (
    AnimationCommissioned,
    AnimationCompiled,
    AnimationDrafted,
    CompilationFailed,
)
from domain.events.event import payloads
from domain.identifiers import digest_of_parts
from domain.ports import Brief, Draft, Drafter, DraftRefused, EventStore
from domain.refusals import Refusal
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork


class FilmSetAside(Refusal):
    """The film was archived while it was being made."""


def compile_document(store: EventStore, drafter: Drafter) -> Perform:
    """A stage that composes, validates and dry-runs a document."""

    def perform(job: Job) -> Conclusion:
        commission = _commission(store, job)
        brief = _brief(commission)
        try:
            draft = drafter.draft(brief, job.progress)
        except DraftRefused as refusal:
            reason = str(refusal)
            raise Hopeless(
                reason, lambda unit: unit.add(job.subject, CompilationFailed(reason=reason))
            ) from refusal

        def conclude(unit: UnitOfWork) -> Outcome:
            animation = fold(unit.load(job.subject))
            if animation.archived:
                raise FilmSetAside("The film was put into the archive while it was compiled.")
            drafted = _drafted(animation.drafts + 1, brief, draft, drafter.version)
            unit.add(job.subject, drafted, _compiled(draft))
            return Outcome(summary=f"{draft.film_title} ({draft.design_system})")

        return conclude

    return perform


def _commission(store: EventStore, job: Job) -> AnimationCommissioned:
    commission = fold(payloads(store.load(job.subject))).commission
    if commission is None:
        raise Hopeless("nothing was commissioned under this identifier")
    return commission


def _brief(commission: AnimationCommissioned) -> Brief:
    return Brief(
        title=commission.title,
        summary=commission.summary,
        tags=commission.tags,
        language=commission.language,
        variation=commission.variation,
        notes=commission.notes,
    )


def _drafted(attempt: int, brief: Brief, draft: Draft, author: str) -> AnimationDrafted:
    return AnimationDrafted(
        attempt=attempt,
        author=author,
        prompt_digest=digest_of_parts(
            brief.title, brief.summary, *brief.tags, brief.language, str(brief.variation)
        ),
        raw_text=draft.document,
        verdict="accepted",
    )


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
