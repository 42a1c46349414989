"""Commands about notices: dismissing, taking that back, telling, trying a channel out."""

from uuid import UUID

from domain.events.event import RecordedEvent
from domain.events.notice import (
    NoticeDismissed,
    NoticeRestored,
    NoticeTested,
    WebhookForgotten,
    WebhookKept,
)
from domain.identifiers import notice_id, stream_of
from domain.notices.state import dismissed
from domain.notices.telling import Telling
from domain.ports import EventStore
from domain.production.stage import Stage
from domain.production.work import Work
from domain.streams import Cause, UnitOfWork, decide
from domain.work.decisions import request
from domain.work.state import fold

WEBHOOK = stream_of("notices", "webhook")
"""What happened to the webhook's address."""


def dismiss(
    store: EventStore, cause: Cause, notice: UUID, *, kind: str, of: UUID
) -> list[RecordedEvent]:
    """Hear no more of a notice for its present cause ``of``; twice is as once."""

    def decision(unit: UnitOfWork) -> None:
        if of not in dismissed(unit.load(notice)):
            unit.add(notice, NoticeDismissed(kind=kind, cause=of))

    return decide(store, cause, decision)


def restore(
    store: EventStore, cause: Cause, notice: UUID, *, kind: str, of: UUID
) -> list[RecordedEvent]:
    """Take a dismissal back; without one nothing changes."""

    def decision(unit: UnitOfWork) -> None:
        if of in dismissed(unit.load(notice)):
            unit.add(notice, NoticeRestored(kind=kind, cause=of))

    return decide(store, cause, decision)


def work_of(telling: Telling) -> Work:
    """The work that tells it."""
    return Work(
        stage=Stage.NOTIFY,
        subject=telling.notice,
        input_digest=telling.digest,
        inputs=(telling.cause,),
        text=telling.channel,
        note=str(telling.number),
    )


def ask_to_tell(store: EventStore, cause: Cause, telling: Telling) -> bool:
    """Request the telling; whether it had not been requested before."""
    work = work_of(telling)

    def decision(unit: UnitOfWork) -> None:
        unit.add(work.id, *request(fold(unit.load(work.id)), work.requested()))

    return bool(decide(store, cause, decision))


def try_channel(store: EventStore, cause: Cause, channel: str) -> tuple[UUID, RecordedEvent]:
    """Try a channel out: a notice of its own, told once. Returns its id as well."""
    notice = notice_id("test", str(cause.id))

    def decision(unit: UnitOfWork) -> None:
        unit.load(notice)
        unit.add(notice, NoticeTested(channel=channel))

    return notice, decide(store, cause, decision)[-1]


def webhook_kept(store: EventStore, cause: Cause, *, key_made: bool) -> list[RecordedEvent]:
    """Record that the secrets hold an address now."""

    def decision(unit: UnitOfWork) -> None:
        unit.load(WEBHOOK)
        unit.add(WEBHOOK, WebhookKept(key_made=key_made))

    return decide(store, cause, decision)


def webhook_forgotten(store: EventStore, cause: Cause) -> list[RecordedEvent]:
    """Record that they hold none any more."""

    def decision(unit: UnitOfWork) -> None:
        unit.load(WEBHOOK)
        unit.add(WEBHOOK, WebhookForgotten())

    return decide(store, cause, decision)
