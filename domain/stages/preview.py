"""Preview: the film small and silent, in about a second."""

from pathlib import Path

from domain.events.animation import AnimationPreviewed
from domain.ports import Artifacts, EventStore, FilmRenderer, RenderOrder, RenderRefused
from domain.stages.film import compiled, hopeless_when_refused, live, number
from domain.stages.job import Conclusion, Job, Outcome, Perform
from domain.streams import UnitOfWork


def preview(
    store: EventStore, renderer: FilmRenderer, artifacts: Artifacts, scratch: Path
) -> Perform:
    """A stage that renders the preview preset."""

    def perform(job: Job) -> Conclusion:
        document = compiled(store, job)
        order = RenderOrder(
            document=document.document, preset="preview", work_folder=scratch / str(job.work)
        )
        try:
            answer = renderer.render(order, job.progress)
        except RenderRefused as refusal:
            raise hopeless_when_refused(refusal) from refusal
        file = artifacts.put(answer.film)
        frames = int(number(answer.report, "frames"))
        fps = int(number(answer.report, "fps"))

        def conclude(unit: UnitOfWork) -> Outcome:
            live(unit, job)
            unit.add(
                job.subject,
                AnimationPreviewed(
                    document_digest=document.document_digest,
                    file=file,
                    frames=frames,
                    fps=fps,
                    milliseconds=round(frames / fps * 1000),
                ),
            )
            return Outcome(summary=f"{frames} frames at {fps}")

        return conclude

    return perform
