"""The common frame of all families: their parts put together into one document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.composition.colouring import Colours
from domain.composition.reading import Reading
from domain.composition.wish import Entry, Value

TOP, BOTTOM, PADDING = 420, 450, 40
"""Units kept free above for title and subtitle, below for the platforms, at the sides."""

LEFT, RIGHT = PADDING, 1080 - PADDING
CEILING, FLOOR = TOP + PADDING, 1920 - BOTTOM - PADDING
MIDDLE_X, MIDDLE_Y = 540, (CEILING + FLOOR) // 2
"""The room that bodies have, and its middle."""

CENTRE: Entry = {"x": MIDDLE_X, "y": MIDDLE_Y}
ROOM = min(RIGHT - LEFT, FLOOR - CEILING) // 2
"""Radius of the largest circle around the middle."""

LONGEST = 27.0
"""Seconds after which a film ends even if its own rule did not come true."""


def box(**more: Value) -> Entry:
    """Bounds that bodies bounce off, between the words."""
    return {"kind": "bounce", "padding": PADDING, "top": TOP, "bottom": BOTTOM, **more}


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What a family adds to the common frame."""

    species: Sequence[Entry]
    births: Sequence[Entry]
    end: Sequence[Entry]
    subtitle: str
    counter: Entry
    """Without ``kind``."""
    card: str
    forces: Sequence[Entry] = ()
    fields: Sequence[Entry] = ()
    behaviours: Sequence[Entry] = ()
    bounds: Entry = field(default_factory=box)
    walls: Sequence[Entry] = ()
    machines: Sequence[Entry] = ()
    joints: Sequence[Entry] = ()
    contacts: Sequence[Entry] = ()
    timeline: Sequence[Entry] = ()
    states: Sequence[str] = ()
    transitions: Sequence[Entry] = ()
    numbers: Sequence[Entry] = ()
    background: Entry = field(default_factory=dict)
    """Empty for the usual one."""
    max_bodies: int = 1200
    settle: float = 2.0
    pitch_by: str = "size"
    density: float = 12
    births_heard: bool = False
    longest: float = LONGEST


def circle(**more: Value) -> Entry:
    """Round bounds between the words."""
    return box(shape="circle", drawn=True, **more)


FELT: Entry = {"padding": 60, "top": 390, "bottom": 470}
"""Area of films that are made of cells: wide, and a little higher than the room of bodies."""


def at(x: float, y: float) -> Entry:
    """A point, to a tenth of a unit."""
    return {"x": round(x, 1), "y": round(y, 1)}


def when(measure: str, value: float, **more: Value) -> Entry:
    """An end rule on a measurement."""
    return {"kind": "measurement", "measure": measure, "value": value, **more}


def document(title: str, reading: Reading, colours: Colours, parts: Parts) -> dict[str, Value]:
    """The whole document. Empty sections are left out: defaults are shorter to read."""
    whole: dict[str, Value] = {
        "dsl_version": "2.0",
        "meta": {
            "title": title,
            "seed": reading.dice.number("seed"),
            "language": reading.language,
        },
        "duration": parts.longest,
        "design_system": reading.design_system,
        "background": parts.background,
        "overrides": list(colours.overrides),
        "max_bodies": parts.max_bodies,
        "species": list(parts.species),
        "births": list(parts.births),
        "forces": list(parts.forces),
        "fields": list(parts.fields),
        "behaviours": list(parts.behaviours),
        "bounds": parts.bounds,
        "walls": list(parts.walls),
        "machines": list(parts.machines),
        "joints": list(parts.joints),
        "contacts": list(parts.contacts),
        "timeline": list(parts.timeline),
        "states": list(parts.states),
        "transitions": list(parts.transitions),
        "numbers": list(parts.numbers),
        "words": _words(parts),
        "end": {"rules": list(parts.end), "settle": parts.settle, "card": parts.card},
        "sound": {
            "pitch_by": parts.pitch_by,
            "density": parts.density,
            "births": parts.births_heard,
            "transpose": reading.dice.whole("transpose", -5, 6),
        },
    }
    return {key: tidy(value) for key, value in whole.items() if value not in ([], {})}


def tidy(value: Value) -> Value:
    """Numbers as a person would write them; three decimals are finer than anything seen."""
    if isinstance(value, float):
        rounded = round(value, 3)
        return int(rounded) if rounded.is_integer() else rounded
    if isinstance(value, Mapping):
        return {key: tidy(inner) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [tidy(inner) for inner in value]
    return value


def _words(parts: Parts) -> list[Value]:
    subtitle: Entry = {"kind": "subtitle", "text": parts.subtitle}
    return [{"kind": "title"}, subtitle, {"kind": "counter", **parts.counter}]
