"""A document on its way: plain data that modifiers change, section by section."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.composition.wish import Entry, Sentence, Value

MOST: Mapping[str, int] = {
    "species": 16, "births": 32, "forces": 16, "behaviours": 16, "walls": 64, "contacts": 24,
    "timeline": 48, "numbers": 16, "words": 16, "overrides": 12,
}  # fmt: skip
"""Entries that the language allows in a section."""

GUEST = "guest_"
"""What names of added kinds of bodies begin with; the film does not live by them."""

CALM_AFTER = 5.0
"""Seconds after which added motion fades in a film that ends at rest."""

_GIVES_BIRTH = {"grid": ("columns", "rows"), "hex": ("columns", "rows")}
_FULL = Sentence(en="the film has no room for more of this", pl="w filmie nie ma już na to miejsca")


class CannotCombine(Exception):
    """What is asked for does not go together with the film. The reason is told to the operator."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason.en)
        self.reason = reason


@dataclass(frozen=True)
class Scene:
    """A document as plain data. Every change gives a new scene."""

    mapping: Mapping[str, Value]

    def entries(self, section: str) -> list[dict[str, Value]]:
        """Entries of a section, as copies; empty when it is left out."""
        found = self.mapping.get(section, [])
        assert isinstance(found, Sequence)  # noqa: S101 - sections are lists
        return [dict(each) for each in found if isinstance(each, Mapping)]

    def part(self, name: str) -> dict[str, Value]:
        """A part of the document that is one mapping, as a copy."""
        found = self.mapping.get(name, {})
        return dict(found) if isinstance(found, Mapping) else {}

    def put(self, name: str, value: Value) -> "Scene":
        """The scene with a whole section or part replaced."""
        return replace(self, mapping={**self.mapping, name: value})

    def added(self, section: str, *entries: Entry) -> "Scene":
        """The scene with more entries at the end of a section.

        Raises ``CannotCombine`` when the language allows no more.
        """
        whole = [*self.entries(section), *entries]
        if len(whole) > MOST[section]:
            raise CannotCombine(_FULL)
        return self.put(section, whole)

    def changed(
        self, section: str, change: Callable[[dict[str, Value]], Mapping[str, Value]]
    ) -> "Scene":
        """The scene with every entry of a section changed."""
        return self.put(section, [change(each) for each in self.entries(section)])

    def species_changed(
        self, names: Sequence[str], change: Callable[[dict[str, Value]], Mapping[str, Value]]
    ) -> "Scene":
        """The scene with some species changed."""
        return self.changed("species", lambda each: change(each) if each["name"] in names else each)

    @property
    def crowd(self) -> tuple[str, ...]:
        """Names of the film's own species that move, the most numerous first."""
        numbers = self._numbers()
        movers = [each for each in self.entries("species") if not each.get("fixed")]
        names = [str(each["name"]) for each in movers]
        names = [name for name in names if not name.startswith(GUEST)]
        return tuple(sorted(names, key=lambda name: (-numbers.get(name, 0.0), names.index(name))))

    @property
    def main(self) -> str:
        """The most numerous species that moves."""
        return (self.crowd or (str(self.entries("species")[0]["name"]),))[0]

    @property
    def rests(self) -> bool:
        """Whether the film ends when its bodies come to rest: nothing may drive them for ever."""
        rules = self.part("end").get("rules", [])
        found = rules if isinstance(rules, Sequence) and not isinstance(rules, str) else []
        return any(
            isinstance(rule, Mapping) and rule.get("measure") in {"energy", "stability"}
            for rule in found
        )

    def number_of(self, name: str) -> float:
        """About how many bodies of a species are born in the first ten seconds."""
        return self._numbers().get(name, 0.0)

    def _numbers(self) -> dict[str, float]:
        numbers: dict[str, float] = {}
        for birth in (*self.entries("births"), *self.entries("timeline")):
            if "species" in birth:
                name = str(birth["species"])
                numbers[name] = numbers.get(name, 0.0) + _born(birth)
        return numbers


def number(value: Value, otherwise: float = 0.0) -> float:
    """A plain number of a document, the middle of a span, or something else for anything else."""
    if isinstance(value, Mapping):
        return (number(value.get("min")) + number(value.get("max"))) / 2
    return float(value) if isinstance(value, int | float) else otherwise


def scaled(value: Value, by: float) -> Value:
    """A number, or both ends of a span, made larger or smaller."""
    if isinstance(value, Mapping):
        ends = {key: round(number(value[key]) * by, 3) for key in ("min", "max") if key in value}
        return {**value, **ends}
    return round(number(value) * by, 3) if isinstance(value, int | float) else value


def towards(value: float, limit: float, share: float) -> float:
    """Part of the way to a limit that is never reached: the more of ``share``, the nearer."""
    return value + (limit - value) * share / (1 + share)


def _born(birth: Mapping[str, Value]) -> float:
    if birth["kind"] == "emitter":
        return min(number(birth.get("limit"), 1e9), 10 * number(birth.get("rate"), 1))
    sides = _GIVES_BIRTH.get(str(birth["kind"]))
    if sides:
        return number(birth.get(sides[0]), 8) * number(birth.get(sides[1]), 8)
    return number(birth.get("count"), 1)
