"""The twin keeps the same contract."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from adapters.work_queue.in_memory_work_queue import InMemoryWorkQueue
from tests.adapters.contracts.work_queue_contract import Run, Working, WorkQueueContract


class TestInMemoryWorkQueue(WorkQueueContract):
    @pytest.fixture
    def queue(self) -> InMemoryWorkQueue:
        return InMemoryWorkQueue()

    @pytest.fixture
    def working(self, queue: InMemoryWorkQueue) -> Working:
        @contextmanager
        def deliver(run: Run) -> Iterator[None]:
            with suppress(RuntimeError):
                queue.deliver(run)
            yield

        return deliver
