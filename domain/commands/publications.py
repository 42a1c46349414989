"""Commands about publications."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.animations import decisions as animations
from domain.animations.state import fold as fold_animation
from domain.days.calendar import next_window
from domain.days.state import fold as fold_day
from domain.events.event import RecordedEvent, payloads
from domain.events.publication import PublicationRequested, PublicationScheduled
from domain.identifiers import AnimationId, PublicationId, publication_id
from domain.ports import EventStore
from domain.publications import decisions
from domain.publications.state import Step, fold
from domain.refusals import Refusal
from domain.settings.state import STREAM, decided
from domain.streams import Cause, UnitOfWork, decide

PLATFORMS = ("tiktok", "youtube")


class PlatformUnknown(Refusal):
    """Kinora does not know this platform."""


def request_kit(
    store: EventStore,
    cause: Cause,
    film: UUID,
    *,
    platform: str,
    account: str,
    now: datetime,
    override_reason: str = "",
) -> PublicationId:
    """Ask for the hand-over kit of an approved film for one platform.

    Where the operator has set a window, the publication is scheduled for the next one.
    """
    if platform not in PLATFORMS:
        raise PlatformUnknown(f"{platform} is not a platform; there are {', '.join(PLATFORMS)}.")
    asked: list[PublicationId] = []

    def decision(unit: UnitOfWork) -> None:
        state = fold_animation(unit.load(film))
        _, file = animations.approved_file(state)
        again = 1
        stream = publication_id(platform, account, file, again)
        while override_reason and unit.load(stream):
            again += 1
            stream = publication_id(platform, account, file, again)
        compiled, commission = state.compiled, state.commission
        assert compiled is not None  # noqa: S101 - a rendered film has a document
        assert commission is not None  # noqa: S101 - every film was commissioned
        wanted = PublicationRequested(
            animation=AnimationId(film),
            platform=platform,
            account=account,
            mode="kit",
            file=file,
            title=compiled.film_title,
            caption=compiled.caption,
            hashtags=compiled.hashtags,
            round=again,
            override_reason=override_reason,
            unattended=commission.unattended,
        )
        unit.add(stream, decisions.request(fold(unit.load(stream)), wanted))
        unit.add(stream, *_scheduled(unit, commission.day, now))
        asked.append(stream)

    decide(store, cause, decision)
    return asked[-1]


def _scheduled(unit: UnitOfWork, day: UUID, now: datetime) -> list[PublicationScheduled]:
    settings, opened = decided(unit.load(STREAM)), fold_day(unit.load(day)).opened
    zone = settings.time_zone or (opened.zone if opened else "")
    if settings.window is None or not zone:
        return []
    return [PublicationScheduled(publish_at=next_window(now, settings.window, ZoneInfo(zone)))]


def is_going_out(store: EventStore, film: UUID) -> bool:
    """Whether a publication of the film was requested and not cancelled since."""
    after = 0
    while page := store.read(after, limit=1_000, topics=(PublicationRequested.topic,)):
        after = page[-1].position
        for each in page:
            wanted = each.payload
            if isinstance(wanted, PublicationRequested) and wanted.animation == film:
                step = fold(payloads(store.load(each.stream))).step
                if step is not Step.CANCELLED:
                    return True
    return False


def confirm(
    store: EventStore,
    cause: Cause,
    publication: UUID,
    *,
    url: str,
    remote_id: str,
    public_at: datetime,
    confirmed_by: str,
) -> list[RecordedEvent]:
    """Say where and since when the film is public."""

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(publication))
        unit.add(
            publication,
            decisions.confirm(
                state,
                url=url,
                remote_id=remote_id,
                public_at=public_at,
                confirmed_by=confirmed_by,
            ),
        )

    return decide(store, cause, decision)


def open_link(
    store: EventStore, cause: Cause, publication: UUID, *, file: str, minutes: int
) -> list[RecordedEvent]:
    """Record that a phone may fetch a file of the kit. Raises ``KitMissing``."""

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(publication))
        unit.add(publication, decisions.open_link(state, file=file, minutes=minutes))

    return decide(store, cause, decision)


def end_link(
    store: EventStore, cause: Cause, publication: UUID, *, file: str, reason: str
) -> list[RecordedEvent]:
    """Record that it no longer may, and why."""

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(publication))
        unit.add(publication, decisions.end_link(state, file=file, reason=reason))

    return decide(store, cause, decision)


def cancel(store: EventStore, cause: Cause, publication: UUID, reason: str) -> list[RecordedEvent]:
    """Give up before anything is public."""
    return decide(
        store,
        cause,
        lambda unit: unit.add(publication, decisions.cancel(fold(unit.load(publication)), reason)),
    )


def withdraw(
    store: EventStore, cause: Cause, publication: UUID, reason: str
) -> list[RecordedEvent]:
    """Record that the film was taken down."""
    return decide(
        store,
        cause,
        lambda unit: unit.add(
            publication, decisions.withdraw(fold(unit.load(publication)), reason)
        ),
    )
