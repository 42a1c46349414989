"""Joints: what holds bodies together. Every pair within reach is joined at one moment."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.values import Construct, Seconds, Selector, Share, ThingName, Token

Strength = Annotated[float, Field(ge=0, le=1e9, json_schema_extra={"unit": "mass units/s²"})]
"""A force: what hangs still pulls with its mass times the gravity."""


class _Joint(Construct):
    between: tuple[Selector, Selector] = ("all", "all")
    """Which bodies are joined with which."""
    reach: Annotated[float, Field(ge=1, le=2000, json_schema_extra={"unit": "units"})] = 60
    """Pairs whose middles are no farther apart are joined."""
    apart: Annotated[float, Field(ge=0, le=2000, json_schema_extra={"unit": "units"})] = 0
    """Pairs whose middles are nearer are not joined."""
    at: Seconds = 0
    """When they are joined."""
    length: Annotated[float, Field(ge=0, le=4, json_schema_extra={"unit": "share"})] = 1
    """Length at rest as a share of the distance at which they were joined."""
    count: ThingName = ""
    """A counter that every tear counts up."""
    drawn: bool = True
    """Whether it is seen."""
    colour: Token = "muted"
    """Its colour."""
    width: Annotated[float, Field(ge=0.5, le=60, json_schema_extra={"unit": "units"})] = 4
    """Its width."""


class SpringJoint(_Joint):
    """A spring: pulls when stretched and pushes when pressed."""

    kind: Literal["spring"]
    frequency: Annotated[float, Field(ge=0.2, le=30, json_schema_extra={"unit": "1/s"})] = 4
    """How stiff: swings in a second of two bodies that it joins."""
    damping: Share = 0.2
    """How soon it comes to rest; 1 swings over no more."""
    breaks: Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "share"})] = 0
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


type Joint = Annotated[SpringJoint | RopeJoint | RodJoint, Field(discriminator="kind")]
