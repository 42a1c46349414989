"""Small values that every part of a document is made of: numbers, places, names, colours.

Lengths are in canvas units (y down), times in seconds of film, angles in degrees clockwise
with 0 to the right. Nothing here knows pixels or frames.
"""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

MAX_SECONDS = 180
MAX_BODIES = 20_000
MAX_SPEED = 3_000
MAX_SIZE = 600


class Construct(BaseModel):
    """Anything a document may hold: strict types, no unknown keys, frozen."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        allow_inf_nan=False,
        validate_default=False,
        defer_build=True,  # most are only ever read as a part of a document
    )


type Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
"""What species, forces and counters are called: lower case, digits, underscore."""

type ThingName = Annotated[str, Field(pattern=r"^(|[a-z][a-z0-9_]{0,31})$")]
"""What forces, behaviours and emitters may be called; empty for no name."""

type Tagged = Annotated[str, Field(pattern=r"^tag:[a-z][a-z0-9_]{0,31}$")]

type Selector = Annotated[str, Field(pattern=r"^(all|(tag:)?[a-z][a-z0-9_]{0,31})$")]
"""Which bodies: ``all``, the name of a species, or ``tag:`` and a tag."""

type ContactSide = Annotated[str, Field(pattern=r"^(all|walls|(tag:|wall:)?[a-z][a-z0-9_]{0,31})$")]
"""One side of a contact: a selector, ``walls`` for walls and bounds, or ``wall:`` and a name."""

type Token = Annotated[
    str,
    Field(pattern=r"^(ink|muted|accent|palette\.[1-5]|background\.(inner|outer))$"),
]
"""A colour of the design system."""

type Seconds = Annotated[float, Field(ge=0, le=MAX_SECONDS, json_schema_extra={"unit": "s"})]
type Length = Annotated[float, Field(ge=0, le=4320, json_schema_extra={"unit": "units"})]
type Coordinate = Annotated[float, Field(ge=-8640, le=8640, json_schema_extra={"unit": "units"})]
type Degrees = Annotated[float, Field(ge=-3600, le=3600, json_schema_extra={"unit": "degrees"})]
type Share = Annotated[float, Field(ge=0, le=1, json_schema_extra={"unit": "share"})]
type Acceleration = Annotated[
    float, Field(ge=-20_000, le=20_000, json_schema_extra={"unit": "units/s²"})
]
type Line = Annotated[str, Field(min_length=1, max_length=120)]
"""Words on the screen."""


class Point(Construct):
    """A place on the canvas."""

    x: Coordinate
    """From the left edge."""
    y: Coordinate
    """From the top edge, downwards."""


class _Span(Construct):
    most: Literal["even", "middle", "low", "high"] = "even"
    """Where most of them lie: nowhere, around the middle (a bell), or at one end (a power)."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if getattr(self, "min") > getattr(self, "max"):  # noqa: B009  declared by subclasses
            raise ValueError("min must not be above max")
        return self


class SizeSpan(_Span):
    """A size drawn evenly between two ends."""

    min: Annotated[float, Field(ge=1, le=MAX_SIZE, json_schema_extra={"unit": "units"})]
    """Smallest."""
    max: Annotated[float, Field(ge=1, le=MAX_SIZE, json_schema_extra={"unit": "units"})]
    """Largest."""


class SpeedSpan(_Span):
    """A speed drawn evenly between two ends."""

    min: Annotated[float, Field(ge=0, le=MAX_SPEED, json_schema_extra={"unit": "units/s"})]
    """Slowest."""
    max: Annotated[float, Field(ge=0, le=MAX_SPEED, json_schema_extra={"unit": "units/s"})]
    """Fastest."""


class SecondsSpan(_Span):
    """A time drawn evenly between two ends."""

    min: Annotated[float, Field(ge=0.05, le=MAX_SECONDS, json_schema_extra={"unit": "s"})]
    """Shortest."""
    max: Annotated[float, Field(ge=0.05, le=MAX_SECONDS, json_schema_extra={"unit": "s"})]
    """Longest."""


class SpinSpan(_Span):
    """A turning speed drawn evenly between two ends."""

    min: Annotated[float, Field(ge=-3600, le=3600, json_schema_extra={"unit": "degrees/s"})]
    """Slowest, negative is anticlockwise."""
    max: Annotated[float, Field(ge=-3600, le=3600, json_schema_extra={"unit": "degrees/s"})]
    """Fastest."""


def shape_of(value: object) -> str:
    """Which alternative a value means, so that a mistake is told once, not per alternative."""
    if isinstance(value, dict | BaseModel):
        return "mapping"
    if isinstance(value, list | tuple):
        return "list"
    return "word" if isinstance(value, str) else "number"


_BY_SHAPE = Discriminator(shape_of)

type Moment = Annotated[
    Annotated[
        float,
        Field(ge=0, le=MAX_SECONDS, json_schema_extra={"unit": "s"}),
        Tag("number"),
    ]
    | Annotated[Literal["start"], Tag("word")],
    _BY_SHAPE,
]
"""A time of the film; ``start`` is its beginning."""

type Size = Annotated[
    Annotated[
        float,
        Field(ge=1, le=MAX_SIZE, json_schema_extra={"unit": "units"}),
        Tag("number"),
    ]
    | Annotated[SizeSpan, Tag("mapping")],
    _BY_SHAPE,
]
type Speed = Annotated[
    Annotated[
        float,
        Field(ge=0, le=MAX_SPEED, json_schema_extra={"unit": "units/s"}),
        Tag("number"),
    ]
    | Annotated[SpeedSpan, Tag("mapping")],
    _BY_SHAPE,
]
type Spin = Annotated[
    Annotated[
        float,
        Field(ge=-3600, le=3600, json_schema_extra={"unit": "degrees/s"}),
        Tag("number"),
    ]
    | Annotated[SpinSpan, Tag("mapping")],
    _BY_SHAPE,
]
type Lifetime = Annotated[
    Annotated[
        float,
        Field(ge=0.05, le=MAX_SECONDS, json_schema_extra={"unit": "s"}),
        Tag("number"),
    ]
    | Annotated[SecondsSpan, Tag("mapping")]
    | Annotated[Literal["forever"], Tag("word")],
    _BY_SHAPE,
]
type Mass = Annotated[
    Annotated[float, Field(ge=0.01, le=10_000, json_schema_extra={"unit": "mass"}), Tag("number")]
    | Annotated[Literal["by_size"], Tag("word")],
    _BY_SHAPE,
]
type Colour = Annotated[
    Annotated[Token, Tag("word")]
    | Annotated[tuple[Token, ...], Field(min_length=1, max_length=8), Tag("list")],
    _BY_SHAPE,
]
"""One token, or several that are dealt out in turn."""

type Place = Annotated[
    Annotated[Literal["centre"], Tag("word")] | Annotated[Point, Tag("mapping")],
    _BY_SHAPE,
]
"""The middle of the canvas, or a point."""

type Pivot = Annotated[
    Annotated[Literal["own", "centre"], Tag("word")] | Annotated[Point, Tag("mapping")],
    _BY_SHAPE,
]
"""The middle of the thing itself, the middle of the canvas, or a point."""

type Direction = Annotated[
    Annotated[
        float,
        Field(ge=-3600, le=3600, json_schema_extra={"unit": "degrees"}),
        Tag("number"),
    ]
    | Annotated[Literal["random", "outward", "inward", "tangent"], Tag("word")],
    _BY_SHAPE,
]
"""Degrees clockwise (0 right, 90 down), or a direction seen from the centre of the birth."""
