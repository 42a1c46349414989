"""Measure: at a due time the figures are read, or the hole is recorded.

A platform that does not answer leaves a hole that says when it is asked again: after a sixth of
the time that has passed since the reading was due, and no longer than a day.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from domain.audiences.decisions import Reading, miss, observe, report_day
from domain.audiences.state import Audience, fold
from domain.events.audience import AudienceDayReported
from domain.events.event import payloads
from domain.events.publication import PublicationRequested, PublicationWithdrawn, Published
from domain.identifiers import PublicationId, audience_id
from domain.measuring_port import Counters, Meter, Meters, MeterSilent, Post
from domain.ports import Clock, EventStore
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork

BY_HAND = (timedelta(hours=24), timedelta(hours=72), timedelta(hours=168))
"""When a person is expected to have typed the figures in; nobody does it every hour."""

DAYS_FROM = timedelta(hours=36)
"""Before that no platform has reckoned a day of the film."""

SHORTEST_PAUSE = timedelta(minutes=10)
LONGEST_TRYING = timedelta(hours=24)
FRESH = timedelta(minutes=10)
"""A reading so young answers for all that are due: after a night's sleep several are."""


@dataclass(frozen=True, kw_only=True)
class _Figures:
    """What came of asking."""

    counters: Counters | None
    days: tuple[AudienceDayReported, ...] = ()
    silence: str = ""


def measure(store: EventStore, meters: Meters, clock: Clock) -> Perform:
    """A stage that reads the figures of one published film at a due time."""

    def perform(job: Job) -> Conclusion:
        due = job.asked.due_at
        if due is None:
            raise Hopeless("a reading without a due time cannot be missed")
        post, platform = _post(store, job.subject)
        if post is None:
            return _nothing("the film is not public")
        meter = meters(platform)
        if meter is None:
            return _by_hand(post, due)
        now = clock.now()
        if _is_fresh(fold(payloads(store.load(audience_id(PublicationId(job.subject))))), now):
            return _nothing("the figures were read just now")
        return _read(post, due, _asked(meter, post, due, now), now)

    return perform


def _asked(meter: Meter, post: Post, due: datetime, now: datetime) -> _Figures:
    try:
        counters = meter.counters((post.remote_id,)).get(post.remote_id)
    except MeterSilent as silent:
        return _Figures(counters=None, silence=str(silent))
    if due < post.public_at + DAYS_FROM:
        return _Figures(counters=counters)
    try:
        return _Figures(counters=counters, days=meter.days(post, now.date()))
    except MeterSilent:
        return _Figures(counters=counters)  # a later reading asks for the same days again


def _read(post: Post, due: datetime, figures: _Figures, now: datetime) -> Conclusion:
    publication = PublicationId(post.publication)
    stream = audience_id(publication)

    def conclude(unit: UnitOfWork) -> Outcome:
        audience = fold(unit.load(stream))
        for report in figures.days:
            told = report_day(audience, report)
            if told is not None:
                unit.add(stream, told)
        if figures.counters is not None:
            seen = observe(audience, publication, _reading(figures.counters))
            if seen is not None:
                unit.add(stream, seen)
            return Outcome(summary=f"{figures.counters.views} views")
        reason = figures.silence or "the platform does not know the post"
        expected = audience.expected_by(due)
        again = _again(expected, now) if figures.silence else None
        hole = miss(audience, publication, expected, reason, again_at=again)
        if hole is not None:
            unit.add(stream, hole)
        return Outcome(summary="no answer: recorded as a hole")

    return conclude


def _by_hand(post: Post, due: datetime) -> Conclusion:
    publication = PublicationId(post.publication)
    stream = audience_id(publication)

    def conclude(unit: UnitOfWork) -> Outcome:
        if due - post.public_at not in BY_HAND:
            return Outcome(summary="nobody is expected to type figures in so often")
        missed = miss(fold(unit.load(stream)), publication, due, "not entered in time")
        if missed is None:
            return Outcome(summary="a reading is there")
        unit.add(stream, missed)
        return Outcome(summary="no reading: recorded as a hole")

    return conclude


def _nothing(summary: str) -> Conclusion:
    return lambda _: Outcome(summary=summary)


def _again(expected: datetime, now: datetime) -> datetime | None:
    late = now - expected
    return None if late >= LONGEST_TRYING else now + max(SHORTEST_PAUSE, late / 6)


def _is_fresh(audience: Audience, now: datetime) -> bool:
    typed = ("manual", "csv:")
    return any(
        now - each.observed_at < FRESH and not each.source.startswith(typed)
        for each in audience.readings
    )


def _reading(counters: Counters) -> Reading:
    return Reading(
        observed_at=counters.observed_at,
        source=counters.source,
        definition=counters.definition,
        views=counters.views,
        likes=counters.likes,
        comments=counters.comments,
        shares=counters.shares,
    )


def _post(store: EventStore, publication: UUID) -> tuple[Post | None, str]:
    """The post as it stands, and its platform; none while it is not public."""
    platform, post = "", None
    for event in payloads(store.load(publication)):
        match event:
            case PublicationRequested():
                platform = event.platform
            case Published():
                post = Post(
                    publication=publication, remote_id=event.remote_id, public_at=event.public_at
                )
            case PublicationWithdrawn():
                post = None
            case _:
                pass
    return post, platform
