"""The reference of the language, generated: one page per language of the reader."""

import json
from typing import Any

from domain.language.capabilities import CAPABILITIES, COSTS, Capability, Parameter
from domain.language.model_schema import model_schema
from domain.language.models import LANGUAGE_VERSION
from domain.language.schema import schema

_WORDS = {
    "en": {
        "title": f"The language {LANGUAGE_VERSION}",
        "lead": "Generated from the models in `domain/language`; do not edit. Lengths are in "
        "canvas units (y down), times in seconds, angles in degrees clockwise. A key without a "
        "default is required. Births and lifetimes run in simulated time, which slow motion "
        "stretches; the timeline, words and ends run in film time. An example shows what is "
        "about its construct; the picture is of a whole film around it, of two species, `a` "
        "and `b`.",
        "cost": "Cost",
        "head": "| key | type | unit | from | to | default | meaning |",
    },
    "pl": {
        "title": f"Język {LANGUAGE_VERSION}",
        "lead": "Strona powstaje z modeli w `domain/language`; nie edytuj jej. Długości są w "
        "jednostkach płótna (y w dół), czasy w sekundach, kąty w stopniach zgodnie z ruchem "
        "wskazówek zegara. Klucz bez wartości domyślnej jest wymagany. Narodziny i życie ciał "
        "płyną w czasie symulacji, który zwolnienie rozciąga; oś czasu, słowa i zakończenia "
        "w czasie filmu. Opisy kluczy są po angielsku, jak same klucze. Przykład pokazuje to, "
        "co dotyczy konstrukcji; obraz pochodzi z całego filmu wokół niej, z dwoma gatunkami, "
        "`a` i `b`.",
        "cost": "Koszt",
        "head": "| klucz | typ | jednostka | od | do | domyślnie | znaczenie |",
    },
}
_COSTS = {
    "free": "bez znaczenia",
    "bodies": "rośnie z liczbą ciał",
    "pairs": "rośnie z liczbą bliskich par",
    "area": "rośnie z malowaną powierzchnią",
    "cells": "rośnie z liczbą komórek",
}


def pages() -> dict[str, str]:
    """Every generated file of ``docs/language`` that follows from the models alone."""
    return {
        "reference.md": reference("en"),
        "reference.pl.md": reference("pl"),
        f"schema-{LANGUAGE_VERSION}.json": _json(schema(), 1),
        f"model-schema-{LANGUAGE_VERSION}.json": _json(model_schema(), None),
    }


def _json(data: dict[str, Any], indent: int | None) -> str:
    return json.dumps(data, indent=indent, ensure_ascii=False) + "\n"


def reference(language: str) -> str:
    """The reference in Markdown; ``language`` is ``en`` or ``pl``."""
    words = _WORDS[language]
    parts = [f"# {words['title']}", words["lead"]]
    group = ""
    for capability in CAPABILITIES:
        if capability.id.partition(".")[0] != group:
            group = capability.id.partition(".")[0]
            parts.append(f"## {group}")
        parts.append(_entry(capability, language))
    return "\n\n".join(parts) + "\n"


def _entry(capability: Capability, language: str) -> str:
    words = _WORDS[language]
    sentence = capability.pl if language == "pl" else capability.en
    cost = _COSTS[capability.cost] if language == "pl" else COSTS[capability.cost]
    picture = f"![{sentence}](../pictures/language/{capability.id}.jpg)"
    parts = [f"### `{capability.id}`", sentence, picture, f"{words['cost']}: {cost}."]
    if capability.parameters:
        rows = [_row(parameter) for parameter in capability.parameters]
        parts.append("\n".join([words["head"], "|---|---|---|---|---|---|---|", *rows]))
    shown = changed_part(capability)
    if shown:
        parts.append("```yaml\n" + "\n".join(_yaml(shown)) + "\n```")
    return "\n\n".join(parts)


def _row(parameter: Parameter) -> str:
    cells = (
        f"`{parameter.name}`",
        parameter.type.replace("|", "\\|"),
        parameter.unit,
        parameter.least,
        parameter.most,
        f"`{parameter.default}`" if parameter.default else "",
        parameter.meaning.replace("``", "`").replace("|", "\\|"),
    )
    return "| " + " | ".join(cells) + " |"


def changed_part(capability: Capability) -> dict[str, Any]:
    """The part of the example that is about this construct."""
    return {key: value for key, value in capability.part.items() if key != "meta"}


def _yaml(part: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    for key, value in part.items():
        if isinstance(value, list):
            lines.append(f"{key}:")
            lines += [f"  - {_flow(entry)}" for entry in value]
        else:
            lines.append(f"{key}: {_flow(value)}")
    return lines


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(inner) for inner in value) + "]"
    if isinstance(value, str) and value.replace("_", "").replace(".", "").isalnum():
        return value
    return json.dumps(value, ensure_ascii=False)
