"""Sentences with what they need, words that only sound like a need, and ideas that can be said."""

from pathlib import Path
from typing import Any

import yaml

_TOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))

NEEDS: tuple[tuple[str, str], ...] = tuple(
    (each["words"], each["feature"]) for each in _TOLD["needs"]
)
"""Sentence → a feature it needs."""

FIGURES_OF_SPEECH: tuple[str, ...] = tuple(_TOLD["figures_of_speech"])
"""Words that only sound like a need."""

SAYABLE: tuple[tuple[str, str], ...] = tuple(
    (each["title"], each["summary"]) for each in _TOLD["sayable"]
)
"""Title and summary of ideas that the language can say."""
