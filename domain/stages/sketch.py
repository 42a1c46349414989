"""Sketch: rank the open ideas, give the best a document, and offer them to the day."""

from collections.abc import Sequence
from uuid import UUID

from domain.days.decisions import offer
from domain.days.state import fold as fold_day
from domain.events.day import Candidate
from domain.events.event import payloads
from domain.events.idea import IdeaSketched
from domain.ideas.choice import POLICY, Contender, Ranked, rank
from domain.ideas.state import fold
from domain.ports import Brief, Draft, Drafter, EventStore, IdeaPool, StoredIdea
from domain.settings.state import STREAM, decided
from domain.stages.job import Conclusion, Job, Outcome, Perform
from domain.streams import UnitOfWork


def sketch(store: EventStore, pool: IdeaPool, drafter: Drafter) -> Perform:
    """A stage for a day: its outcome is the offer, with a document for each candidate.

    An idea that was sketched by the same composer before keeps its sketch.
    """

    def perform(job: Job) -> Conclusion:
        ideas = {each.id: each for each in pool.open_ideas(at_least=job.position)}
        settings = decided(payloads(store.load(STREAM)))
        contenders = [_contender(each) for each in ideas.values()]
        ranked = rank(contenders, pool.recent_tags(), settings.gate_size)
        wanted = [ideas[each.contender.id] for each in ranked]
        composer = _composer(drafter.version, settings.design_system)
        bare = [idea for idea in wanted if not _is_sketched(store, idea.id, composer)]
        drafts = _draft_all(bare, drafter, job, settings.design_system)

        def conclude(unit: UnitOfWork) -> Outcome:
            for idea, draft in zip(bare, drafts, strict=True):
                _sketch_one(unit, idea.id, draft, composer)
            candidates = tuple(_candidate(each) for each in ranked)
            day = fold_day(unit.load(job.subject))
            unit.add(job.subject, offer(day, candidates, POLICY))
            return Outcome(
                produced=tuple(each.idea for each in candidates),
                summary=f"{len(candidates)} candidates of {len(ideas)} open ideas",
            )

        return conclude

    return perform


def _is_sketched(store: EventStore, idea: UUID, composer: str) -> bool:
    known = fold(payloads(store.load(idea))).sketch
    return known is not None and known.composer == composer


def _composer(version: str, design_system: str) -> str:
    """Another design system makes another sketch, as another composer does."""
    return f"{version}, {design_system}" if design_system else version


def _draft_all(
    ideas: Sequence[StoredIdea], drafter: Drafter, job: Job, design_system: str
) -> list[Draft]:
    drafts: list[Draft] = []
    for number, idea in enumerate(ideas):
        job.progress({"done": number, "total": len(ideas)})
        brief = Brief(
            title=idea.title,
            summary=idea.summary,
            tags=idea.tags,
            language=idea.language,
            variation=0,
            design_system=design_system,
        )
        drafts.append(drafter.sketch(brief))
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
