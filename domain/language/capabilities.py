"""Capabilities: everything the language can say, as data for prompts, verifier and reference."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from domain.language.capability_rows import ROWS
from domain.language.capability_scenes import moment_of, scene_of
from domain.language.limits import details, limits_of
from domain.language.meanings import meanings
from domain.language.models import LANGUAGE_VERSION
from domain.language.unions import alternatives, unwrapped
from domain.language.vocabulary import literals, models_of_group

COSTS = {
    "free": "no cost worth naming",
    "bodies": "grows with the number of bodies",
    "pairs": "grows with pairs of near bodies",
    "area": "grows with the drawn area",
    "cells": "grows with the number of cells",
}


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One key of a construct."""

    name: str
    type: str
    """In words: ``number``, ``name``, ``one of a | b``, ``place`` …"""
    unit: str
    least: str
    most: str
    default: str
    """As it would be written; empty when the key is required."""
    meaning: str


@dataclass(frozen=True, kw_only=True)
class Capability:
    """One construct."""

    id: str
    """Stable, like ``shape.circle``."""
    en: str
    pl: str
    cost: str
    """A key of ``COSTS``."""
    parameters: tuple[Parameter, ...]
    example: dict[str, Any]
    """A whole, valid document that shows it."""
    part: dict[str, Any]
    """What of the example is about this construct; the rest is its scene."""
    moment: float
    """Seconds of film at which a still of the example shows it best."""


def _example(identity: str, part: dict[str, Any]) -> dict[str, Any]:
    base: dict[str, Any] = {
        "dsl_version": LANGUAGE_VERSION,
        "meta": {"title": identity},
        "duration": 3,
        "end": {"settle": 0.4},
    }
    return base | deepcopy(scene_of(identity)) | deepcopy(part)


def _parameters(identity: str) -> tuple[Parameter, ...]:
    model = models_of_group().get(identity)
    if model is None:
        return ()
    fields = ((name, field) for name, field in model.model_fields.items() if name != "kind")
    texts = meanings(model)
    return tuple(_parameter(name, field, texts.get(name, "")) for name, field in fields)


def _parameter(name: str, field: Any, meaning: str) -> Parameter:
    shown = {
        name: f"{value:g}" if value < 1e15 else f"{value}"
        for name, value in limits_of(field).items()
    }
    limits = {"ge": "", "gt": "", "le": "", "lt": ""} | shown
    return Parameter(
        name=name,
        type=type_in_words(field.annotation),
        unit=_unit(field),
        least=limits["ge"] or limits["gt"],
        most=limits["le"] or limits["lt"],
        default="" if field.is_required() else default_in_words(field.default),
        meaning=meaning,
    )


def _unit(field: Any) -> str:
    extras = [field.json_schema_extra]
    extras += [getattr(detail, "json_schema_extra", None) for detail in details(field.annotation)]
    units = [extra["unit"] for extra in extras if isinstance(extra, dict) and "unit" in extra]
    return str(units[0]) if units else ""


def type_in_words(annotation: Any) -> str:
    """A type as the reference names it."""
    name = getattr(annotation, "__name__", "")
    choices = alternatives(annotation)
    if choices:
        return " or ".join(dict.fromkeys(type_in_words(choice) for choice in choices.values()))
    words = literals(annotation)
    if words:
        return " | ".join(words)
    core = unwrapped(annotation)
    if isinstance(core, type) and issubclass(core, BaseModel):
        span = {"min", "max"} <= set(core.model_fields)
        return "{min, max}" if span else "{x, y}" if core.__name__ == "Point" else core.__name__
    if getattr(core, "__origin__", None) is tuple:
        return f"list of {type_in_words(core.__args__[0])}"
    plain = {float: "number", int: "whole number", bool: "true | false"}
    named = {"Name": "name", "Selector": "selector", "Token": "colour token", "Line": "text"}
    return plain.get(core) or named.get(name) or "text"


def default_in_words(value: Any) -> str:
    """A default as it would be written."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value or "empty"
    if isinstance(value, int | float):
        return f"{value:g}"
    return "empty" if value == () else "see there"


CAPABILITIES: tuple[Capability, ...] = tuple(
    Capability(
        id=identity,
        en=en,
        pl=pl,
        cost=cost,
        parameters=_parameters(identity),
        example=_example(identity, part),
        part=part,
        moment=moment_of(identity),
    )
    for identity, en, pl, cost, part in ROWS
)
"""Every construct of the language, in the order of the reference."""
