"""Doing one message's work, with its correlation id in every log line."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import structlog

from domain.identifiers import WorkId
from domain.production.stage import Stage
from domain.stages.perform import Workshop, perform

log = structlog.get_logger()

type Runner = Callable[[Stage, WorkId], str]
"""Looks at a piece of work and does it if it still needs doing; returns what happened."""


def runner(workshop: Workshop, scratch: Path) -> Runner:
    """What an actor calls for each message. Messages may repeat; the log decides.

    What an attempt left in ``scratch`` for the next one goes once the work has succeeded.
    """

    def run(stage: Stage, work: WorkId) -> str:
        began = time.monotonic()
        with structlog.contextvars.bound_contextvars(work=str(work), stage=str(stage)):
            outcome = perform(workshop, work, uuid4())
            took = round((time.monotonic() - began) * 1000)
            if outcome == "succeeded":
                shutil.rmtree(scratch / str(work), ignore_errors=True)
            if not outcome.startswith("refused"):
                log.info("work.performed", outcome=outcome, milliseconds=took)
            return outcome

    return run
