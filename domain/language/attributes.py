"""Attributes: numbers of their own that bodies carry, like energy, hunger or a score."""

from typing import Annotated

from pydantic import Field, field_validator

from domain.language.formula import FUNCTIONS, OWN
from domain.language.values import Construct, Name

type Amount = Annotated[float, Field(ge=-1_000_000, le=1_000_000)]


class Attribute(Construct):
    """A number that every body of a species carries; 0 for bodies of others."""

    name: Name
    """How formulas, contacts and actions refer to it; it may hide a measurement of this name."""
    value: Amount = 1
    """What it is at birth …"""
    more: Annotated[float, Field(ge=0, le=1_000_000)] = 0
    """… and how much more it is at most: each body draws its own."""

    @field_validator("name")
    @classmethod
    def _means_nothing_else(cls, name: str) -> str:
        if name in {*OWN, *FUNCTIONS, "time"}:
            raise ValueError(f"another name: {name} has a meaning of its own in formulas")
        return name
