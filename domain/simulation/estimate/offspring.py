"""Offspring: into how many bodies one body of a species may fall, and what it may become."""

from collections.abc import Iterator
from math import sqrt

from domain.language.behaviours import Grow, Infect
from domain.language.bodies import Species
from domain.language.models import Document
from domain.language.reactions import Convert, Merge, Split, Stick
from domain.language.timeline import Become, Divide
from domain.language.values import MAX_BODIES

type Fall = tuple[str, float, str]
"""Species that falls apart, into how many parts in all, and the species of the parts."""

MEALS = 8.0
"""Seconds in which what grows by swallowing may come to burst."""
LEAST_PAUSE = 0.05
"""Seconds between repeats of an action."""


def meant(document: Document, selector: str) -> tuple[str, ...]:
    """Names of the species that a selector means."""
    return tuple(
        kind.name
        for kind in document.species
        if selector in ("all", kind.name) or selector.removeprefix("tag:") in _tags(kind, selector)
    )


def _tags(kind: Species, selector: str) -> tuple[str, ...]:
    return kind.tags if selector.startswith("tag:") else ()


def parts_of(document: Document, seconds: float) -> dict[str, dict[str, float]]:
    """By species, how many bodies of each species one of its bodies may become at most."""
    falls = list(_falls(document, seconds))
    return {kind.name: _spread(kind.name, falls, ()) for kind in document.species}


def _spread(species: str, falls: list[Fall], before: tuple[str, ...]) -> dict[str, float]:
    """Parts by species; one that comes back to a species of before goes on without end."""
    alive = {species: 1.0}
    for name, parts, to in falls:
        if name != species:
            continue
        if to == species:
            alive = {each: count * parts for each, count in alive.items()}
        elif to in before:
            alive[to] = float(MAX_BODIES)
        else:
            for each, count in _spread(to, falls, (*before, species)).items():
                alive[each] = min(float(MAX_BODIES), alive.get(each, 0.0) + parts * count)
    return {each: min(float(MAX_BODIES), count) for each, count in alive.items()}


def _falls(document: Document, seconds: float) -> Iterator[Fall]:
    kinds = {kind.name: kind for kind in document.species}
    for rule in document.contacts:
        if isinstance(rule, Split):
            sides = {"first": (0,), "second": (1,), "both": (0, 1)}[rule.who]
            names = {n for side in sides for n in meant(document, rule.between[side])}
            for name in sorted(names):
                to = rule.to or name
                size = largest(document, kinds[name], seconds)
                parts = _pieces(size, float(rule.smallest), float(rule.scale), rule.into)
                yield name, parts if to == name else min(parts, float(rule.into)), to
    for action in document.timeline:
        if isinstance(action, Divide):
            for name in meant(document, action.on):
                size = largest(document, kinds[name], seconds)
                most = float(1 << min(15, int(repeats(action, seconds))))
                parts = _pieces(size, float(action.smallest), float(action.scale), 2)
                yield name, min(parts, most), name
    yield from _bursts(document, seconds)


def _bursts(document: Document, seconds: float) -> Iterator[Fall]:
    for rule in document.behaviours:
        if isinstance(rule, Grow) and rule.at_limit == "burst":
            for name in meant(document, rule.on):
                to = rule.to or name
                times = _generations(rule, seconds) if to == name else 1
                yield name, _multiplied(rule.parts, times), to


def _generations(rule: Grow, seconds: float) -> int:
    """How often what bursts can have grown up again: its parts share its area."""
    if rule.rate <= 0:  # grows by what it swallows
        return max(1, int(seconds / MEALS))
    again = float(rule.max) * (1.0 - 1.0 / sqrt(rule.parts)) / float(rule.rate)
    return 1 + int(seconds / max(0.1, again))


def _multiplied(parts: int, times: int) -> float:
    """``parts`` multiplied ``times`` with itself, as far as there may be bodies."""
    count = 1.0
    for _ in range(times):
        count = min(float(MAX_BODIES), count * parts)
    return count


def _pieces(size: float, smallest: float, scale: float, into: int) -> float:
    """Parts of one body until they would be smaller than allowed."""
    if scale == 0:  # the area is kept, whatever the number of parts
        return max(1.0, (size / smallest) * (size / smallest))
    if scale >= 1:
        return float(MAX_BODIES)
    parts = 1.0
    while size * scale >= smallest and parts < MAX_BODIES:
        size, parts = size * scale, parts * into
    return parts


def repeats(action: object, seconds: float) -> float:
    """How often an action of the timeline may happen at most."""
    every, when = float(getattr(action, "every")), getattr(action, "when")  # noqa: B009
    until = min(seconds, float(getattr(action, "until")))  # noqa: B009
    at = getattr(action, "at")  # noqa: B009
    begin = 0.0 if at == "start" else float(at)
    times = 1.0
    if every > 0:
        times += max(0.0, (until - begin) / max(LEAST_PAUSE, every))
    if when != "always" and (when.again or when.step > 0):
        times = max(times, seconds)  # about once a second
    return max(times, seconds / 4 if getattr(action, "enter") else 1.0)  # noqa: B009


def largest(document: Document, kind: Species, seconds: float) -> float:
    """Size that bodies of a species may have by growing."""
    size = kind.size if isinstance(kind.size, int | float) else kind.size.max
    grown = [
        min(float(rule.max), float(size) + float(rule.rate) * seconds)
        for rule in document.behaviours
        if isinstance(rule, Grow) and rule.rate > 0 and kind.name in meant(document, rule.on)
    ]
    return max([float(size), *grown])


def becomings(document: Document) -> Iterator[tuple[str, str]]:
    """Which species may become which other, without more bodies."""
    for rule in document.contacts:
        if isinstance(rule, Convert):
            sides = {"first": (0,), "second": (1,), "both": (0, 1)}[rule.who]
            yield from _changes(document, [rule.between[side] for side in sides], rule.to)
        elif isinstance(rule, Merge) and rule.to:
            yield from _changes(document, list(rule.between), rule.to)
        elif isinstance(rule, Stick) and rule.to:
            yield from _changes(document, [rule.between[0]], rule.to)
    for behaviour in document.behaviours:
        if isinstance(behaviour, Infect):
            yield from _changes(document, [behaviour.whom], behaviour.to)
    for action in document.timeline:
        if isinstance(action, Become):
            yield from _changes(document, [action.on], action.to)


def _changes(document: Document, sides: list[str], to: str) -> Iterator[tuple[str, str]]:
    for side in sides:
        yield from ((name, to) for name in meant(document, side) if name != to)
