"""A document of language version 2.0: one film, said by what happens in it.

The models in this package are the only definition of the language; schema, reference and
capability list are generated from them.
"""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.behaviours import Behaviour
from domain.language.births import Birth
from domain.language.bodies import Species
from domain.language.drives import DrivenNumber
from domain.language.fields import FieldKind
from domain.language.forces import Force
from domain.language.joints import Joint
from domain.language.machines import Machine
from domain.language.reactions import Contact
from domain.language.space import Bounds, OpenBounds, Wall
from domain.language.states import Transition
from domain.language.timeline import Action
from domain.language.values import MAX_BODIES, Construct, Degrees, Name, Token
from domain.language.words import End, Title, Word

LANGUAGE_VERSION = "2.0"


class Meta(Construct):
    """What the film is called and what its chance grows from."""

    title: Annotated[str, Field(min_length=1, max_length=80)]
    """Name of the film, shown by a word of kind ``title``."""
    seed: Annotated[int, Field(ge=0, le=2**53 - 1)] = 1
    """All chance grows from this number."""
    language: Literal["en", "pl"] = "en"
    """Language of the words; decides how numbers are written."""


class Canvas(Construct):
    """The logical picture. Pixels are a matter of output, not of the document."""

    width: Annotated[int, Field(ge=240, le=4320, json_schema_extra={"unit": "units"})] = 1080
    """Width."""
    height: Annotated[int, Field(ge=240, le=4320, json_schema_extra={"unit": "units"})] = 1920
    """Height."""


class SolidBackground(Construct):
    """One colour."""

    kind: Literal["solid"]
    colour: Token = "background.outer"
    """The colour."""


class RadialBackground(Construct):
    """Two colours from the middle outwards."""

    kind: Literal["radial"]
    inner: Token = "background.inner"
    """In the middle."""
    outer: Token = "background.outer"
    """At the edges."""


class LinearBackground(Construct):
    """Two colours from one side to the other."""

    kind: Literal["linear"]
    begin: Token = "background.inner"
    """Where the gradient begins."""
    end: Token = "background.outer"
    """Where it ends."""
    turn: Degrees = 90
    """Direction of the gradient; 90 goes from top to bottom."""


class MovingBackground(Construct):
    """Two colours from the middle outwards that pass into two others, and back."""

    kind: Literal["moving"]
    inner: Token = "background.inner"
    """In the middle at first."""
    outer: Token = "background.outer"
    """At the edges at first."""
    inner_to: Token = "background.outer"
    """In the middle after half a period."""
    outer_to: Token = "background.inner"
    """At the edges after half a period."""
    period: Annotated[float, Field(ge=1, le=180, json_schema_extra={"unit": "s"})] = 8
    """Time until it is as at first."""


type Background = Annotated[
    SolidBackground | RadialBackground | LinearBackground | MovingBackground,
    Field(discriminator="kind"),
]


class Override(Construct):
    """A colour of the design system that this document changes."""

    token: Token
    """Which colour."""
    value: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
    """Red, green, blue as ``#rrggbb``."""


class Sound(Construct):
    """How contacts and births are heard. Scale and instruments come from the design system."""

    silent: bool = False
    """No sound at all."""
    pitch_by: Literal["size", "species", "height"] = "size"
    """What makes a note high: a small body, its species, or its height on the canvas."""
    density: Annotated[float, Field(ge=1, le=30, json_schema_extra={"unit": "1/s"})] = 12
    """At most so many notes per second."""
    transpose: Annotated[int, Field(ge=-24, le=24, json_schema_extra={"unit": "semitones"})] = 0
    """Moves all notes."""
    pad: bool = True
    """A soft chord below that breathes with the energy."""
    births: bool = False
    """Whether births are heard too."""


class Document(Construct):
    """A whole film."""

    dsl_version: Literal["2.0"]
    """Version of the language."""
    meta: Meta
    """Title, seed, language."""
    canvas: Canvas = Canvas()
    """Logical size."""
    duration: Annotated[float, Field(ge=1, le=180, json_schema_extra={"unit": "s"})] = 20
    """Longest time the film may take, settling included."""
    design_system: Literal["dusk@1", "paper@1", "signal@1"] = "dusk@1"
    """Colours, glow, letters and scale of notes."""
    overrides: Annotated[tuple[Override, ...], Field(max_length=12)] = ()
    """Colours changed for this film."""
    background: Background = RadialBackground(kind="radial")
    """What is behind everything."""
    max_bodies: Annotated[int, Field(ge=1, le=MAX_BODIES)] = 2000
    """Births and splits beyond this number do not happen."""
    species: Annotated[tuple[Species, ...], Field(min_length=1, max_length=16)]
    """Kinds of bodies."""
    births: Annotated[tuple[Birth, ...], Field(max_length=32)] = ()
    """Where bodies come from; at least one, unless a machine gives birth."""
    forces: Annotated[tuple[Force, ...], Field(max_length=16)] = ()
    """What bends their paths."""
    fields: Annotated[tuple[FieldKind, ...], Field(max_length=4)] = ()
    """Grids of cells that they feel, fill or set off."""
    behaviours: Annotated[tuple[Behaviour, ...], Field(max_length=16)] = ()
    """How they steer themselves and change."""
    bounds: Bounds = OpenBounds(kind="open")
    """The edge of their world."""
    walls: Annotated[tuple[Wall, ...], Field(max_length=64)] = ()
    """What stands in their way."""
    machines: Annotated[tuple[Machine, ...], Field(max_length=16)] = ()
    """Ready pieces made of the other sections: boards, glasses, gears, belts."""
    joints: Annotated[tuple[Joint, ...], Field(max_length=16)] = ()
    """What holds them together."""
    contacts: Annotated[tuple[Contact, ...], Field(max_length=24)] = ()
    """What happens when they touch."""
    timeline: Annotated[tuple[Action, ...], Field(max_length=48)] = ()
    """What happens when."""
    states: Annotated[tuple[Name, ...], Field(max_length=12)] = ()
    """Names of the states that the film passes through; it begins in the first."""
    transitions: Annotated[tuple[Transition, ...], Field(max_length=24)] = ()
    """How one state becomes another."""
    numbers: Annotated[tuple[DrivenNumber, ...], Field(max_length=16)] = ()
    """Numbers of forces, behaviours and emitters that follow a curve or a formula."""
    words: Annotated[tuple[Word, ...], Field(max_length=16)] = (Title(kind="title"),)
    """What is written."""
    end: End = End()
    """When it is over."""
    sound: Sound = Sound()
    """How it is heard."""
