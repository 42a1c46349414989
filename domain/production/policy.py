"""The whole pipeline on one page: which work follows from which event.

Pure: the same event and the same versions always ask for the same work, so handling an
event twice asks for nothing new.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import batched
from uuid import UUID

from domain.events.animation import (
    AnimationCommissioned,
    AnimationCompiled,
    AnimationDrafted,
    AnimationPreviewed,
    AnimationRendered,
)
from domain.events.audience import AudienceMissed
from domain.events.day import DayOpened
from domain.events.event import RecordedEvent
from domain.events.notice import NoticeTested
from domain.events.publication import (
    OutcomeDecided,
    OutcomeSearched,
    PublicationCancelled,
    PublicationChecked,
    PublicationFailed,
    PublicationMoved,
    PublicationRequested,
    PublicationResumed,
    Published,
)
from domain.events.work import WorkSucceeded
from domain.identifiers import digest_of_parts
from domain.production.stage import Stage
from domain.production.work import Work
from domain.publications.decisions import KIT

READINGS_DUE = tuple(
    timedelta(hours=each) for each in (1, 3, 6, 12, 24, 48, 72, 96, 120, 144, 168)
) + tuple(timedelta(days=each) for each in range(8, 31))
"""When a reading of a published film is expected, counted from its first public moment: often
while most happens, then daily for a month."""


AGAIN_AT_ONCE = 200
"""Ideas of one piece of work that verifies again: about two seconds of rules."""


@dataclass(frozen=True, kw_only=True)
class Versions:
    """Versions that are part of a work's input: a new one is a reason to do it again."""

    similarity: str
    rules: str
    language: str
    composer: str
    renderer: str
    thresholds: str


def next_work(event: RecordedEvent, versions: Versions) -> tuple[Work, ...]:
    """What must be done because of ``event``."""
    match event.payload:
        case WorkSucceeded(stage=Stage.PROPOSE) as done:
            return _for_batch(Stage.COMPARE, done, versions.similarity)
        case WorkSucceeded(stage=Stage.COMPARE) as done:
            return _for_batch(Stage.VERIFY, done, versions.rules + versions.language)
        case DayOpened():
            return (_work(Stage.SKETCH, event.stream, str(event.event_id), versions.composer),)
        case (
            AnimationCommissioned()
            | AnimationDrafted(verdict="refused", step="generate" | "repair" | "retry")
        ):  # after the offline composer there is a document, or there will be none
            return (_compile(event.stream, event.event_id, versions),)
        case AnimationCompiled(document_digest=document):
            return (_work(Stage.PREVIEW, event.stream, document, versions.renderer),)
        case AnimationPreviewed(document_digest=document):
            return (_work(Stage.RENDER, event.stream, document, versions.renderer),)
        case AnimationRendered(file=file, round=again):
            return (_work(Stage.INSPECT, event.stream, file, versions.thresholds, again=again),)
        case PublicationRequested(file=file):
            return (_work(Stage.PUBLISH, event.stream, file),)
        case Published() | AudienceMissed() as fact:
            return _readings(event.stream, fact)
        case _:
            return (*_publishing(event), *_trial(event))


def _publishing(event: RecordedEvent) -> tuple[Work, ...]:
    """When a publication goes on: at the time it named, or because the operator wants it."""
    match event.payload:
        case (
            PublicationChecked(look_at=datetime() as at)
            | OutcomeSearched(search_at=datetime() as at)
            | PublicationFailed(retry_at=datetime() as at)
        ):
            return (_publish_on(event, at),)
        case PublicationResumed(automatic=False) | OutcomeDecided():
            return (_publish_on(event, None),)
        case PublicationMoved(mode=mode) if mode != KIT:  # a kit is carried by hand
            return (_publish_on(event, None),)
        case PublicationCancelled(handle=handle) if handle:  # to forget the session
            return (_publish_on(event, None),)
        case _:
            return ()


def _publish_on(event: RecordedEvent, due_at: datetime | None) -> Work:
    digest = digest_of_parts(str(event.event_id))
    return Work(stage=Stage.PUBLISH, subject=event.stream, input_digest=digest, due_at=due_at)


def verify_again(
    subject: UUID, ideas: Sequence[UUID], versions: Versions, *, cause: str
) -> tuple[Work, ...]:
    """Ideas to be verified once more, in batches. Equal arguments are the same work."""
    version = versions.rules + versions.language
    return tuple(
        Work(
            stage=Stage.VERIFY,
            subject=subject,
            input_digest=digest_of_parts("again", cause, version, *(str(each) for each in part)),
            inputs=tuple(part),
        )
        for part in batched(ideas, AGAIN_AT_ONCE)
    )


def render_again(animation: UUID, document: str, versions: Versions, *, again: int) -> Work:
    """The same film once more on purpose: the next round of the render work."""
    return _work(Stage.RENDER, animation, document, versions.renderer, again=again)


def _compile(animation: UUID, cause: UUID, versions: Versions) -> Work:
    return _work(Stage.COMPILE, animation, str(cause), versions.composer + versions.language)


def _work(stage: Stage, subject: UUID, *parts: str, again: int = 1) -> Work:
    return Work(stage=stage, subject=subject, input_digest=digest_of_parts(*parts), round=again)


def _trial(event: RecordedEvent) -> tuple[Work, ...]:
    """A channel is tried out at once."""
    if not isinstance(event.payload, NoticeTested):
        return ()
    digest = digest_of_parts("trial", str(event.event_id))
    work = Work(
        stage=Stage.NOTIFY,
        subject=event.stream,
        input_digest=digest,
        inputs=(event.event_id,),
        text=event.payload.channel,
    )
    return (work,)


def _for_batch(stage: Stage, done: WorkSucceeded, version: str) -> tuple[Work, ...]:
    """One piece of work for all ideas of a batch; an empty batch leads to nothing."""
    if not done.produced:
        return ()
    digest = digest_of_parts(version, *(str(each) for each in done.produced))
    return (Work(stage=stage, subject=done.subject, input_digest=digest, inputs=done.produced),)


def _readings(stream: UUID, fact: Published | AudienceMissed) -> tuple[Work, ...]:
    if isinstance(fact, Published):
        return tuple(_reading(stream, fact.public_at + after) for after in READINGS_DUE)
    return () if fact.again_at is None else (_reading(fact.publication, fact.again_at),)


def _reading(publication: UUID, due: datetime) -> Work:
    return Work(
        stage=Stage.MEASURE,
        subject=publication,
        input_digest=digest_of_parts(due.isoformat()),
        due_at=due,
    )
