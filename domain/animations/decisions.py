"""What may be decided about an animation."""

from collections.abc import Sequence

from domain.animations.checklist import Checklist, Tick, answered, insist, known
from domain.animations.state import Animation, Progress
from domain.events.animation import (
    AnimationApproved,
    AnimationArchived,
    AnimationCommissioned,
    AnimationRejected,
    AnimationRendered,
    AnimationReopened,
    AnimationRestored,
    AnimationSentBack,
    AnimationTagged,
)
from domain.identifiers import AnimationId, Digest
from domain.refusals import Refusal


class AnimationUnknown(Refusal):
    """No animation was ever commissioned under this identifier."""


class FilmNotInspected(Refusal):
    """The film has not passed through inspection, so it cannot be judged."""


class HardFindings(Refusal):
    """A hard check failed; such a film cannot be approved by anyone."""


class AnimationAlreadyJudged(Refusal):
    """The film was approved, rejected or sent back before."""


class FilmNotApproved(Refusal):
    """Only an approved film may go out."""


class AnimationIsArchived(Refusal):
    """The film is in the archive; restore it first."""


class AnimationNotArchived(Refusal):
    """The film is not in the archive."""


class NothingToRender(Refusal):
    """There is no document to render yet."""


class NothingToUndo(Refusal):
    """Nothing was decided that could be taken back."""


class FilmPurged(Refusal):
    """The film's files were deleted; it has to be rendered again first."""


class PublicationRequested(Refusal):
    """The approval led to a publication, so it stands."""


_JUDGED = (Progress.APPROVED, Progress.REJECTED, Progress.SENT_BACK)
_SENDABLE = (
    Progress.INSPECTED,
    Progress.COMPILATION_FAILED,
    Progress.RENDERING_FAILED,
    Progress.REJECTED,
)


def approve(
    animation: Animation,
    checklist: Checklist,
    *,
    version: int,
    ticks: Sequence[Tick] = (),
    reason: str = "",
    automatic: bool = False,
) -> AnimationApproved:
    """Accept the film as it is: exactly the inspected file, with the answers to a checklist.

    ``version`` is that of the checklist the ticks answer. A policy (``automatic``) ticks
    nothing: it is bound by the hard findings, and what only a person can answer stays open.
    Raises ``HardFindings``, ``HardItemsOpen``, ``ChecklistOutdated`` and what judging refuses.
    """
    file = _inspected_file(animation)
    inspection = animation.inspected
    findings = inspection.findings if inspection is not None else ()
    failed = ", ".join(each.check for each in findings if each.hard and not each.passed)
    if failed:
        raise HardFindings(f"Hard checks failed ({failed}); send the film back or reject it.")
    answers = answered(checklist, version, ticks, findings)
    if not automatic:
        insist(checklist, answers)
    return AnimationApproved(
        file=file,
        reason=reason,
        automatic=automatic,
        checklist=checklist.version,
        answers=answers,
    )


def reject(
    animation: Animation,
    reason: str,
    *,
    checklist: Checklist | None = None,
    failed: Sequence[str] = (),
) -> AnimationRejected:
    """Refuse the film; ``failed`` names items of the checklist it does not satisfy."""
    _known(animation)
    if animation.progress in _JUDGED:
        raise AnimationAlreadyJudged(f"This film was {animation.progress} before.")
    holds = checklist or Checklist()
    known(holds, failed)
    return AnimationRejected(
        reason=reason, checklist=holds.version, failed=tuple(failed), notes=animation.notes
    )


def send_back(
    animation: Animation,
    reason: str,
    successor: AnimationId,
    *,
    checklist: Checklist | None = None,
    failed: Sequence[str] = (),
) -> AnimationSentBack:
    """Ask for another film of the same idea; this one keeps its history."""
    _known(animation)
    if animation.progress not in _SENDABLE:
        raise FilmNotInspected(
            f"This film is {animation.progress}; it can be sent back once it was inspected."
        )
    holds = checklist or Checklist()
    known(holds, failed)
    return AnimationSentBack(
        reason=reason,
        successor=successor,
        checklist=holds.version,
        failed=tuple(failed),
        notes=animation.notes,
    )


def reopen(animation: Animation, reason: str, *, going_out: bool) -> AnimationReopened:
    """Take an approval or a rejection back, so that the film waits for a judgement again.

    ``going_out`` tells whether a publication of it was requested and not cancelled.
    """
    _known(animation)
    if animation.progress not in (Progress.APPROVED, Progress.REJECTED):
        raise NothingToUndo(
            f"This film is {animation.progress}; only an approval or a rejection is taken back."
        )
    if animation.progress is Progress.APPROVED and going_out:
        raise PublicationRequested(
            "A publication of this film was requested, so its approval stands; cancel that first."
        )
    if animation.purged:
        raise FilmPurged("The files of this film were deleted; render it again first.")
    return AnimationReopened(judgement=animation.progress, reason=reason)


type Undoing = AnimationReopened | AnimationTagged | AnimationArchived | AnimationRestored


def undo(animation: Animation, reason: str, *, going_out: bool) -> Undoing:
    """Take the operator's latest act on the film back, by an event of its own."""
    _known(animation)
    match animation.last_act:
        case AnimationApproved.topic | AnimationRejected.topic:
            return reopen(animation, reason, going_out=going_out)
        case AnimationTagged.topic:
            return tag(animation, animation.tags_before)
        case AnimationArchived.topic:
            return restore(animation, reason)
        case AnimationRestored.topic:
            return archive(animation, reason)
        case _:
            raise NothingToUndo("Nothing was decided about this film that could be taken back.")


def follow_up(animation: Animation, predecessor: AnimationId, notes: str) -> AnimationCommissioned:
    """Commission the next variation of a film that was sent back."""
    commission = _commission(animation)
    return AnimationCommissioned(
        idea=commission.idea,
        day=commission.day,
        title=commission.title,
        summary=commission.summary,
        tags=commission.tags,
        features=commission.features,
        language=commission.language,
        variation=commission.variation + 1,
        predecessor=predecessor,
        notes=notes,
        unattended=commission.unattended,
    )


def tag(animation: Animation, tags: tuple[str, ...]) -> AnimationTagged:
    """Replace the tags; allowed at any time."""
    _known(animation)
    return AnimationTagged(tags=tuple(sorted(set(tags))))


def archive(animation: Animation, reason: str) -> AnimationArchived:
    """Put the film away without judging it."""
    _known(animation)
    if animation.archived:
        raise AnimationIsArchived("This film is in the archive already.")
    return AnimationArchived(reason=reason)


def restore(animation: Animation, reason: str) -> AnimationRestored:
    """Take the film out of the archive."""
    _known(animation)
    if not animation.archived:
        raise AnimationNotArchived("This film is not in the archive.")
    return AnimationRestored(reason=reason)


def approved_file(animation: Animation) -> tuple[AnimationRendered, Digest]:
    """The render that was approved, for publication."""
    _known(animation)
    if animation.progress is not Progress.APPROVED or animation.accepted is None:
        raise FilmNotApproved(f"This film is {animation.progress}; approve it first.")
    return animation.accepted, animation.accepted.file


def document(animation: Animation) -> str:
    """The compiled document, for rendering."""
    _known(animation)
    if animation.compiled is None:
        raise NothingToRender("This film has no document yet; it is still being compiled.")
    return animation.compiled.document


def _inspected_file(animation: Animation) -> Digest:
    _known(animation)
    if animation.progress in _JUDGED:
        raise AnimationAlreadyJudged(f"This film was {animation.progress} before.")
    if animation.archived:
        raise AnimationIsArchived("This film is in the archive; restore it first.")
    if animation.progress is not Progress.INSPECTED or animation.inspected is None:
        raise FilmNotInspected(f"This film is {animation.progress}; it is not inspected yet.")
    return animation.inspected.file


def _commission(animation: Animation) -> AnimationCommissioned:
    _known(animation)
    assert animation.commission is not None  # noqa: S101 - known implies commissioned
    return animation.commission


def _known(animation: Animation) -> None:
    if animation.commission is None:
        raise AnimationUnknown("No such film. `kinora animation list` shows those that exist.")
