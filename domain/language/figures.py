"""Figures: groups born as a honeycomb, as an outline, as a filled shape, or as letters."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.groups import Count, Group, Spacing
from domain.language.values import Degrees, Length, Place

type Figure = Literal["circle", "box", "polygon", "star", "heart"]


class HexBirth(Group):
    """A group in rows of which every other one is set off: a honeycomb."""

    kind: Literal["hex"]
    columns: Annotated[int, Field(ge=1, le=200)] = 8
    """Bodies side by side."""
    rows: Annotated[int, Field(ge=1, le=200)] = 8
    """Bodies one below another."""
    spacing: Spacing = 60
    """Distance of neighbours."""
    centre: Place = "centre"
    """Middle of the honeycomb."""


class _Figured(Group):
    figure: Figure = "polygon"
    """Which figure; ``size`` is its radius, or half the side of a box."""
    size: Length = 300
    """Half its width."""
    sides: Annotated[int, Field(ge=3, le=24)] = 6
    """Corners of a polygon, points of a star."""
    turn: Degrees = 0
    """Turns the figure, clockwise."""
    centre: Place = "centre"
    """Middle of the figure."""


class OutlineBirth(_Figured):
    """A group along the outline of a figure, evenly."""

    kind: Literal["outline"]
    count: Count = 60
    """How many."""


class FillBirth(_Figured):
    """A group that fills a figure, in a honeycomb."""

    kind: Literal["fill"]
    spacing: Spacing = 40
    """Distance of neighbours."""


class TextBirth(Group):
    """A group that writes words: each dot of our own lettering (5 × 7 dots) is a body."""

    kind: Literal["text"]
    text: Annotated[str, Field(min_length=1, max_length=60)]
    """Letters, digits and signs; small letters are written as capitals, ``|`` begins a line."""
    spacing: Spacing = 24
    """Distance of neighbouring dots."""
    fine: Annotated[int, Field(ge=1, le=4)] = 1
    """Bodies along each side of a dot: 2 writes with four times as many."""
    centre: Place = "centre"
    """Middle of the words."""
