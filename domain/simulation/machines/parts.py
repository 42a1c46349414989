"""Parts: what a machine adds to the sections of a document."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from domain.language.births import Birth
from domain.language.bodies import Species
from domain.language.joints import Joint
from domain.language.reactions import Contact
from domain.language.space import SegmentWall, Wall
from domain.language.timeline import Action
from domain.language.values import Construct, Point
from domain.simulation.exact import sin_cos_degrees

SPECK = 1.0 / 64.0
"""Units: length of the straight wall that a disc is."""

type Spot = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What one machine is made of."""

    species: tuple[Species, ...] = ()
    births: tuple[Birth, ...] = ()
    walls: tuple[Wall, ...] = ()
    joints: tuple[Joint, ...] = ()
    contacts: tuple[Contact, ...] = ()
    timeline: tuple[Action, ...] = ()

    def counted(self) -> tuple[tuple[str, str, int], ...]:
        """Section, name (or kind) and number of everything that it is made of."""
        sections = ("species", "births", "walls", "joints", "contacts", "timeline")
        found: Counter[tuple[str, str]] = Counter()
        for section in sections:
            for entry in getattr(self, section):
                called = getattr(entry, "name", "") or getattr(entry, "kind", "")
                found[section, called] += 1
        return tuple((section, called, number) for (section, called), number in found.items())


def made[T: Construct](model: type[T], **fields: Any) -> T:
    """A construct whose numbers may lie beyond what a document may say; the rest is as usual."""
    return model.model_construct(None, **fields)


def point(x: float, y: float) -> Point:
    """A place, also one that a document could not name."""
    return made(Point, x=x, y=y)


def around(centre: Spot, radius: float, degrees: float) -> Spot:
    """A place on a circle, clockwise from the right."""
    sine, cosine = sin_cos_degrees(degrees)
    return centre[0] + radius * cosine, centre[1] + radius * sine


def disc(centre: Spot, radius: float, **fields: Any) -> SegmentWall:
    """A round wall, filled."""
    x, y = centre
    return bar((x - SPECK * 0.5, y), (x + SPECK * 0.5, y), 2.0 * radius, **fields)


def bar(start: Spot, end: Spot, thickness: float, **fields: Any) -> SegmentWall:
    """A straight wall with round ends."""
    return made(
        SegmentWall,
        kind="segment",
        start=point(*start),
        end=point(*end),
        thickness=thickness,
        **fields,
    )
