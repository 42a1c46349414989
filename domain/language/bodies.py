"""Species: how bodies of one kind look, weigh, bounce, sound and end."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from domain.language.attributes import Attribute
from domain.language.values import (
    Colour,
    Construct,
    Lifetime,
    Mass,
    Name,
    Selector,
    Share,
    Size,
    Spin,
)

type Shape = Literal[
    "circle",
    "ring",
    "square",
    "triangle",
    "polygon",
    "star",
    "cross",
    "heart",
    "drop",
    "line",
    "rectangle",
    "capsule",
    "arc",
    "glyph",
    "path",
]
type Trail = Literal["none", "line", "ribbon", "dots", "ghosts", "paint"]
type Facing = Literal["spin", "motion"]
type Voice = Literal["design", "pluck", "bell", "tick", "sub", "drop"]


class Corner(Construct):
    """A corner of a shape of one's own, seen from its middle, y down."""

    x: Annotated[float, Field(ge=-2, le=2, json_schema_extra={"unit": "share"})]
    """To the right, as a share of ``size``."""
    y: Annotated[float, Field(ge=-2, le=2, json_schema_extra={"unit": "share"})]
    """Downwards."""


class Species(Construct):
    """A kind of body. Later species are drawn above earlier ones."""

    name: Name
    """How births, forces and contacts refer to it."""
    shape: Shape = "circle"
    """What is drawn. Every shape touches as a circle of radius ``size``."""
    size: Size = 16
    """Radius; half the side of a square, half the length of a line, half the height of a glyph."""
    sides: Annotated[int, Field(ge=3, le=12)] = 5
    """Corners of a polygon, points of a star."""
    aspect: Annotated[float, Field(ge=1, le=12)] = 2
    """Length of a rectangle or capsule over its width; ``size`` is half its length."""
    corner: Share = 0.3
    """How round the corners of a rectangle are; 1 makes half circles of its ends."""
    sweep: Annotated[float, Field(ge=5, le=355, json_schema_extra={"unit": "degrees"})] = 200
    """How far an arc goes round."""
    glyph: Annotated[str, Field(min_length=1, max_length=3)] = "A"
    """Letters of a body of shape ``glyph``, in the lettering of titles."""
    corners: Annotated[tuple[Corner, ...], Field(max_length=40)] = ()
    """Corners of a body of shape ``path``, in order: at least three."""
    curved: bool = False
    """A smooth curve through the corners of a ``path`` instead of straight lines."""
    facing: Facing = "spin"
    """Turns by ``spin``, or points where the body moves."""
    colour: Colour = "palette.1"
    """A token, or a list of tokens dealt out in turn."""
    edge: Annotated[
        str, Field(pattern=r"^(|ink|muted|accent|palette\.[1-5]|background\.(inner|outer))$")
    ] = ""
    """A colour towards which a filled body passes at its edge; empty for one colour."""
    squash: Annotated[float, Field(ge=0, le=2, json_schema_extra={"unit": "share"})] = 0
    """How much longer, and narrower, a filled body is drawn at a speed of 1000 units/s."""
    opacity: Annotated[float, Field(ge=0.05, le=1, json_schema_extra={"unit": "share"})] = 1
    """How solid the body is."""
    core: Share = 0.55
    """How white the middle is."""
    glow: Annotated[float, Field(ge=0, le=1.5)] = 0.8
    """Strength of the light around it; 1 is as bright as the design system glows."""
    additive: bool = False
    """Adds its light to what lies below instead of covering it."""
    blur: Annotated[float, Field(ge=0, le=60, json_schema_extra={"unit": "units"})] = 0
    """How soft its edge is; dear in a crowd."""
    stroke: Annotated[float, Field(ge=1, le=80, json_schema_extra={"unit": "units"})] = 6
    """Width of the band of a ring, an arc, or of a line."""
    trail: Trail = "none"
    """What the body leaves behind."""
    trail_time: Annotated[float, Field(ge=0.05, le=8, json_schema_extra={"unit": "s"})] = 0.6
    """Age at which a trail is gone."""
    trail_width: Annotated[float, Field(ge=0.02, le=1, json_schema_extra={"unit": "share"})] = 0.5
    """Width of the trail as a share of the body's width."""
    spin: Spin = 0
    """Turning speed of what is drawn."""
    mass: Mass = "by_size"
    """Weight in contacts; ``by_size`` is the area, with 1 for a size of 20."""
    restitution: Share = 0.95
    """Speed kept in a bounce; of two bodies the smaller counts."""
    friction: Share = 0
    """Grip along the surface in a contact; of two bodies the mean counts."""
    drag: Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "1/s"})] = 0
    """Share of speed lost per second."""
    fixed: bool = False
    """Stays where it is and is never pushed."""
    collide: bool = True
    """Touches walls and, where a contact names it, other bodies."""
    ignores: Annotated[tuple[Selector, ...], Field(max_length=8)] = ()
    """Bodies that it passes through, whatever the contacts say."""
    attributes: Annotated[tuple[Attribute, ...], Field(max_length=6)] = ()
    """Numbers of its own that each body carries."""
    lifetime: Lifetime = "forever"
    """Age at which the body is gone."""
    appear: Annotated[float, Field(ge=0, le=5, json_schema_extra={"unit": "s"})] = 0.2
    """Time over which a new body grows into view; bodies of frame 0 are there at once."""
    fade: Annotated[float, Field(ge=0, le=5, json_schema_extra={"unit": "s"})] = 0.4
    """Time over which it fades before its lifetime is over."""
    tags: Annotated[tuple[Name, ...], Field(max_length=8)] = ()
    """Groups it belongs to, for selectors like ``tag:prey``."""
    voice: Voice = "design"
    """Instrument of its contacts and births."""

    @model_validator(mode="after")
    def _has_corners(self) -> Self:
        if self.shape == "path" and len(self.corners) < 3:
            raise ValueError("corners: at least three points for a body of shape path")
        return self
