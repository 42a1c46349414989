"""Sketch: rank the open ideas, give the best a document, and offer them to the day."""

from collections.abc import Sequence
from uuid import UUID

from domain.days.decisions import offer
from domain.days.state import fold as fold_day
from domain.events.day import Candidate
from domain.events.idea import IdeaSketched
from domain.ideas.choice import POLICY, Contender, Ranked, rank
from domain.ideas.state import fold
from domain.identifiers import IdeaId
from domain.ports import Brief, Draft, Drafter, IdeaPool, StoredIdea
from domain.stages.job import Conclusion, Job, Outcome, Perform
from domain.streams import UnitOfWork


def sketch(pool: IdeaPool, drafter: Drafter) -> Perform:
    """A stage for a day: its outcome is the offer, with a document for each candidate."""

    def perform(job: Job) -> Conclusion:
        ideas = {each.id: each for each in pool.open_ideas(at_least=job.position)}
        ranked = rank([_contender(each) for each in ideas.values()], pool.recent_tags())
        drafts = _draft_all(ranked, ideas, drafter, job)

        def conclude(unit: UnitOfWork) -> Outcome:
            for each, draft in zip(ranked, drafts, strict=True):
                _sketch_one(unit, each.contender.id, draft, drafter.version)
            candidates = tuple(_candidate(each) for each in ranked)
            day = fold_day(unit.load(job.subject))
            unit.add(job.subject, offer(day, candidates, POLICY))
            return Outcome(
                produced=tuple(each.idea for each in candidates),
                summary=f"{len(candidates)} candidates of {len(ideas)} open ideas",
            )

        return conclude

    return perform


def _draft_all(
    ranked: Sequence[Ranked], ideas: dict[IdeaId, StoredIdea], drafter: Drafter, job: Job
) -> list[Draft]:
    drafts: list[Draft] = []
    for number, each in enumerate(ranked):
        job.progress({"done": number, "total": len(ranked)})
        idea = ideas[each.contender.id]
        brief = Brief(
            title=idea.title,
            summary=idea.summary,
            tags=idea.tags,
            language=idea.language,
            variation=0,
        )
        drafts.append(drafter.draft(brief, job.progress))
    return drafts


def _sketch_one(unit: UnitOfWork, stream: UUID, draft: Draft, composer: str) -> None:
    known = fold(unit.load(stream)).sketch
    if known is not None and known.document_digest == draft.document_digest:
        return
    unit.add(
        stream,
        IdeaSketched(
            document=draft.document,
            document_digest=draft.document_digest,
            composer=composer,
        ),
    )


def _contender(idea: StoredIdea) -> Contender:
    return Contender(
        id=idea.id,
        title=idea.title,
        tags=idea.tags,
        nearest=idea.nearest,
        position=idea.position,
    )


def _candidate(ranked: Ranked) -> Candidate:
    return Candidate(
        idea=ranked.contender.id,
        title=ranked.contender.title,
        score=ranked.score,
        reasons=ranked.reasons,
    )
