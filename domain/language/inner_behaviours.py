"""Inner behaviours: how bodies change by formulas of their own numbers, and how they are seen."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from domain.language.conduct import Conduct
from domain.language.formula import parsed
from domain.language.reactions import SpeciesOrNothing
from domain.language.values import MAX_SECONDS, Name, Share, Token


def _read(text: str) -> str:
    parsed(text, own=True)
    return text


type Formula = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_read)]
type Period = Annotated[float, Field(ge=0.1, le=MAX_SECONDS, json_schema_extra={"unit": "s"})]


class SetNumber(Conduct):
    """A number of each body follows a formula of its own numbers, of time and measurements."""

    kind: Literal["set"]
    what: Name
    """An attribute of its species, or ``size`` or ``speed``."""
    value: Formula
    """What it becomes: ``x y speed age size mass``, attributes, and all that driven numbers know;
    ``<`` and ``>`` give 1 or 0."""
    per_second: bool = False
    """The formula tells how much is added per second instead."""


class Die(Conduct):
    """Bodies are gone as soon as a formula of their own numbers is above 0."""

    kind: Literal["die"]
    when: Formula
    """Like ``energy < 0`` or ``(age > 3) * (speed < 20)``."""
    sound: bool = True
    """Whether it is heard."""
    count: SpeciesOrNothing = ""
    """A counter that goes up by one each time, for the measurement ``count``."""


class Tint(Conduct):
    """Bodies are coloured by a formula of their own numbers."""

    kind: Literal["tint"]
    colours: Annotated[tuple[Token, ...], Field(min_length=2, max_length=8)]
    """Colours from the least value to the greatest, in equal steps."""
    by: Formula = "speed"
    """The formula."""
    least: Annotated[float, Field(ge=-1_000_000, le=1_000_000)] = 0
    """Value up to which the first colour is shown."""
    most: Annotated[float, Field(ge=-1_000_000, le=1_000_000)] = 600
    """Value from which the last one is."""


class Fade(Conduct):
    """Bodies become fainter, or clearer again, as they age."""

    kind: Literal["fade"]
    over: Period = 3
    """Age at which it is done."""
    first: Share = 1
    """Share of its opacity that a body has at birth."""
    last: Share = 0
    """And in the end."""


class Blink(Conduct):
    """Bodies go out and light up again, in turn."""

    kind: Literal["blink"]
    period: Period = 1
    """Time from lighting up to lighting up."""
    lit: Share = 0.5
    """Part of the period in which a body is lit."""
    dark: Share = 0.1
    """Share of its opacity that is left when it is out."""
    spread: Share = 1
    """Part of the period by which chance shifts each body; 0 lets all blink together."""
