"""Telling notices outside the panel: the board they are read from, channels, and who asks.

The notifier asks for each telling once, as work: its id follows from notice, cause, channel and
number, so neither a restart nor a rebuilt read model tells anything twice.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from api.settings import Language
from domain.commands.notices import ask_to_tell, work_of
from domain.commands.settings import settings_in
from domain.days.calendar import within
from domain.events.event import payloads
from domain.events.notice import NoticeTested
from domain.events.settings import SettingChanged
from domain.identifiers import WorkId, event_id
from domain.notices.telling import Telling, due_telling, worth_telling
from domain.notifying_port import Message
from domain.ports import Clock, EventStore
from domain.settings.state import STREAM, Decided
from domain.streams import Request
from projections.notice_row import NoticeRow
from projections.notice_words import notice_path, notice_text
from projections.notices import notice, notices_at

if TYPE_CHECKING:
    from api.bootstrap import Kinora

TRIAL = {
    "pl": ("Powiadomienia działają", "To jest próba wysłana z Kinory. Nic nie trzeba robić."),
    "en": ("Notices work", "This is a trial sent by Kinora. There is nothing to do."),
}

log = structlog.get_logger()

type Board = Callable[[datetime], Sequence[NoticeRow]]
"""Notices that are shown at a moment."""


class Notifier:
    """Asks for the tellings that are due. One round at a time."""

    def __init__(self, *, store: EventStore, clock: Clock, board: Board, zone: str) -> None:
        """``zone`` is the machine's; the operator's settings may name another."""
        self._store = store
        self._clock = clock
        self._board = board
        self._zone = zone
        self._asked: set[WorkId] = set()

    def look(self) -> int:
        """One round; returns how many tellings were asked for."""
        settings, now = settings_in(self._store), self._clock.now()
        if not settings.notice_channels or self._quiet(settings, now):
            return 0
        every = timedelta(hours=settings.notice_remind_hours)
        since = {each: self._since(each) for each in settings.notice_channels}
        asked = 0
        for row in self._board(now):
            number, moment = due_telling(row.due_at, now, every if row.reminds else None)
            for channel, begun in since.items():
                if not worth_telling(moment, now, begun) or not tellable(row, channel):
                    continue
                asked += self._ask(
                    Telling(
                        notice=row.id,
                        cause=row.cause,
                        channel=channel,
                        number=number,
                        moment=moment,
                    )
                )
        return asked

    def _ask(self, telling: Telling) -> int:
        work = work_of(telling).id
        if work in self._asked:
            return 0
        request = Request(id=event_id(telling.notice, f"tell/{work}"), actor="policy")
        new = ask_to_tell(self._store, request, telling)
        self._asked.add(work)
        if new:
            log.info("notice.asked", notice=str(telling.notice), channel=telling.channel)
        return int(new)

    def _quiet(self, settings: Decided, now: datetime) -> bool:
        zone = ZoneInfo(settings.time_zone or self._zone)
        return settings.notice_quiet is not None and within(now, settings.notice_quiet, zone)

    def _since(self, channel: str) -> datetime:
        """When the channel was switched on: nothing of before is told by it."""
        switched = [
            each.recorded_at
            for each in self._store.load(STREAM)
            if isinstance(each.payload, SettingChanged) and each.payload.name == f"notice_{channel}"
        ]
        return switched[-1] if switched else datetime.max.replace(tzinfo=UTC)


def tellable(row: NoticeRow, channel: str) -> bool:
    """A channel does not tell of its own failure."""
    return row.kind != "delivery-failed" or row.subject != channel


def notifier_of(kinora: "Kinora") -> Notifier:
    """The notifier of a real Kinora, on its read models."""

    def board(now: datetime) -> Sequence[NoticeRow]:
        with kinora.views.reader(fresh=False) as reader:
            return notices_at(reader, now).shown

    return Notifier(
        store=kinora.store, clock=kinora.clock, board=board, zone=kinora.settings.time_zone
    )


class ViewedNotices:
    """Implements ``domain.notifying_port.NoticeBoard`` on the read models."""

    def __init__(self, kinora: "Kinora") -> None:
        self._kinora = kinora

    def message(
        self, notice_id: UUID, *, cause: UUID, delivery: UUID, reminder: int
    ) -> Message | None:
        """In the operator's language; ``None`` when there is nothing to tell any more."""
        language = language_of(self._kinora)
        facts = payloads(self._kinora.store.load(notice_id))
        if any(isinstance(each, NoticeTested) for each in facts):
            return self._trial(notice_id, delivery, language)
        with self._kinora.views.reader() as reader:
            row = notice(reader, notice_id)
        if row is None or row.state != "open" or row.cause != cause:
            return None
        words = notice_text(row, language, self._kinora.zone)
        return Message(
            id=row.id,
            delivery=delivery,
            kind=row.kind,
            urgency=row.urgency,
            title=self._kinora.redact(words.title),
            text=self._kinora.redact(words.text),
            language=language,
            path=notice_path(row),
            subject=row.subject,
            due_at=row.due_at,
            reminder=reminder,
        )

    def _trial(self, notice_id: UUID, delivery: UUID, language: Language) -> Message:
        title, text = TRIAL[language]
        return Message(
            id=notice_id,
            delivery=delivery,
            kind="test",
            urgency="news",
            title=title,
            text=text,
            language=language,
            path="/settings?tab=notices",
            subject="",
            due_at=self._kinora.clock.now(),
            test=True,
        )


def language_of(kinora: "Kinora") -> Language:
    """The language of texts for the operator: the setting, else the machine's."""
    wanted = kinora.preferences.interface_language
    return "pl" if wanted == "pl" else "en" if wanted == "en" else kinora.settings.language
