"""Production line: states, attempts, reasons."""

from datetime import timedelta
from uuid import UUID

from domain.events.work import (
    WorkCancelled,
    WorkFailed,
    WorkParked,
    WorkRequested,
    WorkResumed,
    WorkStarted,
    WorkSucceeded,
)
from domain.identifiers import Digest
from projections.production_line import VIEW, WorkRow, failures_by_error, work, work_counts, works
from tests.projections.film_stories import drafted
from tests.projections.reading import after
from tests.projections.stories import Story


def requested(story: Story, subject: UUID) -> UUID:
    """A piece of work that was just asked for."""
    digest = Digest("0" * 64)
    identifier = story.uuid()
    story.write(identifier, WorkRequested(stage="render", subject=subject, input_digest=digest))
    return identifier


def row_of(story: Story, identifier: UUID) -> WorkRow:
    """Its row by now."""
    row = work(after(VIEW, story.events), identifier)
    assert row is not None
    return row


class TestProductionLine:
    def test_names_the_subject_of_requested_work(self) -> None:
        story = Story()
        new = story.propose("Two rings", feasible=True)
        job = requested(story, new)

        row = row_of(story, job)

        assert (row.stage, row.subject, row.title) == ("render", new, "Two rings")
        assert (row.state, row.attempts, row.position) == ("requested", 0, len(story.events))

    def test_tells_who_works_and_how_it_ended(self) -> None:
        story = Story()
        job = requested(story, story.uuid())
        begun = story.write(job, WorkStarted(attempt=1, worker="w1", lease_s=30))
        done = WorkSucceeded(stage="render", subject=story.uuid(), attempt=1, milliseconds=900)
        ended = story.write(job, done)

        row = row_of(story, job)

        assert (row.state, row.worker, row.milliseconds) == ("succeeded", "w1", 900)
        assert (row.started_at, row.finished_at) == (begun.recorded_at, ended.recorded_at)

    def test_tells_what_an_attempt_at_a_document_did_and_cost(self) -> None:
        story = Story()
        film = story.choose(story.open_day(0), story.propose("Two rings", feasible=True))
        job = story.uuid()
        digest = Digest("0" * 64)
        story.write(job, WorkRequested(stage="compile", subject=film, input_digest=digest))
        story.write(job, WorkStarted(attempt=1, worker="w1", lease_s=30))
        story.write(film, drafted(1, "repair", score=0.4, cost=700))
        story.write(job, WorkSucceeded(stage="compile", subject=film, attempt=1))

        row = row_of(story, job)

        assert (row.step, row.score, row.cost_micro_usd) == ("repair", 0.4, 700)

    def test_tells_why_work_failed_and_when_it_is_tried_again(self) -> None:
        story = Story()
        job = requested(story, story.uuid())
        story.write(job, WorkStarted(attempt=1, worker="w1", lease_s=30))
        failure = WorkFailed(attempt=1, error="Timeout", message="slow", retry_after_s=4)
        failed = story.write(job, failure)

        row = row_of(story, job)

        assert (row.state, row.error, row.message) == ("failed", "Timeout", "slow")
        assert row.retry_at == failed.recorded_at + timedelta(seconds=4)

    def test_counts_failures_by_their_error(self) -> None:
        story = Story()
        for error in ("Timeout", "Timeout", "DiskFull"):
            job = requested(story, story.uuid())
            failure = WorkFailed(attempt=1, error=error, message="", retry_after_s=1)
            story.write(job, failure)
        story.write(job, WorkParked(reason="three failures"))

        reader = after(VIEW, story.events)

        assert failures_by_error(reader) == {"Timeout": 2, "DiskFull": 1}
        assert work_counts(reader) == {"failed": 2, "parked": 1}

    def test_takes_parked_work_up_again(self) -> None:
        story = Story()
        job = requested(story, story.uuid())
        story.write(job, WorkParked(reason="three failures"))
        story.write(job, WorkResumed(reason="fixed"))

        assert (row_of(story, job).state, row_of(story, job).reason) == ("requested", "fixed")

    def test_finds_work_by_state_stage_subject_and_words(self) -> None:
        story = Story()
        job = requested(story, story.propose("Żółw", feasible=True))
        other = requested(story, story.uuid())
        story.write(other, WorkCancelled(reason="not needed"))
        reader = after(VIEW, story.events)

        assert [other] == [row.id for row in works(reader, states=("cancelled",)).rows]
        assert [job] == [row.id for row in works(reader, search="zolw").rows]
        assert [other, job] == [row.id for row in works(reader, stage="render").rows]
        assert [job] == [row.id for row in works(reader, subject=row_of(story, job).subject).rows]
