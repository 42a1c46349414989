"""What telling the operator outside the panel needs. One port for all channels; each has an
adapter, and a twin that remembers what it was told and fails when asked to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Message:
    """A notice in words, without any secret."""

    id: UUID
    """Of the notice."""
    delivery: UUID
    """Of this telling: a receiver that sees it twice, after a crash, knows it by this."""
    kind: str
    urgency: str
    title: str
    text: str
    language: str
    path: str
    """Where in the panel something can be done about it."""
    subject: str
    due_at: datetime
    reminder: int = 0
    test: bool = False


class Undelivered(Exception):
    """It did not arrive; the same again later may."""


class Undeliverable(Exception):
    """It will not arrive, however often it is tried."""


class Channel(Protocol):
    """One way to the operator."""

    def tell(self, message: Message) -> None:
        """Deliver it. Raises ``Undelivered`` or ``Undeliverable``; texts hold no secret."""


type Channels = Callable[[str], Channel]
"""The channel with this name. Raises ``Undeliverable`` when it is not configured."""


class NoticeBoard(Protocol):
    """What a notice says at the moment it is told."""

    def message(
        self, notice: UUID, *, cause: UUID, delivery: UUID, reminder: int
    ) -> Message | None:
        """In the operator's language; ``None`` when its cause is gone or it was dismissed."""
