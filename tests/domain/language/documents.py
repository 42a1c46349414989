"""Documents for tests: the gallery, and small ones made of parts."""

import os
from copy import deepcopy
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from domain.language.models import Document
from domain.language.validation import validated

ROOT = Path(__file__).parents[3]
GALLERY = tuple(sorted((ROOT / "gallery").glob("*.yaml")))
RECORD = os.environ.get("KINORA_RECORD") == "1"
"""Whether golden files are written instead of compared."""

SMALL: dict[str, Any] = {
    "dsl_version": "2.0",
    "meta": {"title": "Small", "seed": 5},
    "duration": 2,
    "species": [{"name": "a", "size": 20}, {"name": "b", "size": 30}],
    "births": [
        {
            "kind": "point",
            "species": "a",
            "centre": {"x": 440, "y": 960},
            "speed": 300,
            "direction": 0,
        },
        {"kind": "point", "species": "b", "centre": {"x": 540, "y": 965}},
    ],
}


def mapping(**parts: Any) -> dict[str, Any]:
    """The small document with whole sections replaced."""
    return deepcopy(SMALL) | deepcopy(parts)


def small(**parts: Any) -> Document:
    """The small document with whole sections replaced, validated."""
    return validated(mapping(**parts))


def from_gallery(path: Path) -> dict[str, Any]:
    """The mapping of a gallery document."""
    parsed: dict[str, Any] = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
    return parsed
