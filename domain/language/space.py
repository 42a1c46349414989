"""The solid world: the bounds around everything and the walls inside."""

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from domain.language.motions import Motion, StillMotion
from domain.language.values import (
    Construct,
    Degrees,
    Length,
    Place,
    Point,
    Selector,
    Share,
    ThingName,
    Token,
)

type BoundsShape = Literal["box", "circle"]


class _Bounds(Construct):
    padding: Annotated[float, Field(ge=-2000, le=2000, json_schema_extra={"unit": "units"})] = 40
    """Distance from the edges of the canvas; negative reaches outside."""
    top: Length = 0
    """Further distance from the top edge, for words above."""
    bottom: Length = 0
    """Further distance from the bottom edge."""


class _ShapedBounds(_Bounds):
    shape: BoundsShape = "box"
    """A box, or the largest circle in it."""
    drawn: bool = False
    """Whether its outline is seen."""


class OpenBounds(Construct):
    """Nothing holds bodies; one that is a whole canvas away is forgotten."""

    kind: Literal["open"]


class BounceBounds(_ShapedBounds):
    """Bodies bounce off the edge."""

    kind: Literal["bounce"]
    restitution: Share = 1
    """Speed kept in a bounce; multiplied with the body's own."""
    friction: Share = 0
    """Speed along the edge lost in a bounce."""
    sound: bool = True
    """Whether a bounce is heard and flashes."""


class WrapBounds(_Bounds):
    """What leaves on one side comes back on the other."""

    kind: Literal["wrap"]


class ClampBounds(_ShapedBounds):
    """Bodies stop at the edge and may slide along it."""

    kind: Literal["clamp"]


class KillBounds(_ShapedBounds):
    """Bodies that have left the area altogether are gone."""

    kind: Literal["kill"]


type Bounds = Annotated[
    OpenBounds | BounceBounds | WrapBounds | ClampBounds | KillBounds,
    Field(discriminator="kind"),
]


class _Wall(Construct):
    name: ThingName = ""
    """What the timeline calls it."""
    motion: Motion = StillMotion(kind="still")
    """How it moves."""
    restitution: Share = 1
    """Speed kept in a bounce; multiplied with the body's own."""
    friction: Share = 0
    """Speed along the wall lost in a bounce."""
    colour: Token = "muted"
    """Its colour."""
    drawn: bool = True
    """Whether it is seen."""
    sound: bool = True
    """Whether a bounce is heard and flashes."""
    stops: Selector = "all"
    """Which bodies it stops; the others pass through it."""


class _ThickWall(_Wall):
    thickness: Annotated[float, Field(ge=1, le=200, json_schema_extra={"unit": "units"})] = 10
    """Width of the wall."""
    surface: Annotated[float, Field(ge=-2000, le=2000, json_schema_extra={"unit": "units/s"})] = 0
    """Speed of its surface from its first point to its last, like a belt; needs friction."""


class SegmentWall(_ThickWall):
    """A straight wall with round ends. Nothing passes it at any speed."""

    kind: Literal["segment"]
    start: Point
    """One end."""
    end: Point
    """The other end."""

    @model_validator(mode="after")
    def _has_length(self) -> Self:
        if self.start == self.end:
            raise ValueError("start and end must be different points")
        return self


class PathWall(_ThickWall):
    """Straight walls from point to point: a funnel, a slide, a polygon."""

    kind: Literal["path"]
    points: Annotated[tuple[Point, ...], Field(min_length=2, max_length=40)]
    """The corners, one after another."""
    closed: bool = False
    """Whether the last corner is joined to the first."""

    @model_validator(mode="after")
    def _has_lengths(self) -> Self:
        joined = [*self.points, self.points[0]] if self.closed else list(self.points)
        if any(one == other for one, other in pairwise(joined)):
            raise ValueError("neighbouring points must be different")
        return self


class ArcWall(_ThickWall):
    """A part of a circle, or all of it."""

    kind: Literal["arc"]
    centre: Place = "centre"
    """Middle of the circle."""
    radius: Annotated[float, Field(ge=10, le=2000, json_schema_extra={"unit": "units"})] = 300
    """Radius of the circle."""
    begin: Degrees = 0
    """Where it begins, clockwise from the right."""
    sweep: Annotated[float, Field(ge=5, le=360, json_schema_extra={"unit": "degrees"})] = 180
    """How far it goes round, clockwise."""


class BoxWall(_ThickWall):
    """Four walls around a box."""

    kind: Literal["box"]
    centre: Place = "centre"
    """Middle of the box."""
    width: Annotated[float, Field(ge=2, le=4320, json_schema_extra={"unit": "units"})] = 300
    """Width of the box."""
    height: Annotated[float, Field(ge=2, le=4320, json_schema_extra={"unit": "units"})] = 300
    """Height of the box."""
    turn: Degrees = 0
    """How far it is turned, clockwise."""


class PegsWall(_Wall):
    """Round pegs in rows, each its own obstacle."""

    kind: Literal["pegs"]
    centre: Place = "centre"
    """Middle of the field."""
    columns: Annotated[int, Field(ge=1, le=30)] = 9
    """Pegs in a row."""
    rows: Annotated[int, Field(ge=1, le=30)] = 8
    """Rows."""
    spacing: Annotated[float, Field(ge=4, le=1000, json_schema_extra={"unit": "units"})] = 90
    """Distance of neighbours in a row."""
    drop: Annotated[float, Field(ge=4, le=1000, json_schema_extra={"unit": "units"})] = 80
    """Distance of rows."""
    size: Annotated[float, Field(ge=1, le=100, json_schema_extra={"unit": "units"})] = 10
    """Radius of a peg."""
    staggered: bool = True
    """Whether every second row stands half a step aside, with one peg less."""
    pyramid: bool = False
    """Whether instead each row has one peg more than the row above; the first has ``columns``."""
    to_right: Share = 0
    """Chance that a peg sends a ball that lands on it to the right, else to the left: over the
    neighbouring peg of the next row, where gravity pulls downwards; 0 leaves it to the bounce."""


type Wall = Annotated[
    SegmentWall | PathWall | ArcWall | BoxWall | PegsWall, Field(discriminator="kind")
]
