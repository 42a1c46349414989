"""Compare: how much each idea of a batch resembles the earlier ones."""

from domain.events.idea import IdeaCompared
from domain.ideas.novelty import judge, thresholds
from domain.ideas.state import fold
from domain.identifiers import IdeaId
from domain.ports import IdeaPool, Similarity, StoredIdea
from domain.stages.job import Conclusion, Job, Outcome, Perform
from domain.streams import UnitOfWork

type Words = tuple[IdeaId, str, str]


def compare(pool: IdeaPool, similarity: Similarity) -> Perform:
    """A stage that finds the three nearest earlier ideas of every idea of its batch."""

    def perform(job: Job) -> Conclusion:
        wanted = set(job.asked.inputs)
        stored = pool.all_before(job.position)
        batch = [_words(each) for each in stored if each.id in wanted]
        known = [_words(each) for each in stored if each.id not in wanted]
        found = similarity.compare(batch, known=known)
        limits = thresholds(similarity.version)

        def conclude(unit: UnitOfWork) -> Outcome:
            counts = {"novel": 0, "similar": 0, "duplicate": 0}
            for each in found:
                if fold(unit.load(each.idea)).verdict:
                    continue
                nearest = each.nearest[0].similarity if each.nearest else 0.0
                verdict = judge(nearest, similarity.version)
                counts[verdict] += 1
                unit.add(
                    each.idea,
                    IdeaCompared(
                        neighbours=each.nearest,
                        verdict=verdict,
                        embedding=similarity.version,
                        warn_at=limits.warn_at,
                        block_at=limits.block_at,
                    ),
                )
            summary = ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
            return Outcome(produced=tuple(each.idea for each in found), summary=summary)

        return conclude

    return perform


def _words(idea: StoredIdea) -> Words:
    return idea.id, idea.title, idea.summary
