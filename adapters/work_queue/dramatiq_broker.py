"""Dramatiq over Valkey, set up for hints: found again soon, forgotten without harm.

Waiting consumers are woken by a published message, as followers of the log are by NOTIFY:
the message is a hint, a slow poll the guarantee. Dramatiq alone would poll with a growing
pause (140 ms at the median, up to a second) or, polled faster, keep a core busy for nothing.
"""

import logging
import threading
from collections import defaultdict
from typing import Any

import dramatiq
import redis
from dramatiq.brokers.redis import RedisBroker, _RedisConsumer
from dramatiq.errors import ConnectionClosed
from dramatiq.middleware import Middleware, Retries
from redis.backoff import NoBackoff
from redis.retry import Retry

NAMESPACE = "kinora"
HEARTBEAT_TIMEOUT_MS = 15_000
"""A silent worker's messages are given to another after this; code that holds the
interpreter for longer than that makes its message run twice, which is harmless here."""
ALWAYS = 1_000_000
"""Of a million: look for dead workers on every command. With the default (one in a thousand)
an idle system finds them after minutes."""
POLL_S = 1.0
"""The longest a message waits when its wake-up is lost."""
NETWORK_TIMEOUT_S = 5.0

_log = logging.getLogger(__name__)

_UNREACHABLE = (redis.ConnectionError, redis.TimeoutError, ConnectionClosed)


class WakingBroker(RedisBroker):
    """Publishes a wake-up with each message and lets its consumers wait for one."""

    def __init__(self, *, url: str, middleware: list[Middleware]) -> None:
        client = redis.Redis.from_url(
            url,
            # The default repeats with pauses of seconds; the reconciler repeats anyway.
            retry=Retry(NoBackoff(), 1),
            socket_connect_timeout=NETWORK_TIMEOUT_S,
            socket_timeout=NETWORK_TIMEOUT_S,
        )
        super().__init__(  # type: ignore[no-untyped-call]
            client=client,
            middleware=middleware,
            namespace=NAMESPACE,
            heartbeat_timeout=HEARTBEAT_TIMEOUT_MS,
            maintenance_chance=ALWAYS,
        )
        self.channel = f"{NAMESPACE}:wake"
        self._wakes: dict[str, threading.Event] = defaultdict(threading.Event)

    def declare_queue(self, queue_name: str) -> None:
        """Declare without a delay queue: times are kept by the log, and a queue that is never
        used would be polled all the same."""
        if queue_name not in self.queues:
            self.emit_before("declare_queue", queue_name)
            self.queues.add(queue_name)
            self.emit_after("declare_queue", queue_name)

    def enqueue(
        self, message: dramatiq.Message[Any], *, delay: int | None = None
    ) -> dramatiq.Message[Any]:
        """Enqueue, then wake whoever waits. Raises ``ValueError`` for a delay."""
        if delay is not None:
            raise ValueError("due times are the reconciler's, not the queue's")
        sent: dramatiq.Message[Any] = super().enqueue(message)
        self.client.publish(self.channel, message.queue_name)
        return sent

    def consume(self, queue_name: str, prefetch: int = 1, timeout: int = 0) -> "_WakingConsumer":  # noqa: ARG002
        """A consumer that sleeps until woken or for ``POLL_S``."""
        return _WakingConsumer(self, queue_name, prefetch, self._wakes[queue_name])

    def wake_consumers(self, stop: threading.Event) -> None:
        """Listen for wake-ups until ``stop``; after a lost connection wake everybody."""
        while not stop.is_set():
            try:
                with self.client.pubsub(ignore_subscribe_messages=True) as listener:
                    listener.subscribe(self.channel)
                    self.wake_all()
                    while not stop.is_set():
                        message = listener.get_message(timeout=POLL_S)
                        if message is not None:
                            self._wakes[message["data"].decode()].set()
            except _UNREACHABLE as error:
                _log.warning("wake-ups of the queue are lost for now: %s", error)
                stop.wait(POLL_S)

    def close(self) -> None:
        """Close this process's connections; a later use opens new ones."""
        self.client.close()

    def wake_all(self) -> None:
        """Let every consumer look once."""
        for queue_name in self.queues:
            self._wakes[queue_name].set()


class _WakingConsumer(_RedisConsumer):
    """Looks, then waits; survives a server that is away or came back empty."""

    def __init__(
        self, broker: WakingBroker, queue_name: str, prefetch: int, wake: threading.Event
    ) -> None:
        # 1 ms is the least the base class can be told to sleep after an empty look.
        super().__init__(broker, queue_name, prefetch, 1)  # type: ignore[no-untyped-call]
        self._wake = wake

    def __next__(self) -> Any:
        self._wake.clear()
        try:
            message = super().__next__()  # type: ignore[no-untyped-call]
        except _UNREACHABLE as error:
            _log.warning("queue %s is unreachable: %s", self.queue_name, error)
            message = None
            self._wake.clear()
        if message is None:
            self.misses = 0
            self._wake.wait(POLL_S)
        return message

    def ack(self, message: Any) -> None:
        """Tell the server; a lost answer means a repeat, which finds the work done."""
        self._settle(super().ack, message)

    def nack(self, message: Any) -> None:
        """Move it to the dead letters."""
        self._settle(super().nack, message)

    def _settle(self, tell: Any, message: Any) -> None:
        try:
            tell(message)
        except _UNREACHABLE as error:
            _log.warning("queue %s did not hear of an end: %s", self.queue_name, error)
        finally:
            self._wake.set()  # there is room for the next one now


def make_broker(redis_url: str) -> WakingBroker:
    """The broker of one process. Connects when first used.

    No time limit, no age limit and no retries by the broker: attempts are events, and what
    has no outcome is sent again by the reconciler.
    """
    return WakingBroker(url=redis_url, middleware=[Retries(max_retries=0)])
