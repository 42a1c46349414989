"""Production inside one command: for those who typed a command and run no ``kinora up``.

The same loops and the same stages as the processes of ``kinora up``, as threads, with a
queue in memory. Locks and claims are in the database, so starting both is harmless.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from adapters.event_store.cursors import lags
from adapters.work_queue.in_memory_work_queue import InMemoryWorkQueue
from api.bootstrap import Kinora
from api.follower import REACTOR, run_follower
from api.performing import Runner, runner
from api.workshop import build_workshop
from domain.identifiers import WorkId
from domain.production.stage import Stage

WORKERS = 2
"""Threads that work; what is heavy runs in processes of its own."""

_LOOK_S = 0.05


def is_produced(kinora: Kinora) -> bool:
    """Whether some process follows the log already."""
    with kinora.connections.use() as connection:
        return any(each.active for each in lags(connection) if each.name == REACTOR)


@contextmanager
def production(kinora: Kinora) -> Iterator[None]:
    """While the block runs, requested work is done: by ``kinora up``, or else right here."""
    if is_produced(kinora):
        yield
        return
    stop = threading.Event()
    queue = InMemoryWorkQueue()
    run = runner(build_workshop(kinora, stop), kinora.scratch_folder)
    threads = [
        threading.Thread(target=run_follower, args=(kinora, stop), kwargs={"queue": queue}),
        *(threading.Thread(target=_work, args=(queue, run, stop)) for _ in range(WORKERS)),
    ]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _work(queue: InMemoryWorkQueue, run: Runner, stop: threading.Event) -> None:
    def deliver(stage: Stage, work: WorkId) -> None:
        run(stage, work)

    while not stop.wait(_LOOK_S):
        queue.deliver(deliver)
