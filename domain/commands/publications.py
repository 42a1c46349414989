"""Commands about publications."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.animations import decisions as animations
from domain.animations.state import Animation
from domain.animations.state import fold as fold_animation
from domain.commands.moving import slots
from domain.commands.slots import free_window, take_day
from domain.days.state import fold as fold_day
from domain.events.event import Event, RecordedEvent, payloads
from domain.events.publication import (
    PreflightFinding,
    PublicationDryRun,
    PublicationRequested,
    PublicationScheduled,
)
from domain.identifiers import AnimationId, PublicationId, publication_id
from domain.ports import EventStore
from domain.publications import decisions
from domain.publications.state import Publication, Step, fold
from domain.refusals import Refusal
from domain.settings.state import STREAM, decided
from domain.streams import Cause, UnitOfWork, decide, read_all

PLATFORMS = ("tiktok", "youtube")


@dataclass(frozen=True, kw_only=True)
class Rehearsed:
    """What a dry run shows: requests with secrets masked, what is missing, what was checked."""

    requests: tuple[str, ...]
    missing: tuple[str, ...]
    findings: tuple[PreflightFinding, ...]


class PlatformUnknown(Refusal):
    """Kinora does not know this platform."""


class MomentPassed(Refusal):
    """The film was to become visible at a moment that is over."""


class ModeUnknown(Refusal):
    """The platform cannot be published to in this way."""


MODES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"tiktok": ("kit", "inbox", "direct"), "youtube": ("kit", "api")}
)
"""How a film may get to a platform, the careful way first."""


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
    wish = Wish(platform=platform, account=account, mode="kit", override_reason=override_reason)
    return request(store, cause, film, wish, now=now)


@dataclass(frozen=True, kw_only=True)
class Wish:
    """How a film shall go out."""

    platform: str
    account: str
    mode: str
    visibility: str = "public"
    publish_at: datetime | None = None
    """Instead of the next window; at once where there is none."""
    at_once: bool = False
    """Wait for no window."""
    override_reason: str = ""
    """Once more for the same account, for this reason."""


def request(
    store: EventStore, cause: Cause, film: UUID, wish: Wish, *, now: datetime
) -> PublicationId:
    """Ask for the publication of an approved film. Nothing is sent before its work begins."""
    _check(wish)
    check_moment(wish, now)
    asked: list[PublicationId] = []

    def decision(unit: UnitOfWork) -> None:
        state = fold_animation(unit.load(film))
        wanted, earlier = _wanted(unit, film, state, wish)
        stream = publication_id(wanted.platform, wanted.account, wanted.file, wanted.round)
        known = fold(unit.load(stream))
        unit.add(stream, decisions.request(known, wanted, earlier=earlier))
        _schedule(unit, store, stream, wanted, wish, now=now)
        asked.append(stream)

    decide(store, cause, decision)
    return asked[-1]


def check_moment(wish: Wish, now: datetime) -> None:
    """A film is not sent at once because its moment was mistyped. Raises ``MomentPassed``."""
    if wish.at_once and wish.publish_at is not None:
        raise MomentPassed("Say either when the film becomes visible, or that it goes out now.")
    if wish.publish_at is not None and wish.publish_at <= now:
        raise MomentPassed(
            f"{wish.publish_at.isoformat(timespec='minutes')} is over. Name a moment to come, or "
            "say that the film goes out now: --now."
        )


def _check(wish: Wish) -> None:
    if wish.platform not in PLATFORMS:
        raise PlatformUnknown(
            f"{wish.platform} is not a platform; there are {', '.join(PLATFORMS)}."
        )
    if wish.mode not in MODES[wish.platform]:
        modes = ", ".join(MODES[wish.platform])
        raise ModeUnknown(f"{wish.platform} has no mode {wish.mode}; there are {modes}.")


def _wanted(
    unit: UnitOfWork, film: UUID, state: Animation, wish: Wish
) -> tuple[PublicationRequested, list[Publication]]:
    """The request, and the rounds before it."""
    _, file = animations.approved_file(state)
    compiled, commission = state.compiled, state.commission
    assert compiled is not None  # noqa: S101 - a rendered film has a document
    assert commission is not None  # noqa: S101 - every film was commissioned
    again, earlier = 1, list[Publication]()
    while wish.override_reason and (
        events := unit.load(publication_id(wish.platform, wish.account, file, again))
    ):
        earlier.append(fold(events))
        again += 1
    wanted = PublicationRequested(
        animation=AnimationId(film),
        platform=wish.platform,
        account=wish.account,
        mode=wish.mode,
        file=file,
        title=compiled.film_title,
        caption=compiled.caption,
        hashtags=compiled.hashtags,
        round=again,
        override_reason=wish.override_reason,
        unattended=commission.unattended,
        visibility=wish.visibility,
        language=commission.language,
    )
    return wanted, earlier


def dry_run(
    store: EventStore,
    cause: Cause,
    film: UUID,
    wish: Wish,
    show: Callable[[PublicationRequested], Rehearsed],
) -> PublicationId:
    """Remember what publishing the film would send. It may be asked for later all the same."""
    _check(wish)
    shown: list[PublicationId] = []

    def decision(unit: UnitOfWork) -> None:
        wanted, _ = _wanted(unit, film, fold_animation(unit.load(film)), wish)
        stream = publication_id(wanted.platform, wanted.account, wanted.file, wanted.round)
        rehearsed = show(wanted)
        fact = PublicationDryRun(
            animation=wanted.animation,
            platform=wanted.platform,
            account=wanted.account,
            mode=wanted.mode,
            title=wanted.title,
            requests=rehearsed.requests,
            missing=rehearsed.missing,
            findings=rehearsed.findings,
        )
        unit.add(stream, decisions.dry_run(fold(unit.load(stream)), fact))
        shown.append(stream)

    decide(store, cause, decision)
    return shown[-1]


def _schedule(
    unit: UnitOfWork,
    store: EventStore,
    stream: PublicationId,
    wanted: PublicationRequested,
    wish: Wish,
    *,
    now: datetime,
) -> None:
    """When it becomes visible: as wished, else in the next window whose day is free."""
    if wish.at_once:
        return
    if wish.publish_at is not None:
        unit.add(stream, PublicationScheduled(publish_at=wish.publish_at))
        return
    film = fold_animation(unit.load(wanted.animation)).commission
    assert film is not None  # noqa: S101 - every film was commissioned
    settings, opened = decided(unit.load(STREAM)), fold_day(unit.load(film.day)).opened
    zone = settings.time_zone or (opened.zone if opened else "")
    if settings.window is None or not zone:
        return
    own = ZoneInfo(zone)
    at = free_window(wanted, settings.window, own, slots(store, besides=stream).values(), now=now)
    take_day(unit, stream, wanted, at, own)
    unit.add(stream, PublicationScheduled(publish_at=at))


def is_going_out(store: EventStore, film: UUID) -> bool:
    """Whether a publication of the film was requested and not cancelled since."""
    return any(
        fold(payloads(store.load(each.stream))).step is not Step.CANCELLED
        for each in read_all(store, (PublicationRequested.topic,))
        if isinstance(each.payload, PublicationRequested) and each.payload.animation == film
    )


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
    return said(
        store,
        cause,
        publication,
        lambda state: decisions.confirm(
            state, url=url, remote_id=remote_id, public_at=public_at, confirmed_by=confirmed_by
        ),
    )


def complete_address(
    store: EventStore,
    cause: Cause,
    publication: UUID,
    *,
    url: str,
    remote_id: str,
    completed_by: str,
) -> list[RecordedEvent]:
    """Put the full address in the place of a short link. Raises ``AddressComplete``."""
    return said(
        store,
        cause,
        publication,
        lambda state: decisions.complete_address(
            state, url=url, remote_id=remote_id, completed_by=completed_by
        ),
    )


def open_link(
    store: EventStore, cause: Cause, publication: UUID, *, file: str, minutes: int
) -> list[RecordedEvent]:
    """Record that a phone may fetch a file of the kit. Raises ``KitMissing``."""
    return said(
        store,
        cause,
        publication,
        lambda state: decisions.open_link(state, file=file, minutes=minutes),
    )


def end_link(
    store: EventStore, cause: Cause, publication: UUID, *, file: str, reason: str
) -> list[RecordedEvent]:
    """Record that it no longer may, and why."""
    return said(
        store, cause, publication, lambda state: decisions.end_link(state, file=file, reason=reason)
    )


def cancel(store: EventStore, cause: Cause, publication: UUID, reason: str) -> list[RecordedEvent]:
    """Give up before anything is public."""
    return said(store, cause, publication, lambda state: decisions.cancel(state, reason))


def withdraw(
    store: EventStore, cause: Cause, publication: UUID, reason: str
) -> list[RecordedEvent]:
    """Record that the film was taken down."""
    return said(store, cause, publication, lambda state: decisions.withdraw(state, reason))


def said(
    store: EventStore, cause: Cause, publication: UUID, say: Callable[[Publication], Event]
) -> list[RecordedEvent]:
    """Say one thing of one publication as it is."""
    return decide(
        store,
        cause,
        lambda unit: unit.add(publication, say(fold(unit.load(publication)))),
    )
