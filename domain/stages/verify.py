"""Verify: can the language say the ideas of a batch, and if not, what is missing."""

from uuid import UUID

from domain.composition.feasibility import RULES_VERSION, assess
from domain.events.idea import IdeaProposed, IdeaVerified, MissingFeature
from domain.gaps.decisions import link
from domain.gaps.state import fold as fold_gap
from domain.ideas.state import Feasibility, fold
from domain.identifiers import IdeaId, gap_id
from domain.language.models import LANGUAGE_VERSION
from domain.stages.job import Conclusion, Job, Outcome, Perform
from domain.streams import UnitOfWork


def verify() -> Perform:
    """A stage that applies the feasibility rules; gaps meet on one stream per feature."""

    def perform(job: Job) -> Conclusion:
        def conclude(unit: UnitOfWork) -> Outcome:
            verdicts = [_verify_one(unit, each) for each in job.asked.inputs]
            blocked = verdicts.count(Feasibility.BLOCKED)
            summary = f"{len(verdicts) - blocked} feasible, {blocked} blocked"
            return Outcome(produced=job.asked.inputs, summary=summary)

        return conclude

    return perform


def _verify_one(unit: UnitOfWork, stream: UUID) -> Feasibility:
    idea = fold(unit.load(stream))
    if idea.proposal is None:
        return Feasibility.UNVERIFIED
    verified = _verified(idea.proposal)
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


def _verified(proposal: IdeaProposed) -> IdeaVerified:
    assessment = assess(proposal.title, proposal.summary)
    return IdeaVerified(
        feasible=assessment.feasible,
        capabilities=assessment.capabilities,
        missing=tuple(
            MissingFeature(
                gap=gap_id(each.feature),
                feature=each.feature,
                reason=each.reason,
                evidence=each.evidence,
            )
            for each in assessment.gaps
        ),
        language_version=LANGUAGE_VERSION,
        rules_version=RULES_VERSION,
    )
