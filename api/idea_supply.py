"""The day looks after its pool: when it is short, it asks for ideas, and offers what came.

A day asks once, whatever becomes of the ideas, and never while others are on their way. What
a model may cost is the gateway's decision; without it the grammar and the ideas file answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from adapters.documents.ideas_file import IdeasFileNotText, IdeasFileTooLarge
from api.bootstrap import Kinora
from api.ideas_file import ideas_file
from domain.commands.days import ask_for_ideas, offer_again
from domain.commands.settings import settings_in
from domain.days.decisions import DayIsClosed, IdeaAlreadyChosen, IdeasAlreadyAsked
from domain.ideas.generation import Wanted
from domain.ports import Clock, EventStore
from domain.production.idea_supply import NewestDay, SupplyBook
from domain.streams import Reaction
from projections.ideas_board import idea_counts
from projections.query import Reader

PAGE = 5_000

log = structlog.get_logger()

type Wish = Callable[[int, int], Wanted]
"""Told how many ideas, and a seed."""


class IdeaSupply:
    """Folds ideas and days in memory and asks for what today lacks. One round at a time."""

    def __init__(self, *, store: EventStore, clock: Clock, wish: Wish) -> None:
        self._store = store
        self._clock = clock
        self._wish = wish
        self._book = SupplyBook()
        self._position = 0

    def look(self, *, proposing: bool) -> int:
        """One round; returns how many ideas were asked for.

        ``proposing`` says that a text is being read or ideas are being made just now.
        """
        self._catch_up()
        now = self._clock.now()
        day = self._book.day
        if proposing or day is None or self._book.arriving(now) or not _is_current(day, now):
            return 0
        if day.asked is None:
            return self._ask(day)
        self._offer(day)
        return 0

    def _ask(self, day: NewestDay) -> int:
        settings = settings_in(self._store)
        pool, floor = self._book.pool, settings.idea_pool
        if not settings.automatic_ideas or pool >= floor:
            return 0
        wanted = self._wish(floor - pool, day.opening.position)
        cause, stream = Reaction(cause=day.opening), day.opening.stream
        try:
            ask_for_ideas(self._store, cause, stream, wanted, pool=pool, floor=floor)
        except (IdeasAlreadyAsked, DayIsClosed):
            return 0
        log.info("day.ideas_asked", date=day.opened.date, pool=pool, asked=wanted.count)
        return wanted.count

    def _offer(self, day: NewestDay) -> None:
        """Ideas that came after the offer join it, once, unless one was chosen meanwhile."""
        if day.asked is None or day.chosen or day.candidates is None:
            return
        if day.candidates >= min(settings_in(self._store).gate_size, self._book.pool):
            return
        try:
            offer_again(self._store, Reaction(cause=day.asked), day.opening.stream)
        except (IdeaAlreadyChosen, DayIsClosed):
            return

    def _catch_up(self) -> None:
        while page := self._store.read(self._position, limit=PAGE, topics=SupplyBook.TOPICS):
            for event in page:
                self._book.apply(event)
            self._position = page[-1].position


def _is_current(day: NewestDay, now: datetime) -> bool:
    """A day of the past asks for nothing, and a rehearsal shows what it was given."""
    today = now.astimezone(ZoneInfo(day.opened.zone)).date().isoformat()
    return not day.closed and not day.opened.unattended and day.opened.date == today


def supply_of(kinora: Kinora) -> IdeaSupply:
    """The supply of a real Kinora: in the operator's language, from all sources in order."""

    def wish(count: int, seed: int) -> Wanted:
        try:
            name, text = ideas_file(kinora.settings)
        except (IdeasFileTooLarge, IdeasFileNotText, OSError) as error:
            log.warning("day.ideas_file_unreadable", error=str(error))
            name, text = "", ""
        return Wanted(
            count=count,
            source="auto",
            language=kinora.content_language,
            seed=seed,
            file=name,
            text=text,
        )

    return IdeaSupply(store=kinora.store, clock=kinora.clock, wish=wish)


@dataclass(frozen=True, kw_only=True)
class SupplyNow:
    """The pool at one moment."""

    pool: int
    """Ideas that may be chosen."""
    floor: int
    """Below this the pool is short."""
    automatic: bool
    """Whether a day whose pool is short asks for ideas by itself."""
    asked: int
    """How many today's day asked for; 0 while it did not."""
    arriving: int
    """Ideas that are being compared and verified."""


def supply_now(kinora: Kinora, reader: Reader, *, asked: int) -> SupplyNow:
    """What the read models know of the pool."""
    counts, settings = idea_counts(reader), kinora.preferences
    return SupplyNow(
        pool=counts.get("feasible", 0) + counts.get("similar", 0),
        floor=settings.idea_pool,
        automatic=settings.automatic_ideas,
        asked=asked,
        arriving=counts.get("proposed", 0) + counts.get("compared", 0),
    )
