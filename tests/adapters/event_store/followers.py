"""Handlers, and ways to follow in tests."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import psycopg

from adapters.event_store.follow import Delivery, Handler, Terms, follow
from adapters.event_store.postgres_event_store import PostgresEventStore
from domain.events.event import RecordedEvent
from tests.adapters.contracts.event_store_contract import an_event

type Connection = psycopg.Connection[Any]
type Owner = psycopg.Connection[tuple[object, ...]]

SOON_S = 10.0
TRANSACTIONAL = Terms(delivery=Delivery.WITH_CURSOR, poll_s=0.2)
OUTSIDE = Terms(delivery=Delivery.BEFORE_CURSOR, poll_s=0.2)
NAME = "views"


class Seen:
    """A handler that remembers positions."""

    def __init__(self) -> None:
        self.positions: list[int] = []

    def __call__(self, events: Sequence[RecordedEvent], connection: Connection) -> None:
        self.positions += [event.position for event in events]


def eventually(condition: Callable[[], bool], within_s: float = SOON_S) -> bool:
    """Whether the condition becomes true in time."""
    give_up_at = time.monotonic() + within_s
    while not condition():
        if time.monotonic() > give_up_at:
            return False
        time.sleep(0.01)
    return True


@contextmanager
def following(url: str, handle: Handler, terms: Terms = TRANSACTIONAL) -> Iterator[None]:
    """Follow in a thread while the block runs."""
    stop = threading.Event()
    thread = threading.Thread(
        target=follow, args=(url, NAME, handle), kwargs={"terms": terms, "stop": stop}
    )
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(SOON_S)
    assert not thread.is_alive()


def follow_to(url: str, handle: Handler, until: int, terms: Terms = TRANSACTIONAL) -> None:
    """Follow in this thread up to a position."""
    follow(url, NAME, handle, terms=replace(terms, until=until), stop=threading.Event())


def append(store: PostgresEventStore, count: int) -> list[RecordedEvent]:
    """Events on one new stream."""
    stream = uuid4()
    return store.append([an_event(stream, version) for version in range(1, count + 1)])


class PoisonedBy:
    """A handler that fails on one stream and counts how often it got that stream alone."""

    def __init__(self, poisoned: UUID, handled: set[int]) -> None:
        self.alone = 0
        self._poisoned = poisoned
        self._handled = handled

    def handle(self, events: Sequence[RecordedEvent], connection: Connection) -> None:
        if any(event.stream == self._poisoned for event in events):
            self.alone += len(events) == 1
            raise RuntimeError("meant to fail")
        self._handled |= {event.position for event in events}
