"""What comparing and choosing need of the ideas board: few columns of many ideas."""

from dataclasses import dataclass
from uuid import UUID

from projections.ideas_board import IDEAS
from projections.query import Below, Equal, Reader, Select
from projections.rows import Row, quick


@quick
@dataclass(frozen=True, kw_only=True)
class IdeaBrief(Row):
    """What comparing and choosing need of an idea."""

    id: UUID
    position: int
    title: str
    summary: str
    tags: tuple[str, ...]
    language: str
    feasible: bool | None
    verdict: str
    nearest_similarity: float


def ideas_before(reader: Reader, position: int) -> tuple[IdeaBrief, ...]:
    """Every idea proposed before this log position, in the order of the proposals."""
    where = (Below("position", position),)
    return reader.brief(Select(table=IDEAS, where=where, order=("position",)), IdeaBrief)


def open_ideas(reader: Reader) -> tuple[IdeaBrief, ...]:
    """Ideas that may be chosen, in the order of their proposals."""
    where = (Equal("open", value=True),)
    return reader.brief(Select(table=IDEAS, where=where, order=("position",)), IdeaBrief)
