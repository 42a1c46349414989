"""What every part of the translation shares: the old document, its scale, names, warnings."""

from dataclasses import dataclass, field

from domain.language.problems import Path
from domain.language.upgrades.names import spelled
from domain.language.upgrades.old_document import OldDocument, OldEntity
from domain.language.upgrades.old_values import OldPoint, Params, SizeRange
from domain.language.upgrades.warnings import Ledger

WIDTH, HEIGHT = 1080, 1920
"""The logical canvas, in units."""

TURNING = 12.0
"""Up to here a speed on a circle means radians per second, beyond it pixels per second. Two
turns a second are more than an eye follows, and twelve pixels a second less than it sees."""

type Entry = dict[str, object]


@dataclass(frozen=True)
class Placed:
    """An entry of the new document and the place in the old one that it comes from."""

    path: Path
    entry: Entry


@dataclass
class Translation:
    """An upgrade in the making."""

    old: OldDocument
    ledger: Ledger = field(default_factory=Ledger)

    def __post_init__(self) -> None:
        canvas = self.old.scene.canvas
        self.factor = min(WIDTH / canvas.width, HEIGHT / canvas.height)
        self.left = (WIDTH - canvas.width * self.factor) / 2
        self.top = (HEIGHT - canvas.height * self.factor) / 2
        entities = self.old.systems.entities
        self.names = spelled((entity.id for entity in entities), "body")
        self.tags = spelled((tag for entity in entities for tag in entity.tags), "group")

    def selector(self, old: str) -> str:
        """A selector of version 2.0."""
        if old in self.names:
            return self.names[old]
        if old.startswith("tag:"):
            return f"tag:{self.tags[old.removeprefix('tag:')]}"
        return "all"

    def chosen(self, old: str) -> list[OldEntity]:
        """Entities that an old selector means."""
        entities = list(self.old.systems.entities)
        named = [entity for entity in entities if entity.id == old]
        if named:
            return named
        if old.startswith("tag:"):
            return [each for each in entities if old.removeprefix("tag:") in each.tags]
        return entities

    def within(
        self, value: float, low: float, high: float, path: Path, said: object = None
    ) -> float:
        """A number that version 2.0 takes there; a warning when it had to be moved."""
        kept = tidy(min(max(value, low), high))
        if not low <= value <= high:
            shown = value if said is None else said
            self.ledger.approximated(path, shown, f"{kept:g}: {low:g} to {high:g} is allowed")
        return kept

    def length(self, value: float, path: Path, low: float = 0, high: float = 4320) -> float:
        """Pixels as units."""
        return self.within(value * self.factor, low, high, path, value)

    def speed(self, value: float, path: Path) -> float:
        """Pixels per second as units per second, without a sign."""
        return self.within(abs(value) * self.factor, 0, 3000, path, value)

    def point(self, where: OldPoint, path: Path) -> Entry:
        """A place on the new canvas."""
        return {
            "x": self.within(self.left + where.x * self.factor, -8640, 8640, (*path, "x"), where.x),
            "y": self.within(self.top + where.y * self.factor, -8640, 8640, (*path, "y"), where.y),
        }

    def unknown(self, params: Params, path: Path) -> None:
        """Tell parameters that no version knows."""
        for key, value in (params.model_extra or {}).items():
            self.ledger.dropped((*path, key), value, "nothing: no version knows this key")

    def never(self, probability: float, path: Path, otherwise: str) -> bool:
        """Whether a chance is none at all; ``otherwise`` tells what a smaller one became."""
        if probability == 0:
            self.ledger.dropped((*path, "probability"), 0, "nothing: it never happens")
        elif probability < 1:
            self.ledger.dropped((*path, "probability"), probability, otherwise)
        return probability == 0

    def first(self, placed: list[Placed], most: int) -> list[Entry]:
        """As many entries as version 2.0 takes; the rest is told."""
        for more in placed[most:]:
            why = f"nothing: version 2.0 takes {most} of these"
            self.ledger.dropped(more.path, more.entry["kind"], why)
        return [each.entry for each in placed[:most]]


def tidy(value: float) -> float:
    """A number as people write it: three decimals, whole numbers without a point."""
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def middle_size(entity: OldEntity) -> float:
    """Mean radius of an entity's bodies, in old pixels."""
    if isinstance(entity.size, SizeRange):
        return (entity.size.min + entity.size.max) / 2
    return entity.size if isinstance(entity.size, int | float) else entity.size.value
