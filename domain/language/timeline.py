"""The timeline: what happens at a time of the film, in a state, or when a number is reached."""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.attributes import Amount
from domain.language.drives import NumberField
from domain.language.groups import Count
from domain.language.reactions import SpeciesOrNothing
from domain.language.triggers import Triggered
from domain.language.values import (
    Degrees,
    Direction,
    Line,
    Name,
    Place,
    Seconds,
    Selector,
    Speed,
    Token,
)


class FlipGravity(Triggered):
    """All gravity turns round."""

    kind: Literal["flip_gravity"]


class TurnGravity(Triggered):
    """All gravity turns by an angle."""

    kind: Literal["turn_gravity"]
    by: Degrees = 90
    """Clockwise."""


class Change(Triggered):
    """A number of a named force, behaviour or emitter moves to another value."""

    kind: Literal["change"]
    force: Name
    """Name of the force, behaviour or emitter."""
    field: NumberField
    """Which of its numbers."""
    to: Annotated[float, Field(ge=-20_000, le=20_000)]
    """New value, in the unit of that number."""
    over: Seconds = 0
    """Time of the change, eased at both ends."""


class Spawn(Triggered):
    """More bodies are born at one place."""

    kind: Literal["spawn"]
    species: Name
    """What is born."""
    count: Count = 1
    """How many."""
    centre: Place = "centre"
    """Where."""
    speed: Speed = 0
    """Speed at birth."""
    direction: Direction = "random"
    """Where they move at birth."""
    source: SpeciesOrNothing = ""
    """A species: each of its bodies gives birth to so many. Empty: ``centre`` does."""


class Kick(Triggered):
    """Bodies get a push."""

    kind: Literal["kick"]
    on: Selector = "all"
    """Which bodies."""
    speed: Speed = 300
    """Speed added."""
    direction: Direction = "random"
    """Where to; ``outward`` and ``inward`` are seen from the middle of the canvas."""


class Divide(Triggered):
    """Every chosen body falls into two; mass, area and momentum are kept."""

    kind: Literal["divide"]
    on: Selector = "all"
    """Which bodies."""
    kick: Speed = 120
    """Speed at which the parts leave their common path."""
    scale: Annotated[float, Field(ge=0, le=1.5)] = 0
    """Size of a part as a share of the whole; 0 keeps the area."""
    smallest: Annotated[float, Field(ge=1, le=300, json_schema_extra={"unit": "units"})] = 5
    """A body whose parts would be smaller stays whole."""


class Become(Triggered):
    """Some of the chosen bodies become another species."""

    kind: Literal["become"]
    on: Selector = "all"
    """Which bodies may change."""
    to: Name
    """What they become."""
    count: Count = 1
    """How many."""
    pick: Literal["chance", "largest", "crowded"] = "chance"
    """Which ones: drawn by chance, the largest, or those in the thick of the largest group."""


class ActionAdd(Triggered):
    """A number that bodies carry goes up or down."""

    kind: Literal["add"]
    on: Selector = "all"
    """Which bodies."""
    what: Name
    """Name of the attribute."""
    by: Amount = 1
    """How much is added; less than 0 takes away."""


class Say(Triggered):
    """A caption appears."""

    kind: Literal["say"]
    text: Line
    """The words."""
    hold: Annotated[float, Field(ge=0.3, le=60, json_schema_extra={"unit": "s"})] = 2
    """How long they stay."""
    colour: Token = "ink"
    """Colour of the words."""


class Slow(Triggered):
    """Time itself runs slower or faster for a while."""

    kind: Literal["slow"]
    speed: Annotated[float, Field(ge=0.05, le=3)] = 0.3
    """Speed of time; 1 is normal."""
    hold: Annotated[float, Field(ge=0.1, le=60, json_schema_extra={"unit": "s"})] = 1
    """How long, in seconds of film."""


class Freeze(Triggered):
    """The picture stands still for a while; words and timeline go on."""

    kind: Literal["freeze"]
    hold: Annotated[float, Field(ge=0.1, le=20, json_schema_extra={"unit": "s"})] = 1
    """How long, in seconds of film."""


class Switch(Triggered):
    """A named force, behaviour or emitter is switched on or off."""

    kind: Literal["switch"]
    what: Name
    """Name of the force, behaviour or emitter."""
    to: Literal["on", "off", "other"] = "other"
    """On, off, or the other of both."""


class Zoom(Triggered):
    """The camera comes nearer or goes back. Words stay as they are."""

    kind: Literal["zoom"]
    to: Annotated[float, Field(ge=0.3, le=6)] = 1.6
    """Enlargement; 1 shows the whole canvas."""
    over: Seconds = 1
    """Time of the move, eased at both ends."""


class Look(Triggered):
    """The camera turns to a place, or follows a body."""

    kind: Literal["look"]
    target: Annotated[str, Field(pattern=r"^(point|all|(tag:)?[a-z][a-z0-9_]{0,31})$")] = "point"
    """``point`` for ``centre``, or a selector: such bodies are followed."""
    pick: Literal["middle", "eldest", "newest", "largest"] = "middle"
    """Which of them: the middle of all, or one body; from it to the next it jumps."""
    centre: Place = "centre"
    """The place, when ``target`` is ``point``."""
    over: Seconds = 1
    """Time in which the camera gets there, eased at both ends."""


class Shake(Triggered):
    """The camera trembles, less and less."""

    kind: Literal["shake"]
    strength: Annotated[float, Field(ge=1, le=120, json_schema_extra={"unit": "units"})] = 18
    """How far at first."""
    hold: Annotated[float, Field(ge=0.1, le=10, json_schema_extra={"unit": "s"})] = 0.6
    """How long."""


class Open(Triggered):
    """A wall is gone for a while: a gap, a gate, a trap-door."""

    kind: Literal["open"]
    wall: Name
    """Name of the wall."""
    hold: Seconds = 0
    """For how long, in seconds of film; 0 for good."""


type Action = Annotated[
    FlipGravity
    | TurnGravity
    | Change
    | Open
    | Spawn
    | Kick
    | Divide
    | Become
    | ActionAdd
    | Say
    | Slow
    | Freeze
    | Switch
    | Zoom
    | Look
    | Shake,
    Field(discriminator="kind"),
]
