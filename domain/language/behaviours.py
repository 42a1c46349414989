"""Behaviours: rules by which bodies steer themselves, or change as time passes.

All behaviours act in every tick, in document order, after the forces. Steering changes the
velocity of bodies that can move; the mass of a body does not matter.
"""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.conduct import Conduct
from domain.language.inner_behaviours import Blink, Die, Fade, SetNumber, Tint
from domain.language.reactions import SpeciesOrNothing
from domain.language.values import (
    MAX_SECONDS,
    MAX_SIZE,
    Length,
    Name,
    Place,
    Point,
    Selector,
    Share,
    Speed,
    Token,
)

type Target = Annotated[str, Field(pattern=r"^(point|all|(tag:)?[a-z][a-z0-9_]{0,31})$")]
type Grip = Annotated[float, Field(ge=0, le=20, json_schema_extra={"unit": "1/s"})]
type Pace = Annotated[float, Field(ge=0, le=3000, json_schema_extra={"unit": "units/s"})]
type Push = Annotated[float, Field(ge=0, le=20_000, json_schema_extra={"unit": "units/s²"})]
type Sight = Annotated[float, Field(ge=1, le=8640, json_schema_extra={"unit": "units"})]
type Period = Annotated[float, Field(ge=0.1, le=MAX_SECONDS, json_schema_extra={"unit": "s"})]
type Radius = Annotated[float, Field(ge=1, le=MAX_SIZE, json_schema_extra={"unit": "units"})]


class Flock(Conduct):
    """Bodies fly together: they turn as their mates do, draw near them and keep apart."""

    kind: Literal["flock"]
    align: Grip = 3
    """How fast a body turns into the mean direction of its mates."""
    cohere: Grip = 1.2
    """How strongly it is drawn to the middle of its mates."""
    separate: Grip = 6
    """How strongly it keeps apart from mates nearer than 0.4 of ``radius``."""
    radius: Annotated[float, Field(ge=20, le=1000, json_schema_extra={"unit": "units"})] = 120
    """How far it heeds its mates, all bodies of ``on``; the nearer, the more."""
    speed: Pace = 320
    """Speed that it settles to."""


class _Sighted(Conduct):
    to: Target = "point"
    """``point`` for ``centre``, or a selector: the nearest such body."""
    centre: Place = "centre"
    """The point, when ``to`` is ``point``."""


class Seek(_Sighted):
    """Bodies are driven towards a point, or towards the nearest body of a selector."""

    kind: Literal["seek"]
    strength: Push = 500
    """Acceleration."""
    reach: Sight = 1200
    """What is farther away is not seen."""


class Flee(_Sighted):
    """Bodies are driven away from a point, or from the nearest body of a selector."""

    kind: Literal["flee"]
    strength: Push = 1500
    """Acceleration when it is upon them; fades evenly to nothing at ``reach``."""
    reach: Sight = 260
    """What is farther away is not seen."""


class Chase(Conduct):
    """Bodies foresee where the nearest body of a selector will be, and go to meet it there."""

    kind: Literal["chase"]
    to: Selector
    """What is hunted; the nearest one counts."""
    ahead: Annotated[float, Field(ge=0, le=5, json_schema_extra={"unit": "s"})] = 0.8
    """How far it looks into the future at most; 0 follows the place of now."""
    speed: Pace = 420
    """Speed of the hunt."""
    grip: Grip = 4
    """How fast it turns."""
    reach: Sight = 1200
    """What is farther away is not seen."""


class Wander(Conduct):
    """Each body strays a way of its own."""

    kind: Literal["wander"]
    strength: Push = 400
    """Largest acceleration."""
    change: Annotated[float, Field(ge=0, le=10, json_schema_extra={"unit": "1/s"})] = 0.8
    """New directions per second."""


class Follow(Conduct):
    """Bodies stream along a path."""

    kind: Literal["follow"]
    path: Annotated[tuple[Point, ...], Field(min_length=2, max_length=32)]
    """Points that it leads through, in order."""
    closed: bool = False
    """Whether the last point leads back to the first; else bodies come to rest at the last."""
    curved: bool = True
    """A smooth curve through the points instead of straight lines between them."""
    width: Length = 60
    """Width of the stream: every body keeps its own distance from the middle, by chance."""
    speed: Pace = 320
    """Speed along the path."""
    grip: Grip = 4
    """How fast speed and direction settle."""


class Sense(Conduct):
    """Bodies feel a field ahead, to the left and to the right, and turn to where it is stronger."""

    kind: Literal["sense"]
    field: Name
    """Name of the field; what is set counts as strong."""
    ahead: Annotated[float, Field(ge=4, le=400, json_schema_extra={"unit": "units"})] = 60
    """How far ahead they feel."""
    angle: Annotated[float, Field(ge=5, le=120, json_schema_extra={"unit": "degrees"})] = 35
    """How far to both sides of their direction."""
    turn: Annotated[float, Field(ge=-1440, le=1440, json_schema_extra={"unit": "degrees/s"})] = 360
    """How fast they turn; negative turns away."""


class HoldSpeed(Conduct):
    """Bodies settle to a speed and keep their direction; one at rest sets out by chance."""

    kind: Literal["hold_speed"]
    speed: Speed = 300
    """Speed that they settle to; of a span each body has its own."""
    grip: Grip = 3
    """How fast they settle."""


class Grow(Conduct):
    """Bodies grow or shrink; a body weighed by its size becomes heavier or lighter."""

    kind: Literal["grow"]
    rate: Annotated[float, Field(ge=-600, le=600, json_schema_extra={"unit": "units/s"})] = 6
    """Change of size; negative shrinks, 0 waits for the limit to be reached otherwise."""
    min: Radius = 4
    """Where shrinking ends."""
    max: Radius = 90
    """Where growing ends."""
    at_limit: Literal["stay", "die", "burst"] = "stay"
    """What happens there; a body that bursts falls into parts, with area and momentum kept."""
    parts: Annotated[int, Field(ge=2, le=12)] = 6
    """Parts of a body that bursts."""
    kick: Pace = 260
    """Speed at which they fly apart."""
    to: SpeciesOrNothing = ""
    """Species of the parts; empty for the same."""
    sound: bool = True
    """Whether death and bursting are heard."""
    count: SpeciesOrNothing = ""
    """A counter that goes up by one whenever a body dies or bursts so."""


class Cycle(Conduct):
    """Bodies change their colour as they age."""

    kind: Literal["cycle"]
    colours: Annotated[tuple[Token, ...], Field(min_length=2, max_length=8)]
    """Colours one after another."""
    period: Period = 4
    """Age at which all of them have been shown."""
    repeat: bool = True
    """Begins anew after each period; else the last colour stays."""
    spread: Share = 0
    """Part of the period by which chance shifts each body."""


class Pulse(Conduct):
    """The size of bodies swells and ebbs."""

    kind: Literal["pulse"]
    amplitude: Annotated[float, Field(ge=0, le=0.9, json_schema_extra={"unit": "share"})] = 0.25
    """Largest change of size, as a share of it."""
    period: Period = 1.2
    """Time from swell to swell."""
    spread: Share = 1
    """Part of the period by which chance shifts each body; 0 lets all swell together."""


class Infect(Conduct):
    """Bodies turn others that come near them into another species."""

    kind: Literal["infect"]
    whom: Selector = "all"
    """Who can catch it."""
    to: Name
    """Species that they become; who belongs to it already cannot catch it."""
    reach: Annotated[float, Field(ge=1, le=1000, json_schema_extra={"unit": "units"})] = 70
    """Distance between middles within which it passes over."""
    rate: Annotated[float, Field(ge=0, le=120, json_schema_extra={"unit": "1/s"})] = 1
    """Probability per second and carrier in reach."""
    sound: bool = True
    """Whether it is heard."""
    flash: Share = 0.8
    """How bright a body lights up."""
    count: SpeciesOrNothing = ""
    """A counter that goes up by one each time, for the measurement ``count``."""


type Behaviour = Annotated[
    Flock
    | Seek
    | Flee
    | Chase
    | Wander
    | Follow
    | Sense
    | HoldSpeed
    | Grow
    | Cycle
    | Pulse
    | Infect
    | SetNumber
    | Die
    | Tint
    | Fade
    | Blink,
    Field(discriminator="kind"),
]
