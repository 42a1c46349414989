"""Fields as drawn: of each a layer with its tones, and the tones of its cells per frame."""

from collections.abc import Iterator, Sequence

from domain.language.fields import (
    Automaton,
    FieldKind,
    Growth,
    Maze,
    Memory,
    Paint,
    Scent,
    Segregation,
)
from domain.language.models import Document
from domain.language.values import Token
from domain.picture.frame_list import TURN, Layer, Tone
from domain.simulation.fields.automaton import AGES, EMBERS
from domain.simulation.fields.grid import Grid
from domain.simulation.fields.growth import RINGS
from domain.simulation.fields.maze import STAGES
from domain.simulation.fields.memory import DIRECTIONS, STRENGTHS
from domain.simulation.fields.paint import DEALS
from domain.simulation.happenings import fixed

SHADE: Token = "background.outer"
"""What makes a colour darker and stays opaque, which is drawn fastest."""

NOTHING: Tone = (0, 0, 0, 0, 0, 0)
ALL = 255

type Shade = tuple[Token, Token, float]
"""Two colours, and the share of the second."""


def layers_of(
    document: Document, grids: Sequence[Grid]
) -> tuple[tuple[Layer, ...], tuple[Token, ...]]:
    """The layers of a film, and the colours that their tones index."""
    colours = tuple(dict.fromkeys(_tokens(document)))
    pairs = zip(document.fields, grids, strict=True)
    return tuple(_layer(rule, grid, document, colours) for rule, grid in pairs), colours


def _tokens(document: Document) -> Iterator[Token]:
    for rule in document.fields:
        if isinstance(rule, Paint):
            for kind in document.species:
                yield from _dealt(kind.colour)
        else:
            yield from rule.colours
        yield SHADE


def _dealt(colour: Token | tuple[Token, ...]) -> tuple[Token, ...]:
    return (colour,) if isinstance(colour, str) else colour


def _layer(rule: FieldKind, grid: Grid, document: Document, colours: tuple[Token, ...]) -> Layer:
    lattice = grid.lattice
    draw, glow, tones = _drawn(rule, document)
    strength = rule.opacity
    rows = tuple(
        (colours.index(one), colours.index(other), int(share * ALL + 0.5),
         int(opacity * strength * ALL + 0.5), int(size * ALL + 0.5), angle)
        for (one, other, share), opacity, size, angle in tones
    )  # fmt: skip
    return Layer(
        draw=draw, glow=int(glow * strength * ALL + 0.5),
        left=fixed(lattice.left), top=fixed(lattice.top), cell=fixed(lattice.cell),
        columns=lattice.columns, rows=lattice.rows, tones=(NOTHING, *rows),
    )  # fmt: skip


type _Tones = list[tuple[Shade, float, float, int]]
"""Shade, opacity, size and angle of every tone from 1 on."""


def _drawn(rule: FieldKind, document: Document) -> tuple[str, float, _Tones]:
    """How a kind is drawn, how much it shines, and its tones."""
    match rule:
        case Scent():
            levels = [level / 255 for level in range(1, 256)]
            # Faint scents are lifted, so that a trail is seen for as long as it is felt.
            return (
                "light",
                0.0,
                [(_ramp(rule.colours, level), level * (2.0 - level), 1.0, 0) for level in levels],
            )
        case Automaton():
            return "cells", 0.5, _of_automaton(rule)
        case Segregation():
            looks = ((0.0, 1.0, 0.88), (0.0, 0.62, 0.56), (0.0, 1.0, 0.7))
            return (
                "cells",
                0.12,
                [
                    ((token, token, share), opacity, size, 0)
                    for token in rule.colours
                    for share, opacity, size in looks
                ],
            )
        case Growth():
            return (
                "flat",
                0.3,
                [
                    ((token, SHADE, 0.4 * (1.0 - ring / (RINGS - 1))), 1.0, 1.0, 0)
                    for token in rule.colours
                    for ring in range(RINGS)
                ],
            )
        case Maze():
            walls = [1.0 - stage / (STAGES - 1) for stage in range(STAGES)]
            tones = [(_ramp(rule.colours, new), 1.0, 1.0, 0) for new in walls]
            return "flat", 0.35, [(_ramp(rule.colours, 1.0), 0.3, 1.0, 0), *tones]
        case Memory():
            return "needles", 0.0, [
                (_ramp(rule.colours, share), 0.3 + 0.7 * share, 0.35 + 0.65 * share,
                 direction * TURN // DIRECTIONS)
                for direction in range(DIRECTIONS)
                for share in (step / STRENGTHS for step in range(1, STRENGTHS + 1))
            ]  # fmt: skip
        case Paint():
            dealt = [_dealt(kind.colour) for kind in document.species]
            return (
                "flat",
                0.0,
                [
                    ((tokens[deal % len(tokens)], tokens[deal % len(tokens)], 0.0), 1.0, 1.0, 0)
                    for tokens in dealt
                    for deal in range(DEALS)
                ],
            )


def _of_automaton(rule: Automaton) -> _Tones:
    """Live cells by age, cells gone out, dying ones (or states on a circle)."""
    ages, colours = len(AGES) + 1, rule.colours
    alive: _Tones = [(_ramp(colours, age / (ages - 1)), 1.0, 0.86, 0) for age in range(ages)]
    oldest = (colours[-1], colours[-1], 0.0)
    embers: _Tones = [
        (oldest, 0.34 * (1.0 - step / EMBERS), 0.8 - 0.06 * step, 0) for step in range(EMBERS)
    ]
    circle = rule.rule.startswith("C")
    states = int(rule.rule.split("/")[0][1:]) if circle else _states(rule.rule) - 2
    dying: _Tones = [
        (_ramp(colours, at / states), 1.0, 1.0, 0)
        if circle
        else (_ramp(colours, (at + 1) / states), 0.85 * (1.0 - at / states), 0.86, 0)
        for at in range(states)
    ]
    return [*alive, *embers, *dying]


def _states(rule: str) -> int:
    parts = rule.split("/")
    return int(parts[2]) if len(parts) > 2 else 2


def _ramp(colours: tuple[Token, ...], share: float) -> Shade:
    """A colour on the way through several."""
    place = share * (len(colours) - 1)
    below = min(int(place), max(0, len(colours) - 2))
    return colours[below], colours[min(below + 1, len(colours) - 1)], place - below
