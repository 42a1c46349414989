"""Contacts: what happens when bodies of two kinds touch.

Two bodies touch only where an entry names their pair. All entries that match apply in
document order, once per contact, until one of the bodies is gone.
"""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.attributes import Amount
from domain.language.values import Construct, ContactSide, Name, Seconds, Share, Speed

WALL = "wall:"
"""What the name of a wall begins with as a side of a contact."""


def is_wall(side: str) -> bool:
    """Whether a side of a contact means walls."""
    return side == "walls" or side.startswith(WALL)


type Side = Literal["first", "second", "both"]
type SpeciesOrNothing = Annotated[str, Field(pattern=r"^(|[a-z][a-z0-9_]{0,31})$")]


class _Contact(Construct):
    between: Annotated[tuple[ContactSide, ContactSide], Field()]
    """Two selectors; the second may be ``walls``, or ``wall:NAME`` (not for all kinds)."""
    sound: bool = True
    """Whether it is heard."""
    flash: Share = 0.6
    """How bright the bodies light up."""
    count: SpeciesOrNothing = ""
    """A counter that goes up by one each time, for the measurement ``count``."""


class _Reaction(_Contact):
    probability: Annotated[float, Field(gt=0, le=1)] = 1
    """Chance that it happens at a contact."""
    cooldown: Seconds = 0
    """Time a body rests from this reaction after it, and after being born during the film."""


class Bounce(_Contact):
    """The bodies push one another away, with momentum kept; elastic at restitution 1."""

    kind: Literal["bounce"]


class Stick(_Reaction):
    """The first stops for good where it touches, as part of what it touched."""

    kind: Literal["stick"]
    to: SpeciesOrNothing = ""
    """Species that it becomes; empty to stay what it is."""


class Merge(_Reaction):
    """Two become one: the larger stays; area, mass and momentum add up."""

    kind: Literal["merge"]
    to: SpeciesOrNothing = ""
    """Species that the whole becomes; empty to stay what the larger is."""


class Absorb(_Reaction):
    """The first swallows the second and grows; mass and momentum are kept."""

    kind: Literal["absorb"]
    growth: Annotated[float, Field(ge=0, le=4)] = 1
    """Share of the swallowed area by which it grows; 1 keeps the area."""


class Split(_Reaction):
    """A body falls into several; mass and momentum are kept."""

    kind: Literal["split"]
    who: Side = "both"
    """Which of the two falls apart."""
    into: Annotated[int, Field(ge=2, le=12)] = 2
    """Number of parts."""
    to: SpeciesOrNothing = ""
    """Species of the parts; empty for the same."""
    scale: Annotated[float, Field(ge=0, le=1.5)] = 0
    """Size of a part as a share of the whole; 0 keeps the area."""
    kick: Speed = 120
    """Speed at which the parts leave their common path."""
    smallest: Annotated[float, Field(ge=1, le=300, json_schema_extra={"unit": "units"})] = 5
    """A body whose parts would be smaller stays whole."""


class Convert(_Reaction):
    """A body becomes another species."""

    kind: Literal["convert"]
    who: Side = "second"
    """Which of the two changes."""
    to: Name
    """What it becomes."""


class Destroy(_Reaction):
    """A body is gone."""

    kind: Literal["destroy"]
    who: Side = "second"
    """Which of the two."""


class Emit(_Reaction):
    """New bodies are born where the two touch."""

    kind: Literal["emit"]
    species: Name
    """What is born."""
    number: Annotated[int, Field(ge=1, le=40)] = 3
    """How many each time."""
    speed: Speed = 200
    """Speed at birth, in all directions."""
    limit: Annotated[int, Field(ge=1, le=20_000)] = 400
    """Births in all."""


class ContactAdd(_Reaction):
    """A number that a body carries goes up or down."""

    kind: Literal["add"]
    who: Side = "first"
    """Whose number."""
    what: Name
    """Name of the attribute."""
    by: Amount = 1
    """How much is added; less than 0 takes away."""


type Contact = Annotated[
    Bounce | Stick | Merge | Absorb | Split | Convert | Destroy | Emit | ContactAdd,
    Field(discriminator="kind"),
]
