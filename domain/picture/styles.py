"""Styles: how every species and every solid of a document is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from domain.language.behaviours import Cycle
from domain.language.bodies import Species
from domain.language.design_system import DesignSystem, design_system
from domain.language.inner_behaviours import Tint
from domain.language.models import (
    Background,
    Document,
    LinearBackground,
    MovingBackground,
    RadialBackground,
    SolidBackground,
)
from domain.language.space import PegsWall, Wall
from domain.picture.fields import layers_of
from domain.picture.frame_list import BODY_COLUMNS, TURN, Header, Style, Table
from domain.picture.links import link_colours, link_styles
from domain.simulation.area import Area
from domain.simulation.fields.grid import Grid
from domain.simulation.happenings import fixed
from domain.simulation.moving_walls import MovingWalls
from domain.simulation.plan import Plan
from domain.simulation.world import TICK_RATE

OUTLINE = 5.0
"""Units: width of the drawn edge of the world."""

OUTLINED = {"ring", "line", "arc"}
"""Shapes that are only a line."""

WORDS = ("ink", "muted", "accent")


@dataclass(frozen=True, kw_only=True)
class Palette:
    """Which colour of the header every dealt colour of a species is."""

    colours: tuple[str, ...]
    deals: tuple[tuple[int, ...], ...]
    """By species, indices into ``colours`` in the order of dealing."""

    def index(self, token: str) -> int:
        """Index of a token."""
        return self.colours.index(token)


def palette_of(document: Document) -> Palette:
    """All colours of a document, in order of first use after those of words."""
    dealt = [_tokens(kind) for kind in document.species]
    used = [*WORDS, *(token for tokens in dealt for token in tokens)]
    cycles = [rule.colours for rule in document.behaviours if isinstance(rule, Cycle | Tint)]
    used += [token for tokens in cycles for token in tokens]
    used += [kind.edge for kind in document.species if kind.edge]
    used += [wall.colour for wall in document.walls]
    used += [token for deal in link_colours(document) for token in deal]
    used += [word.colour for word in document.words]
    used += [getattr(action, "colour", "ink") for action in document.timeline]
    colours = tuple(dict.fromkeys(used))
    deals = tuple(tuple(colours.index(token) for token in tokens) for tokens in dealt)
    return Palette(colours=colours, deals=deals)


def _tokens(kind: Species) -> tuple[str, ...]:
    return (kind.colour,) if isinstance(kind.colour, str) else tuple(kind.colour)


def header_of(plan: Plan, palette: Palette, fps: int, grids: Sequence[Grid] = ()) -> Header:
    """What holds for the whole film."""
    document = plan.document
    system = design_system(document.design_system)
    styles = [
        replace(_style(kind, layer, system), **_figure(kind, palette))
        for layer, kind in enumerate(document.species)
    ]
    behind = -1
    styles += [
        Style(shape="segment", stroke_width=fixed(_thickness(wall)), layer=behind)
        for wall in document.walls
    ]
    shape = "ring" if plan.area.shape == "circle" else "segment"
    styles.append(Style(shape=shape, stroke_width=fixed(OUTLINE), layer=behind))
    styles += link_styles(document, system)
    layers, grid_colours = layers_of(document, grids)
    header = Header(
        width=document.canvas.width,
        height=document.canvas.height,
        fps=fps,
        tick_rate=TICK_RATE,
        styles=tuple(styles),
        colours=palette.colours,
        species=tuple(kind.name for kind in document.species),
        grid_colours=grid_colours,
        layers=layers,
        sound=_sound(document, system),
    )
    return replace(header, **_background(document.background))


def _background(background: Background) -> dict[str, Any]:
    """Fields of the header about what is behind everything."""
    match background:
        case SolidBackground():
            return {"background": (background.colour,)}
        case RadialBackground():
            return {"background": (background.inner, background.outer)}
        case LinearBackground():
            return {
                "background": (background.begin, background.end),
                "background_kind": "linear",
                "background_turn": _turns(background.turn),
            }
        case MovingBackground():
            return {
                "background": (
                    background.inner, background.outer, background.inner_to, background.outer_to,
                ),
                "background_kind": "moving",
                "background_ms": int(background.period * 1000 + 0.5),
            }  # fmt: skip


def _figure(kind: Species, palette: Palette) -> dict[str, Any]:
    """Fields of a style that only some shapes need."""
    fields: dict[str, Any] = {}
    if kind.shape in {"rectangle", "capsule"}:
        fields["aspect"] = fixed(kind.aspect)
    if kind.shape == "rectangle":
        fields["corner"] = fixed(kind.corner)
    if kind.shape == "arc":
        fields["sweep"] = _turns(kind.sweep)
    if kind.shape == "glyph":
        fields["glyph"] = kind.glyph
    if kind.shape == "path":
        fields["points"] = tuple(fixed(part) for one in kind.corners for part in (one.x, one.y))
        fields["curved"] = kind.curved
    if kind.blur > 0:
        fields["blur"] = fixed(kind.blur)
    if kind.shape not in OUTLINED:
        fields["stretched"] = kind.squash > 0
        if kind.edge:
            fields["edge"] = palette.index(kind.edge)
    return fields


def _turns(degrees: float) -> int:
    return int(np.floor(degrees / 360.0 * TURN + 0.5)) % TURN


def _style(kind: Species, layer: int, system: DesignSystem) -> Style:
    usual = kind.size if isinstance(kind.size, int | float) else (kind.size.min + kind.size.max) / 2
    outlined = kind.shape in OUTLINED
    reach = system.light["glow_reach"] - 1.0 if kind.glow > 0 else 0.0
    trailing = kind.trail != "none"
    return Style(
        shape=kind.shape,
        stroke_width=fixed(kind.stroke) if outlined else 0,
        glow_radius=fixed(usual * reach),
        glow_share=fixed(reach),
        core=int(kind.core * 255 + 0.5),
        additive=kind.additive,
        trail=kind.trail if trailing else "",
        trail_width=int(kind.trail_width * 256 + 0.5) if trailing else 0,
        trail_ms=int(kind.trail_time * system.line["trail_time"] * 1000 + 0.5) if trailing else 0,
        layer=layer,
        sides=kind.sides if kind.shape in {"polygon", "star"} else 0,
    )


def _sound(document: Document, system: DesignSystem) -> dict[str, str | int | float]:
    """Settings that the score needs, resolved; lists are written with spaces between."""
    sound = document.sound
    settings: dict[str, str | int | float] = {
        "silent": int(sound.silent),
        "pitch_by": sound.pitch_by,
        "density": float(sound.density),
        "pad": int(sound.pad),
        "root": system.root + 100 * sound.transpose,
        "scale": " ".join(str(step) for step in system.scale),
        "pad_chord": " ".join(str(step) for step in system.pad),
        "timbre": system.timbre,
        "mood": system.name,
    }
    for kind in document.species:
        voice = system.timbre if kind.voice == "design" else kind.voice
        settings[f"voice.{kind.name}"] = voice
    return settings


def solids(plan: Plan, palette: Palette, moving: MovingWalls, tick: int) -> Table:
    """Rows of walls and of the drawn edge at a tick, with negative ids. Open walls are not seen."""
    kinds = len(plan.document.species)
    rows: list[tuple[int, ...]] = []
    pieces = moving.solids.pieces
    for at, (piece, now) in enumerate(zip(pieces, moving.ends(tick).tolist(), strict=True)):
        wall = plan.document.walls[piece.wall]
        if wall.drawn and now[4] > 0:
            ends = (now[0], now[1], now[2], now[3])
            colour = palette.index(wall.colour)
            rows.append(_segment(-1 - at, kinds + piece.wall, colour, ends, piece.thickness))
    if plan.area.drawn:
        style = kinds + len(plan.document.walls)
        rows += _edge(plan.area, style, palette.index("muted"), -max(1000, len(pieces) + 1))
    return np.array(rows, np.int32).reshape(-1, len(BODY_COLUMNS))


def _thickness(wall: Wall) -> float:
    return 2.0 * wall.size if isinstance(wall, PegsWall) else wall.thickness


def _segment(
    number: int, style: int, colour: int, ends: tuple[float, float, float, float], width: float
) -> tuple[int, ...]:
    x0, y0, x1, y1 = (fixed(value) for value in ends)
    half = fixed(width * 0.5)
    return (number, style, colour, x0, y0, half, 0, x1 - x0, y1 - y0, 255, 0, 0)


def _edge(area: Area, style: int, colour: int, number: int) -> list[tuple[int, ...]]:
    if area.shape == "circle":
        x, y = area.centre
        radius = fixed(area.radius + OUTLINE * 0.5)
        return [(number, style, colour, fixed(x), fixed(y), radius, 0, 0, 0, 160, 0, 0)]
    corners = [
        (area.left, area.top),
        (area.right, area.top),
        (area.right, area.bottom),
        (area.left, area.bottom),
    ]
    return [
        _segment(number - k, style, colour, (*corners[k], *corners[(k + 1) % 4]), OUTLINE)
        for k in range(4)
    ]
