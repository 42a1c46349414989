"""Notify: tell one notice by one channel, once."""

from collections.abc import Sequence
from uuid import UUID

from domain.events.event import RecordedEvent
from domain.events.notice import NoticeTold, NoticeUndelivered
from domain.events.work import WorkStarted
from domain.notifying_port import Channels, Message, NoticeBoard, Undeliverable
from domain.ports import EventStore
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork

SHOWN_ONCE = ("desktop",)
"""Channels whose receiver cannot tell a repetition: an attempt that died is not repeated."""


def notify(store: EventStore, board: NoticeBoard, channels: Channels) -> Perform:
    """A stage that tells what is still true; what is not is passed over."""

    def perform(job: Job) -> Conclusion:
        channel = job.asked.text
        if channel in SHOWN_ONCE and _died(store.load(job.work)):
            return lambda _unit: Outcome(summary="may have been shown before; not shown again")
        message = board.message(
            job.subject, cause=_cause(job), delivery=job.work, reminder=int(job.asked.note or 0)
        )
        if message is None:
            return lambda _unit: Outcome(summary="nothing to tell any more")
        try:
            channels(channel).tell(message)
        except Undeliverable as reason:
            text = str(reason)
            raise Hopeless(text, lambda unit: undelivered(unit, job, text)) from reason
        return _told(job, message)

    return perform


def undelivered(unit: UnitOfWork, job: Job, reason: str) -> None:
    """The fact that belongs to parking a telling."""
    unit.load(job.subject)
    fact = NoticeUndelivered(
        cause=_cause(job),
        channel=job.asked.text,
        reminder=int(job.asked.note or 0),
        reason=reason,
    )
    unit.add(job.subject, fact)


def _cause(job: Job) -> UUID:
    return job.asked.inputs[0]


def _told(job: Job, message: Message) -> Conclusion:
    fact = NoticeTold(
        kind=message.kind,
        cause=_cause(job),
        channel=job.asked.text,
        reminder=message.reminder,
    )

    def conclude(unit: UnitOfWork) -> Outcome:
        unit.load(job.subject)
        unit.add(job.subject, fact)
        return Outcome(summary=job.asked.text)

    return conclude


def _died(recorded: Sequence[RecordedEvent]) -> bool:
    """Whether the attempt before this one began and was never heard of again."""
    kinds = [type(each.payload) for each in recorded]
    return kinds[-2:] == [WorkStarted, WorkStarted]
