"""A projection: handlers that turn each event into changes of the projection's own rows."""

import hashlib
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from domain.events.event import Event, RecordedEvent
from projections.rows import Add, Change, Put, Row
from projections.table import Rows, Table

LAYOUT = 2
"""Raised when tables of the same shape are laid out otherwise: every read model is rebuilt."""

type Alteration = Callable[[Any, RecordedEvent, Any], Any]
"""Makes a new row of an old one, an event and its payload."""

type Wanted = tuple[Table[Any], tuple[Hashable, ...]]
"""A row that a handler is going to look at: table and key."""


@dataclass(frozen=True, kw_only=True)
class Handler:
    """What one kind of event does to the rows.

    ``apply`` is pure: it looks at the event and at the projection's own rows and returns
    changes. ``reads`` tells which rows it will look at, so that a writer can fetch those of
    thousands of events at once; leaving one out costs time, never correctness.
    """

    kind: type[Event]
    apply: Callable[[RecordedEvent, Any, Rows], Iterable[Change]]
    reads: Callable[[RecordedEvent, Any], Iterable[Wanted]]
    alters: tuple[Table[Any], Alteration] | None = None
    """A shorter way to say what ``apply`` says: the row that has the stream as its key
    becomes what the function makes of it. Writers take it, being the common case."""


@dataclass(frozen=True, kw_only=True)
class Projection:
    """One question. A change of what its rows say or look like needs a higher ``version``."""

    name: str
    version: int
    tables: tuple[Table[Any], ...]
    handlers: tuple[Handler, ...]

    @cached_property
    def by_kind(self) -> dict[type[Event], Handler]:
        """The handler of each kind of event that matters here."""
        return {handler.kind: handler for handler in self.handlers}

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Topics that matter here, sorted."""
        return tuple(sorted(kind.topic for kind in self.by_kind))

    @cached_property
    def fingerprint(self) -> str:
        """Digest of the version and of every table's shape: when it differs, rebuild."""
        shape = [(t.name, t.key, t.indexes, [repr(c) for c in t.all_columns]) for t in self.tables]
        return hashlib.sha256(repr((LAYOUT, self.version, shape)).encode()).hexdigest()[:16]


def on[E: Event](
    kind: type[E],
    apply: Callable[[RecordedEvent, E, Rows], Iterable[Change]],
    *,
    reads: Callable[[RecordedEvent, E], Iterable[Wanted]] = lambda _event, _fact: (),
) -> Handler:
    """Handle ``kind`` with a function of event, payload and rows."""
    return Handler(kind=kind, apply=apply, reads=reads)


def begun(event: RecordedEvent, row: Row) -> tuple[Change]:
    """Insert the row that has the event's stream as its key. The first event of a stream
    cannot find one there already."""
    return (Add(row) if event.version == 1 else Put(row),)


def alters[E: Event, R: Row](
    kind: type[E], table: Table[R], change: Callable[[R, RecordedEvent, E], R]
) -> Handler:
    """``change`` the row that has the event's stream as its key; without one, do nothing."""

    def apply(event: RecordedEvent, fact: E, rows: Rows) -> Iterable[Change]:
        row = rows.find(table, event.stream)
        return () if row is None else (Put(change(row, event, fact)),)

    def reads(event: RecordedEvent, _fact: E) -> Iterable[Wanted]:
        return ((table, (event.stream,)),)

    return Handler(kind=kind, apply=apply, reads=reads, alters=(table, change))
