"""Measure: at a due time a reading is there, or the hole is recorded."""

from domain.audiences.decisions import miss
from domain.audiences.state import fold
from domain.identifiers import PublicationId, audience_id
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork


def measure() -> Perform:
    """A stage for platforms that are read by hand: it says when a reading is missing."""

    def perform(job: Job) -> Conclusion:
        due = job.asked.due_at
        if due is None:
            raise Hopeless("a reading without a due time cannot be missed")

        def conclude(unit: UnitOfWork) -> Outcome:
            publication = PublicationId(job.subject)
            stream = audience_id(publication)
            missed = miss(fold(unit.load(stream)), publication, due, "not entered in time")
            if missed is None:
                return Outcome(summary="a reading is there")
            unit.add(stream, missed)
            return Outcome(summary="no reading: recorded as a hole")

        return conclude

    return perform
