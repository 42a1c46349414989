"""Which files are given up, and when: those of rejected renders, some days after the judgement.

The fact is written before the bytes go: a crash in between leaves files that the log has
given up already, and the next round deletes them. The other way round the log would promise
files that are gone.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.animations.decisions import AnimationUnknown
from domain.animations.state import Animation, Progress
from domain.events.animation import AnimationPurged, AnimationRendered
from domain.identifiers import Digest
from domain.refusals import Refusal


class FilmIsKept(Refusal):
    """The film's files are not given up."""


def files_of(renders: Sequence[AnimationRendered]) -> tuple[Digest, ...]:
    """What a purge deletes: films and proxies. Thumbnail, marks and report are small and stay."""
    files = [each for made in renders for each in (made.file, made.proxy) if each]
    return tuple(dict.fromkeys(files))


def purge(
    animation: Animation, *, now: datetime, judged_at: datetime, days: int
) -> AnimationPurged:
    """Give the files of every render up.

    ``judged_at`` is when the film was rejected, or rendered again after that.
    """
    if animation.commission is None:
        raise AnimationUnknown("No such film. `kinora animation list` shows those that exist.")
    if animation.progress is not Progress.REJECTED:
        raise FilmIsKept(f"This film is {animation.progress}; only rejected films are deleted.")
    if not animation.renders:
        raise FilmIsKept("This film has no files that could be deleted.")
    if now < due(judged_at, days):
        raise FilmIsKept(f"A rejected film is kept for {days} days.")
    return AnimationPurged(files=files_of(animation.renders))


def due(judged_at: datetime, days: int) -> datetime:
    """When the files of a film that was rejected then may be deleted."""
    return judged_at + timedelta(days=days)
