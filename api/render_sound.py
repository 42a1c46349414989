"""From the frames of a film to its sound: events become hits, hits a score, a score sound."""

from collections.abc import Sequence

from adapters.synthesis.synthesiser import Sound, synthesise
from domain.picture.frame_list import EVENT_KINDS, SUBUNIT, Frame, Header
from domain.sound.composer import Hit, compose
from domain.sound.score import SAMPLE_RATE, Score
from domain.sound.settings import settings_of

WHOLE = 65536


def sound_of(header: Header, frames: Sequence[Frame], ended_because: str) -> Sound | None:
    """The finished sound, as long as the frames to the sample; ``None`` for a silent film."""
    if bool(header.sound.get("silent", 0)):
        return None
    return synthesise(score_of(header, frames, ended_because))


def score_of(header: Header, frames: Sequence[Frame], ended_because: str) -> Score:
    """The score of a film. Its end is the last mark, unless the film was cut off."""
    hits = hits_of(header, frames)
    marks = [hit.at for hit in hits if hit.kind == "mark"]
    cut = ended_because.startswith("limit:") or not marks
    return compose(
        hits,
        length=len(frames) * SAMPLE_RATE // header.fps,
        settings=settings_of(header.sound, header.species),
        end=None if cut else marks[-1],
    )


def hits_of(header: Header, frames: Sequence[Frame]) -> list[Hit]:
    """Every event with its film time, placed between two frames by its tick."""
    hits = []
    before = frames[0].tick if frames else 0
    for index, frame in enumerate(frames):
        for tick, kind, _, _, x, y, strength, species, size in frame.events.tolist():
            hits.append(
                Hit(
                    at=_sample(index, tick, before, frame.tick, header.fps),
                    kind=EVENT_KINDS[kind],
                    x=_share(x, header.width),
                    y=_share(y, header.height),
                    strength=strength,
                    species=species,
                    size=size,
                )
            )
        before = frame.tick
    return hits


def _sample(index: int, tick: int, before: int, now: int, fps: int) -> int:
    """Film time in samples of a tick that is shown between frames ``index`` − 1 and ``index``."""
    if index == 0 or now <= before:
        return index * SAMPLE_RATE // fps
    part = max(0, min(now - before, tick - before))
    return ((index - 1) * (now - before) + part) * SAMPLE_RATE // (fps * (now - before))


def _share(place: int, extent: int) -> int:
    return max(0, min(WHOLE, place * WHOLE // (extent * SUBUNIT)))
