"""One pass from a wish to a document: read, choose a family, build it, modify it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.composition.catalogue import Family, family_for
from domain.composition.colouring import colours_of
from domain.composition.film import document, tidy
from domain.composition.modification import Modified, modified
from domain.composition.modifiers.shape import main_subject
from domain.composition.reading import Reading, read
from domain.composition.scene import MOST, Scene
from domain.composition.wish import Value, Wish

_ATTEMPTS = 3
"""Passes to meet a number of bodies; families count per ring, per side or in all."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A document that is not yet checked, and how it came about."""

    mapping: Mapping[str, Value]
    reading: Reading
    family: Family
    modified: Modified


def draft(wish: Wish, title: str) -> Draft:
    """Draft a document of that title. Equal wishes give equal drafts."""
    reading = read(wish)
    family = family_for(reading)
    reading = _counted(reading, family)
    done = modified(Scene(_built(reading, family, title)), reading)
    lists = {key for key in MOST if done.scene.mapping.get(key) == []}
    mapping = {key: tidy(value) for key, value in done.scene.mapping.items() if key not in lists}
    return Draft(mapping=mapping, reading=reading, family=family, modified=done)


def _built(reading: Reading, family: Family, title: str) -> dict[str, Value]:
    colours = colours_of(reading)
    return document(title, reading, colours, family.build(reading, colours))


def _counted(reading: Reading, family: Family) -> Reading:
    """The reading with the number to ask the family for, so that most bodies are as many.

    A number that is said twice, or that the film would have had anyway, is announced besides:
    it was said, so it must be seen.
    """
    said = _said(reading)
    if not said:
        return reading
    wanted, asked = said[0], float(said[0])
    twice = len(said) > 1 or round(_born(reading, family)) == wanted
    reading = replace(reading, announced=wanted if twice else 0)
    for _ in range(_ATTEMPTS):
        reading = replace(reading, asked=asked)
        born = _born(reading, family)
        if born <= 0 or abs(born - wanted) < 1:
            break
        asked = max(1.0, asked * wanted / born)
    return reading


def _born(reading: Reading, family: Family) -> float:
    scene = Scene(_built(reading, family, "x"))
    return scene.number_of(scene.main)


def _said(reading: Reading) -> list[int]:
    """Numbers that count most bodies: those of the main subject, or of no thing."""
    subject = main_subject(reading)
    return [number for number, thing in reading.understanding.counts if thing in {"", subject}]
