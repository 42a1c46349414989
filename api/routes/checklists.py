"""Checklists: what is asked of every finished film, in numbered versions."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.routes.dependencies import COMMANDS, READS, Asked, Done, Door, done
from domain.animations.checklist import LONGEST_TEXT, MOST_ITEMS, SHIPPED, STREAM
from domain.commands.checklists import release_version
from domain.events import settings as facts

router = APIRouter(prefix="/checklists", tags=["checklists"])

type Question = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]


@dataclass(frozen=True, kw_only=True)
class Item:
    """One question. ``checks``: findings of the inspection that answer it."""

    key: str
    pl: str
    en: str
    hard: bool
    checks: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Version:
    """One version. ``released_at`` is ``None`` for the shipped one while no event has it."""

    version: int
    items: tuple[Item, ...]
    changes: str
    released_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class ChecklistPage:
    """All versions, the one that holds first."""

    position: int
    items: tuple[Version, ...]
    most_items: int
    longest_text: int


class ItemWish(BaseModel):
    """One question of the version to be."""

    model_config = ConfigDict(extra="forbid")

    key: Annotated[str, StringConstraints(max_length=40)]
    pl: Question
    en: Question
    hard: bool
    checks: list[Annotated[str, StringConstraints(max_length=40)]] = Field(
        default=[], max_length=20
    )


class ChecklistWish(BaseModel):
    """The version to be, whole, and what is different in it."""

    model_config = ConfigDict(extra="forbid")

    items: list[ItemWish] = Field(max_length=MOST_ITEMS)
    changes: str = Field(max_length=500)


@router.get("", responses=READS)
def list_checklists(kinora: Door) -> ChecklistPage:
    """Every version of the review's checklist, the one that holds first."""
    released = [
        _version(event.payload, event.recorded_at)
        for event in kinora.store.load(STREAM)
        if isinstance(event.payload, facts.ChecklistReleased)
    ]
    return ChecklistPage(
        position=kinora.store.head()[0],
        items=tuple(reversed(released or [_version(SHIPPED, None)])),
        most_items=MOST_ITEMS,
        longest_text=LONGEST_TEXT,
    )


@router.post("/release", responses=COMMANDS)
def release_checklist(kinora: Door, request: Asked, wish: ChecklistWish) -> Done:
    """Make these the questions of every review from now on; earlier answers stay as they are."""
    items = [
        facts.ChecklistItem(
            key=each.key,
            text={"pl": each.pl.strip(), "en": each.en.strip()},
            hard=each.hard,
            checks=tuple(each.checks),
        )
        for each in wish.items
    ]
    return done(kinora, release_version(kinora.store, request, items, wish.changes))


def _version(fact: facts.ChecklistReleased, at: datetime | None) -> Version:
    return Version(
        version=fact.version,
        items=tuple(
            Item(
                key=each.key,
                pl=each.text.get("pl", ""),
                en=each.text.get("en", ""),
                hard=each.hard,
                checks=each.checks,
            )
            for each in fact.items
        ),
        changes=fact.changes,
        released_at=at,
    )
