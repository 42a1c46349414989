"""The crowd: how many bodies of each species may live at moments of the film."""

from dataclasses import dataclass

from domain.language.models import Document
from domain.language.words import TimeEnd
from domain.simulation.estimate.offspring import becomings, parts_of
from domain.simulation.estimate.sources import Source, sources_of

MOMENTS = 24
"""Moments of the film that are looked at, evenly."""


@dataclass(frozen=True, kw_only=True)
class Crowd:
    """Bodies by species at every moment."""

    by_species: dict[str, tuple[float, ...]]
    sources: tuple[Source, ...]

    @property
    def totals(self) -> tuple[float, ...]:
        """All bodies at every moment."""
        return tuple(sum(moment) for moment in zip(*self.by_species.values(), strict=True))

    @property
    def most(self) -> float:
        """All bodies when they are most."""
        return max(self.totals)

    @property
    def mean(self) -> float:
        """All bodies on average."""
        return sum(self.totals) / MOMENTS

    def of(self, *species: str) -> tuple[float, ...]:
        """Bodies of some species at every moment."""
        chosen = [self.by_species[name] for name in dict.fromkeys(species)]
        return tuple(sum(moment) for moment in zip(*chosen, strict=True)) or (0.0,) * MOMENTS


def length_of(document: Document) -> float:
    """Seconds that the film takes at most, as far as its document tells."""
    longest = float(document.duration)
    times = [float(rule.at) for rule in document.end.rules if isinstance(rule, TimeEnd)]
    if times and (document.end.kind == "any" or len(times) == len(document.end.rules)):
        longest = min(longest, max(times) if document.end.kind == "all" else min(times))
    return longest + float(document.end.settle)


def crowd_of(document: Document) -> Crowd:
    """The crowd of a document; never more than its ``max_bodies``."""
    seconds = length_of(document)
    sources = tuple(sources_of(document, seconds))
    parts = parts_of(document, seconds)
    moments = _moments(sources, seconds)
    alive = {kind.name: [0.0] * MOMENTS for kind in document.species}
    for source in sources:
        for at, time in enumerate(moments):
            now = source.alive(time)
            for name, count in parts[source.species].items():
                whole = 1.0 if name == source.species else 0.0
                ripe = min(1.0, 2.0 * (at + 1) / MOMENTS)
                alive[name][at] += now * (whole + (count - whole) * ripe)
    _become(document, alive)
    return Crowd(by_species=_capped(alive, float(document.max_bodies)), sources=sources)


def _moments(sources: tuple[Source, ...], seconds: float) -> list[float]:
    """Moments spread evenly, each moved on to the next birth that is near."""
    births = sorted(source.end for source in sources)
    step = seconds / MOMENTS
    even = [step * at for at in range(MOMENTS)]
    return [next((b for b in births if time < b < time + step), time) for time in even]


def _become(document: Document, alive: dict[str, list[float]]) -> None:
    """Whoever may become another counts half as that, so that both are reckoned with."""
    for name, to in becomings(document):
        for at, count in enumerate(alive[name]):
            alive[name][at] = count * 0.5
            alive[to][at] += count * 0.5


def _capped(alive: dict[str, list[float]], most: float) -> dict[str, tuple[float, ...]]:
    totals = [sum(moment) for moment in zip(*alive.values(), strict=True)]
    shares = [min(1.0, most / total) if total else 1.0 for total in totals]
    return {
        name: tuple(count * share for count, share in zip(counts, shares, strict=True))
        for name, counts in alive.items()
    }
