"""A worker that compiles whatever is asked for, until it is done or killed: for fault tests.

``KINORA_TEST_DIES_AFTER=model.answered:2`` kills it (``SIGKILL``) in the moment in which the
second such event is in the log, before it can do anything with it.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Sequence

from adapters.event_store.postgres_event_store import PostgresEventStore
from api.bootstrap import Kinora, Urls
from api.performing import Runner, runner
from api.settings import load_settings
from api.workshop import build_workshop
from domain.commands.react import request_next_work
from domain.events.animation import AnimationCompiled, CompilationFailed
from domain.events.event import NewEvent, RecordedEvent
from domain.events.work import WorkRequested
from domain.identifiers import WorkId
from domain.production.stage import Stage
from tests.domain.factory import VERSIONS

_LOOK_S = 0.05


class DyingStore(PostgresEventStore):
    """The log, with a moment at which whoever writes to it dies."""

    def __init__(self, url: str, moment: str) -> None:
        super().__init__(url)
        self._topic, _, number = moment.partition(":")
        self._left = int(number)

    def append(self, events: Sequence[NewEvent]) -> list[RecordedEvent]:
        recorded = super().append(events)
        self._left -= sum(each.payload.topic == self._topic for each in events)
        if self._left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return recorded


def main() -> int:
    """React to every event and perform every compilation, over and over."""
    settings = load_settings()
    assert settings.database_url is not None
    assert settings.redis_url is not None
    kinora = Kinora(settings, Urls(database=settings.database_url, redis=settings.redis_url))
    moment = os.environ.get("KINORA_TEST_DIES_AFTER")
    if moment:
        kinora.store = DyingStore(settings.database_url, moment)
    run = runner(build_workshop(kinora, threading.Event()), kinora.scratch_folder)
    while not _round(kinora, run):
        time.sleep(_LOOK_S)
    kinora.close()
    return 0


def _round(kinora: Kinora, run: Runner) -> bool:
    """Look at the whole log once; whether the film has come to an end."""
    for event in kinora.store.read(0, limit=1000):
        request_next_work(kinora.store, event, VERSIONS)
        match event.payload:
            case AnimationCompiled() | CompilationFailed():
                return True
            case WorkRequested(stage=Stage.COMPILE):
                run(Stage.COMPILE, WorkId(event.stream))
            case _:
                pass
    return False


if __name__ == "__main__":
    sys.exit(main())
