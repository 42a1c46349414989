"""Species: how bodies of one kind look, weigh, bounce, sound and end."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.values import Colour, Construct, Lifetime, Mass, Name, Share, Size, Spin

type Shape = Literal[
    "circle", "ring", "square", "triangle", "polygon", "star", "cross", "heart", "drop", "line"
]
type Trail = Literal["none", "line", "ribbon", "dots"]
type Facing = Literal["spin", "motion"]
type Voice = Literal["design", "pluck", "bell", "tick", "sub", "drop"]


class Species(Construct):
    """A kind of body. Later species are drawn above earlier ones."""

    name: Name
    """How births, forces and contacts refer to it."""
    shape: Shape = "circle"
    """What is drawn. Every shape touches as a circle of radius ``size``."""
    size: Size = 16
    """Radius; half the side of a square, half the length of a line."""
    sides: Annotated[int, Field(ge=3, le=12)] = 5
    """Corners of a polygon, points of a star."""
    facing: Facing = "spin"
    """Turns by ``spin``, or points where the body moves."""
    colour: Colour = "palette.1"
    """A token, or a list of tokens dealt out in turn."""
    opacity: Annotated[float, Field(ge=0.05, le=1, json_schema_extra={"unit": "share"})] = 1
    """How solid the body is."""
    core: Share = 0.55
    """How white the middle is."""
    glow: Annotated[float, Field(ge=0, le=1.5)] = 0.8
    """Strength of the light around it; 1 is as bright as the design system glows."""
    additive: bool = False
    """Adds its light to what lies below instead of covering it."""
    stroke: Annotated[float, Field(ge=1, le=80, json_schema_extra={"unit": "units"})] = 6
    """Width of the band of a ring, or of a line."""
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
