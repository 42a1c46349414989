"""Small films made by hand, for tests and pictures, without any simulation."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from domain.language.design_system import design_system
from domain.picture.frame_list import Camera, Frame, FrameList, Grid, Header, Layer, Style, Text
from domain.picture.look import Look, look_from

UNIT = 256


def look(name: str = "dusk@1") -> Look:
    """The look of a shipped design system."""
    return look_from(design_system(name))


def header(*, fps: int = 30, styles: Sequence[Style] = ()) -> Header:
    """A header with one glowing style with trails, a sun and a ring."""
    return Header(
        width=1080,
        height=1920,
        fps=fps,
        tick_rate=120,
        styles=tuple(styles) or STYLES,
        colours=("palette.1", "palette.2", "palette.3", "accent", "ink", "muted"),
        species=("satellite", "sun", "orbit"),
    )


STYLES = (
    Style(
        shape="circle",
        glow_radius=46 * UNIT,
        core=235,
        trail="line",
        trail_width=150,
        trail_ms=900,
        layer=1,
    ),
    Style(shape="circle", glow_radius=240 * UNIT, core=255, layer=2),
    Style(shape="ring", stroke_width=5 * UNIT, glow_radius=30 * UNIT, core=120, layer=0),
)


def text(content: str, role: str, y: int, size: int, colour: int, opacity: int = 255) -> Text:
    """A line of lettering in the middle of the canvas."""
    return Text(
        content=content,
        role=role,
        x=540 * UNIT,
        y=y * UNIT,
        size=size * UNIT,
        colour=colour,
        opacity=opacity,
    )


def satellites(index: int, fps: int, count: int) -> list[list[int]]:
    """Bodies on three rings about the middle, and the sun."""
    rows = [[0, 1, 4, 540 * UNIT, 960 * UNIT, 62 * UNIT, 0, 0, 0, 255, 255, 0]]
    for body in range(count):
        ring = body % 3
        reach = (190, 300, 430)[ring] + 14 * (body // 3 % 4)
        speed = (0.62, -0.42, 0.30)[ring] * (1 + 0.05 * (body // 3 % 3))
        turn = math.tau * (body / count * 3 + speed * index / fps)
        flash = max(0, 255 - (index * 9 + body * 37) % 900)
        rows.append(
            [
                body + 1,
                0,
                ring,
                round((540 + reach * math.cos(turn)) * UNIT),
                round((960 + reach * math.sin(turn)) * UNIT),
                (13 + body % 3) * UNIT,
                0,
                0,
                0,
                255,
                210,
                flash,
            ]
        )
    return rows


def orbits(
    *, seconds: float = 2.0, fps: int = 30, count: int = 54, zooming: bool = False
) -> FrameList:
    """Satellites on rings with trails, title, subtitle and a counter; ends with a card."""
    frames = []
    total = round(seconds * fps)
    for index in range(total):
        words = [
            text(f"{count} satellites", "title", 310, 78, 4),
            text("który pierwszy się zderzy?", "subtitle", 372, 40, 5),
            text(f"{index / fps:05.2f} s", "counter", 1560, 84, 3),
        ]
        if index >= total - fps // 2:
            words.append(text("Koniec.", "end_card", 980, 120, 4))
        events = [[index * 4, 0, 1 + index % count, -1, 0, 0, 20000, 0, 13 * UNIT]]
        bodies = satellites(index, fps, count)
        events[0][4:6] = bodies[events[0][2]][3:5]
        frames.append(
            Frame(
                tick=index * 120 // fps,
                bodies=np.array(bodies, np.int32),
                events=np.array(events if index % 7 == 0 else [], np.int32).reshape(-1, 9),
                texts=tuple(words),
                camera=Camera(x=540 * UNIT, y=960 * UNIT, zoom=65536 + 900 * index * zooming),
            )
        )
    return FrameList(
        header=header(fps=fps),
        frames=frames,
        ended_because="duration",
        state_digests=tuple("0" * 64 for _ in range(math.ceil(seconds))),
    )


MIDDLE = Camera(x=540 * UNIT, y=960 * UNIT)


def _frame(
    index: int,
    rows: Sequence[Sequence[int]],
    camera: Camera = MIDDLE,
    *,
    paint: Sequence[Sequence[int]] | None = None,
    grids: tuple[Grid, ...] = (),
) -> Frame:
    return Frame(
        tick=index * 4,
        bodies=np.array(rows, np.int32).reshape(-1, 12),
        events=np.zeros((0, 9), np.int32),
        texts=(),
        camera=camera,
        paint=None if paint is None else np.array(paint, np.int32).reshape(-1, 5),
        grids=grids,
    )


def _film(frames: Sequence[Frame], head: Header) -> FrameList:
    return FrameList(
        header=head, frames=frames, ended_because="duration", state_digests=("0" * 64,)
    )


def one_passing_body(*, frames: int, gone_after: int) -> FrameList:
    """A body that crosses the picture from left to right, then is gone."""
    head = header(
        styles=[Style(shape="circle", trail="line", trail_width=256, trail_ms=1000, core=200)]
    )
    return _film(
        [
            _frame(
                index,
                [[5, 0, 1, (60 + 18 * index) * UNIT, 960 * UNIT, 20 * UNIT, 0, 0, 0, 255, 0, 0]]
                if index < gone_after
                else [],
            )
            for index in range(frames)
        ],
        head,
    )


def leaping_body() -> FrameList:
    """A body that goes through the right edge and comes back on the left."""
    head = header(styles=[Style(shape="circle", trail="line", trail_width=256, trail_ms=1000)])
    return _film(
        [
            _frame(
                index,
                [[5, 0, 1, (900 + 20 * index) % 1080 * UNIT, 960 * UNIT, 9000, 0, 0, 0, 255, 0, 0]],
            )
            for index in range(14)
        ],
        head,
    )


def one_shape(
    shape: str,
    *,
    angle: int = 0,
    opacity: int = 255,
    flash: int = 0,
    camera: Camera = MIDDLE,
    style: Style | None = None,
) -> FrameList:
    """One frame with one body in the middle."""
    stroke = 8 * UNIT if shape in ("ring", "line", "segment", "arc", "capsule") else 0
    chosen = style or Style(shape=shape, stroke_width=stroke, core=100)
    row = [1, 0, 3, 540 * UNIT, 960 * UNIT, 60 * UNIT, angle, 0, 0, opacity, 0, flash]
    return _film([_frame(0, [row], camera)], header(styles=[chosen]))


def crowd(count: int, *, flash: int) -> FrameList:
    """So many bodies of the glowing style all over the picture, struck all at once."""
    rows = [
        [
            number,
            0,
            number % 3,
            (40 + number * 37 % 1000) * UNIT,
            (350 + number * 61 % 1200) * UNIT,
            14 * UNIT,
            0,
            0,
            0,
            255,
            200,
            flash,
        ]
        for number in range(count)
    ]
    return _film([_frame(0, rows)], header())


def painted() -> FrameList:
    """Eight frames, each with new marks that overlap the older ones."""
    frames = [
        _frame(
            index,
            [],
            paint=[
                [(300 + 50 * index) * UNIT, 900 * UNIT, 90 * UNIT, index % 3, 140],
                [(300 + 50 * index) * UNIT, 980 * UNIT, 70 * UNIT, (index + 1) % 3, 255],
            ],
        )
        for index in range(8)
    ]
    return _film(frames, header())


def gridded(draw: str, camera: Camera = MIDDLE) -> FrameList:
    """One frame with cells of 120 units in its lower half."""
    cells = np.zeros((16, 9), np.uint8)
    cells[8:] = 1
    tones = ((0, 0, 0, 0, 0, 0), (0, 0, 0, 255, 220, 0))
    layer = Layer(draw=draw, left=0, top=0, cell=120 * UNIT, columns=9, rows=16, tones=tones)
    head = replace(header(), grid_colours=("accent",), layers=(layer,))
    return _film([_frame(0, [], camera, grids=(cells,))], head)
