"""Ideas that are in no log: how new they are, and what stands in their way."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from api.cli.session import Session

if TYPE_CHECKING:
    from api.bootstrap import Kinora
    from domain.ports import WrittenIdea


@dataclass(frozen=True, kw_only=True)
class Near:
    """An earlier idea and how near it is."""

    idea: UUID
    title: str
    similarity: float


@dataclass(frozen=True, kw_only=True)
class LackedFeature:
    """What the language lacks for the idea."""

    feature: str
    reason: str
    evidence: str


@dataclass(frozen=True, kw_only=True)
class JudgedIdea:
    """One idea with everything that would be decided about it."""

    title: str
    summary: str
    expectation: str
    tags: tuple[str, ...]
    language: str
    line: int
    known: bool
    """Whether the very same words are in the log already."""
    verdict: str
    nearest: tuple[Near, ...]
    embedding: str
    fallback: str
    warn_at: float
    block_at: float
    feasible: bool
    gaps: tuple[LackedFeature, ...]


def judge_unstored(kinora: "Kinora", ideas: "Sequence[WrittenIdea]") -> list[JudgedIdea]:
    """Judge ideas as if they were proposed now, one after the other; nothing is kept."""
    from api.embedding import similarity_for
    from api.idea_pool import ViewedIdeaPool
    from domain.composition.feasibility import assess
    from domain.ideas.comparing import IdeaWords
    from domain.identifiers import idea_id

    after = kinora.store.head()[0] + 1
    similarity = similarity_for(kinora.settings, lambda: kinora.adviser)
    stored = ViewedIdeaPool(kinora.views).words_between(0, after)
    known = {each.id for each in stored}
    similarity.learn(stored, before=after)
    fresh = {idea_id(each.title, each.summary): each for each in ideas}
    similarity.learn(
        [
            IdeaWords(id=identity, title=each.title, summary=each.summary, position=after + at)
            for at, (identity, each) in enumerate(fresh.items())
        ],
        before=after + len(fresh),
    )
    comparison = similarity.compare(list(fresh))
    judged = []
    for found in comparison.found:
        idea = fresh[found.idea]
        assessment = assess(idea.title, idea.summary)
        judged.append(
            JudgedIdea(
                title=idea.title,
                summary=idea.summary,
                expectation=idea.expectation,
                tags=idea.tags,
                language=idea.language,
                line=idea.line,
                known=found.idea in known,
                verdict=comparison.verdict(found),
                nearest=tuple(
                    Near(idea=each.idea, title=each.title, similarity=each.similarity)
                    for each in found.nearest
                ),
                embedding=comparison.embedding.version,
                fallback=comparison.fallback,
                warn_at=comparison.warn_at(found),
                block_at=comparison.limits.block_at,
                feasible=assessment.feasible,
                gaps=tuple(
                    LackedFeature(feature=each.feature, reason=each.reason, evidence=each.evidence)
                    for each in assessment.gaps
                ),
            )
        )
    return judged


def show_judged(
    session: Session, judged: Sequence[JudgedIdea], sources: Sequence[str] = ()
) -> None:
    """The ideas as a person reads them, with verdict, neighbours and gaps."""
    words = session.words
    for at, each in enumerate(judged):
        session.screen.facts(
            each.title,
            [
                ("Summary", each.summary),
                ("Origin", sources[at] if sources else ""),
                ("Novelty", words.term("verdict", each.verdict)),
                (
                    "Nearest",
                    tuple(
                        f"{near.title} ({words.number(near.similarity)})" for near in each.nearest
                    ),
                ),
                ("Gaps", tuple(gap.feature for gap in each.gaps)),
            ],
        )
    session.screen.remark(words("Nothing was kept."))


def _named(session: Session, near: Near) -> str:
    return f"{near.title} ({session.words.number(near.similarity)})"
