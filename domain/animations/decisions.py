"""What may be decided about an animation."""

from domain.animations.state import Animation, Progress
from domain.events.animation import (
    AnimationApproved,
    AnimationArchived,
    AnimationCommissioned,
    AnimationRejected,
    AnimationRendered,
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


class NothingToRender(Refusal):
    """There is no document to render yet."""


_JUDGED = (Progress.APPROVED, Progress.REJECTED, Progress.SENT_BACK)
_SENDABLE = (
    Progress.INSPECTED,
    Progress.COMPILATION_FAILED,
    Progress.RENDERING_FAILED,
    Progress.REJECTED,
)


def approve(animation: Animation, *, reason: str, automatic: bool) -> AnimationApproved:
    """Accept the film as it is: exactly the inspected file."""
    file = _inspected_file(animation)
    inspection = animation.inspected
    if inspection is not None and inspection.hard_failures:
        failed = ", ".join(f.check for f in inspection.findings if f.hard and not f.passed)
        raise HardFindings(f"Hard checks failed ({failed}); send the film back or reject it.")
    return AnimationApproved(file=file, reason=reason, automatic=automatic)


def reject(animation: Animation, reason: str) -> AnimationRejected:
    """Refuse the film."""
    _known(animation)
    if animation.progress in _JUDGED:
        raise AnimationAlreadyJudged(f"This film was {animation.progress} before.")
    return AnimationRejected(reason=reason)


def send_back(animation: Animation, reason: str, successor: AnimationId) -> AnimationSentBack:
    """Ask for another film of the same idea; this one keeps its history."""
    _known(animation)
    if animation.progress not in _SENDABLE:
        raise FilmNotInspected(
            f"This film is {animation.progress}; it can be sent back once it was inspected."
        )
    return AnimationSentBack(reason=reason, successor=successor)


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
        raise Refusal("This film is not in the archive.")
    return AnimationRestored(reason=reason)


def approved_file(animation: Animation) -> tuple[AnimationRendered, Digest]:
    """The render that was approved, for publication."""
    _known(animation)
    if animation.progress is not Progress.APPROVED or animation.rendered is None:
        raise FilmNotApproved(f"This film is {animation.progress}; approve it first.")
    return animation.rendered, animation.rendered.file


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
