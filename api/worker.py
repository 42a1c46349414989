"""The worker: takes messages and does their work, until told to stop."""

import threading

from adapters.work_queue.dramatiq_work_queue import declare_actors
from adapters.work_queue.worker import run_worker
from api.bootstrap import Kinora
from api.embedding import model_space, prepare_until
from api.idea_pool import ViewedIdeaPool
from api.performing import runner
from api.workshop import build_workshop
from domain.identifiers import WorkId
from domain.production.stage import Stage

DRAIN_S = 8.0
"""What cannot end in this time after SIGTERM is interrupted and goes on elsewhere."""


def work_until(kinora: Kinora, stop: threading.Event) -> None:
    """Work in ``settings.workers`` threads; what is heavy runs in processes of its own."""
    perform = runner(build_workshop(kinora, stop), kinora.scratch_folder)

    def run(stage: Stage, work: WorkId) -> None:
        perform(stage, work)

    _embed_ahead(kinora, stop)
    declare_actors(kinora.broker, run)
    run_worker(kinora.broker, threads=kinora.settings.workers, stop=stop, drain_s=DRAIN_S)


def _embed_ahead(kinora: Kinora, stop: threading.Event) -> None:
    """Make the vectors of a model in the background, where one is chosen."""
    space = model_space(kinora.settings, lambda: kinora.adviser)
    if space is None:
        return
    threading.Thread(
        target=prepare_until,
        args=(ViewedIdeaPool(kinora.views), space, lambda: kinora.store.head()[0], stop),
        name="embedding",
        daemon=True,
    ).start()
