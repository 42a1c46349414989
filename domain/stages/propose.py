"""Propose: the ideas of one text, or new ones on request, become ideas of the log."""

from collections.abc import Sequence
from uuid import UUID

from domain.events.event import payloads
from domain.events.idea import IdeaProposed
from domain.ideas.features import features_of
from domain.ideas.generation import MARK, wanted_of
from domain.ideas.state import Standing, fold
from domain.identifiers import idea_id
from domain.ports import EventStore, IdeaReader
from domain.stages.generate import Found, NothingCame, Sources, generate
from domain.stages.job import Conclusion, Hopeless, Job, Outcome, Perform
from domain.streams import UnitOfWork


def propose(sources: Sources, store: EventStore) -> Perform:
    """A stage that reads the text of its request, or makes what it asks for; known ideas are
    left as they are."""

    def perform(job: Job) -> Conclusion:
        made = job.asked.note == MARK
        found = _made(sources, job) if made else _read(sources.reader, job)
        fresh = _unknown(store, found)

        def conclude(unit: UnitOfWork) -> Outcome:
            produced: list[UUID] = []
            for each in fresh:
                stream = idea_id(each.idea.title, each.idea.summary)
                unit.add(stream, _proposed(each, job))
                produced.append(stream)
            summary = f"{len(produced)} new of {len(found)} ideas"
            return Outcome(produced=tuple(produced), summary=summary)

        return conclude

    return perform


def _read(reader: IdeaReader, job: Job) -> list[Found]:
    """The ideas of an imported text."""
    written, problems = reader.read(job.asked.text)
    if not written:
        first = f": line {problems[0].line}: {problems[0].message}" if problems else ""
        raise Hopeless(f"no idea could be read in {job.asked.note}{first}")
    return [Found(idea=each, source=job.asked.note) for each in written]


def _made(sources: Sources, job: Job) -> list[Found]:
    """New ideas."""
    try:
        return generate(sources, wanted_of(job.asked.text), job)
    except NothingCame as reasons:
        raise Hopeless(f"no new idea came: {reasons}") from reasons


def _unknown(store: EventStore, found: Sequence[Found]) -> list[Found]:
    """Ideas not in the log yet; the same words twice count once, where they stood first."""
    first: dict[UUID, Found] = {}
    for each in found:
        first.setdefault(idea_id(each.idea.title, each.idea.summary), each)
    return [each for stream, each in first.items() if _is_unknown(store, stream)]


def _is_unknown(store: EventStore, stream: UUID) -> bool:
    return fold(payloads(store.load(stream))).standing is Standing.UNKNOWN


def _proposed(found: Found, job: Job) -> IdeaProposed:
    idea = found.idea
    return IdeaProposed(
        title=idea.title,
        summary=idea.summary,
        expectation=idea.expectation,
        tags=idea.tags,
        language=idea.language,
        source=found.source,
        fallback=found.fallback,
        call=found.answer.call if found.answer else None,
        cost_micro_usd=found.share,
        line=idea.line or None,
        batch=job.subject,
        features=features_of(idea.title, idea.summary),
    )
