"""Fields: grids of cells over the area inside the bounds that bodies feel, fill or set off.

A field covers the box inside the bounds (the canvas, when they are open; of a round area only
the cells inside the circle). What is beyond its edge counts as empty, unless the bounds wrap.
"""

from typing import Annotated, Literal

from pydantic import Field

from domain.language.values import Construct, Name, Selector, Share, Token

MAX_CELLS = 40_000
"""Cells of one field."""

type SomeOrNobody = Annotated[str, Field(pattern=r"^(|all|(tag:)?[a-z][a-z0-9_]{0,31})$")]
"""A selector, or empty for no body at all."""
type Colours = Annotated[tuple[Token, ...], Field(min_length=1, max_length=6)]
type Steps = Annotated[float, Field(ge=0.5, le=60, json_schema_extra={"unit": "1/s"})]
type HalfLife = Annotated[float, Field(ge=0.05, le=180, json_schema_extra={"unit": "s"})]
type Rule = Annotated[
    str, Field(pattern=r"^(B[0-8]{0,9}/S[0-8]{0,9}(/[2-9])?|C([3-9]|1[0-6])/[1-8])$")
]


class _Field(Construct):
    name: Name
    """What behaviours, counters and ends call it."""
    cell: Annotated[float, Field(ge=4, le=120, json_schema_extra={"unit": "units"})] = 15
    """Side of a cell. A field has at most 40 000 of them."""
    opacity: Share = 1
    """How strongly it is drawn."""


class Scent(_Field):
    """Bodies leave a scent that spreads and fades; the behaviour ``sense`` follows it."""

    kind: Literal["scent"]
    on: Selector = "all"
    """Who leaves it."""
    amount: Annotated[float, Field(ge=1, le=20_000, json_schema_extra={"unit": "levels/s"})] = 900
    """How much a body leaves in its cell; 255 levels are the most that a cell holds."""
    spread: Share = 0.35
    """How fast it spreads to the cells around: the share it exchanges with them, 30 × a second."""
    half_life: HalfLife = 1.2
    """Time in which half of it is gone."""
    colours: Colours = ("palette.4", "palette.2", "ink")
    """From a faint scent to a strong one."""


class Automaton(_Field):
    """Cells that live, die or change by a rule about their neighbours, all at once."""

    kind: Literal["automaton"]
    rule: Rule = "B3/S23"
    """``B3/S23``: born with 3 live neighbours of 8, survives with 2 or 3. ``B2/S345/4``: dying
    takes 4 states in all. ``C8/1``: 8 states in a circle, each eaten by the next when that has
    at least 1 of the 8 neighbours."""
    steps: Steps = 10
    """Steps per second."""
    begin: Literal["everywhere", "centre", "empty"] = "everywhere"
    """Where cells are alive at first: all over, on a disc in the middle, or nowhere."""
    density: Share = 0.3
    """Share of live cells there."""
    on: SomeOrNobody = ""
    """Bodies that touch cells; empty for nobody."""
    touch: Literal["seed", "kill"] = "seed"
    """What they do to a cell they cover."""
    solid: bool = False
    """Whether live cells hold up the other bodies like walls."""
    sound: bool = True
    """Whether births of cells are heard, one in each step."""
    colours: Colours = ("ink", "palette.2", "palette.4")
    """From newborn to old cells; of dying cells and of circles from the first state on."""


class Segregation(_Field):
    """Pixels of several kinds that move away when too many neighbours are unlike them."""

    kind: Literal["segregation"]
    colours: Annotated[tuple[Token, ...], Field(min_length=2, max_length=5)] = (
        "palette.1",
        "palette.2",
    )
    """One kind of pixels per colour, equally many of each."""
    empty: Annotated[float, Field(ge=0.02, le=0.9, json_schema_extra={"unit": "share"})] = 0.15
    """Share of empty cells."""
    tolerance: Share = 0.5
    """Share of unlike neighbours that a pixel just bears."""
    reach: Annotated[int, Field(ge=1, le=200, json_schema_extra={"unit": "cells"})] = 3
    """How far it looks for an empty cell."""
    steps: Steps = 12
    """Attempts per second; one that meets a taken cell fails."""
    sound: bool = True
    """Whether arrivals are heard, one in each step."""


class Growth(_Field):
    """Crystals that grow cell by cell and leave a gap where they block one another."""

    kind: Literal["growth"]
    form: Literal["facets", "round", "branches"] = "facets"
    """Straight sides in a direction of its own, uneven round, or fine branches."""
    seeds: Annotated[int, Field(ge=0, le=60)] = 7
    """Crystals at the start, strewn by chance and apart."""
    on: SomeOrNobody = ""
    """Bodies that plant a new crystal in an empty place; empty for nobody."""
    steps: Steps = 12
    """Steps per second; a crystal grows by about a cell in each."""
    sound: bool = True
    """Whether growth is heard, one cell in each step."""
    solid: bool = False
    """Whether crystals hold up the other bodies like walls."""
    colours: Colours = ("palette.2", "palette.4", "palette.3")
    """Dealt out in turn to the crystals."""


class Maze(_Field):
    """Bodies leave their way behind as walls that none of them can cross again."""

    kind: Literal["maze"]
    on: Selector = "all"
    """Who leaves walls (about three cells thick), and is held up by them."""
    dry: Annotated[float, Field(ge=0.05, le=60, json_schema_extra={"unit": "s"})] = 0.5
    """Time after which a cell that was left becomes solid."""
    colours: Colours = ("palette.2", "palette.4")
    """From the oldest walls to the newest."""


class Memory(_Field):
    """Cells keep the direction of whoever passed, and turn the next one that way."""

    kind: Literal["memory"]
    on: Selector = "all"
    """Who is remembered, and steered."""
    grip: Annotated[float, Field(ge=0, le=60, json_schema_extra={"unit": "1/s"})] = 6
    """How fast a passer-by is turned by a fresh memory; its speed stays."""
    learn: Annotated[float, Field(ge=0, le=120, json_schema_extra={"unit": "1/s"})] = 12
    """How fast a cell takes on a new direction."""
    half_life: HalfLife = 6
    """Time in which half of a memory is gone."""
    colours: Colours = ("palette.4", "palette.2")
    """From a faint memory to a fresh one."""


class Paint(_Field):
    """Bodies paint the cells they cover in their own colour, for good."""

    kind: Literal["paint"]
    on: Selector = "all"
    """Who paints."""
    width: Annotated[float, Field(ge=0.1, le=4)] = 1
    """Width of the brush, as a share of the body."""
    over: bool = True
    """Whether it covers paint that is there already."""


type FieldKind = Annotated[
    Scent | Automaton | Segregation | Growth | Maze | Memory | Paint,
    Field(discriminator="kind"),
]
