"""Values that documents of versions 1.1 to 1.4 are made of.

Names of union alternatives stand in angle brackets: pydantic puts them into the places of
its complaints, from where they are taken out again.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag


class Old(BaseModel):
    """Anything with a fixed set of keys."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class Params(Old):
    """Parameters: unknown ones are kept aside, to be told as dropped."""

    model_config = ConfigDict(extra="allow")


LARGEST = 1e9
"""No number of a film is larger; the arithmetic of the upgrade stays far from infinity."""

type Number = Annotated[float, Field(ge=-LARGEST, le=LARGEST)]
type NotNegative = Annotated[float, Field(ge=0, le=LARGEST)]
type Positive = Annotated[float, Field(gt=0, le=LARGEST)]
type Probability = Annotated[float, Field(ge=0, le=1)]
type Whole = Annotated[int, Field(ge=0, le=10**9)]
type Text = Annotated[str, Field(max_length=4000)]
type Id = Annotated[str, Field(min_length=1, max_length=200)]
type Hex = Annotated[str, Field(pattern=r"^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]
type Falloff = Literal["linear", "inverse_square"]


def written(value: object) -> str:
    """How a value is written, as the name of a union's alternative."""
    if isinstance(value, dict | BaseModel):
        return "<mapping>"
    if isinstance(value, list | tuple):
        return "<list>"
    return "<word>" if isinstance(value, str) else "<number>"


def type_of(value: object) -> str:
    """The ``type`` of a mapping, as the name of a union's alternative."""
    if isinstance(value, dict):
        return f"<{value.get('type', '')}>"
    return f"<{getattr(value, 'type', '')}>"


BY_WRITING = Discriminator(written)
BY_TYPE = Discriminator(type_of)


class OldPoint(Old):
    """A place in pixels of the document's own canvas."""

    x: Number
    y: Number


class SizeRange(Params):
    """A radius drawn between two ends."""

    min: NotNegative
    max: NotNegative
    distribution: Literal["uniform", "normal"] = "uniform"


class FixedSize(Params):
    """A radius, written as a mapping."""

    value: NotNegative


def _size(value: object) -> str:
    if isinstance(value, dict) and "value" in value:
        return "<value>"
    return "<value>" if isinstance(value, FixedSize) else written(value)


type OldSize = Annotated[
    Annotated[NotNegative, Tag("<number>")]
    | Annotated[SizeRange, Tag("<mapping>")]
    | Annotated[FixedSize, Tag("<value>")],
    Discriminator(_size),
]
type Where = Annotated[
    Annotated[OldPoint, Tag("<mapping>")] | Annotated[Id, Tag("<word>")], BY_WRITING
]
"""A point, or a selector that means the nearest such body."""

type Vector = Annotated[
    Annotated[Number, Tag("<number>")]
    | Annotated[OldPoint, Tag("<mapping>")]
    | Annotated[tuple[Number, Number], Tag("<list>")],
    BY_WRITING,
]
"""A direction: degrees clockwise, or a vector of any length."""
