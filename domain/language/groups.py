"""What all births have in common."""

from typing import Annotated

from pydantic import Field

from domain.language.values import MAX_BODIES, Construct, Direction, Name, Seconds, Speed

type Count = Annotated[int, Field(ge=1, le=MAX_BODIES)]
type Spacing = Annotated[float, Field(ge=1, le=1000, json_schema_extra={"unit": "units"})]


class Newborn(Construct):
    """Who is born, and how it moves."""

    species: Name
    """What is born."""
    speed: Speed = 0
    """Speed at birth."""
    direction: Direction = "random"
    """Where it moves at birth."""


class Group(Newborn):
    """Bodies born at one moment."""

    at: Seconds = 0
    """When the group is born."""
