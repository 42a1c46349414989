"""Gaps board: what the language cannot say yet, whom it would free, and the backlog."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from api.problems import NotFound
from api.routes.dependencies import COMMANDS, READS, Asked, Cursor, Done, Door, Limit, Viewing, done
from api.routes.idea_gate import Reason
from domain.commands import gaps as commands
from domain.composition.feasibility import lacking
from domain.composition.outside import FEATURES
from domain.language.models import LANGUAGE_VERSION
from projections.gaps_board import (
    AskedWord,
    GapLink,
    GapOnBoard,
    State,
    gaps_board,
    ideas_of_gap,
    unheard_words,
)

router = APIRouter(prefix="/gaps-board", tags=["gaps-board"])


@dataclass(frozen=True, kw_only=True)
class GapsPage:
    """Every gap that fits; the one that would free most ideas comes first."""

    position: int
    items: tuple[GapOnBoard, ...]


@dataclass(frozen=True, kw_only=True)
class GapPage:
    """One gap with the ideas that ask for it."""

    position: int
    gap: GapOnBoard
    lacking: bool
    """Whether the rules still find that the language cannot do it."""
    ideas: tuple[GapLink, ...]
    next: str | None


@dataclass(frozen=True, kw_only=True)
class FeatureWords:
    """What is missing where a gap names this feature, in both languages."""

    feature: str
    pl: str
    en: str


@dataclass(frozen=True, kw_only=True)
class FeaturesPage:
    """Every feature that the rules of feasibility know of."""

    items: tuple[FeatureWords, ...]


@dataclass(frozen=True, kw_only=True)
class WordsPage:
    """Words that no film could honour, the most asked for first: candidates for gaps."""

    position: int
    items: tuple[AskedWord, ...]


class Implemented(BaseModel):
    """Since which version of the language; this one without it."""

    model_config = ConfigDict(extra="forbid")

    version: str = Field(default="", max_length=40)


@router.get("", responses=READS)
def list_gaps(
    view: Viewing, state: Annotated[list[State] | None, Query(max_length=5)] = None
) -> GapsPage:
    """Gaps with the number of ideas that wait for each and those it would free alone."""
    rows = gaps_board(view.reader, states=tuple(state or ()))
    return GapsPage(position=view.position, items=rows)


@router.get("/features", responses=READS)
def list_features() -> FeaturesPage:
    """What each feature means, in words of both languages."""
    return FeaturesPage(
        items=tuple(FeatureWords(feature=each.key, pl=each.pl, en=each.en) for each in FEATURES)
    )


@router.get("/words", responses=READS)
def list_unheard_words(view: Viewing, limit: Limit = 50) -> WordsPage:
    """Words of ideas that the composer could make nothing of."""
    return WordsPage(position=view.position, items=unheard_words(view.reader, limit=limit))


@router.get("/{gap}", responses=READS)
def read_gap(view: Viewing, gap: UUID, cursor: Cursor = "", limit: Limit = 50) -> GapPage:
    """One gap: why it is missing and the ideas that need it, with their words."""
    found = next((each for each in gaps_board(view.reader) if each.gap.id == gap), None)
    if found is None:
        raise NotFound("gap", gap)
    page = ideas_of_gap(view.reader, gap, limit=limit, after=cursor)
    return GapPage(
        position=view.position,
        gap=found,
        lacking=found.gap.feature in {each.key for each in lacking()},
        ideas=page.rows,
        next=page.next or None,
    )


@router.post("/{gap}/implemented", responses=COMMANDS)
def implemented(kinora: Door, request: Asked, gap: UUID, said: Implemented) -> Done:
    """Say that the language can do it; the ideas that wait are verified again."""
    version = said.version or LANGUAGE_VERSION
    return done(kinora, commands.implement(kinora.store, request, gap, version))


def _add(verb: str, command: Callable[..., object], summary: str) -> None:
    def move(kinora: Door, request: Asked, gap: UUID, said: Reason) -> Done:
        events = command(kinora.store, request, gap, said.reason)
        return done(kinora, events)  # type: ignore[arg-type]

    router.add_api_route(
        f"/{{gap}}/{verb}",
        move,
        methods=["POST"],
        responses=COMMANDS,
        summary=summary,
        name=f"{verb}_gap",
    )


_add("accept", commands.accept, "Take the gap into the plan.")
_add("start", commands.start, "Say that somebody works on it.")
_add("decline", commands.decline, "Say that it will not be done, and why.")
_add("reopen", commands.reopen, "Take a closed gap up again, as if it were new.")
