"""Bodies: a saturated rim around a near-white core, in every shape.

Everything round and every line goes to a compiled kernel, all bodies at once. Shapes with
corners and curves are drawn by Skia, one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from adapters.rendering.colours import Rgb
from adapters.rendering.shapes import OPEN_SHAPES, PATH_SHAPES
from adapters.rendering.view import View
from domain.picture.frame_list import BODY_COLUMNS, TURN, Style, Table
from domain.picture.look import UNIT, Look

STYLE, COLOUR, X, Y, SIZE, ANGLE, DX, DY, OPACITY, GLOW, FLASH = (
    BODY_COLUMNS.index(name)
    for name in (
        "style", "colour", "x", "y", "size", "angle", "dx", "dy", "opacity", "glow", "flash"
    )
)  # fmt: skip

type Floats = npt.NDArray[np.float64]
type Mask = npt.NDArray[np.bool_]
type Indices = npt.NDArray[np.intp]


class Kinds:
    """What holds for each style of a film, as one array per property."""

    def __init__(self, styles: Sequence[Style]) -> None:
        shapes = [style.shape for style in styles]
        self.styles = styles
        self.open: Mask = np.array([shape in OPEN_SHAPES for shape in shapes], bool)
        self.arc: Mask = np.array([shape == "arc" for shape in shapes], bool)
        self.cornered: Mask = np.array(
            [
                style.shape in PATH_SHAPES or style.stretched or style.edge >= 0 or style.blur > 0
                for style in styles
            ],
            bool,
        )
        self.skin: Mask = np.array([shape == "skin" for shape in shapes], bool)
        self.ring: Mask = np.array([shape == "ring" for shape in shapes], bool)
        self.stroke: Floats = np.array([style.stroke_width for style in styles], np.float64)
        self.glow_radius: Floats = np.array([style.glow_radius for style in styles], np.float64)
        self.glow_share: Floats = np.array([style.glow_share for style in styles], np.float64)
        self.core: Floats = np.array([style.core for style in styles], np.float64)
        self.additive: Mask = np.array([style.additive for style in styles], bool)
        self.blur: Floats = np.array([style.blur for style in styles], np.float64)
        self.outlined: Mask = self.open | self.ring | self.arc | (self.stroke > 0)


@dataclass(frozen=True)
class Bodies:
    """Bodies in pixels, in drawing order: one row per body in every array."""

    kinds: Kinds
    style: Indices
    token: Indices
    """Index of the colour in the film's header."""
    ink: Floats
    """(n, 3): red, green and blue levels."""
    x: Floats
    y: Floats
    radius: Floats
    angle: Floats
    """Radians clockwise."""
    dx: Floats
    dy: Floats
    opacity: Floats
    """0 to 1."""
    glow: Floats
    """0 to 1."""
    flash: Floats
    """0 to 1."""
    stroke: Floats
    """Width of the outline, 0 = filled."""
    reach: Floats
    """How far light falls beyond the edge."""
    blur: Floats
    """How soft the edge is."""
    core: Floats
    """How white the middle is, 0 to 1."""

    def __len__(self) -> int:
        """How many bodies."""
        return len(self.x)

    def __getitem__(self, part: Mask | Indices) -> "Bodies":
        """Some of the bodies. All of them are not copied."""
        if part.dtype == bool and part.all():
            return self
        columns = {name: values[part] for name, values in vars(self).items() if name in _ARRAYS}
        return Bodies(kinds=self.kinds, **columns)

    @cached_property
    def open(self) -> Mask:
        """Which are lines."""
        return self.kinds.open[self.style]

    @cached_property
    def cornered(self) -> Mask:
        """Which have corners or curves that the kernel does not know."""
        return self.kinds.cornered[self.style]

    @cached_property
    def outlined(self) -> Mask:
        """Which show an outline only."""
        return self.kinds.outlined[self.style]

    @cached_property
    def arc(self) -> Mask:
        """Which are arcs, whose light follows neither a line nor a whole circle."""
        return self.kinds.arc[self.style]

    @cached_property
    def ring(self) -> Mask:
        """Which are rings by shape."""
        return self.kinds.ring[self.style]

    @cached_property
    def skin(self) -> Mask:
        """Which are corners of the skins of soft bodies."""
        return self.kinds.skin[self.style]

    @cached_property
    def additive(self) -> Mask:
        """Which add their light to what is below."""
        return self.kinds.additive[self.style]

    def ends(self) -> tuple[Floats, Floats, Floats, Floats]:
        """Both ends of lines: from a point along a vector, or about a middle at an angle."""
        free = (self.dx == 0) & (self.dy == 0)
        tip_x = np.where(free, self.radius * np.cos(self.angle), 0.0)
        tip_y = np.where(free, self.radius * np.sin(self.angle), 0.0)
        return (
            self.x - tip_x,
            self.y - tip_y,
            self.x + self.dx + tip_x,
            self.y + self.dy + tip_y,
        )


_ARRAYS = frozenset(Bodies.__dataclass_fields__) - {"kinds"}


def bodies_of(table: Table, kinds: Kinds, colours: Sequence[Rgb], look: Look, view: View) -> Bodies:
    """The bodies of a frame as a view shows them."""
    rows = table.astype(np.float64)
    style, token = table[:, STYLE].astype(np.intp), table[:, COLOUR].astype(np.intp)
    x, y = view.points(table[:, X], table[:, Y])
    scale = view.scale
    share = kinds.glow_share[style] * rows[:, SIZE] / UNIT
    turn = np.radians(view.angle)
    return Bodies(
        kinds=kinds,
        style=style,
        token=token,
        ink=np.array(colours, np.float64).reshape(-1, 3)[token],
        x=x,
        y=y,
        radius=rows[:, SIZE] * scale,
        angle=rows[:, ANGLE] * (2 * np.pi / TURN) + turn,
        dx=(rows[:, DX] * view.cosine - rows[:, DY] * view.sine) * scale,
        dy=(rows[:, DX] * view.sine + rows[:, DY] * view.cosine) * scale,
        opacity=rows[:, OPACITY] / 255,
        glow=np.minimum(1.0, rows[:, GLOW] * look.glow / UNIT / 255),
        flash=rows[:, FLASH] / 255 * look.additive_glow,  # paper does not light up
        stroke=kinds.stroke[style] * scale * look.line_width / UNIT,
        blur=kinds.blur[style] * scale,
        reach=np.where(share > 0, share, kinds.glow_radius[style]) * scale,
        core=np.minimum(1.0, kinds.core[style] / 255 * look.core / UNIT),
    )
