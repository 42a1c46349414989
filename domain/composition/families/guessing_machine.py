"""Film family: guessing machine."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, Parts, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def guessing_machine(reading: Reading, colours: Colours) -> Parts:
    """Guessers go to meet what will come; what they miss leaves errors, until they learn."""
    dice = reading.dice
    guessers = max(2, min(6, reading.count("guessers", 4, 2, 6)))
    learns = reading.count("learns", 24, 15, 38)
    rights = reading.count("rights", 46, 30, 70)
    learned: Entry = {"when": {"measure": "count", "of": "wrong", "value": learns}}
    foresight: Entry = {"kind": "change", "force": "foresight", "over": 2}
    return Parts(
        species=_species(reading, colours),
        births=_births(reading, guessers),
        behaviours=_behaviours(reading),
        forces=[
            {"kind": "drag", "on": "error", "rate": 2},
            {
                "kind": "repel",
                "on": "guess",
                "to": "guess",
                "strength": 300,
                "falloff": "linear",
                "reach": 180,
            },
        ],
        numbers=[
            {
                "kind": "formula",
                "what": "world",
                "field": "rate",
                "value": f"{round(4 * reading.pace, 1)} + count(wrong) / 14",
            }
        ],
        bounds=circle(sound=False),
        contacts=_contacts(dice.whole("errors", 1, 3)),
        timeline=[
            {"kind": "freeze", "hold": 0.5, "mark": True, **learned},
            {
                "kind": "say",
                "text": said(
                    reading, "learns", pl=("zaczyna patrzeć naprzód",), en=("it looks ahead now",)
                ),
                "hold": 3,
                **learned,
            },
            {**foresight, "field": "ahead", "to": 1.2, **learned},
            {**foresight, "field": "speed", "to": reading.speed("wise", 820), **learned},
        ],
        end=[when("count", rights, of="right")],
        subtitle=_subtitle(reading),
        counter={
            "measure": "count",
            "of": "right",
            "text": said(reading, "count", pl=("trafienia: {value}",), en=("right: {value}",)),
        },
        card=said(reading, "card", pl=("Wszystkie błędy zostały.",), en=("Every error stays.",)),
        max_bodies=420,
        pitch_by="species",
    )


def _species(reading: Reading, colours: Colours) -> list[Entry]:
    error = reading.dice.pick("error", ["capsule", "cross", "triangle", "square"])
    return [
        {
            "name": "error",
            "shape": error,
            "aspect": 3.2,
            "size": 20,
            "colour": colours.other,
            "glow": 0.35,
            "core": 0.1,
            "collide": False,
            "spin": {"min": -120, "max": 120},
            "appear": 0.3,
        },
        {
            "name": "fact",
            "size": 14,
            "colour": colours.main,
            "glow": 1,
            "core": 0.9,
            "trail": "line",
            "trail_time": 1.1,
            "trail_width": 0.9,
            "restitution": 1,
        },
        {
            "name": "guess",
            "shape": "arc",
            "sweep": 280,
            "facing": "motion",
            "size": reading.dice.whole("mouth", 34, 46),
            "stroke": 11,
            "colour": "accent",
            "glow": 1,
            "restitution": 0.6,
        },
    ]


def _births(reading: Reading, guessers: int) -> list[Entry]:
    ring: Entry = {"kind": "ring", "species": "guess", "count": guessers, "radius": 200}
    world: Entry = {"kind": "emitter", "name": "world", "species": "fact", "rate": 4}
    speed: Entry = {"min": 400, "max": reading.speed("facts", 580)}
    return [
        {**ring, "centre": CENTRE, "speed": 200, "direction": "tangent"},
        {**world, "centre": CENTRE, "speed": speed, "direction": "random"},
    ]


def _behaviours(reading: Reading) -> list[Entry]:
    return [
        {
            "kind": "chase",
            "name": "foresight",
            "on": "guess",
            "to": "fact",
            "ahead": 0,
            "speed": reading.speed("chase", 520),
            "grip": 6,
            "reach": 420,
        },
        {"kind": "seek", "on": "guess", "centre": CENTRE, "strength": 260, "reach": 3000},
        {"kind": "wander", "on": "error", "strength": 40},
    ]


def _contacts(errors: int) -> list[Entry]:
    gone: Entry = {"kind": "destroy", "who": "first"}
    born: Entry = {"kind": "emit", "species": "error", "number": errors, "speed": 520}
    return [
        {**gone, "between": ["fact", "guess"], "count": "right", "flash": 1},
        {**born, "between": ["fact", "walls"], "count": "wrong"},
        {**gone, "between": ["fact", "walls"], "flash": 0.2},
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każda pomyłka coś rodzi", "uczy się na błędach"),
        en=("every error is a birth", "it learns from its errors"),
    )
