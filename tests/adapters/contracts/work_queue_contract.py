"""What a queue promises: that is little, and none of it about order or number."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Lock
from uuid import uuid4

import pytest

from domain.identifiers import WorkId
from domain.ports import WorkQueue
from domain.production.stage import Stage

type Run = Callable[[Stage, WorkId], None]
type Working = Callable[[Run], AbstractContextManager[None]]
"""Within it messages reach ``Run``; on leaving, what is in hand is finished."""

SOON_S = 10.0


class Seen:
    """Remembers what reached it and tells when something did."""

    def __init__(self, wanted: int) -> None:
        self.messages: list[tuple[Stage, WorkId]] = []
        self.complete = Event()
        self._wanted = wanted
        self._lock = Lock()

    def __call__(self, stage: Stage, work: WorkId) -> None:
        with self._lock:
            self.messages.append((stage, work))
            if len(set(self.messages)) >= self._wanted:
                self.complete.set()


class WorkQueueContract:
    """Inherit, give the fixtures ``queue`` and ``working``, and all promises are tested."""

    @pytest.fixture
    def queue(self) -> WorkQueue:
        raise NotImplementedError

    @pytest.fixture
    def working(self) -> Working:
        raise NotImplementedError

    def test_keeps_messages_until_somebody_works(self, queue: WorkQueue) -> None:
        for _ in range(3):
            queue.send(WorkId(uuid4()), Stage.RENDER)
        queue.send(WorkId(uuid4()), Stage.COMPILE)

        depths = {stage: queue.depth(stage) for stage in Stage if queue.depth(stage)}
        assert depths == {Stage.RENDER: 3, Stage.COMPILE: 1}

    def test_brings_every_message_to_its_stage(self, queue: WorkQueue, working: Working) -> None:
        sent = {(stage, WorkId(uuid4())) for stage in Stage for _ in range(2)}
        seen = Seen(len(sent))
        for stage, work in sent:
            queue.send(work, stage)

        with working(seen):
            assert seen.complete.wait(SOON_S)

        assert set(seen.messages) == sent
        assert sum(queue.depth(stage) for stage in Stage) == 0

    def test_brings_what_is_sent_while_working(self, queue: WorkQueue, working: Working) -> None:
        first, then = WorkId(uuid4()), WorkId(uuid4())
        seen = Seen(2)

        def run(stage: Stage, work: WorkId) -> None:
            if work == first:
                queue.send(then, Stage.PREVIEW)
            seen(stage, work)

        queue.send(first, Stage.COMPILE)
        with working(run):
            assert seen.complete.wait(SOON_S)

        assert set(seen.messages) == {(Stage.COMPILE, first), (Stage.PREVIEW, then)}

    def test_goes_on_after_work_that_raises(self, queue: WorkQueue, working: Working) -> None:
        bad, good = WorkId(uuid4()), WorkId(uuid4())
        seen = Seen(1)

        def run(stage: Stage, work: WorkId) -> None:
            if work == bad:
                raise RuntimeError("meant to fail")
            seen(stage, work)

        queue.send(bad, Stage.RENDER)
        queue.send(good, Stage.RENDER)
        with working(run):
            assert seen.complete.wait(SOON_S)

        assert seen.messages == [(Stage.RENDER, good)]
        assert queue.depth(Stage.RENDER) == 0
