"""The queue's port on Dramatiq: messages carry a work's id, nothing else."""

from collections.abc import Callable, Mapping
from uuid import UUID

import dramatiq
import redis

from adapters.work_queue.dramatiq_broker import NAMESPACE, WakingBroker
from domain.identifiers import WorkId
from domain.ports import Unavailable
from domain.production.stage import Stage

type Run = Callable[[Stage, WorkId], None]
"""Does the work if it still has to be done. Called in a worker's thread, at least once."""


class QueueUnavailable(Unavailable):
    """The queue's server is away. Nothing is lost: the reconciler asks again."""


class DramatiqWorkQueue:
    """Implements ``domain.ports.WorkQueue``."""

    def __init__(self, broker: WakingBroker) -> None:
        self._broker = broker

    def send(self, work: WorkId, stage: Stage) -> None:
        """Raises ``QueueUnavailable`` when the message could not be handed over."""
        message: dramatiq.Message[None] = dramatiq.Message(
            queue_name=stage.value,
            actor_name=stage.value,
            args=(str(work),),
            kwargs={},
            options={},
        )
        try:
            self._broker.enqueue(message)
        except redis.RedisError as error:
            raise QueueUnavailable(str(error)) from error

    def depth(self, stage: Stage) -> int:
        """How many messages wait for this stage, without those being worked on."""
        return self.depths()[stage]

    def depths(self) -> Mapping[Stage, int]:
        """The same for every stage, in one question. Raises ``QueueUnavailable``."""
        try:
            with self._broker.client.pipeline(transaction=False) as questions:
                for stage in Stage:
                    questions.llen(f"{NAMESPACE}:{stage.value}")
                answers = questions.execute()
        except redis.RedisError as error:
            raise QueueUnavailable(str(error)) from error
        return dict(zip(Stage, answers, strict=True))


def declare_actors(broker: dramatiq.Broker, run: Run) -> None:
    """Give the broker one actor and one queue for each stage, all named like the stage."""
    for stage in Stage:
        dramatiq.Actor(
            _actor_of(stage, run),
            broker=broker,
            actor_name=stage.value,
            queue_name=stage.value,
            priority=0,
            options={"max_retries": 0},
        )


def _actor_of(stage: Stage, run: Run) -> Callable[[str], None]:
    def act(work: str) -> None:
        run(stage, WorkId(UUID(work)))

    return act
