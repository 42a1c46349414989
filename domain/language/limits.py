"""Limits: what the numbers of a construct may be, read off its model."""

from typing import Any

from pydantic import BaseModel

from domain.language.unions import alternatives

BOUNDS = ("ge", "gt", "le", "lt")


def details(annotation: Any) -> list[Any]:
    """Field annotations of a type, through aliases; of a union, those of its number."""
    found: list[Any] = []
    while True:
        if hasattr(annotation, "__value__"):
            annotation = annotation.__value__
        elif hasattr(annotation, "__metadata__"):
            found += annotation.__metadata__
            annotation = annotation.__origin__
        else:
            break
    number = alternatives(annotation).get("number")
    return found + (details(number) if number is not None else [])


def limits_of(field: Any) -> dict[str, float]:
    """Bounds of a field by their names in pydantic: ``ge``, ``gt``, ``le``, ``lt``."""
    limits: dict[str, float] = {}
    for detail in [*field.metadata, *details(field.annotation)]:
        for inner in [detail, *getattr(detail, "metadata", [])]:
            for bound in BOUNDS:
                value = getattr(inner, bound, None)
                if value is not None:
                    limits.setdefault(bound, value)
    return limits


def span_of(construct: BaseModel, field: str) -> tuple[float, float]:
    """Least and greatest value of a number of a construct."""
    limits = limits_of(type(construct).model_fields[field])
    low, high = limits.get("ge", limits.get("gt", 0.0)), limits.get("le", limits.get("lt", 1e9))
    return float(low), float(high)
