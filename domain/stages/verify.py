"""Verify: can the language say the ideas of a batch, and if not, what is missing.

Rules first; a model looks a second time when one is configured, and only at ideas that are no
duplicates. Whatever keeps the model from answering, the verdict of the rules stands, and the
event says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from domain.advising import Adviser, NotAnswered, Question
from domain.composition.feasibility import RULES_VERSION, Assessment, Gap, assess
from domain.composition.opinion import (
    PROMPT,
    Opinion,
    answer_schema,
    complaint,
    opinion,
    prompt_values,
)
from domain.events.event import payloads
from domain.events.idea import (
    IdeaProposed,
    IdeaVerified,
    LiftedFeature,
    MissingFeature,
    Quoted,
    SecondLook,
)
from domain.gaps.decisions import link
from domain.gaps.state import fold as fold_gap
from domain.ideas.state import Feasibility, Idea, fold
from domain.identifiers import IdeaId, gap_id
from domain.language.models import LANGUAGE_VERSION
from domain.ports import EventStore, Progress
from domain.stages.job import Conclusion, Job, Outcome, Perform
from domain.streams import UnitOfWork

TASK = "verify"
"""Name of the model's route."""


@dataclass(frozen=True, kw_only=True)
class _Looked:
    """What came of asking a model about one idea."""

    look: SecondLook
    opinion: Opinion | None = None


def verify(store: EventStore, adviser: Adviser | None = None) -> Perform:
    """A stage that judges every idea of its batch; gaps meet on one stream per feature."""

    def perform(job: Job) -> Conclusion:
        looks = _second_looks(store, adviser, job)

        def conclude(unit: UnitOfWork) -> Outcome:
            verdicts = [_verify_one(unit, each, looks.get(each)) for each in job.asked.inputs]
            blocked = verdicts.count(Feasibility.BLOCKED)
            summary = f"{len(verdicts) - blocked} feasible, {blocked} blocked"
            return Outcome(produced=job.asked.inputs, summary=summary)

        return conclude

    return perform


def _second_looks(store: EventStore, adviser: Adviser | None, job: Job) -> Mapping[UUID, _Looked]:
    """Idea → what a model says of it; empty when none is configured."""
    if adviser is None or not adviser.routes(TASK):
        return {}
    ideas = {each: fold(payloads(store.load(each))) for each in job.asked.inputs}
    return {
        stream: _ask(adviser, stream, idea.proposal, job.progress)
        for stream, idea in ideas.items()
        if idea.proposal is not None and _may_be_chosen(idea)
    }


def _may_be_chosen(idea: Idea) -> bool:
    """A duplicate is never filmed, so nobody is paid to look at it."""
    return idea.verdict != "duplicate"


def _ask(adviser: Adviser, idea: UUID, told: IdeaProposed, progress: Progress) -> _Looked:
    rules = assess(told.title, told.summary)
    question = Question(
        task=TASK,
        prompt=PROMPT,
        values=prompt_values(told.title, told.summary, rules),
        subject=idea,
        schema=answer_schema(),
    )

    def accept(text: str) -> str:
        return complaint(text, title=told.title, summary=told.summary, rules=rules)

    try:
        answer = adviser.ask(question, accept=accept, progress=progress)
    except NotAnswered as error:
        return _Looked(look=SecondLook(outcome=error.kind, message=str(error)))
    wrong = accept(answer.text)
    look = SecondLook(
        outcome="refused" if wrong else "answered",
        message=wrong,
        route=answer.route,
        prompt_version=answer.prompt_version,
        call=answer.call,
    )
    if wrong:
        return _Looked(look=look)
    said = opinion(answer.text, title=told.title, summary=told.summary, rules=rules)
    return _Looked(look=look, opinion=said)


def _verify_one(unit: UnitOfWork, stream: UUID, looked: _Looked | None) -> Feasibility:
    idea = fold(unit.load(stream))
    if idea.proposal is None:
        return Feasibility.UNVERIFIED
    verified = _verified(idea, idea.proposal, looked)
    unit.add(stream, verified)
    for missing in verified.missing:
        gap = fold_gap(unit.load(missing.gap))
        events = link(
            gap,
            feature=missing.feature,
            reason=missing.reason,
            idea=IdeaId(stream),
            evidence=missing.evidence,
        )
        unit.add(missing.gap, *events)
    return Feasibility.FEASIBLE if verified.feasible else Feasibility.BLOCKED


def _verified(idea: Idea, proposal: IdeaProposed, looked: _Looked | None) -> IdeaVerified:
    rules = assess(proposal.title, proposal.summary)
    said = looked.opinion if looked else None
    gaps = rules.gaps if said is None else said.gaps
    return IdeaVerified(
        feasible=not gaps,
        capabilities=rules.capabilities,
        missing=tuple(_missing(each) for each in gaps),
        language_version=LANGUAGE_VERSION,
        rules_version=RULES_VERSION,
        lifted=() if said is None else _lifted(rules, said),
        freed=idea.feasibility is Feasibility.BLOCKED and not gaps,
        look=looked.look if looked else None,
    )


def _lifted(rules: Assessment, said: Opinion) -> tuple[LiftedFeature, ...]:
    evidence = {each.feature: each.evidence for each in rules.gaps}
    return tuple(
        LiftedFeature(feature=each.feature, evidence=evidence[each.feature], reason=each.reason)
        for each in said.lifted
    )


def _missing(gap: Gap) -> MissingFeature:
    return MissingFeature(
        gap=gap_id(gap.feature),
        feature=gap.feature,
        reason=gap.reason,
        evidence=gap.evidence,
        impact=gap.impact,
        quotes=tuple(
            Quoted(words=each.words, part=each.part, start=each.start) for each in gap.quotes
        ),
        by=gap.by,
    )
