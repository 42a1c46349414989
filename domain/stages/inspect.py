"""Inspect: decode the finished file and judge what is found."""

from domain.animations.state import fold
from domain.events.animation import AnimationInspected
from domain.events.event import payloads
from domain.ports import Artifacts, EventStore, FilmInspector
from domain.stages.film import compiled, live
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork


def inspect(store: EventStore, inspector: FilmInspector, artifacts: Artifacts) -> Perform:
    """A stage whose findings carry the frame that proves them."""

    def perform(job: Job) -> Conclusion:
        rendered = fold(payloads(store.load(job.subject))).rendered
        if rendered is None:
            raise Hopeless("this film was never rendered")
        document = compiled(store, job)
        film = artifacts.path(rendered.file)
        findings = inspector.inspect(film, document.document, job.progress)
        failures = sum(each.hard and not each.passed for each in findings)

        def conclude(unit: UnitOfWork) -> Outcome:
            live(unit, job)
            unit.add(
                job.subject,
                AnimationInspected(
                    file=rendered.file,
                    findings=findings,
                    thresholds=inspector.thresholds,
                    hard_failures=failures,
                ),
            )
            return Outcome(summary=f"{len(findings)} checks, {failures} hard failures")

        return conclude

    return perform
