"""A worker that publishes whatever is asked for, until nothing is left to do or it is killed.

Everything in it is the product's, but for its clock, which goes with the sandbox's: what is due
later comes at once, and what is larger than ten megabytes goes to TikTok in several chunks. It
tells somebody every boundary, who may kill it at any moment after one. It does that by itself
(``SIGKILL``) where it is asked to: ``send:after:2`` is the second boundary of that name, and it
ends there before anything else can happen; ``any:7`` is the seventh of all.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import cast

import httpx2

from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.publishing import tiktok_chunks
from api.bootstrap import Kinora, Urls
from api.performing import Runner, runner
from api.publishers import publisher_of
from api.reactor import Reactor
from api.settings import load_settings
from api.workshop import build_workshop
from domain.events.event import NewEvent, RecordedEvent
from domain.events.publication import PublicationRequested
from domain.production.open_work import OpenWorkBook
from domain.production.stage import Stage
from domain.publishing_port import PublishingPlatform
from domain.stages.publish import publish
from tests.domain.factory import VERSIONS
from tests.domain.stages.publishing_office import Gated

_LOOK_S = 0.05
_FAR = datetime.max.replace(tzinfo=UTC)

vars(tiktok_chunks)["WHOLE_UP_TO"] = tiktok_chunks.CHUNK


class SandboxTime:
    """``domain.ports.Clock`` of a sandbox that is a process of its own: it runs, and is moved."""

    def __init__(self, sandbox: str) -> None:
        self._door = f"{sandbox}/control/clock"
        told = httpx2.get(self._door, timeout=5).json()["now"]
        self._ahead = datetime.fromisoformat(told) - datetime.now(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def wait_until(self, moment: datetime) -> None:
        """Both are there at once."""
        ahead = max(timedelta(), moment - self.now()) + timedelta(milliseconds=1)
        httpx2.post(self._door, json={"advance_s": ahead.total_seconds()}, timeout=5)
        self._ahead += ahead


class Gate:
    """Tells each boundary, and is the last one that this process crosses where it shall be."""

    def __init__(self, tell: Connection, dies_at: str) -> None:
        self._tell = tell
        self._name, _, number = dies_at.rpartition(":")
        self._left = int(number or 0)

    def __call__(self, where: str) -> None:
        self._tell.send_bytes(where.encode())
        meant = self._name in (where, "any")
        self._left -= meant
        if meant and self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class GatedStore(PostgresEventStore):
    """The log, with a gate before and after whatever a worker writes of a publication."""

    def __init__(self, url: str, gate: Callable[[str], None]) -> None:
        super().__init__(url)
        self._gate = gate

    def append(self, events: Sequence[NewEvent]) -> list[RecordedEvent]:
        if not any(each.origin.actor == f"worker:{Stage.PUBLISH}" for each in events):
            return super().append(events)
        self._gate("append:before")
        recorded = super().append(events)
        self._gate("append:after")
        return recorded


class Publisher:
    """Reacts to every event and publishes, over and over."""

    def __init__(self, kinora: Kinora, run: Runner, clock: SandboxTime) -> None:
        self._kinora, self._run, self._clock = kinora, run, clock
        self._reactor = Reactor(kinora.store, VERSIONS, rehearsal=False)
        self._book = OpenWorkBook()
        self._position = 0

    def work(self) -> None:
        """Until nothing is left to be published, now or later."""
        while True:
            while self._heard():
                pass
            ready = [each for each in self._book.ready(self._clock.now()) if _ours(each.stage)]
            told = [self._run(each.stage, each.id) for each in ready]
            if told and all(each.startswith("refused") for each in told):
                time.sleep(_LOOK_S)  # a dead worker's lease has to run out
            if not ready and not self._later():
                return

    def _heard(self) -> bool:
        page = self._kinora.store.read(self._position, limit=500)
        self._reactor.handle(page)
        for event in page:
            self._book.apply(event)
            self._position = event.position
        return bool(page)

    def _later(self) -> bool:
        ahead = [each.ready_at for each in self._book.ready(_FAR) if _ours(each.stage)]
        if ahead:
            self._clock.wait_until(min(ahead))
        return bool(ahead)


def _ours(stage: Stage) -> bool:
    return stage is Stage.PUBLISH


def main(environment: Mapping[str, str], log: Path, tell: Connection, dies_at: str) -> None:
    """Work until everything is done."""
    with log.open("ab") as words:
        os.dup2(words.fileno(), sys.stdout.fileno())
        os.dup2(words.fileno(), sys.stderr.fileno())
    os.environ.clear()
    os.environ.update(environment)
    settings = load_settings()
    assert settings.database_url is not None
    assert settings.redis_url is not None
    assert settings.sandbox_url is not None
    kinora = Kinora(settings, Urls(database=settings.database_url, redis=settings.redis_url))
    gate, clock = Gate(tell, dies_at), SandboxTime(settings.sandbox_url)
    kinora.clock, kinora.store = clock, GatedStore(settings.database_url, gate)

    def platforms(wanted: PublicationRequested) -> PublishingPlatform:
        return cast("PublishingPlatform", Gated(publisher_of(kinora, wanted), gate))

    workshop = build_workshop(kinora, threading.Event())
    upload = publish(kinora.store, kinora.hand_over, kinora.artifacts, clock, platforms)
    workshop = replace(workshop, stages={**workshop.stages, Stage.PUBLISH: upload})
    Publisher(kinora, runner(workshop, kinora.scratch_folder), clock).work()
    kinora.close()
