"""The frame list: a film as integer drawing data, the seam to any renderer.

Whatever physics, chance and timelines did is finished here; a renderer only draws. All
lengths are in 1/256 of a canvas unit, angles in 1/65536 of a turn clockwise, opacities
and strengths 0 to 255. The file format is specified in ``docs/frame-list.md``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

SUBUNIT = 256
"""Steps per canvas unit: fine enough that motion is smooth, coarse enough to be exact."""

TURN = 65536
"""Steps per full turn."""

BODY_COLUMNS = (
    "id",  # monotone, never reused; trails are joined by it
    "style",  # index into Header.styles
    "colour",  # index into Header.colours
    "x",
    "y",
    "size",  # radius, or half the extent
    "angle",
    "dx",  # vector to the other end, for lines and segments; how far others are stretched
    "dy",
    "opacity",
    "glow",  # strength of the glow now
    "flash",  # brightness added after a contact, fading
)
"""Columns of ``Frame.bodies``; rows stand in drawing order (layer, then id)."""

EVENT_COLUMNS = (
    "tick",  # absolute simulation tick
    "kind",  # one of EVENT_KINDS
    "a",  # body id, or −1
    "b",  # body id, or −1 for the world
    "x",
    "y",
    "strength",  # impulse or size, 0 to 65535
    "species",  # index into Header.species of ``a``, or −1
    "size",  # radius of ``a``
)
EVENT_KINDS = ("contact", "birth", "death", "split", "merge", "convert", "mark")
"""What may be heard and flashed; ``mark`` is a decisive moment of the timeline or the end."""

TEXT_ROLES = ("title", "subtitle", "caption", "counter", "end_card")
LAYERS = ("trail", "glow", "body", "overlay")

type Table = npt.NDArray[np.int32]


@dataclass(frozen=True, kw_only=True)
class Style:
    """How bodies of one kind look. Colours come per body, or from a token named here."""

    shape: str
    """``circle``, ``ring``, ``line``, ``segment``, … (see ``docs/frame-list.md``)."""
    stroke_width: int = 0
    """0 = filled."""
    glow_radius: int = 0
    """How far light falls beyond the edge of a body of usual size; 0 = no glow."""
    glow_share: int = 0
    """The same as a share of the body's own size, in 1/256; counts before ``glow_radius``."""
    core: int = 0
    """How white the middle is, 0 to 255."""
    additive: bool = False
    trail: str = ""
    """``""``, ``line``, ``ribbon``, ``dots``, ``ghosts``, ``paint``."""
    trail_width: int = 0
    """Share of the body's size, 0 to 256."""
    trail_ms: int = 0
    """Age at which a trail is gone, in milliseconds of film."""
    layer: int = 0
    sides: int = 0
    """Corners of polygons and stars."""
    aspect: int = 0
    """Length over width of rectangles and capsules, in 1/256."""
    corner: int = 0
    """Rounding of rectangles, 0 to 256."""
    sweep: int = 0
    """How far arcs go round, in 1/65536 turn."""
    glyph: str = ""
    """Letters of glyphs."""
    edge: int = -1
    """Index into ``Header.colours`` of the colour at the edge; −1 = the body's own."""
    stretched: bool = False
    """Whether ``dx``, ``dy`` of bodies stretch them."""
    blur: int = 0
    """How soft the edge is: half the width over which it fades."""
    points: tuple[int, ...] = ()
    """Corners of a ``path``: x, y, x, y … in 1/256 of the body's size."""
    curved: bool = False
    """Whether a smooth curve goes through the corners of a ``path``."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """One line of lettering. ``x`` is its centre, ``y`` its baseline."""

    content: str
    role: str
    x: int
    y: int
    size: int
    colour: int
    opacity: int


@dataclass(frozen=True, kw_only=True)
class Camera:
    """What the frame shows: canvas point in the middle, zoom in 1/65536, turn."""

    x: int
    y: int
    zoom: int = 65536
    angle: int = 0


type Tone = tuple[int, int, int, int, int, int]
"""Two indices into ``Header.grid_colours`` and the share of the second, opacity, share of the
cell that is drawn (0 to 255 each), angle."""


@dataclass(frozen=True, kw_only=True)
class Layer:
    """One field of cells, drawn below the bodies: where it lies, and how its cells look."""

    draw: str
    """``light``, ``cells``, ``flat`` or ``needles`` (see ``docs/frame-list.md``)."""
    left: int
    top: int
    cell: int
    """Side of a cell."""
    columns: int
    rows: int
    tones: tuple[Tone, ...]
    """What the bytes of a grid mean; tone 0 is not drawn."""
    glow: int = 0
    """Strength of the light around cells."""


type Grid = npt.NDArray[np.uint8]
"""Shape (rows, columns): the tone of every cell of a layer."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """One picture. ``bodies`` (n, 12) and ``events`` (m, 9) are int32 tables."""

    tick: int
    """Simulation tick shown, counted from 0."""
    bodies: Table
    events: Table
    """Everything since the frame before, in order of tick."""
    texts: tuple[Text, ...]
    camera: Camera
    grids: tuple[Grid, ...] = ()
    """Cells of every layer of the header, in its order."""
    paint: Table | None = None
    """New permanent marks (k, 5): x, y, size, colour, opacity."""


@dataclass(frozen=True, kw_only=True)
class Header:
    """What holds for the whole film. Colour names are tokens of the design system."""

    width: int
    """Logical canvas in units (not pixels, not 1/256)."""
    height: int
    fps: int
    tick_rate: int
    styles: tuple[Style, ...]
    colours: tuple[str, ...]
    species: tuple[str, ...]
    grid_colours: tuple[str, ...] = ()
    layers: tuple[Layer, ...] = ()
    background: tuple[str, ...] = ("background.inner", "background.outer")
    background_kind: str = "radial"
    """``radial``, ``linear``, or ``moving`` (four colours, the last two half a period later)."""
    background_turn: int = 0
    """Direction of a linear background, in 1/65536 turn."""
    background_ms: int = 0
    """Period of a moving background, in milliseconds of film."""
    sound: dict[str, str | int | float] = field(default_factory=dict)
    """Sound settings of the document that the score needs."""


@dataclass(frozen=True, kw_only=True)
class FrameList:
    """A whole film, ready to draw."""

    header: Header
    frames: Sequence[Frame]
    ended_because: str
    """``duration``, ``end:<rule>`` or ``limit:<which>``."""
    state_digests: tuple[str, ...]
    """SHA-256 of the full simulation state at each simulated second."""

    @property
    def duration_s(self) -> float:
        """Length of the film in seconds."""
        return len(self.frames) / self.header.fps
