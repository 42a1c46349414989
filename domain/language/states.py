"""States: a film may pass from one named state to another, and act differently in each."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.triggers import Crossing
from domain.language.values import Construct, Name


class TimeTransition(Construct):
    """A state ends after a time."""

    kind: Literal["time"]
    state: Name
    """The state that is left."""
    to: Name
    """The state that is entered."""
    after: Annotated[float, Field(ge=0.05, le=180, json_schema_extra={"unit": "s"})]
    """Time in the state, in seconds of film."""


class MeasureTransition(Crossing):
    """A state ends when a measurement crosses a value."""

    kind: Literal["measurement"]
    state: Name
    """The state that is left."""
    to: Name
    """The state that is entered."""


type Transition = Annotated[TimeTransition | MeasureTransition, Field(discriminator="kind")]
"""The first one of a state, in document order, that comes true is taken."""
