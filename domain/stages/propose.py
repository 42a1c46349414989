"""Propose: the ideas of one text become ideas of the log, however many they are."""

from uuid import UUID

from domain.events.event import payloads
from domain.events.idea import IdeaProposed
from domain.ideas.features import features_of
from domain.ideas.state import Standing, fold
from domain.identifiers import idea_id
from domain.ports import EventStore, IdeaReader, WrittenIdea
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork


def propose(reader: IdeaReader, store: EventStore) -> Perform:
    """A stage that reads the text of its request; known ideas are left as they are."""

    def perform(job: Job) -> Conclusion:
        written, problems = reader.read(job.asked.text)
        if not written:
            first = f": line {problems[0].line}: {problems[0].message}" if problems else ""
            raise Hopeless(f"no idea could be read in {job.asked.note}{first}")
        fresh = _unknown(store, written)

        def conclude(unit: UnitOfWork) -> Outcome:
            produced: list[UUID] = []
            for written_idea in fresh:
                stream = idea_id(written_idea.title, written_idea.summary)
                unit.add(stream, _proposed(written_idea, job))
                produced.append(stream)
            summary = f"{len(produced)} new of {len(written)} ideas"
            return Outcome(produced=tuple(produced), summary=summary)

        return conclude

    return perform


def _unknown(store: EventStore, written: list[WrittenIdea]) -> list[WrittenIdea]:
    """Ideas not in the log yet; the same words twice in one text count once."""
    first = {idea_id(each.title, each.summary): each for each in reversed(written)}
    ordered = sorted(first.items(), key=lambda item: item[1].line)
    return [each for stream, each in ordered if _is_unknown(store, stream)]


def _is_unknown(store: EventStore, stream: UUID) -> bool:
    return fold(payloads(store.load(stream))).standing is Standing.UNKNOWN


def _proposed(written: WrittenIdea, job: Job) -> IdeaProposed:
    return IdeaProposed(
        title=written.title,
        summary=written.summary,
        expectation=written.expectation,
        tags=written.tags,
        language=written.language,
        source=job.asked.note,
        line=written.line,
        batch=job.subject,
        features=features_of(written.title, written.summary),
    )
