"""Commands about publications that wait, failed, or went who knows where."""

from uuid import UUID

from domain.commands.publications import said
from domain.events.event import RecordedEvent, payloads
from domain.events.publication import PublicationRequested
from domain.ports import EventStore
from domain.publications import decisions
from domain.publications.holders import TOPICS, PostTaken, holders
from domain.publications.state import Step, fold
from domain.streams import Cause, UnitOfWork, decide, read_all


def resume(store: EventStore, cause: Cause, publication: UUID, reason: str) -> list[RecordedEvent]:
    """Go on where it stands, or look once more. Whoever goes on asks the platform first."""
    return said(store, cause, publication, lambda state: decisions.resume(state, reason))


def resume_waiting(store: EventStore, cause: Cause, platform: str) -> list[UUID]:
    """Go on with everything that waited for the connection to a platform; return which."""
    resumed = []
    for stream in _requested(store, platform):
        state = fold(payloads(store.load(stream)))
        unconnected = state.step is Step.FAILED and state.failure in ("auth", "config")
        if state.step is Step.BLOCKED or unconnected:
            resume(store, cause, stream, f"{platform} was connected")
            resumed.append(stream)
    return resumed


def adopt(
    store: EventStore, cause: Cause, publication: UUID, remote_id: str, *, decided_by: str
) -> list[RecordedEvent]:
    """The operator recognises the post whose outcome was unknown.

    Raises ``PostTaken`` for one that is another publication's.
    """

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(publication))
        adopted = decisions.adopt(state, remote_id, decided_by=decided_by)
        assert state.request is not None  # noqa: S101 - what has an outcome was requested
        holder = holders(read_all(store, TOPICS)).get((state.request.platform, remote_id))
        if holder not in (None, publication):
            raise PostTaken("This post is another publication's already. Choose again.")
        unit.add(publication, adopted)

    return decide(store, cause, decision)


def refuse_match(
    store: EventStore, cause: Cause, publication: UUID, *, remote_id: str, url: str, refused_by: str
) -> list[RecordedEvent]:
    """A post that was proposed is another film: it is not proposed again."""

    def decision(unit: UnitOfWork) -> None:
        state = fold(unit.load(publication))
        event = decisions.refuse_match(state, remote_id=remote_id, url=url, refused_by=refused_by)
        if event is not None:
            unit.add(publication, event)

    return decide(store, cause, decision)


def declare_failed(
    store: EventStore, cause: Cause, publication: UUID, reason: str, *, decided_by: str
) -> list[RecordedEvent]:
    """The operator says that nothing went out."""
    return said(
        store,
        cause,
        publication,
        lambda state: decisions.declare_failed(state, reason, decided_by=decided_by),
    )


def try_again(
    store: EventStore, cause: Cause, publication: UUID, reason: str, *, decided_by: str
) -> list[RecordedEvent]:
    """The operator wants it sent once more, whatever became of it."""
    return said(
        store,
        cause,
        publication,
        lambda state: decisions.try_again(state, reason, decided_by=decided_by),
    )


def _requested(store: EventStore, platform: str) -> list[UUID]:
    return [
        each.stream
        for each in read_all(store, (PublicationRequested.topic,))
        if isinstance(each.payload, PublicationRequested) and each.payload.platform == platform
    ]
