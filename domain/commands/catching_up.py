"""After a long sleep: today gets one film, and what else was slept through waits for free days."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.commands.moving import slots
from domain.commands.slots import free_window, take_day
from domain.events.publication import PublicationMoved
from domain.identifiers import AnimationId, PublicationId
from domain.ports import EventStore
from domain.publications.moving import overslept
from domain.publications.slots import Slot, SlotTaken, check_free
from domain.publications.state import fold
from domain.settings.state import STREAM, decided
from domain.streams import Cause, UnitOfWork, decide


def catch_up(
    store: EventStore, cause: Cause, publication: UUID, *, now: datetime, zone: ZoneInfo
) -> bool:
    """Give a film whose day was slept through another time; whether it needed one.

    It is the present moment where today has no film yet, else the next window on a free day.
    Two that wake at once collide on the day's stream, and the second decides again. Raises
    ``NoFreeDay``.
    """

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(publication))
        planned, wanted = state.publish_at, state.request
        if wanted is None or planned is None or not overslept(state, now=now, zone=zone):
            return
        usual = f"{planned.astimezone(zone):%H:%M}"
        window = decided(unit.load(STREAM)).window or (usual, usual)
        taken = tuple(slots(store, besides=publication).values())
        to = now if _is_free(taken, wanted.animation, now, zone) else None
        to = to or free_window(wanted, window, zone, taken, now=now)
        take_day(unit, PublicationId(publication), wanted, to, zone)
        unit.add(publication, PublicationMoved(mode=wanted.mode, publish_at=to, previous=planned))

    return bool(decide(store, cause, decision))


def _is_free(taken: tuple[Slot, ...], film: AnimationId, at: datetime, zone: ZoneInfo) -> bool:
    try:
        check_free(taken, film, at, zone)
    except SlotTaken:
        return False
    return True
