"""Machines: ready pieces, each a short way to write walls, births, joints, contacts and actions.

Before a film is planned, every machine is replaced by what it is made of
(``domain.simulation.machines``). Its parts are called by its name: ``NAME_PART``.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from domain.language.groups import Count
from domain.language.motions import Period
from domain.language.values import (
    Construct,
    Degrees,
    Length,
    Name,
    Place,
    Point,
    Seconds,
    Share,
    Token,
)

type MachineName = Annotated[str, Field(pattern=r"^(|[a-z][a-z0-9_]{0,19})$")]
type NameOrNothing = Annotated[str, Field(pattern=r"^(|[a-z][a-z0-9_]{0,31})$")]
type Thickness = Annotated[float, Field(ge=1, le=200, json_schema_extra={"unit": "units"})]
type Rate = Annotated[float, Field(ge=-5, le=5, json_schema_extra={"unit": "turns/s"})]


class _Machine(Construct):
    name: MachineName = ""
    """What its parts are called by. Empty: its kind, with ``_2`` … from the second on."""
    colour: Token = "muted"
    """Its colour."""


class Galton(_Machine):
    """A Galton board: a triangle of pegs, each of which sends a ball left or right, and bins.

    Balls in flight pass through one another. In the bins they become ``NAME_kept_1`` … (one
    species per colour), all with the tag ``NAME_kept``, and pile up.
    Walls: ``NAME_pegs``, ``NAME_bins``, ``NAME_floor_1`` … (one name per colour).
    """

    kind: Literal["galton"]
    ball: Name
    """Species that falls."""
    kept: NameOrNothing = ""
    """What it becomes in the bins looks and bounces like this species; empty: a dull ``ball``."""
    colours: Annotated[tuple[Token, ...], Field(max_length=8)] = ()
    """Colours of what is in the bins, from the middle outwards; empty to keep its own."""
    centre: Place = "centre"
    """Middle of the whole, bins included."""
    rows: Annotated[int, Field(ge=2, le=20)] = 10
    """Rows of pegs; there is one bin more."""
    spacing: Annotated[float, Field(ge=10, le=400, json_schema_extra={"unit": "units"})] = 78
    """Distance of neighbours in a row, and width of a bin."""
    drop: Annotated[float, Field(ge=10, le=400, json_schema_extra={"unit": "units"})] = 58
    """Distance of rows."""
    peg: Annotated[float, Field(ge=1, le=100, json_schema_extra={"unit": "units"})] = 6
    """Radius of a peg."""
    to_right: Share = 0.5
    """Chance that a peg sends a ball to the right; 0 leaves it to the bounce."""
    bins: Annotated[float, Field(ge=20, le=1600, json_schema_extra={"unit": "units"})] = 420
    """Height of the bins."""
    count: Count = 400
    """Balls in all."""
    rate: Annotated[float, Field(ge=0.1, le=600, json_schema_extra={"unit": "1/s"})] = 30
    """Balls per second."""
    start: Seconds = 0
    """When the first ball falls."""


class Hourglass(_Machine):
    """An hourglass with its sand: grains that fall through a neck, and gravity that flips.

    Walls: ``NAME_left``, ``NAME_right``, ``NAME_top``, ``NAME_bottom``.
    """

    kind: Literal["hourglass"]
    grain: Name
    """Species of the sand."""
    centre: Place = "centre"
    """The neck."""
    width: Annotated[float, Field(ge=100, le=4000, json_schema_extra={"unit": "units"})] = 760
    """Width of the glass."""
    height: Annotated[float, Field(ge=100, le=4000, json_schema_extra={"unit": "units"})] = 1000
    """Height of the glass."""
    neck: Annotated[float, Field(ge=4, le=1000, json_schema_extra={"unit": "units"})] = 90
    """Width of the neck."""
    count: Count = 180
    """Grains; those that find no room in the upper half are left out."""
    flips: Annotated[int, Field(ge=0, le=40)] = 0
    """How often gravity flips."""
    flip_every: Annotated[float, Field(ge=0.5, le=180, json_schema_extra={"unit": "s"})] = 6
    """Time before each flip."""
    thickness: Thickness = 10
    """Of the glass."""

    @model_validator(mode="after")
    def _has_a_neck(self) -> Self:
        if self.neck >= self.width:
            raise ValueError("the neck must be narrower than the glass")
        return self


class Pendulum(_Machine):
    """A pendulum of one to three links, hung from a pin; it needs gravity to swing.

    Bodies: ``NAME_pin`` and, where links meet, ``NAME_elbow_1`` …
    """

    kind: Literal["pendulum"]
    bob: Name
    """Species of its bob, which the pendulum gives birth to."""
    centre: Place = "centre"
    """The pin."""
    length: Annotated[float, Field(ge=10, le=2000, json_schema_extra={"unit": "units"})] = 420
    """Length of a link."""
    links: Annotated[int, Field(ge=1, le=3)] = 1
    """Links from pin to bob; with two or three it swings unpredictably."""
    turn: Degrees = 60
    """How far to the left of straight down it begins; 180 is upright."""
    bend: Degrees = 0
    """How far each further link is turned, clockwise, from the one before."""
    width: Annotated[float, Field(ge=0.5, le=60, json_schema_extra={"unit": "units"})] = 5
    """Width of a link."""


class Gear(_Machine):
    """A solid toothed wheel; a gear that meshes with another takes size, place and pace from it.

    Walls: ``NAME_wheel``, ``NAME_teeth``, ``NAME_holes``.
    """

    kind: Literal["gear"]
    centre: Place = "centre"
    """Its axle, unless it meshes with another."""
    size: Annotated[float, Field(ge=20, le=1000, json_schema_extra={"unit": "units"})] = 200
    """Radius at half the height of its teeth, unless it meshes with another."""
    teeth: Annotated[int, Field(ge=5, le=60)] = 16
    """Number of teeth."""
    rate: Rate = 0.1
    """How fast it turns, clockwise, unless it meshes with another."""
    turn: Degrees = 0
    """Where its first tooth begins, unless it meshes with another."""
    meshes: NameOrNothing = ""
    """Name of a gear that stands before it in the document and drives it."""
    side: Degrees = 0
    """On which side of that gear it stands: 0 right, 90 below."""
    friction: Share = 0.2
    """Grip of its teeth."""


class Hands(_Machine):
    """Arms that turn about a hub: a clock hand, a mill, a fan.

    Walls: ``NAME_arms``, ``NAME_hub``.
    """

    kind: Literal["hands"]
    centre: Place = "centre"
    """The hub."""
    arms: Annotated[int, Field(ge=1, le=12)] = 1
    """How many, evenly around the hub."""
    length: Annotated[float, Field(ge=10, le=2000, json_schema_extra={"unit": "units"})] = 320
    """Length of an arm."""
    rate: Rate = 0.2
    """How fast they turn, clockwise."""
    turn: Degrees = -90
    """Where the first arm begins; 0 is right, -90 up."""
    thickness: Thickness = 14
    """Of an arm."""
    hub: Length = 26
    """Radius of the hub; 0 for none."""
    restitution: Share = 1
    """Speed kept in a bounce; multiplied with the body's own."""


class Bats(_Machine):
    """Two pinball bats that flick up on both sides of a gap.

    Walls: ``NAME_left``, ``NAME_right``.
    """

    kind: Literal["bats"]
    centre: Place = "centre"
    """Middle of the gap, at the height of the hinges."""
    gap: Annotated[float, Field(ge=0, le=2000, json_schema_extra={"unit": "units"})] = 160
    """Distance of their tips."""
    length: Annotated[float, Field(ge=20, le=1000, json_schema_extra={"unit": "units"})] = 220
    """Length of a bat."""
    turn: Degrees = 10
    """How far they hang in the middle of their swing."""
    by: Annotated[float, Field(ge=0, le=90, json_schema_extra={"unit": "degrees"})] = 32
    """How far they swing to either side of that."""
    period: Period = 0.8
    """Time of one swing to and fro."""
    alternate: bool = False
    """Whether one goes up when the other goes down."""
    thickness: Thickness = 26
    """Of a bat."""
    restitution: Share = 0.9
    """Speed kept in a bounce; multiplied with the body's own."""


class Conveyor(_Machine):
    """A belt that carries what lies on it.

    Walls: ``NAME_belt``, ``NAME_wheels``, ``NAME_holes``.
    """

    kind: Literal["conveyor"]
    start: Point
    """Middle of the first wheel."""
    end: Point
    """Middle of the last wheel."""
    speed: Annotated[float, Field(ge=-2000, le=2000, json_schema_extra={"unit": "units/s"})] = 220
    """Of the belt, towards ``end`` on its upper side; negative for the other way."""
    size: Annotated[float, Field(ge=6, le=200, json_schema_extra={"unit": "units"})] = 34
    """Radius of a wheel, belt included."""
    wheels: Annotated[int, Field(ge=2, le=8)] = 3
    """Wheels within the belt."""
    friction: Share = 0.3
    """Grip of the belt."""
    thickness: Annotated[float, Field(ge=1, le=40, json_schema_extra={"unit": "units"})] = 8
    """Of the belt."""

    @model_validator(mode="after")
    def _has_length(self) -> Self:
        if self.start == self.end:
            raise ValueError("start and end must be different points")
        return self


type Machine = Annotated[
    Galton | Hourglass | Pendulum | Gear | Hands | Bats | Conveyor, Field(discriminator="kind")
]
