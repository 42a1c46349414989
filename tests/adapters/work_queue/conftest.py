"""A broker on an empty Valkey, and a worker in this process."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from adapters.work_queue.dramatiq_broker import WakingBroker, make_broker
from adapters.work_queue.dramatiq_work_queue import Run, declare_actors
from adapters.work_queue.worker import run_worker


@pytest.fixture
def broker(redis_url: str) -> Iterator[WakingBroker]:
    """A broker that has no actors yet."""
    broker = make_broker(redis_url)
    yield broker
    broker.close()


@contextmanager
def a_worker(redis_url: str, run: Run, *, threads: int = 2) -> Iterator[None]:
    """Work in threads of this process while the block runs."""
    broker = make_broker(redis_url)
    declare_actors(broker, run)
    stop = threading.Event()
    worker = threading.Thread(
        target=run_worker, args=(broker,), kwargs={"threads": threads, "stop": stop}
    )
    worker.start()
    try:
        yield
    finally:
        stop.set()
        worker.join(30)
        broker.close()
    assert not worker.is_alive()
