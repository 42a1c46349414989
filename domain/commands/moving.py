"""Commands that move a publication to another slot of the calendar."""

from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.commands.slots import take_day
from domain.days.calendar import opening, parse_time
from domain.events import publication as posts
from domain.events.event import RecordedEvent
from domain.identifiers import AnimationId, PublicationId
from domain.ports import EventStore
from domain.publications import moving
from domain.publications.slots import Slot, check_free, slot_of
from domain.publications.state import Publication, fold
from domain.settings.state import STREAM, decided
from domain.streams import Cause, UnitOfWork, decide, read_all

_ENDS = (
    posts.PublicationRequested.topic,
    posts.Published.topic,
    posts.PublicationCancelled.topic,
    posts.PublicationWithdrawn.topic,
)
"""What begins and what ends a slot."""


def move(
    store: EventStore,
    cause: Cause,
    publication: UUID,
    day: date,
    at: time | None,
    *,
    now: datetime,
    zone: ZoneInfo,
) -> list[RecordedEvent]:
    """Plan the publication for another day, at its time of day or at ``at``, on the clocks of
    ``zone``. One film a day: raises ``SlotTaken`` where another has that day."""

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(publication))
        to = opening(day, at or _usual(unit, store, publication, state, zone), zone)
        _add(unit, publication, moving.move(state, to, now=now), store, zone)

    return decide(store, cause, decision)


def undo_move(
    store: EventStore, cause: Cause, publication: UUID, *, now: datetime, zone: ZoneInfo
) -> list[RecordedEvent]:
    """Plan again what was planned before the last move, where that day is still free."""

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(publication))
        _add(unit, publication, moving.undo_move(state, now=now), store, zone)

    return decide(store, cause, decision)


def slots(store: EventStore, *, besides: UUID) -> dict[UUID, Slot]:
    """The slot of every other publication that holds one.

    Those that are public keep the slot of their publishing; only the few that are still to come
    are read as a whole.
    """
    found: dict[UUID, Slot] = {}
    public: dict[UUID, datetime] = {}
    films: dict[UUID, posts.PublicationRequested] = {}
    for event in read_all(store, _ENDS):
        match event.payload:
            case posts.PublicationRequested() as wanted:
                films[event.stream] = wanted
            case posts.Published(public_at=at):
                public[event.stream] = at
            case _:
                films.pop(event.stream, None)
    films.pop(besides, None)
    for stream, wanted in films.items():
        if stream in public:
            slot: Slot | None = Slot(film=wanted.animation, title=wanted.title, at=public[stream])
        else:
            slot = slot_of(store.load(stream))
        if slot is not None:
            found[stream] = slot
    return found


def _add(
    unit: UnitOfWork,
    publication: UUID,
    moved: posts.PublicationMoved | None,
    store: EventStore,
    zone: ZoneInfo,
) -> None:
    if moved is None:
        return
    at, film = moved.publish_at or _asked_at(store, publication), _film(unit, publication)
    if at is not None:
        check_free(slots(store, besides=publication).values(), film, at, zone)
        request = fold(unit.load(publication)).request
        assert request is not None  # noqa: S101 - what may be moved was requested
        take_day(unit, PublicationId(publication), request, at, zone)
    unit.add(publication, moved)


def _film(unit: UnitOfWork, publication: UUID) -> AnimationId:
    request = fold(unit.load(publication)).request
    assert request is not None  # noqa: S101 - what may be moved was requested
    return request.animation


def _asked_at(store: EventStore, publication: UUID) -> datetime | None:
    """When it was requested; a dry run may stand before that."""
    return next(
        (
            each.recorded_at
            for each in store.load(publication)
            if isinstance(each.payload, posts.PublicationRequested)
        ),
        None,
    )


def _usual(
    unit: UnitOfWork, store: EventStore, publication: UUID, state: Publication, zone: ZoneInfo
) -> time:
    """The time of day that was planned; else the window's beginning; else where it stands."""
    if state.publish_at is not None:
        return state.publish_at.astimezone(zone).time()
    window = decided(unit.load(STREAM)).window
    if window is not None:
        return parse_time(window[0])
    asked = _asked_at(store, publication)
    return asked.astimezone(zone).time() if asked is not None else time(12)
