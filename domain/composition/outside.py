"""What ideas ask for that the language lacks or might lack, in the order of the reports."""

from dataclasses import replace

from domain.composition.beyond import concepts
from domain.composition.beyond.feature import Feature
from domain.composition.beyond.indirect import IDIOMS, SIGNS
from domain.composition.beyond.mirrors import REFLECTION
from domain.composition.beyond.pictures import PICTURES
from domain.composition.beyond.planned import PLANNED
from domain.composition.beyond.playing import PLAYING
from domain.composition.beyond.songs import SONG
from domain.composition.beyond.sounds import SOUNDS
from domain.composition.beyond.space import SPACE
from domain.composition.beyond.subjects import SUBJECTS
from domain.composition.beyond.substances import SUBSTANCES
from domain.composition.beyond.world import WORLD

_DIRECT: tuple[Feature, ...] = (
    *PICTURES,
    *SPACE,
    *SUBSTANCES,
    REFLECTION,
    *SOUNDS,
    SONG,
    *SUBJECTS,
    *WORLD,
    *PLAYING,
    *PLANNED,
)


def _with_indirect(feature: Feature) -> Feature:
    """The feature with what asks for it in other words, and the idioms that do not."""
    return replace(
        feature,
        signs="\n".join(
            (feature.signs, SIGNS.get(feature.key, ""), concepts.SIGNS.get(feature.key, ""))
        ),
        unless="\n".join(
            (feature.unless, IDIOMS.get(feature.key, ""), concepts.INNOCENT.get(feature.key, ""))
        ),
    )


FEATURES = tuple(_with_indirect(each) for each in _DIRECT)
"""A feature with ``needs`` is a gap only for a language that lacks one of them; the others are
outside of what films of moving shapes can be."""
