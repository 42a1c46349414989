"""Film family: black holes."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, MIDDLE_X, MIDDLE_Y, Parts, at, box, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def black_holes(reading: Reading, colours: Colours) -> Parts:
    """Dust gathers; a heap that has grown too large gives way and swallows what is near."""
    dice = reading.dice
    dust = reading.count("dust", 190, 110, 280)
    heap = max(14, round(dust * dice.between("heap", 0.11, 0.16)))
    every = min(3.4, max(1.6, reading.seconds("every", 2.3)))
    born: Entry = {
        "every": every,
        "when": {"measure": "cluster", "of": "dust", "value": heap, "again": True},
    }
    return Parts(
        species=_species(colours),
        births=_births(reading, dust),
        forces=_forces(reading, dice.sign("way")),
        bounds=circle(sound=False) if dice.share("room") < 0.4 else box(sound=False),
        contacts=[
            {"kind": "bounce", "between": ["dust", "dust"], "sound": False, "flash": 0},
            {
                "kind": "absorb",
                "between": ["hole", "dust"],
                "growth": dice.between("growth", 0.3, 0.6),
                "count": "eaten",
                "flash": 0.5,
            },
            {"kind": "merge", "between": ["hole", "hole"], "flash": 1},
        ],
        timeline=[
            {
                "kind": "become",
                "on": "dust",
                "to": "hole",
                "pick": "crowded",
                "mark": True,
                **born,
            },
            {"kind": "shake", "strength": 16, **born},
            {"kind": "become", "on": "dust", "to": "hole", "pick": "crowded", "at": 6},
            {
                "kind": "change",
                "force": "hunger",
                "field": "strength",
                "to": 1200,
                "at": 11,
                "over": 4,
            },
        ],
        end=[when("population", dust // 12, of="dust", test="below")],
        subtitle=_subtitle(reading),
        counter={
            "measure": "cluster",
            "of": "dust",
            "text": said(reading, "count", pl=("największy tłok: {value}",), en=("heap: {value}",)),
        },
        card=said(reading, "card", pl=("Nie ma czego ważyć.",), en=("Nothing left to weigh.",)),
        settle=2.5,
    )


def _species(colours: Colours) -> list[Entry]:
    return [
        {
            "name": "dust",
            "size": {"min": 8, "max": 17, "most": "low"},
            "colour": colours.some(3),
            "glow": 0.45,
            "core": 0.3,
            "restitution": 0.1,
            "drag": 0.5,
            "trail": "line",
            "trail_time": 0.4,
            "voice": "pluck",
        },
        {
            "name": "hole",
            "size": 34,
            "colour": "background.outer",
            "edge": "accent",
            "core": 0,
            "glow": 1.3,
            "mass": 400,
            "drag": 3,
            "restitution": 0.2,
            "voice": "sub",
        },
    ]


def _births(reading: Reading, dust: int) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "dust",
            "count": dust,
            "centre": CENTRE,
            "width": 940,
            "height": 900,
            "apart": 34,
            "speed": {"min": 40, "max": reading.speed("drift", 140)},
        }
    ]


def _forces(reading: Reading, way: int) -> list[Entry]:
    pull = reading.speed("pull", 24)
    x, y = reading.dice.whole("x", -120, 120), reading.dice.whole("y", -160, 160)
    return [
        {
            "kind": "attract",
            "on": "dust",
            "to": "dust",
            "strength": pull,
            "falloff": "inverse",
            "reach": 190,
        },
        {
            "kind": "attract",
            "name": "hunger",
            "on": "dust",
            "to": "hole",
            "strength": reading.speed("hunger", 260),
            "falloff": "inverse",
            "reach": 900,
        },
        {
            "kind": "vortex",
            "on": "dust",
            "strength": 90 * way,
            "falloff": "none",
            "centre": at(MIDDLE_X + x, MIDDLE_Y + y),
        },
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("zbyt wielu w jednym miejscu", "tłok, który się zapada"),
        en=("too many in one place", "a crowd that gives way"),
    )
