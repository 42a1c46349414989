"""Publish: check once more what goes out, and hand the kit over."""

from domain.animations.state import Animation, Progress
from domain.animations.state import fold as fold_animation
from domain.events.event import payloads
from domain.events.publication import (
    PreflightFinding,
    PublicationFailed,
    PublicationPreflighted,
    PublicationRequested,
)
from domain.identifiers import Digest
from domain.ports import Artifacts, EventStore, HandOver
from domain.publications.decisions import await_operator
from domain.publications.preflight import preflight
from domain.publications.state import fold
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork

INSTRUCTIONS = "Publish the film from the kit folder, then confirm its address."


def publish(store: EventStore, hand_over: HandOver, artifacts: Artifacts) -> Perform:
    """A stage that prepares the hand-over kit of an approved film."""

    def perform(job: Job) -> Conclusion:
        request = fold(payloads(store.load(job.subject))).request
        if request is None:
            raise Hopeless("nothing was requested under this identifier")
        film = fold_animation(payloads(store.load(request.animation)))
        report = _report(request, film)
        if not report.passed:
            raise _failed(job, report)
        thumbnail = _thumbnail(film)
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

    return perform


def _report(request: PublicationRequested, film: Animation) -> PublicationPreflighted:
    findings = list(preflight(request, film.accepted))
    approved = film.progress is Progress.APPROVED
    same = film.accepted is not None and film.accepted.file == request.file
    findings.append(
        PreflightFinding(
            check="approved_file",
            passed=approved and same,
            message="the file is the one that was approved"
            if approved and same
            else "the file is not the one that was approved",
        )
    )
    return PublicationPreflighted(
        passed=all(each.passed for each in findings), findings=tuple(findings)
    )


def _failed(job: Job, report: PublicationPreflighted) -> Hopeless:
    reason = "; ".join(each.message for each in report.findings if not each.passed)

    def facts(unit: UnitOfWork) -> None:
        unit.load(job.subject)
        unit.add(job.subject, report, PublicationFailed(failure="preflight", reason=reason))

    return Hopeless(reason, facts)


def _thumbnail(film: Animation) -> Digest | None:
    if film.accepted is None or not film.accepted.thumbnail:
        return None
    return film.accepted.thumbnail
