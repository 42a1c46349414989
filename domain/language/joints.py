"""Joints: what holds bodies together. What is within reach is joined at one moment."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.triggers import During
from domain.language.values import (
    Colour,
    Construct,
    Place,
    Seconds,
    Selector,
    Share,
    ThingName,
    Token,
)

Strength = Annotated[float, Field(ge=0, le=1e9, json_schema_extra={"unit": "mass units/s²"})]
"""A force: what hangs still pulls with its mass times the gravity."""

type Hub = Annotated[str, Field(pattern=r"^(point|all|(tag:)?[a-z][a-z0-9_]{0,31})$")]
type Reach = Annotated[float, Field(ge=1, le=2000, json_schema_extra={"unit": "units"})]
type Frequency = Annotated[float, Field(ge=0.2, le=30, json_schema_extra={"unit": "1/s"})]
type Stretch = Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "share"})]


class _Bond(Construct):
    count: ThingName = ""
    """A counter that every tear counts up."""
    drawn: bool = True
    """Whether it is seen."""
    colour: Token = "muted"
    """Its colour."""
    width: Annotated[float, Field(ge=0.5, le=60, json_schema_extra={"unit": "units"})] = 4
    """Its width."""


class _Joint(_Bond):
    between: tuple[Selector, Selector] = ("all", "all")
    """Which bodies are joined with which."""
    reach: Reach = 60
    """Pairs whose middles are no farther apart are joined."""
    apart: Annotated[float, Field(ge=0, le=2000, json_schema_extra={"unit": "units"})] = 0
    """Pairs whose middles are nearer are not joined."""
    at: Seconds = 0
    """When they are joined."""
    length: Annotated[float, Field(ge=0, le=4, json_schema_extra={"unit": "share"})] = 1
    """Length at rest as a share of the distance at which they were joined."""


class SpringJoint(_Joint):
    """A spring: pulls when stretched and pushes when pressed."""

    kind: Literal["spring"]
    frequency: Frequency = 4
    """How stiff: swings in a second of two bodies that it joins."""
    damping: Share = 0.2
    """How soon it comes to rest; 1 swings over no more."""
    breaks: Stretch = 0
    """It tears when it is stretched to so many times its length; 0 for never."""


class RopeJoint(_Joint):
    """A rope: holds when it is taut and hangs slack otherwise."""

    kind: Literal["rope"]
    strength: Strength = 0
    """It tears when it is pulled harder than this; 0 for never."""


class RodJoint(_Joint):
    """A rod: keeps its length."""

    kind: Literal["rod"]
    strength: Strength = 0
    """It breaks when it is pulled or pressed harder than this; 0 for never."""


class PinJoint(_Bond):
    """Each body is held at a point, or at the nearest body of a selector, free to turn round it."""

    kind: Literal["pin"]
    on: Selector = "all"
    """Which bodies are held."""
    to: Hub = "point"
    """``point`` for ``centre``, or a selector: the nearest such body."""
    centre: Place = "centre"
    """The point, when ``to`` is ``point``."""
    reach: Reach = 400
    """What is farther away is not pinned."""
    at: Seconds = 0
    """When they are pinned."""
    length: Annotated[float, Field(ge=0, le=4, json_schema_extra={"unit": "share"})] = 1
    """How far off it is held, as a share of its distance then; 0 draws it onto the point."""
    strength: Strength = 0
    """It breaks when it is pulled or pressed harder than this; 0 for never."""


class MotorJoint(Construct):
    """A motor turns bodies about a point, or about the nearest body of a selector.

    It holds nobody: pins and rods do. What it gives a body it takes from the one it turns about.
    """

    kind: Literal["motor"]
    name: ThingName = ""
    """How the timeline and driven numbers refer to it."""
    during: During = ()
    """States in which it runs; empty for all."""
    on: Selector = "all"
    """Which bodies are turned."""
    to: Hub = "point"
    """``point`` for ``centre``, or a selector: the nearest such body."""
    centre: Place = "centre"
    """The point, when ``to`` is ``point``."""
    reach: Reach = 400
    """What is farther away then is not turned."""
    at: Seconds = 0
    """When it takes hold of them."""
    rate: Annotated[float, Field(ge=-10, le=10, json_schema_extra={"unit": "turns/s"})] = 0.25
    """Turns per second that it wants, clockwise; negative for the other way."""
    strength: Strength = 10_000
    """The greatest force with which it turns each body."""


class SoftRingJoint(Construct):
    """A soft body: bodies born as a ring or an outline, joined to their neighbours by springs
    and kept at their area by the pressure inside."""

    kind: Literal["soft_ring"]
    on: Selector = "all"
    """Bodies of which rings and outlines become soft bodies, each birth one."""
    frequency: Frequency = 8
    """How stiff its skin is."""
    damping: Share = 0.4
    """How soon the skin comes to rest."""
    tension: Annotated[float, Field(ge=0.2, le=2, json_schema_extra={"unit": "share"})] = 0.9
    """Length of the skin at rest as a share of that at birth; less pulls it round."""
    area: Annotated[float, Field(ge=0.1, le=6, json_schema_extra={"unit": "share"})] = 1
    """The area that the pressure keeps, as a share of that at birth."""
    pressure: Frequency = 10
    """How hard it is inside: how fast it takes its area again."""
    breaks: Stretch = 0
    """It bursts when its skin is stretched to so many times its length; 0 for never."""
    count: ThingName = ""
    """A counter that every burst counts up."""
    drawn: bool = True
    """Whether it is seen as one smooth body; else only the bodies of its skin are."""
    colour: Colour = "palette.1"
    """A token, or a list of tokens dealt out in turn."""


type Joint = Annotated[
    SpringJoint | RopeJoint | RodJoint | PinJoint | MotorJoint | SoftRingJoint,
    Field(discriminator="kind"),
]
