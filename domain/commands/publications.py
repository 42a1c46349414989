"""Commands about publications."""

from datetime import datetime
from uuid import UUID

from domain.animations import decisions as animations
from domain.animations.state import fold as fold_animation
from domain.events.event import RecordedEvent
from domain.events.publication import PublicationRequested
from domain.identifiers import AnimationId, PublicationId, publication_id
from domain.ports import EventStore
from domain.publications import decisions
from domain.publications.state import fold
from domain.refusals import Refusal
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
    override_reason: str = "",
) -> PublicationId:
    """Ask for the hand-over kit of an approved film for one platform."""
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
        asked.append(stream)

    decide(store, cause, decision)
    return asked[-1]


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
