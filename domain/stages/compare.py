"""Compare: how much each idea of a batch resembles the earlier ones."""

from dataclasses import replace

from domain.events.event import payloads
from domain.events.idea import IdeaCompared
from domain.ideas.comparing import Comparison, Resemblance
from domain.ideas.novelty import Verdict
from domain.ideas.state import fold
from domain.identifiers import IdeaId
from domain.ports import EventStore, IdeaPool, Similarity
from domain.settings.state import STREAM, decided
from domain.stages.job import Conclusion, Job, Outcome, Perform
from domain.streams import UnitOfWork


def compare(store: EventStore, pool: IdeaPool, similarity: Similarity) -> Perform:
    """A stage that finds the three nearest earlier ideas of every idea of its batch.

    The index of what is known stays where the stage runs; only what is new is read. Verdicts
    follow the thresholds measured for the embedding, unless the operator set others.
    """

    def perform(job: Job) -> Conclusion:
        fresh = pool.words_between(similarity.learnt, job.position)
        similarity.learn(fresh, before=job.position)
        measured = similarity.compare([IdeaId(each) for each in job.asked.inputs])
        comparison = _as_wanted(store, measured)

        def conclude(unit: UnitOfWork) -> Outcome:
            counts: dict[Verdict, int] = {"novel": 0, "similar": 0, "duplicate": 0}
            for each in comparison.found:
                if not fold(unit.load(each.idea)).verdict:
                    verdict = comparison.verdict(each)
                    counts[verdict] += 1
                    unit.add(each.idea, _compared(each, comparison, verdict))
            summary = ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
            produced = tuple(each.idea for each in comparison.found)
            return Outcome(produced=produced, summary=summary)

        return conclude

    return perform


def _as_wanted(store: EventStore, measured: Comparison) -> Comparison:
    settings, version = decided(payloads(store.load(STREAM))), measured.embedding.version
    warn_at, block_at = settings.warn_at.get(version), settings.block_at.get(version)
    return replace(measured, limits=measured.limits.changed(warn_at, block_at))


def _compared(found: Resemblance, comparison: Comparison, verdict: Verdict) -> IdeaCompared:
    embedding = comparison.embedding
    return IdeaCompared(
        neighbours=found.nearest,
        verdict=verdict,
        embedding=embedding.version,
        provider=embedding.provider,
        model=embedding.model,
        dimension=embedding.dimension,
        fallback=comparison.fallback,
        warn_at=comparison.warn_at(found),
        block_at=comparison.limits.block_at,
    )
