"""What each event of sending and ending does to a publication's row."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from domain.events import publication as posts
from domain.events.event import Event, RecordedEvent
from projections.publication_row import PostFound, PublicationRow, State, Todo
from projections.rows import altered

type Move = Callable[[PublicationRow, Any], PublicationRow]

_STANDINGS: Mapping[str, tuple[State, Todo]] = {
    "processing": ("uploaded", "wait"),
    "vanished": ("uploaded", "wait"),
    "scheduled": ("scheduled", "wait"),
    "slot": ("scheduled", "wait"),
    "draft": ("awaiting_operator", "finish_draft"),
}

_FAILURES: Mapping[str, Todo] = {
    "auth": "connect",
    "config": "connect",
    "rejected": "cancel",
    "preflight": "cancel",
    "declared": "cancel",
}


def dated(move: Move) -> Callable[[PublicationRow, RecordedEvent, Any], PublicationRow]:
    """The move, with the moment of its event."""

    def apply(row: PublicationRow, event: RecordedEvent, fact: Any) -> PublicationRow:
        return altered(move(row, fact), changed_at=event.recorded_at)

    return apply


def _asked(row: PublicationRow, fact: posts.SessionAsked) -> PublicationRow:
    asked = _clear(row, "session_asked", "wait")
    return altered(asked, session=fact.handle, uploaded_bytes=0)


def _opened(row: PublicationRow, fact: posts.SessionOpened) -> PublicationRow:
    opened = _clear(row, "session_opened", "wait")
    return altered(opened, session=fact.handle, session_expires_at=fact.expires_at)


def _advanced(row: PublicationRow, fact: posts.UploadAdvanced) -> PublicationRow:
    sent = altered(row, uploaded_bytes=fact.offset, total_bytes=fact.size)
    return _clear(sent, "uploading", "wait")


def _finishing(row: PublicationRow, _fact: posts.LastChunkAsked) -> PublicationRow:
    return _clear(row, "finishing", "wait")


def _lost(row: PublicationRow, fact: posts.SessionLost) -> PublicationRow:
    lost = altered(row, state="preflighted", session="", session_expires_at=None)
    return altered(lost, uploaded_bytes=0, reason=fact.reason)


def _uploaded(row: PublicationRow, fact: posts.PublicationUploaded) -> PublicationRow:
    there = altered(row, remote_id=fact.remote_id, session="", session_expires_at=None)
    return _clear(altered(there, uploaded_bytes=row.total_bytes), "uploaded", "wait")


def _checked(row: PublicationRow, fact: posts.PublicationChecked) -> PublicationRow:
    seen = altered(row, standing=fact.standing, note=fact.note, again_at=fact.look_at)
    known = _STANDINGS.get(fact.standing)
    if known is None:
        return seen
    state, todo = known
    seen = altered(seen, state=state, todo=todo)
    if todo == "finish_draft":
        return altered(seen, instructions=fact.note)
    return altered(seen, publish_at=fact.public_at or row.publish_at)


def _adorned(row: PublicationRow, fact: posts.PublicationAdorned) -> PublicationRow:
    return altered(row, adorned=fact.done or fact.problem)


def _published(row: PublicationRow, fact: posts.Published) -> PublicationRow:
    public = altered(row, url=fact.url, remote_id=fact.remote_id, confirmed_by=fact.confirmed_by)
    public = altered(public, public_at=fact.public_at, slot=fact.public_at)
    short = fact.remote_id.startswith("short:")
    return _clear(public, "published", "complete_address" if short else "nothing")


def _completed(row: PublicationRow, fact: posts.AddressCompleted) -> PublicationRow:
    completed = altered(row, url=fact.url, remote_id=fact.remote_id)
    return altered(completed, todo="nothing")


def _unknown(row: PublicationRow, fact: posts.OutcomeUnknown) -> PublicationRow:
    unknown = _clear(row, "outcome_unknown", "decide")
    return altered(unknown, reason=fact.reason)


def _searched(row: PublicationRow, fact: posts.OutcomeSearched) -> PublicationRow:
    found = tuple(
        PostFound(
            remote_id=each.remote_id,
            url=each.url,
            title=each.title,
            posted_at=each.posted_at,
            duration_s=each.duration_s,
            likeness=each.likeness,
        )
        for each in fact.candidates
    )
    return altered(row, candidates=found, note=fact.problem, again_at=fact.search_at)


def _decided(row: PublicationRow, fact: posts.OutcomeDecided) -> PublicationRow:
    match fact.decision:
        case "adopted":
            return altered(_clear(row, "uploaded", "wait"), remote_id=fact.remote_id)
        case "again":
            return altered(_clear(row, "preflighted", "wait"), reason=fact.reason)
        case _:
            declared = _clear(row, "failed", "nothing")
            return altered(declared, failure="declared", reason=fact.reason)


def _blocked(row: PublicationRow, fact: posts.PublicationBlocked) -> PublicationRow:
    blocked = altered(row, missing=fact.missing, reason="")
    return altered(blocked, state="blocked", todo="connect")


def _failed(row: PublicationRow, fact: posts.PublicationFailed) -> PublicationRow:
    todo = "wait" if fact.retry_at else _FAILURES.get(fact.failure, "retry")
    failed = altered(row, state="failed", failure=fact.failure, reason=fact.reason)
    return altered(failed, todo=todo, again_at=fact.retry_at)


def _resumed(row: PublicationRow, fact: posts.PublicationResumed) -> PublicationRow:
    if row.state == "outcome_unknown":
        return altered(row, again_at=None, note=fact.reason)
    state: State = "uploaded" if row.remote_id else "uploading" if row.session else "requested"
    return _clear(row, state, "wait")


def _over(state: State) -> Move:
    def move(
        row: PublicationRow, fact: posts.PublicationCancelled | posts.PublicationWithdrawn
    ) -> PublicationRow:
        return altered(_clear(row, state, "nothing"), reason=fact.reason)

    return move


def _clear(row: PublicationRow, state: State, todo: Todo) -> PublicationRow:
    """What was wrong is over."""
    clear = altered(row, state=state, todo=todo, failure="", reason="", missing=())
    return altered(clear, again_at=None, candidates=(), note="")


SENDING: Mapping[type[Event], Move] = MappingProxyType(
    {
        posts.SessionAsked: _asked,
        posts.SessionOpened: _opened,
        posts.UploadAdvanced: _advanced,
        posts.LastChunkAsked: _finishing,
        posts.SessionLost: _lost,
        posts.PublicationUploaded: _uploaded,
        posts.PublicationChecked: _checked,
        posts.PublicationAdorned: _adorned,
    }
)

ENDING: Mapping[type[Event], Move] = MappingProxyType(
    {
        posts.Published: _published,
        posts.AddressCompleted: _completed,
        posts.OutcomeUnknown: _unknown,
        posts.OutcomeSearched: _searched,
        posts.OutcomeDecided: _decided,
        posts.PublicationBlocked: _blocked,
        posts.PublicationFailed: _failed,
        posts.PublicationResumed: _resumed,
        posts.PublicationCancelled: _over("cancelled"),
        posts.PublicationWithdrawn: _over("withdrawn"),
    }
)
