"""A modifier: one sense, what it changes in a scene, and how that is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.composition.reading import Reading
from domain.composition.scene import Scene
from domain.composition.understanding import Ask
from domain.composition.wish import Sentence


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a modifier is told."""

    ask: Ask
    reading: Reading
    share: float
    """1 for the first that moves bodies, less for each further one: many winds make no storm."""

    @property
    def much(self) -> float:
        """How strongly: 1 for one mention and one mover."""
        return self.ask.much * self.share

    def has(self, *senses: str) -> bool:
        """Whether the idea asks for any of these too."""
        return any(sense in self.reading.understanding.asks for sense in senses)


type Change = Callable[[Scene, Wanted], Scene]


@dataclass(frozen=True, kw_only=True)
class Modifier:
    """One sense. ``change`` raises ``CannotCombine`` when it does not go with the film."""

    sense: str
    change: Change
    did: Sentence
    moves: bool = False
    """Whether it moves bodies; such modifiers share one strength."""
    negated: bool = False
    """Whether it stands for what the idea says it does without."""


def modifiers(
    change_of: Callable[[str], Change], told: Mapping[str, tuple[str, str]], *, moves: bool = False
) -> tuple[Modifier, ...]:
    """Modifiers of one kind: for every sense its English and Polish sentence."""
    return tuple(
        Modifier(sense=sense, change=change_of(sense), did=Sentence(en=en, pl=pl), moves=moves)
        for sense, (en, pl) in told.items()
    )
