"""Triggers: what an action of the timeline waits for besides a time."""

from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from domain.language.values import Construct, Moment, Name, Seconds, shape_of
from domain.language.words import Measure, MeasureOf

type StateName = Annotated[str, Field(pattern=r"^(|[a-z][a-z0-9_]{0,31})$")]
type During = Annotated[tuple[Name, ...], Field(max_length=12)]


class Crossing(Construct):
    """A measurement that has been beyond a value for long enough."""

    measure: Measure
    """What is measured."""
    of: MeasureOf = "all"
    """Of which bodies (or the name of the counter, for ``count``)."""
    test: Literal["above", "below"] = "above"
    """Whether the value must be reached from below or from above; equal counts."""
    value: Annotated[float, Field(ge=0, le=1e12)]
    """The value; shares from 0 to 1."""
    hold: Seconds = 0
    """How long without a break."""


class When(Crossing):
    """A measurement crosses a value."""

    again: bool = False
    """At every new crossing; else only at the first."""
    step: Annotated[float, Field(ge=0, le=1e12)] = 0
    """And again whenever the measurement has gone so much further; 0 for not."""


type Trigger = Annotated[
    Annotated[Literal["always"], Tag("word")] | Annotated[When, Tag("mapping")],
    Discriminator(shape_of),
]


class Triggered(Construct):
    """When something happens: at a time, on entering a state, or when a measurement crosses."""

    at: Moment = "start"
    """When, in seconds of film; beside ``when`` or ``enter``: not before this time."""
    enter: StateName = ""
    """A state: whenever the film enters it."""
    when: Trigger = "always"
    """A measurement: when it crosses a value."""
    during: During = ()
    """States in which it may happen; empty for all."""
    every: Seconds = 0
    """And again after each such time, as long as a measurement of ``when`` stays beyond and a
    state of ``enter`` lasts; 0 for once. Shorter than 0.05 counts as 0.05."""
    until: Seconds = 180
    """No repeat after this."""
    mark: bool = False
    """A decisive moment: heard as a hit."""

    @model_validator(mode="after")
    def _has_a_moment(self) -> Self:
        if self.at == "start" and self.when == "always" and not self.enter:
            raise ValueError("a moment: at (a time), when (a measurement) or enter (a state)")
        if self.when != "always" and self.enter:
            raise ValueError("either when or enter; during limits when to a state")
        return self
