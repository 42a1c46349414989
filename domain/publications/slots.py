"""Which film goes out on which day: one a day, whatever the number of platforms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.events import publication as posts
from domain.events.event import RecordedEvent
from domain.identifiers import AnimationId
from domain.refusals import Refusal


class SlotTaken(Refusal):
    """Another film goes or went out on this day."""


@dataclass(frozen=True, kw_only=True)
class Slot:
    """Where a publication stands in the calendar: its public, planned or requested time."""

    film: AnimationId
    title: str
    at: datetime


def slot_of(recorded: Iterable[RecordedEvent]) -> Slot | None:
    """The slot a publication's events give it; ``None`` where it holds none (any more)."""
    slot: Slot | None = None
    requested: datetime | None = None
    for event in recorded:
        match event.payload:
            case posts.PublicationRequested() as wanted:
                requested = event.recorded_at
                slot = Slot(film=wanted.animation, title=wanted.title, at=requested)
            case posts.PublicationCancelled() | posts.PublicationWithdrawn():
                return None
            case posts.OutcomeDecided(decision="failed"):
                return None
            case fact if slot is not None and requested is not None:
                slot = Slot(film=slot.film, title=slot.title, at=_moved(fact, slot.at, requested))
            case _:
                pass
    return slot


def _moved(fact: object, at: datetime, requested: datetime) -> datetime:
    match fact:
        case posts.PublicationScheduled(publish_at=planned):
            return planned
        case posts.PublicationMoved(publish_at=planned):
            return planned or requested
        case posts.PublicationChecked(standing="scheduled", public_at=datetime() as told):
            return told
        case posts.Published(public_at=public):
            return public
        case _:
            return at


def check_free(slots: Iterable[Slot], film: AnimationId, at: datetime, zone: ZoneInfo) -> None:
    """One film a day in the operator's zone. Raises ``SlotTaken``."""
    day = _day(at, zone)
    for slot in slots:
        if slot.film != film and _day(slot.at, zone) == day:
            raise SlotTaken(
                f"“{slot.title}” goes out on {day.isoformat()}, and one film a day is the rule. "
                "Choose a free day, or move that film first."
            )


def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()
