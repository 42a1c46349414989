"""Film family: bent trails."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, FELT, ROOM, Parts, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def bent_trails(reading: Reading, colours: Colours) -> Parts:
    """Runners leave a scent and turn towards it: their trails bend the later ways."""
    dice = reading.dice
    runners = reading.count("runners", 330, 200, 440)
    cell = 9 if reading.weight("small") else 15 if reading.weight("large") else 12
    speed = reading.speed("speed", 190)
    round_room = dice.share("room") < 0.45
    return Parts(
        species=[_runner()],
        births=_births(reading, runners, speed),
        fields=[
            {
                "kind": "scent",
                "name": "trail",
                "cell": cell,
                "amount": round(650 * (1300 / runners) ** 0.5),
                "spread": dice.between("spread", 0.12, 0.2),
                "half_life": dice.between("half_life", 0.65, 0.95),
                "colours": [*colours.some(3), "ink"],
            }
        ],
        behaviours=[
            {
                "kind": "sense",
                "field": "trail",
                "ahead": dice.whole("ahead", 40, 66),
                "angle": dice.whole("angle", 26, 48),
                "turn": round(speed * dice.between("turn", 2.2, 3.2)),
            },
            {
                "kind": "hold_speed",
                "speed": {"min": round(speed * 0.8), "max": round(speed * 1.2)},
                "grip": 3,
            },
        ],
        bounds=circle(sound=False) if round_room else {"kind": "bounce", "sound": False, **FELT},
        end=[
            when("filled", 0.36, of="trail", test="below", hold=0.5, after=9),
            {"kind": "time", "at": round(min(20.0, reading.seconds("patience", 17)), 2)},
        ],
        subtitle=_subtitle(reading),
        counter={
            "measure": "filled",
            "of": "trail",
            "text": said(reading, "count", pl=("{value} pachnie",), en=("{value} still warm",)),
        },
        card=said(reading, "card", pl=("Nikt nie prowadzi.",), en=("Nobody leads.",)),
        settle=2.2,
        pitch_by="height",
        density=8,
    )


def _runner() -> Entry:
    return {
        "name": "runner",
        "size": 4,
        "colour": "ink",
        "core": 0.9,
        "glow": 0,
        "opacity": 0.6,
        "collide": False,
        "appear": 0,
    }


def _births(reading: Reading, runners: int, speed: float) -> list[Entry]:
    """Strewn, from one ring, or from a few nests: the words or the dice say."""
    nests = reading.dice.pick("nests", ["strewn", "ring", "spiral"])
    common: Entry = {"species": "runner", "count": runners, "centre": CENTRE, "speed": speed}
    if nests == "ring":
        radius = reading.dice.whole("radius", 160, 360)
        return [{"kind": "ring", **common, "radius": radius, "direction": "inward"}]
    if nests == "spiral":
        turns = reading.dice.between("turns", 2, 6)
        return [{"kind": "spiral", **common, "radius": ROOM - 40, "turns": turns}]
    return [{"kind": "random", **common, "width": 900, "height": 880}]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("każdy ślad zakrzywia następny", "idą za własnymi duchami"),
        en=("every trail bends the next path", "they follow their own ghosts"),
    )
