"""Motions: how a wall moves. Bodies feel the speed of its surface, and nothing gets through."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.values import Construct, Coordinate, Degrees, Pivot

type Period = Annotated[float, Field(ge=0.2, le=180, json_schema_extra={"unit": "s"})]
type Phase = Annotated[float, Field(ge=0, le=1, json_schema_extra={"unit": "turns"})]


class StillMotion(Construct):
    """The wall stays where it is."""

    kind: Literal["still"]


class SpinMotion(Construct):
    """The wall turns round and round, like a hand or a mill."""

    kind: Literal["spin"]
    rate: Annotated[float, Field(ge=-5, le=5, json_schema_extra={"unit": "turns/s"})] = 0.2
    """How fast, clockwise."""
    around: Pivot = "own"
    """What it turns about."""


class SwingMotion(Construct):
    """The wall turns to and fro, like a pendulum or a bat."""

    kind: Literal["swing"]
    by: Degrees = 30
    """How far to either side."""
    period: Period = 2
    """Time of one swing to and fro."""
    phase: Phase = 0
    """Where in its swing it begins; 0 is the middle."""
    around: Pivot = "own"
    """What it turns about."""


class SlideMotion(Construct):
    """The wall moves to and fro along a line."""

    kind: Literal["slide"]
    across: Coordinate = 200
    """How far to the right of its place, and then as far to the left."""
    down: Coordinate = 0
    """How far below its place, and then as far above."""
    period: Period = 3
    """Time of one way to and fro."""
    phase: Phase = 0
    """Where on its way it begins; 0 is its place."""


type Motion = Annotated[
    StillMotion | SpinMotion | SwingMotion | SlideMotion, Field(discriminator="kind")
]
