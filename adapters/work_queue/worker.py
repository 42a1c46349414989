"""A worker inside a process role of ours: our supervisor restarts it, not Dramatiq's."""

import logging
import threading
from collections.abc import Collection

from dramatiq import Worker

from adapters.work_queue.dramatiq_broker import WakingBroker
from domain.production.stage import Stage

_log = logging.getLogger(__name__)

_WAKE_MS = 250
"""How soon idle threads notice that they should end."""


def run_worker(
    broker: WakingBroker,
    *,
    threads: int,
    stop: threading.Event,
    stages: Collection[Stage] = tuple(Stage),
    prefetch: int = 1,
    drain_s: float = 600.0,
) -> None:
    """Work until ``stop`` is set, then finish what is in hand (at most ``drain_s``).

    ``prefetch`` messages of each stage are in this process at once: with 1, a second message
    of the same stage stays with the server for another worker. Set ``stop`` in the SIGTERM
    handler. Outlives a server that is killed, away, or comes back empty.
    """
    worker = Worker(
        broker,
        queues={stage.value for stage in stages},
        worker_timeout=_WAKE_MS,
        worker_threads=threads,
    )
    worker.queue_prefetch = prefetch
    ended = threading.Event()
    waker = threading.Thread(target=broker.wake_consumers, args=(ended,), name="wake-ups")
    waker.start()
    try:
        worker.start()
        stop.wait()
        _log.info("draining: finishing the work in hand")
    finally:
        broker.wake_all()
        worker.stop(timeout=round(drain_s * 1000))
        ended.set()
        waker.join()
