"""The idea pool of comparing and choosing, on the ideas board."""

from collections.abc import Iterable

from api.views import Views
from domain.ideas.comparing import IdeaWords
from domain.identifiers import IdeaId
from domain.ports import StoredIdea
from projections.idea_pool import IdeaBrief, open_ideas, words_between
from projections.idea_row import IdeaRow
from projections.ideas_board import IDEAS
from projections.query import Equal, Select

RECENT = 5
"""Picks that count as recent: about a working week."""


class ViewedIdeaPool:
    """Implements ``domain.ports.IdeaPool``; waits until the board has what is asked for."""

    def __init__(self, views: Views) -> None:
        self._views = views

    def words_between(self, first: int, before: int) -> list[IdeaWords]:
        """Every idea proposed at ``first`` or later and before ``before``, in order."""
        self._views.wait_for(before - 1)
        with self._views.reader(fresh=False) as reader:
            found = words_between(reader, first, before)
        return [
            IdeaWords(
                id=IdeaId(each.id),
                title=each.title,
                summary=each.summary,
                position=each.position,
            )
            for each in found
        ]

    def open_ideas(self, *, at_least: int) -> list[StoredIdea]:
        """Ideas that may be chosen."""
        self._views.wait_for(at_least)
        with self._views.reader(fresh=False) as reader:
            return _stored(open_ideas(reader))

    def recent_tags(self) -> list[str]:
        """Tags of the ideas picked last."""
        return [tag for row in reversed(self._picked()[:RECENT]) for tag in row.tags]

    def picked_titles(self) -> list[str]:
        """Titles of the ideas that were picked, the latest first."""
        return [row.title for row in self._picked()]

    def _picked(self) -> list[IdeaRow]:
        """Picked ideas, the latest first."""
        picked = Select(table=IDEAS, where=(Equal("choice", "picked"),), order=("position",))
        with self._views.reader(fresh=False) as reader:
            rows = reader.select(picked).rows
        latest = sorted(rows, key=lambda row: (row.decided_at is not None, row.decided_at))
        return latest[::-1]


def _stored(briefs: Iterable[IdeaBrief]) -> list[StoredIdea]:
    return [
        StoredIdea(
            id=IdeaId(each.id),
            title=each.title,
            summary=each.summary,
            tags=each.tags,
            language=each.language,
            feasible=bool(each.feasible),
            verdict=each.verdict,
            nearest=each.nearest_similarity,
            position=each.position,
        )
        for each in briefs
    ]
