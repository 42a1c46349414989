"""Doing one message's work, with its correlation id in every log line."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import psycopg
import structlog

from domain.identifiers import WorkId
from domain.ports import Unavailable
from domain.production.stage import Stage
from domain.stages.perform import Workshop, perform

AWAY = (Unavailable, psycopg.OperationalError, psycopg.InterfaceError)
"""A server went away: the reconciler asks for the work again."""

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
            outcome = _performed(workshop, work)
            took = round((time.monotonic() - began) * 1000)
            if outcome == "succeeded":
                shutil.rmtree(scratch / str(work), ignore_errors=True)
            if not outcome.startswith("refused"):
                log.info("work.performed", outcome=outcome, milliseconds=took)
            return outcome

    return run


def _performed(workshop: Workshop, work: WorkId) -> str:
    try:
        return perform(workshop, work, uuid4())
    except AWAY as error:
        log.warning("work.interrupted", error=str(error))
        return "interrupted"
