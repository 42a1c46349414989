"""The queue on Dramatiq and Valkey keeps the contract, and comes back from every loss."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from uuid import uuid4

import pytest
import redis

from adapters.embedded.services import EmbeddedServices, Running
from adapters.work_queue.dramatiq_broker import HEARTBEAT_TIMEOUT_MS, WakingBroker, make_broker
from adapters.work_queue.dramatiq_work_queue import (
    DramatiqWorkQueue,
    QueueUnavailable,
    Run,
    declare_actors,
)
from domain.identifiers import WorkId
from domain.production.stage import Stage
from tests.adapters.contracts.work_queue_contract import SOON_S, Seen, WorkQueueContract
from tests.adapters.work_queue.conftest import a_worker

WORKER = """
import signal, sys, threading, time
from adapters.work_queue.dramatiq_broker import make_broker
from adapters.work_queue.dramatiq_work_queue import declare_actors
from adapters.work_queue.worker import run_worker

url, journal, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])

def run(stage, work):
    with open(journal, "a") as file: print("began", work, file=file)
    time.sleep(seconds)
    with open(journal, "a") as file: print("ended", work, file=file)

stop = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stop.set())
broker = make_broker(url)
declare_actors(broker, run)
run_worker(broker, threads=1, stop=stop)
"""


class TestDramatiqWorkQueue(WorkQueueContract):
    @pytest.fixture
    def queue(self, broker: WakingBroker) -> DramatiqWorkQueue:
        return DramatiqWorkQueue(broker)

    @pytest.fixture
    def working(self, redis_url: str) -> Callable[[Run], AbstractContextManager[None]]:
        return lambda run: a_worker(redis_url, run)


class TestActors:
    def test_are_named_like_their_stage_and_never_retried(self, broker: WakingBroker) -> None:
        declare_actors(broker, Seen(1))

        assert broker.get_declared_actors() == {stage.value for stage in Stage}
        assert broker.get_declared_queues() == {stage.value for stage in Stage}
        for stage in Stage:
            actor = broker.get_actor(stage.value)
            assert (actor.queue_name, actor.options["max_retries"]) == (stage.value, 0)

    def test_need_no_delay_queues(self, broker: WakingBroker) -> None:
        declare_actors(broker, Seen(1))

        assert broker.get_declared_delay_queues() == set()
        with pytest.raises(ValueError, match="due times"):
            broker.get_actor("render").send_with_options(args=(str(uuid4()),), delay=1000)


class TestAnIdleWorker:
    def test_begins_within_a_few_hundredths_of_a_second(
        self, redis_url: str, broker: WakingBroker
    ) -> None:
        """Dramatiq's own idle pause is 140 ms at the median and up to a second."""
        queue = DramatiqWorkQueue(broker)
        began: list[float] = []
        woken = threading.Event()

        def run(stage: Stage, work: WorkId) -> None:
            began.append(time.monotonic())
            woken.set()

        delays = []
        with a_worker(redis_url, run):
            time.sleep(1.5)
            for _ in range(15):
                woken.clear()
                sent = time.monotonic()
                queue.send(WorkId(uuid4()), Stage.RENDER)
                assert woken.wait(SOON_S)
                delays.append(began[-1] - sent)
                time.sleep(0.1)

        assert sorted(delays)[len(delays) // 2] < 0.1

    def test_finds_messages_whose_wake_up_was_lost(
        self, redis_url: str, broker: WakingBroker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen = Seen(1)
        monkeypatch.setattr(broker.client, "publish", lambda *_: 0)

        with a_worker(redis_url, seen):
            time.sleep(1.5)
            DramatiqWorkQueue(broker).send(WorkId(uuid4()), Stage.RENDER)
            assert seen.complete.wait(3)


class TestWithoutAServer:
    def test_says_that_the_queue_is_away(self, tmp_path: Path) -> None:
        queue = DramatiqWorkQueue(make_broker(f"unix://{tmp_path}/none.sock"))

        with pytest.raises(QueueUnavailable):
            queue.send(WorkId(uuid4()), Stage.RENDER)
        with pytest.raises(QueueUnavailable):
            queue.depth(Stage.RENDER)


class TestFaults:
    @pytest.fixture
    def own_services(self, tmp_path: Path) -> Iterator[Running]:
        """Servers of this test alone, which it may kill; whoever holds them restarts them."""
        with EmbeddedServices(tmp_path / "data") as running:
            yield running

    def test_a_worker_outlives_a_killed_and_emptied_server(self, own_services: Running) -> None:
        url = own_services.redis_url
        queue = DramatiqWorkQueue(make_broker(url))
        seen = Seen(1)

        with a_worker(url, seen):
            queue.send(WorkId(uuid4()), Stage.RENDER)
            assert seen.complete.wait(SOON_S)
            seen.complete.clear()
            with redis.Redis.from_url(url) as client:
                client.flushall()
                server = client.info("server")["process_id"]
            os.kill(server, signal.SIGKILL)

            work = WorkId(uuid4())
            send_until_it_works(queue, work)
            give_up_at = time.monotonic() + SOON_S
            while (Stage.RENDER, work) not in seen.messages and time.monotonic() < give_up_at:
                time.sleep(0.05)

        assert (Stage.RENDER, work) in seen.messages

    def test_the_end_of_work_that_outlasts_the_server_harms_nobody(
        self, own_services: Running
    ) -> None:
        url = own_services.redis_url
        queue = DramatiqWorkQueue(make_broker(url))
        in_hand, may_end = threading.Event(), threading.Event()
        seen = Seen(2)

        def run(stage: Stage, work: WorkId) -> None:
            in_hand.set()
            may_end.wait(SOON_S)
            seen(stage, work)

        with a_worker(url, run, threads=1):
            queue.send(WorkId(uuid4()), Stage.RENDER)
            assert in_hand.wait(SOON_S)
            with redis.Redis.from_url(url) as client:
                client.flushall()
                os.kill(client.info("server")["process_id"], signal.SIGKILL)
            may_end.set()
            send_until_it_works(queue, WorkId(uuid4()))
            assert seen.complete.wait(SOON_S)

    def test_a_stopped_worker_finishes_what_it_has_in_hand(
        self, redis_url: str, broker: WakingBroker, tmp_path: Path
    ) -> None:
        queue = DramatiqWorkQueue(broker)
        process = start_worker(redis_url, tmp_path / "journal", seconds=1.0)
        first, second = WorkId(uuid4()), WorkId(uuid4())
        queue.send(first, Stage.RENDER)
        wait_for(tmp_path / "journal", f"began {first}")
        queue.send(second, Stage.RENDER)

        process.send_signal(signal.SIGTERM)

        assert process.wait(SOON_S) == 0
        assert f"ended {first}" in (tmp_path / "journal").read_text()
        assert queue.depth(Stage.RENDER) == 1

    @pytest.mark.slow
    def test_a_killed_workers_message_comes_again(
        self, redis_url: str, broker: WakingBroker, tmp_path: Path
    ) -> None:
        """After the heart-beat time-out; the reconciler is usually faster."""
        work = WorkId(uuid4())
        process = start_worker(redis_url, tmp_path / "journal", seconds=60)
        DramatiqWorkQueue(broker).send(work, Stage.RENDER)
        wait_for(tmp_path / "journal", f"began {work}")
        process.kill()
        process.wait()
        seen = Seen(1)

        with a_worker(redis_url, seen):
            assert seen.complete.wait(HEARTBEAT_TIMEOUT_MS / 1000 + SOON_S)

        assert seen.messages == [(Stage.RENDER, work)]


def send_until_it_works(queue: DramatiqWorkQueue, work: WorkId) -> None:
    """As the reconciler does."""
    give_up_at = time.monotonic() + 2 * SOON_S
    while True:
        try:
            return queue.send(work, Stage.RENDER)
        except QueueUnavailable:
            if time.monotonic() > give_up_at:
                raise
            time.sleep(0.1)


def start_worker(url: str, journal: Path, *, seconds: float) -> subprocess.Popen[bytes]:
    """A worker in a process of its own that notes what it does."""
    journal.touch()
    return subprocess.Popen([sys.executable, "-c", WORKER, url, str(journal), str(seconds)])


def wait_for(journal: Path, line: str) -> None:
    """Wait until the worker wrote the line."""
    give_up_at = time.monotonic() + 3 * SOON_S
    while line not in journal.read_text():
        assert time.monotonic() < give_up_at, journal.read_text()
        time.sleep(0.02)
