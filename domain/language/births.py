"""Births: where bodies come from, at one moment or over time."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from domain.language.figures import FillBirth, HexBirth, OutlineBirth, TextBirth
from domain.language.groups import Count, Group, Newborn, Spacing
from domain.language.triggers import During
from domain.language.values import Degrees, Length, Place, Point, Seconds, ThingName


class PointBirth(Group):
    """All of a group at one place."""

    kind: Literal["point"]
    count: Count = 1
    """How many."""
    centre: Place = "centre"
    """Where."""


class RandomBirth(Group):
    """A group strewn over a box, apart from one another where there is room."""

    kind: Literal["random"]
    count: Count = 40
    """How many."""
    centre: Place = "centre"
    """Middle of the box."""
    width: Length = 800
    """Width of the box."""
    height: Length = 1100
    """Height of the box."""
    apart: Length = 0
    """Least distance of centres; a body that finds no room in 30 tries is left out."""


class GridBirth(Group):
    """A group in rows and columns."""

    kind: Literal["grid"]
    columns: Annotated[int, Field(ge=1, le=200)] = 8
    """Bodies side by side."""
    rows: Annotated[int, Field(ge=1, le=200)] = 8
    """Bodies one below another."""
    spacing: Spacing = 80
    """Distance of neighbours."""
    centre: Place = "centre"
    """Middle of the grid."""


class RingBirth(Group):
    """A group on a circle."""

    kind: Literal["ring"]
    count: Count = 12
    """How many."""
    radius: Length = 300
    """Radius of the circle."""
    centre: Place = "centre"
    """Middle of the circle."""
    turn: Degrees = 0
    """Where on the circle the first one stands."""


class LineBirth(Group):
    """A group on a straight line, both ends included."""

    kind: Literal["line"]
    count: Count = 10
    """How many."""
    start: Point
    """Place of the first."""
    end: Point
    """Place of the last."""


class SpiralBirth(Group):
    """A group on a spiral from its middle outwards, evenly along the arm."""

    kind: Literal["spiral"]
    count: Count = 60
    """How many."""
    radius: Length = 400
    """Distance of the last from the middle."""
    turns: Annotated[float, Field(ge=0.1, le=50)] = 3
    """Turns of the arm."""
    centre: Place = "centre"
    """Middle of the spiral."""


class EmitterBirth(Newborn):
    """Bodies born one after another, from a place or from bodies of a species."""

    kind: Literal["emitter"]
    name: ThingName = ""
    """How the timeline refers to it."""
    during: During = ()
    """States in which it gives birth; empty for all."""
    rate: Annotated[float, Field(ge=0, le=600, json_schema_extra={"unit": "1/s"})] = 6
    """Births per second."""
    burst: Annotated[int, Field(ge=1, le=200)] = 1
    """Bodies per birth."""
    centre: Place = "centre"
    """Where, unless ``source`` names a species."""
    path: Annotated[tuple[Point, ...], Field(max_length=24)] = ()
    """A way that its place goes along instead, round and round: at least two points."""
    lap: Annotated[float, Field(ge=0.2, le=180, json_schema_extra={"unit": "s"})] = 6
    """Time in which it goes round once."""
    source: Annotated[str, Field(pattern=r"^(|[a-z][a-z0-9_]{0,31})$")] = ""
    """A species: one of its bodies, drawn by chance, gives birth. Empty: ``centre`` does."""
    spread: Annotated[float, Field(ge=0, le=360, json_schema_extra={"unit": "degrees"})] = 0
    """Width of the fan around ``direction``."""
    start: Seconds = 0
    """When it begins."""
    stop: Seconds = 180
    """When it ends."""
    limit: Count = 2000
    """Births in all."""

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> Self:
        if self.start >= self.stop:
            raise ValueError("start must be before stop")
        if len(self.path) == 1:
            raise ValueError("path needs at least two points")
        return self


type Birth = Annotated[
    PointBirth
    | RandomBirth
    | GridBirth
    | HexBirth
    | RingBirth
    | LineBirth
    | SpiralBirth
    | OutlineBirth
    | FillBirth
    | TextBirth
    | EmitterBirth,
    Field(discriminator="kind"),
]
