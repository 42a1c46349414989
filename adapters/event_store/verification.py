"""Checking the chain of hashes from the first event to the head."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from adapters.event_store.chain import GENESIS

type Link = tuple[int, bytes, bytes]
"""Position, hashed columns (as ``chain.columns_of`` makes them) and stored hash."""

type Progress = Callable[[int], None]

_PROGRESS_EVERY = 5_000
"""Events: some twenty milliseconds, so that a check can be stopped at once."""


class Chained(Protocol):
    """A log whose chain can be checked."""

    def links(self) -> Iterator[Link]:
        """Every row in order of position."""


@dataclass(frozen=True, kw_only=True)
class Intact:
    """The whole chain holds. ``hash`` is what to compare with an anchor outside."""

    position: int
    hash: bytes


@dataclass(frozen=True, kw_only=True)
class Broken:
    """The first event at which the log is not what was recorded."""

    position: int
    reason: str


def verify(store: Chained, *, progress: Progress = lambda _: None) -> Intact | Broken:
    """Compute every hash again. Finds a change of any column at exactly that event.

    What was cut off at the end leaves an intact, shorter chain: that is what anchors are for.
    """
    return checked_chain(store.links(), progress=progress)


def checked_chain(links: Iterable[Link], *, progress: Progress = lambda _: None) -> Intact | Broken:
    """The same for rows from anywhere."""
    sha = hashlib.sha256
    previous = GENESIS
    head = 0
    for head, (position, columns, stored) in enumerate(links, start=1):
        if position != head:
            return Broken(position=head, reason=f"it is missing, the next one is {position}")
        if sha(previous + columns).digest() != stored:
            return Broken(position=position, reason="its content does not match its hash")
        previous = stored
        if position % _PROGRESS_EVERY == 0:
            progress(position)
    return Intact(position=head, hash=previous)
