"""Render: the master, with sound, by the render program."""

import json
from pathlib import Path
from typing import cast

from domain.events.animation import AnimationRendered, RenderDigests, RenderingFailed
from domain.identifiers import Digest
from domain.picture.frame_file import FrameFileRefused, frames_in
from domain.picture.marks import marks_json, marks_of
from domain.ports import (
    Artifacts,
    EventStore,
    FilmRenderer,
    RenderAnswer,
    RenderOrder,
    RenderRefused,
)
from domain.stages.film import compiled, hopeless_when_refused, live, number, table
from domain.stages.job import Conclusion, Job, Outcome, Perform
from domain.streams import UnitOfWork

FULL_SIZE = 1080
"""Width in pixels of preset ``short``; its height is 1920."""


def render(
    store: EventStore, renderer: FilmRenderer, artifacts: Artifacts, scratch: Path
) -> Perform:
    """A stage that goes on from finished segments when an earlier attempt was killed."""

    def perform(job: Job) -> Conclusion:
        document = compiled(store, job)
        order = RenderOrder(
            document=document.document,
            preset="short",
            work_folder=scratch / str(job.work),
            thumbnail=True,
            review=True,
        )
        try:
            answer = renderer.render(order, job.progress)
        except RenderRefused as refusal:
            raise hopeless_when_refused(refusal) from refusal
        rendered = _rendered(answer, artifacts, job.asked.round)

        def conclude(unit: UnitOfWork) -> Outcome:
            live(unit, job)
            unit.add(job.subject, rendered)
            return Outcome(
                summary=f"{rendered.duration_s:.1f} s at {rendered.realtime:.2f} x real time"
            )

        return conclude

    return perform


def rendering_failed(unit: UnitOfWork, job: Job, reason: str) -> None:
    """The fact that goes with parking a film's render or preview."""
    unit.load(job.subject)
    unit.add(job.subject, RenderingFailed(reason=reason, work=job.work))


def _rendered(answer: RenderAnswer, artifacts: Artifacts, again: int) -> AnimationRendered:
    report = answer.report
    file = artifacts.put(answer.film)
    thumbnail = artifacts.put(answer.thumbnail) if answer.thumbnail else Digest("")
    timings = table(report, "timings_ms")
    return AnimationRendered(
        file=file,
        thumbnail=thumbnail,
        proxy=artifacts.put(answer.proxy) if answer.proxy else None,
        marks=_marks(answer, artifacts),
        report=artifacts.put(json.dumps(report, sort_keys=True).encode()),
        bytes=artifacts.size(file),
        width=int(number(report, "width")),
        height=int(number(report, "height")),
        fps=int(number(report, "fps")),
        frames=int(number(report, "frames")),
        duration_s=number(report, "duration_s"),
        ended_because=str(report["ended_because"]),
        seed=int(number(report, "seed")),
        versions={name: str(value) for name, value in table(report, "versions").items()},
        digests=_digests(table(report, "digests")),
        render_ms=round(number(timings, "total")),
        realtime=number(report, "realtime"),
        round=again,
    )


def _marks(answer: RenderAnswer, artifacts: Artifacts) -> Digest | None:
    """Marks for the player; a frame list that cannot be read is no reason to lose a film."""
    if not answer.frame_list:
        return None
    try:
        fps, frames = frames_in(answer.frame_list)
        return artifacts.put(marks_json(marks_of(fps, frames)))
    except FrameFileRefused:
        return None


def _digests(digests: object) -> RenderDigests:
    found = cast("dict[str, str | list[str]]", digests)

    def one(name: str) -> Digest:
        return Digest(str(found[name]))

    return RenderDigests(
        document=one("document"),
        states=tuple(Digest(each) for each in found["states"]),
        frame_list=one("frame_list"),
        frames=tuple(Digest(each) for each in found["frames"]),
        picture=one("picture"),
        sound=one("sound"),
        file=one("file"),
    )
