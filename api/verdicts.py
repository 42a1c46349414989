"""Keeps verdicts current: under new rules or a new language blocked ideas are verified again."""

import threading
from uuid import UUID, uuid5

import structlog

from domain.commands.verifying import request_verification
from domain.ports import EventStore
from domain.production.policy import Versions
from domain.production.stale_verdicts import VerdictBook
from domain.streams import Request

PAGE = 5_000

log = structlog.get_logger()


class VerdictKeeper:
    """Folds verdicts in memory and asks for those that are older than the running versions."""

    def __init__(self, store: EventStore, versions: Versions, *, period_s: float) -> None:
        self._store = store
        self._versions = versions
        self._period_s = period_s
        self._book = VerdictBook()
        self._position = 0
        self._asked: set[UUID] = set()

    def run(self, stop: threading.Event) -> None:
        """Look every period until told to stop; a failing round is logged and tried again."""
        while not stop.wait(self._period_s):
            try:
                self.look()
            except Exception as error:
                log.warning("verdicts.round_failed", error=str(error))

    def look(self) -> int:
        """One round. Returns how many ideas were asked for; each batch is asked for once."""
        self._catch_up()
        asked = 0
        for batch, ideas in self._book.stale(self._versions):
            if batch in self._asked:
                continue
            self._ask(batch, ideas)
            asked += len(ideas)
        return asked

    def _ask(self, batch: UUID, ideas: tuple[UUID, ...]) -> None:
        version = f"{self._versions.rules} {self._versions.language}"
        request_verification(
            self._store,
            Request(id=uuid5(batch, f"{version}/{len(ideas)}"), actor="policy"),
            ideas,
            self._versions,
            subject=batch,
            reason="older verdicts",
        )
        self._asked.add(batch)
        log.info("verdicts.asked_again", batch=str(batch), ideas=len(ideas))

    def _catch_up(self) -> None:
        while page := self._store.read(self._position, limit=PAGE, topics=VerdictBook.TOPICS):
            for event in page:
                self._book.apply(event)
            self._position = page[-1].position
