"""What comparing and choosing need of the ideas board: few columns of many ideas."""

from dataclasses import dataclass
from uuid import UUID

from projections.ideas_board import IDEAS
from projections.query import AtLeast, Below, Equal, Reader, Select
from projections.rows import Row, quick


@quick
@dataclass(frozen=True, kw_only=True)
class IdeaBrief(Row):
    """What choosing needs of an idea."""

    id: UUID
    position: int
    title: str
    summary: str
    tags: tuple[str, ...]
    language: str
    feasible: bool | None
    verdict: str
    nearest_similarity: float


@quick
@dataclass(frozen=True, kw_only=True)
class IdeaText(Row):
    """What novelty needs of an idea."""

    id: UUID
    position: int
    title: str
    summary: str


def words_between(reader: Reader, first: int, before: int) -> tuple[IdeaText, ...]:
    """Ideas proposed at log position ``first`` or later and before ``before``, in order."""
    where = (AtLeast("position", first), Below("position", before))
    return reader.brief(Select(table=IDEAS, where=where, order=("position",)), IdeaText)


def open_ideas(reader: Reader) -> tuple[IdeaBrief, ...]:
    """Ideas that may be chosen, in the order of their proposals."""
    where = (Equal("open", value=True),)
    return reader.brief(Select(table=IDEAS, where=where, order=("position",)), IdeaBrief)
