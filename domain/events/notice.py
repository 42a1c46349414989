"""Stream ``notice``: what the operator did about a notice, and which channel told of it.

What notices there are is nowhere written down: it follows from all other events.
"""

from uuid import UUID

from domain.events.event import Event


class NoticeDismissed(Event, frozen=True, kw_only=True):
    """The operator has seen it and wants to hear no more of it."""

    topic = "notice.dismissed"
    kind: str
    cause: UUID
    """The event that called for it; a later cause calls for it anew."""


class NoticeRestored(Event, frozen=True, kw_only=True):
    """The dismissal was taken back."""

    topic = "notice.restored"
    kind: str
    cause: UUID


class NoticeTold(Event, frozen=True, kw_only=True):
    """A channel outside the panel was given it."""

    topic = "notice.told"
    kind: str
    cause: UUID
    channel: str
    """``desktop`` or ``webhook``."""
    reminder: int
    """0 the first time."""


class NoticeUndelivered(Event, frozen=True, kw_only=True):
    """A channel could not be given it, and nobody tries again by itself."""

    topic = "notice.undelivered"
    cause: UUID
    channel: str
    reminder: int
    reason: str


class NoticeTested(Event, frozen=True, kw_only=True):
    """The operator wants to see whether a channel works."""

    topic = "notice.tested"
    channel: str


class WebhookKept(Event, frozen=True, kw_only=True):
    """Address and key of the webhook were kept; the log never has them."""

    topic = "notice.webhook_kept"
    key_made: bool
    """Whether a new key was made, which the receiver has to be given."""


class WebhookForgotten(Event, frozen=True, kw_only=True):
    topic = "notice.webhook_forgotten"


type NoticeEvent = (
    NoticeDismissed
    | NoticeRestored
    | NoticeTold
    | NoticeUndelivered
    | NoticeTested
    | WebhookKept
    | WebhookForgotten
)
