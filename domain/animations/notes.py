"""Remarks at frames of a film: written while it is watched, carried along when it is sent back."""

from uuid import UUID

from domain.animations.decisions import AnimationUnknown
from domain.animations.state import Animation
from domain.events.animation import AnimationNoted, AnimationSentBack, NoteWithdrawn
from domain.refusals import Refusal

LONGEST = 500
"""Letters of a remark: what is read beside a playing film, and fits a prompt."""
MOST = 200
"""Remarks that stand at one film."""


class NoteRefused(Refusal):
    """The remark is empty, too long, or one too many."""


class FrameOutside(Refusal):
    """The film has no such frame."""


class NoteUnknown(Refusal):
    """No such remark stands at the film."""


def write(animation: Animation, *, identifier: UUID, frame: int, text: str) -> AnimationNoted:
    """A remark at a frame, counted from 0, of the latest render."""
    if animation.commission is None:
        raise AnimationUnknown("No such film. `kinora animation list` shows those that exist.")
    rendered, words = animation.rendered, text.strip()
    if rendered is None:
        raise FrameOutside("This film was never rendered, so it has no frames yet.")
    if not 0 <= frame < rendered.frames:
        raise FrameOutside(f"This film has frames 0 to {rendered.frames - 1}, not {frame}.")
    if not words or len(words) > LONGEST:
        raise NoteRefused(f"A note has 1 to {LONGEST} letters, not {len(words)}.")
    if len(animation.notes) >= MOST:
        raise NoteRefused(f"This film has {MOST} notes already; withdraw some of them.")
    return AnimationNoted(file=rendered.file, id=identifier, frame=frame, remark=words)


def withdraw(animation: Animation, identifier: UUID) -> NoteWithdrawn:
    """Take a remark back."""
    for each in animation.notes:
        if each.id == identifier:
            return NoteWithdrawn(id=each.id, frame=each.frame, remark=each.text)
    raise NoteUnknown("No such note stands at this film; it may have been withdrawn.")


def wishes_of(sent: AnimationSentBack) -> str:
    """What the next variation is told: the reason, then the remarks in the order of frames.

    Without frames, times and the checklist's questions, whose words and numbers a composer
    would take for wishes; those stand in the event.
    """
    remarks = [each.text for each in sorted(sent.notes, key=lambda each: each.frame)]
    return "\n".join([sent.reason, *remarks] if sent.reason else remarks)
