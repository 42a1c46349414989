"""One attempt at a document: ask or compose, read, rehearse, judge.

Nothing is repeated in here. What was refused is an event, and the policy asks for the next
attempt; which one that is, ``domain.animations.next_attempt`` tells from the events.
"""

import difflib
from dataclasses import dataclass
from uuid import UUID

from msgspec import structs

from domain.advising import Adviser, Answer, NotAnswered
from domain.animations.next_attempt import NextAttempt, Refused, Step, next_attempt, sent_back
from domain.events.animation import AnimationDrafted, Problem
from domain.identifiers import digest_of_parts
from domain.ports import Brief, Draft, Drafter, DraftRefused, Progress
from domain.stages.document_question import REPAIR_TASK, TASK, in_words, question_of
from domain.stages.proofreading import Proofreader, Rehearsed

ACCEPTED, REFUSED = "accepted", "refused"

NOBODY_MAY_BE_ASKED = frozenset({"not_configured", "stopped", "budget"})
"""No call was made and none may be: the offline composer takes over in the same attempt."""

MOST_CHANGES, WIDEST_CHANGE = 80, 200
"""Lines of a difference that are kept, and characters of each."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Who works on a document."""

    drafter: Drafter
    proofreader: Proofreader
    adviser: Adviser


@dataclass(frozen=True, kw_only=True)
class Commission:
    """What a document is wanted for, and what was tried before."""

    brief: Brief
    subject: UUID
    """On whose behalf models are asked."""
    drafts: tuple[AnimationDrafted, ...]
    offline: bool = False
    """Ask nobody."""
    first_round: int = 1
    """Rounds of questions are counted from here; a later one asks afresh."""


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """What an attempt came to."""

    drafted: AnimationDrafted
    draft: Draft | None
    """The document; none when it was refused."""

    @property
    def last(self) -> bool:
        """Whether no further attempt would help."""
        return self.draft is not None or self.drafted.step == Step.OFFLINE


def attempt(desk: Desk, wanted: Commission, progress: Progress) -> Attempt:
    """Make the next attempt. Raises ``Cancelled``, and ``Unavailable`` when a server is away."""
    routes = () if wanted.offline else desk.adviser.routes(TASK)
    step = next_attempt(wanted.drafts, routes)
    if wanted.offline and not wanted.drafts:
        step = NextAttempt(step=Step.OFFLINE, because="asked for")
    if step.step is Step.OFFLINE:
        return _offline(desk, wanted, step.because, progress)
    progress({"attempt": len(wanted.drafts) + 1, "step": str(step.step), "asking": step.route})
    question = question_of(
        step,
        wanted.brief,
        wanted.drafts,
        subject=wanted.subject,
        repairers=desk.adviser.routes(REPAIR_TASK),
        first_round=wanted.first_round,
    )
    try:
        answer = desk.adviser.ask(
            question,
            accept=lambda text: in_words(desk.proofreader.read(text).problems),
            progress=progress,
        )
    except NotAnswered as silence:
        if silence.kind in NOBODY_MAY_BE_ASKED:
            return _offline(desk, wanted, f"{silence.kind}: {silence}", progress)
        return _unanswered(wanted, step, silence)
    return _answered(desk, wanted, step, answer, progress)


def _answered(
    desk: Desk, wanted: Commission, step: NextAttempt, answer: Answer, progress: Progress
) -> Attempt:
    reading = desk.proofreader.read(answer.text)
    drafted = AnimationDrafted(
        attempt=len(wanted.drafts) + 1,
        step=step.step,
        because=step.because,
        author=answer.route,
        route=answer.route,
        call=answer.call,
        prompt_version=answer.prompt_version,
        prompt_digest=answer.prompt_digest,
        raw_text=answer.text,
        changes=_changes(desk, wanted, reading.document),
        verdict=REFUSED,
        milliseconds=answer.milliseconds,
        tokens_in=answer.tokens_in,
        tokens_out=answer.tokens_out,
        cost_micro_usd=answer.cost_micro_usd,
    )
    if reading.problems:
        why = Refused.INVALID if reading.document else Refused.UNREADABLE
        return _refused(drafted, why, reading.problems)
    rehearsed = desk.proofreader.rehearse(reading.document, wanted.brief, progress)
    if rehearsed.draft is None:
        return _refused(drafted, Refused.REHEARSAL, rehearsed.problems)
    drafted = _judged(drafted, rehearsed.draft)
    earlier = sent_back(wanted.drafts)
    if rehearsed.complaints and earlier is None:
        return _refused(drafted, Refused.QUALITY, rehearsed.complaints)
    return _accepted(desk, wanted, drafted, rehearsed, earlier, progress)


def _accepted(
    desk: Desk,
    wanted: Commission,
    drafted: AnimationDrafted,
    rehearsed: Rehearsed,
    earlier: AnimationDrafted | None,
    progress: Progress,
) -> Attempt:
    """The document, unless the one that the judge sent back was better than what followed."""
    kept = structs.replace(drafted, verdict=ACCEPTED)
    if earlier is not None and (earlier.score or 0.0) > (drafted.score or 0.0):
        document = desk.proofreader.read(earlier.raw_text).document
        again = desk.proofreader.rehearse(document, wanted.brief, progress).draft
        if again is not None:
            reason = f"attempt {earlier.attempt} was better and is kept"
            return Attempt(drafted=structs.replace(kept, reason=reason), draft=again)
    return Attempt(drafted=kept, draft=rehearsed.draft)


def _offline(desk: Desk, wanted: Commission, because: str, progress: Progress) -> Attempt:
    """The composer's document; refused when even that fails."""
    brief = wanted.brief
    drafted = AnimationDrafted(
        attempt=len(wanted.drafts) + 1,
        step=Step.OFFLINE,
        because=because,
        author=desk.drafter.version,
        prompt_digest=digest_of_parts(
            brief.title, brief.summary, *brief.tags, brief.language, str(brief.variation)
        ),
        raw_text="",
        verdict=REFUSED,
    )
    progress({"attempt": drafted.attempt, "step": str(Step.OFFLINE)})
    try:
        draft = desk.drafter.draft(brief, progress)
    except DraftRefused as refusal:
        refused = structs.replace(drafted, refused_for=Refused.INVALID, reason=str(refusal))
        return Attempt(drafted=refused, draft=None)
    drafted = structs.replace(
        _judged(drafted, draft),
        raw_text=draft.document,
        changes=_changes(desk, wanted, draft.document),
        verdict=ACCEPTED,
    )
    return Attempt(drafted=drafted, draft=draft)


def _unanswered(wanted: Commission, step: NextAttempt, silence: NotAnswered) -> Attempt:
    drafted = AnimationDrafted(
        attempt=len(wanted.drafts) + 1,
        step=step.step,
        because=step.because,
        author=step.route,
        route=step.route,
        prompt_digest=digest_of_parts(),
        raw_text="",
        verdict=REFUSED,
        refused_for=Refused.UNANSWERED,
        reason=f"{silence.kind}: {silence}",
    )
    return Attempt(drafted=drafted, draft=None)


def _judged(drafted: AnimationDrafted, draft: Draft) -> AnimationDrafted:
    return structs.replace(
        drafted,
        score=draft.score,
        marks=draft.marks,
        family=draft.family,
        family_reason=dict(draft.family_reason),
        words=draft.words,
    )


def _refused(drafted: AnimationDrafted, why: Refused, problems: tuple[Problem, ...]) -> Attempt:
    count = len(problems)
    more = f" and {count - 1} more" if count > 1 else ""
    first = problems[0]
    reason = f"{first.path or 'document'}: expected {first.expected}, got {first.got}{more}"
    refused = structs.replace(drafted, refused_for=why, problems=problems, reason=reason)
    return Attempt(drafted=refused, draft=None)


def _changes(desk: Desk, wanted: Commission, document: str) -> tuple[str, ...]:
    """What the document changed against the attempt before that had one, as a unified diff."""
    before = next((each for each in reversed(wanted.drafts) if each.raw_text), None)
    if before is None or not document:
        return ()
    old = desk.proofreader.read(before.raw_text).document
    if not old:
        return ()
    lines = difflib.unified_diff(
        old.splitlines(),
        document.splitlines(),
        f"attempt {before.attempt}",
        f"attempt {len(wanted.drafts) + 1}",
        lineterm="",
        n=1,
    )
    shown = [line[:WIDEST_CHANGE] for line in lines]
    if len(shown) > MOST_CHANGES:
        left = len(shown) - MOST_CHANGES + 1
        shown = [*shown[: MOST_CHANGES - 1], f"… {left} more lines"]
    return tuple(shown)
