"""Driven numbers: numbers of forces, behaviours and emitters that follow a curve or a formula."""

from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from domain.language.formula import parsed
from domain.language.values import Construct, Name, Seconds

type NumberField = Literal[
    "strength", "rate", "speed", "x", "y", "stiffness", "grip", "reach", "damping", "align",
    "cohere", "separate", "ahead", "width", "amplitude",
]  # fmt: skip
"""Numbers of a force, behaviour or emitter that may change while the film runs."""


class CurvePoint(Construct):
    """One point of a curve."""

    at: Seconds
    """When, in seconds of film."""
    value: Annotated[float, Field(ge=-20_000, le=20_000)]
    """The number then, in the unit of what is driven."""


class _Drive(Construct):
    what: Name
    """Name of a force, behaviour or emitter."""
    field: NumberField
    """Which of its numbers."""


class CurveNumber(_Drive):
    """A number follows a curve over time."""

    kind: Literal["curve"]
    points: Annotated[tuple[CurvePoint, ...], Field(min_length=2, max_length=24)]
    """Points of the curve, in order of time; before the first and after the last it is level."""
    easing: Literal["smooth", "linear", "step"] = "smooth"
    """How it goes from point to point: eased at both ends, straight, or in a jump."""
    repeat: bool = False
    """Begins anew after the last point."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        times = [point.at for point in self.points]
        if any(later <= earlier for earlier, later in pairwise(times)):
            raise ValueError("points in order of time, each later than the one before")
        return self


class FormulaNumber(_Drive):
    """A number follows a formula of time and measurements, kept within what it may be."""

    kind: Literal["formula"]
    value: Annotated[str, Field(min_length=1, max_length=200)]
    """``+ - * /``, brackets, ``min max abs sqrt sin``, ``time``, and measurements like
    ``coverage`` or ``population(dust)``. ``sin`` takes degrees; x / 0 is 0; ``<`` and ``>`` give
    1 or 0."""

    @field_validator("value")
    @classmethod
    def _can_be_read(cls, value: str) -> str:
        parsed(value)
        return value


type DrivenNumber = Annotated[CurveNumber | FormulaNumber, Field(discriminator="kind")]
