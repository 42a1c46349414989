"""Notices about publications and their figures."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.events import publication as posts
from domain.events.audience import AudienceMissed, AudienceObserved
from domain.events.event import Event, RecordedEvent
from domain.identifiers import notice_id
from projections.notice_row import (
    NOTICES,
    SUBJECTS,
    Kind,
    NoticeSubject,
    Wanted,
    raised,
    resolved,
)
from projections.projection import Handler, on
from projections.rows import Change, Put, altered
from projections.table import Rows

HELD_FROM = timedelta(hours=1)
"""A pause that is shorter goes by without a word."""
NEWS_FOR = timedelta(hours=24)

_ON_THE_WAY: tuple[Kind, ...] = ("publication-failed", "publication-held")
_ALL: tuple[Kind, ...] = (*_ON_THE_WAY, "outcome-unknown", "kit-awaits")


def _requested(
    event: RecordedEvent, fact: posts.PublicationRequested, _rows: Rows
) -> Iterator[Change]:
    yield Put(
        NoticeSubject(
            id=event.stream,
            title=fact.title,
            platform=fact.platform,
            unattended=fact.unattended,
        )
    )


def _scheduled(
    event: RecordedEvent, fact: posts.PublicationScheduled, rows: Rows
) -> Iterator[Change]:
    post = rows.find(SUBJECTS, event.stream)
    if post is not None:
        yield Put(altered(post, publish_at=fact.publish_at))


def _wanted(post: NoticeSubject, kind: Kind) -> Wanted:
    return Wanted(kind=kind, subject=str(post.id), title=post.title, platform=post.platform)


def _attended(event: RecordedEvent, rows: Rows) -> NoticeSubject | None:
    """The publication, unless it is a rehearsal nobody attends."""
    post = rows.find(SUBJECTS, event.stream)
    return None if post is None or post.unattended else post


def _kit(event: RecordedEvent, _fact: posts.OperatorAwaited, rows: Rows) -> Iterator[Change]:
    post = _attended(event, rows)
    if post is not None:
        waits = _wanted(post, "kit-awaits")
        at = post.publish_at
        yield raised(rows, event, replace(waits, due_at=at, moment=at))


def _checked(event: RecordedEvent, fact: posts.PublicationChecked, rows: Rows) -> Iterator[Change]:
    post = _attended(event, rows)
    if post is not None and fact.standing == "draft":
        yield raised(rows, event, replace(_wanted(post, "kit-awaits"), detail=fact.note))


def _unknown(event: RecordedEvent, fact: posts.OutcomeUnknown, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, *_ON_THE_WAY)
    post = rows.find(SUBJECTS, event.stream)
    if post is not None:
        yield raised(rows, event, replace(_wanted(post, "outcome-unknown"), detail=fact.reason))


def _blocked(event: RecordedEvent, fact: posts.PublicationBlocked, rows: Rows) -> Iterator[Change]:
    post = rows.find(SUBJECTS, event.stream)
    if post is not None:
        missing = "; ".join(fact.missing)
        yield raised(rows, event, replace(_wanted(post, "publication-held"), detail=missing))


def _failed(event: RecordedEvent, fact: posts.PublicationFailed, rows: Rows) -> Iterator[Change]:
    post = rows.find(SUBJECTS, event.stream)
    if post is None:
        return
    if fact.retry_at is None:
        yield from resolved(rows, event, event.stream, "publication-held")
        failed = _wanted(post, "publication-failed")
        yield raised(rows, event, replace(failed, detail=fact.reason))
    elif fact.retry_at - event.recorded_at >= HELD_FROM:
        yield from resolved(rows, event, event.stream, "publication-failed")
        held = _wanted(post, "publication-held")
        yield raised(rows, event, replace(held, detail=fact.reason, moment=fact.retry_at))
    else:
        yield from resolved(rows, event, event.stream, *_ON_THE_WAY)


def _decided(event: RecordedEvent, _fact: posts.OutcomeDecided, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, *_ALL)


def _goes_on(event: RecordedEvent, _fact: Event, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, *_ON_THE_WAY)


def _preflighted(
    event: RecordedEvent, fact: posts.PublicationPreflighted, rows: Rows
) -> Iterator[Change]:
    if fact.passed:
        yield from resolved(rows, event, event.stream, *_ON_THE_WAY)


def _uploaded(event: RecordedEvent, _fact: Event, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, *_ON_THE_WAY, "outcome-unknown")


def _published(event: RecordedEvent, _fact: posts.Published, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, *_ALL)
    post = _attended(event, rows)
    if post is not None:
        news = _wanted(post, "film-published")
        yield raised(rows, event, replace(news, ends_at=event.recorded_at + NEWS_FOR))


def _over(event: RecordedEvent, _fact: Event, rows: Rows) -> Iterator[Change]:
    yield from resolved(rows, event, event.stream, *_ALL, "film-published")
    post = rows.find(SUBJECTS, event.stream)
    if post is not None:
        yield from _found(event, post, rows)


def _missed(event: RecordedEvent, fact: AudienceMissed, rows: Rows) -> Iterator[Change]:
    """One notice for a platform, however many of its films lack figures."""
    post = rows.find(SUBJECTS, fact.publication)
    if post is None or post.unattended or fact.again_at is not None:
        return
    known = rows.find(NOTICES, notice_id("figures-missing", post.platform))
    before = known.lacking if known is not None and known.state != "resolved" else ()
    lacking = tuple(dict.fromkeys([*before, post.id]))
    missing = Wanted(
        kind="figures-missing",
        subject=post.platform,
        title=post.title,
        platform=post.platform,
        detail=fact.reason,
        amount=len(lacking),
        lacking=lacking,
    )
    yield raised(rows, event, missing)


def _observed(event: RecordedEvent, fact: AudienceObserved, rows: Rows) -> Iterator[Change]:
    post = rows.find(SUBJECTS, fact.publication)
    if post is not None:
        yield from _found(event, post, rows)


def _found(event: RecordedEvent, post: NoticeSubject, rows: Rows) -> Iterator[Change]:
    """Nothing is missing of this publication any more."""
    row = rows.find(NOTICES, notice_id("figures-missing", post.platform))
    if row is None or post.id not in row.lacking:
        return
    lacking = tuple(each for each in row.lacking if each != post.id)
    state = row.state if lacking else "resolved"
    left = altered(row, lacking=lacking, amount=len(lacking), state=state)
    yield Put(altered(left, changed_at=event.recorded_at))


HANDLERS: tuple[Handler, ...] = (
    on(posts.PublicationRequested, _requested),
    on(posts.PublicationScheduled, _scheduled),
    on(posts.OperatorAwaited, _kit),
    on(posts.PublicationChecked, _checked),
    on(posts.OutcomeUnknown, _unknown),
    on(posts.OutcomeDecided, _decided),
    on(posts.PublicationBlocked, _blocked),
    on(posts.PublicationFailed, _failed),
    on(posts.PublicationResumed, _goes_on),
    on(posts.SessionAsked, _goes_on),
    on(posts.PublicationPreflighted, _preflighted),
    on(posts.PublicationUploaded, _uploaded),
    on(posts.Published, _published),
    on(posts.PublicationCancelled, _over),
    on(posts.PublicationWithdrawn, _over),
    on(AudienceMissed, _missed),
    on(AudienceObserved, _observed),
)
