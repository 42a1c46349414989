"""Long tasks: one of each kind, and stopped when the operator says so."""

import threading
import time
from typing import Any
from uuid import uuid4

import pytest

from api.jobs import Job, JobOver, JobRunning, Jobs, Tell


def ended(jobs: Jobs, job: Job) -> Job:
    """The job once it has ended."""
    for _ in range(400):
        found = jobs.find(job.id)
        if found is not None and found.state != "running":
            return found
        time.sleep(0.01)
    raise AssertionError("the job has not ended")


class TestJobs:
    def test_stop_at_the_next_step_and_not_before_it(self) -> None:
        jobs, begun, go_on = Jobs(), threading.Event(), threading.Event()
        steps = []

        def task(tell: Tell) -> dict[str, Any]:
            for step in range(1, 4):
                steps.append(step)
                begun.set()
                go_on.wait(5)
                tell(step, 3, "")
            return {}

        job = jobs.start("count", task)
        begun.wait(5)
        jobs.cancel(job.id)
        go_on.set()

        assert ended(jobs, job).state == "cancelled"
        assert steps == [1]

    def test_run_once_at_a_time(self) -> None:
        jobs, go_on = Jobs(), threading.Event()

        def task(_tell: Tell) -> dict[str, Any]:
            go_on.wait(5)
            return {"answer": 42}

        job = jobs.start("count", task)
        with pytest.raises(JobRunning):
            jobs.start("count", task)
        go_on.set()

        assert ended(jobs, job).result == {"answer": 42}

    def test_cannot_be_stopped_when_they_are_over(self) -> None:
        jobs = Jobs()
        job = ended(jobs, jobs.start("count", lambda _tell: {}))

        with pytest.raises(JobOver):
            jobs.cancel(job.id)
        assert jobs.cancel(uuid4()) is None
