"""Publish: check once more what goes out, then hand the kit over or upload it."""

from datetime import datetime
from uuid import UUID

from domain.animations.state import fold as fold_animation
from domain.events.event import payloads
from domain.events.publication import (
    PublicationFailed,
    PublicationPreflighted,
    PublicationRequested,
)
from domain.identifiers import Digest
from domain.ports import Artifacts, Clock, EventStore, HandOver
from domain.publications.decisions import KIT, await_operator
from domain.publications.state import fold
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.stages.publication_log import PublicationLog
from domain.stages.release import Release, preflight_report
from domain.stages.upload import CatchUp, Platforms, Upload
from domain.streams import UnitOfWork

INSTRUCTIONS = "Publish the film from the kit folder, then confirm its address."


def no_platforms(_request: PublicationRequested) -> None:
    """Nothing is connected."""


def never_late(_publication: UUID, _now: datetime) -> bool:
    """Whatever was planned holds, however late it is."""
    return False


def publish(
    store: EventStore,
    hand_over: HandOver,
    artifacts: Artifacts,
    clock: Clock,
    platforms: Platforms = no_platforms,
    catch_up: CatchUp = never_late,
) -> Perform:
    """A stage that prepares the hand-over kit of an approved film, or uploads it."""

    def perform(job: Job) -> Conclusion:
        request = fold(payloads(store.load(job.subject))).request
        if request is None:
            raise Hopeless("nothing was requested under this identifier")
        if request.mode == KIT:
            return _kit(store, hand_over, artifacts, job)
        release = Release(store=store, artifacts=artifacts, clock=clock, request=request)
        platform = platforms(request)
        log = PublicationLog(store, job)
        summary = Upload(
            log=log, release=release, platform=platform, job=job, catch_up=catch_up
        ).run()
        return lambda _unit: Outcome(summary=summary)

    return perform


def _kit(store: EventStore, hand_over: HandOver, artifacts: Artifacts, job: Job) -> Conclusion:
    request = fold(payloads(store.load(job.subject))).request
    assert request is not None  # noqa: S101 - asked for by the caller
    film = fold_animation(payloads(store.load(request.animation)))
    report = preflight_report(request, film)
    if not report.passed:
        raise _failed(job, report)
    thumbnail: Digest | None = None
    if film.accepted is not None and film.accepted.thumbnail:
        thumbnail = film.accepted.thumbnail
    kit = hand_over.prepare(
        request,
        artifacts.path(request.file),
        artifacts.path(thumbnail) if thumbnail else None,
    )

    def conclude(unit: UnitOfWork) -> Outcome:
        publication = fold(unit.load(job.subject))
        unit.add(job.subject, *await_operator(publication, report, kit, INSTRUCTIONS))
        return Outcome(summary=f"kit {kit}")

    return conclude


def _failed(job: Job, report: PublicationPreflighted) -> Hopeless:
    reason = "; ".join(each.message for each in report.findings if not each.passed)

    def facts(unit: UnitOfWork) -> None:
        unit.load(job.subject)
        unit.add(job.subject, report, PublicationFailed(failure="preflight", reason=reason))

    return Hopeless(reason, facts)
