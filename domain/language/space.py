"""The solid world: the bounds around everything and fixed walls inside."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from domain.language.values import Construct, Length, Point, Share, Token

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


class SegmentWall(Construct):
    """A straight fixed wall with round ends. Nothing passes it at any speed."""

    kind: Literal["segment"]
    start: Point
    """One end."""
    end: Point
    """The other end."""
    thickness: Annotated[float, Field(ge=1, le=200, json_schema_extra={"unit": "units"})] = 10
    """Width of the wall."""
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

    @model_validator(mode="after")
    def _has_length(self) -> Self:
        if self.start == self.end:
            raise ValueError("start and end must be different points")
        return self


type Wall = Annotated[SegmentWall, Field()]
