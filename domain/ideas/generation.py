"""Asking for new ideas: how many, from where, and by which seed."""

from typing import Literal

import msgspec

from domain.events.event import Value

type Source = Literal["model", "offline", "file", "auto"]

SOURCES: tuple[Source, ...] = ("model", "offline", "file", "auto")

MARK = "generate"
"""Note of a propose work that is to make ideas; any other one names where a text came from."""

MOST = 1_000
"""Ideas in one asking: half a minute of the grammar, many calls of a model."""

AT_A_CALL = 20
"""Ideas asked of a model at once; more become alike."""


class Wanted(Value, frozen=True, kw_only=True):
    """What is asked for. The same again gives the same ideas."""

    count: int
    source: Source
    """``auto``: a model, then the grammar, then the file."""
    language: Literal["pl", "en"]
    seed: int
    wishes: str = ""
    """What the operator would like, for a model."""
    file: str = ""
    """Name of the ideas file."""
    text: str = ""
    """What the file said when this was asked."""


def text_of(wanted: Wanted) -> str:
    """How it stands in the work."""
    return msgspec.json.encode(wanted, order="deterministic").decode()


def wanted_of(text: str) -> Wanted:
    """The way back."""
    return msgspec.json.decode(text, type=Wanted)
