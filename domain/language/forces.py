"""Forces: what bends the paths of bodies. All are accelerations, so mass does not matter."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.triggers import During
from domain.language.values import (
    MAX_SPEED,
    Acceleration,
    Construct,
    Degrees,
    Length,
    Place,
    Selector,
    Share,
    ThingName,
)

type Falloff = Literal["none", "linear", "inverse", "inverse_square"]
type Reach = Annotated[float, Field(ge=1, le=8640, json_schema_extra={"unit": "units"})]
type Strength = Annotated[float, Field(ge=0, le=20_000, json_schema_extra={"unit": "units/s²"})]


class _Force(Construct):
    name: ThingName = ""
    """How the timeline refers to it."""
    on: Selector = "all"
    """Which bodies feel it."""
    during: During = ()
    """States in which it acts; empty for all."""


class Gravity(_Force):
    """The same acceleration everywhere."""

    kind: Literal["gravity"]
    x: Acceleration = 0
    """To the right."""
    y: Acceleration = 900
    """Downwards."""


class Drag(_Force):
    """Slows bodies down."""

    kind: Literal["drag"]
    rate: Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "1/s"})] = 0.5
    """Share of speed lost per second."""


class _Pull(_Force):
    to: Annotated[str, Field(pattern=r"^(point|all|(tag:)?[a-z][a-z0-9_]{0,31})$")] = "point"
    """``point`` for ``centre``, or a selector: every such body counts."""
    centre: Place = "centre"
    """The point, when ``to`` is ``point``."""
    strength: Strength = 600
    """Acceleration at distance 100."""
    falloff: Falloff = "inverse"
    """How it weakens: not, linearly to ``reach``, with the distance, or with its square."""
    reach: Reach = 1200
    """Beyond this distance it does nothing."""
    colours: Literal["all", "same", "other"] = "all"
    """Which bodies of ``to`` count: all, those dealt the same colour, or another."""


class Attract(_Pull):
    """Draws bodies towards a point or other bodies."""

    kind: Literal["attract"]


class Repel(_Pull):
    """Drives bodies away from a point or other bodies."""

    kind: Literal["repel"]


class Orbit(_Force):
    """Keeps bodies on circles: holds their distance and brings them to one speed."""

    kind: Literal["orbit"]
    around: Annotated[str, Field(pattern=r"^(point|[a-z][a-z0-9_]{0,31})$")] = "point"
    """``point`` for ``centre``, or a species: each body circles the nearest one."""
    centre: Place = "centre"
    """The point, when ``around`` is ``point``."""
    speed: Annotated[
        float, Field(ge=-MAX_SPEED, le=MAX_SPEED, json_schema_extra={"unit": "units/s"})
    ] = 300
    """Speed along the circle, clockwise; negative for the other way."""
    grip: Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "1/s"})] = 2
    """How fast speed and distance settle."""


class Vortex(_Force):
    """Pushes bodies around a point."""

    kind: Literal["vortex"]
    centre: Place = "centre"
    """Middle of the whirl."""
    strength: Acceleration = 400
    """Acceleration at distance 100, clockwise; negative for the other way."""
    falloff: Falloff = "inverse"
    """How it weakens with distance."""
    reach: Reach = 1200
    """Beyond this distance it does nothing."""


class Flow(_Force):
    """A smooth random current without sources, changing with time."""

    kind: Literal["flow"]
    strength: Strength = 300
    """Largest acceleration."""
    scale: Annotated[float, Field(ge=20, le=4320, json_schema_extra={"unit": "units"})] = 320
    """Size of its whirls."""
    change: Annotated[float, Field(ge=0, le=5, json_schema_extra={"unit": "1/s"})] = 0.2
    """How fast the current becomes another."""


class Spring(_Force):
    """Pulls every body back to where it was born."""

    kind: Literal["spring"]
    stiffness: Annotated[float, Field(ge=0, le=400, json_schema_extra={"unit": "1/s²"})] = 12
    """Acceleration per unit of distance."""
    damping: Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "1/s"})] = 1
    """Share of speed lost per second."""
    slack: Length = 0
    """Distance within which it does not pull."""


class Wind(_Force):
    """Moving air: carries bodies along until they go as fast as it does."""

    kind: Literal["wind"]
    direction: Degrees = 0
    """Where it blows to."""
    speed: Annotated[float, Field(ge=0, le=MAX_SPEED, json_schema_extra={"unit": "units/s"})] = 400
    """How fast it blows."""
    grip: Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "1/s"})] = 1
    """How fast bodies take its speed."""
    gusts: Share = 0.4
    """How much its speed varies, as a share of it."""
    change: Annotated[float, Field(ge=0, le=5, json_schema_extra={"unit": "1/s"})] = 0.6
    """Gusts per second."""


class Spiral(_Force):
    """Leads bodies on a spiral around a point, inwards or outwards."""

    kind: Literal["spiral"]
    centre: Place = "centre"
    """The point."""
    speed: Annotated[
        float, Field(ge=-MAX_SPEED, le=MAX_SPEED, json_schema_extra={"unit": "units/s"})
    ] = 300
    """Speed around it, clockwise; negative for the other way."""
    inward: Annotated[
        float, Field(ge=-MAX_SPEED, le=MAX_SPEED, json_schema_extra={"unit": "units/s"})
    ] = 60
    """Speed towards it; negative leads outwards."""
    grip: Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "1/s"})] = 2
    """How fast both settle."""


type Force = Annotated[
    Gravity | Drag | Attract | Repel | Orbit | Vortex | Flow | Spring | Wind | Spiral,
    Field(discriminator="kind"),
]
