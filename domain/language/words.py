"""Words on the screen, and the measurements that counters and ends are bound to."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.values import Construct, Line, Seconds, Token

type Measure = Literal[
    "population",
    "share",
    "coverage",
    "energy",
    "dominance",
    "contacts",
    "contact_rate",
    "births",
    "deaths",
    "largest",
    "time",
    "count",
    "filled",
    "changed",
    "entropy",
    "variety",
    "cluster",
    "height",
    "pile",
    "stability",
    "emptied",
    "birth_rate",
]
"""What can be measured; see ``domain.simulation.measurements`` for exact definitions."""

FIELD_MEASURES = ("filled", "changed")
"""What is measured of a field."""

type MeasureOf = Annotated[str, Field(pattern=r"^(all|(tag:)?[a-z][a-z0-9_]{0,31})$")]


class _Timed(Construct):
    at: Seconds = 0
    """When it appears."""
    until: Seconds = 180
    """When it is gone."""


class Title(_Timed):
    """The title of the film (``meta.title``) above everything."""

    kind: Literal["title"]
    colour: Token = "ink"
    """Colour of the words."""


class Subtitle(_Timed):
    """A quieter line below the title."""

    kind: Literal["subtitle"]
    text: Line
    """The words."""
    colour: Token = "muted"
    """Colour of the words."""


class Caption(_Timed):
    """A line in the lower third."""

    kind: Literal["caption"]
    text: Line
    """The words."""
    colour: Token = "ink"
    """Colour of the words."""


class Counter(_Timed):
    """A large live number. At most two are shown."""

    kind: Literal["counter"]
    measure: Measure = "population"
    """What it shows."""
    of: MeasureOf = "all"
    """Of which bodies (or the name of the counter for ``count``, of the field for ``filled`` and
    ``changed``)."""
    text: Annotated[str, Field(min_length=1, max_length=60, pattern=r"\{value\}")] = "{value}"
    """Words around it; ``{value}`` is the number. Shares are shown in per cent."""
    colour: Token = "accent"
    """Colour of the number."""


type Word = Annotated[Title | Subtitle | Caption | Counter, Field(discriminator="kind")]


class TimeEnd(Construct):
    """The film has reached a time."""

    kind: Literal["time"]
    at: Annotated[float, Field(ge=1, le=180, json_schema_extra={"unit": "s"})]
    """Seconds of film."""


class MeasureEnd(Construct):
    """A measurement has been above or below a value for long enough."""

    kind: Literal["measurement"]
    measure: Measure
    """What is measured."""
    of: MeasureOf = "all"
    """Of which bodies (or the name of the counter for ``count``, of the field for ``filled`` and
    ``changed``)."""
    test: Literal["above", "below"] = "above"
    """Whether the value must be reached from below or from above; equal counts."""
    value: Annotated[float, Field(ge=0, le=1e12)]
    """The value; shares from 0 to 1."""
    hold: Seconds = 0
    """How long without a break."""
    after: Seconds = 0.5
    """Not judged before this time."""


type EndRule = Annotated[TimeEnd | MeasureEnd, Field(discriminator="kind")]


class End(Construct):
    """When and how the film ends. Without a rule that comes true it ends by ``duration``."""

    kind: Literal["any", "all"] = "any"
    """Whether one rule is enough."""
    rules: Annotated[tuple[EndRule, ...], Field(max_length=8)] = ()
    """The rules."""
    settle: Annotated[float, Field(ge=0.2, le=10, json_schema_extra={"unit": "s"})] = 1.5
    """Time that the film runs on after its end is reached, with the card on the screen."""
    pace: Annotated[float, Field(ge=0.05, le=1)] = 0.35
    """Speed of time while it settles."""
    card: Annotated[str, Field(max_length=120)] = ""
    """Words of the end card."""
