"""Film family: crystals."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import FELT, MIDDLE_X, MIDDLE_Y, Parts, at, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry


def crystals(reading: Reading, colours: Colours) -> Parts:
    """Crystals grow from a few seeds until each is stopped by the others."""
    dice = reading.dice
    seeds = reading.count("seeds", 8, 3, 20)
    cell = 7 if reading.weight("small") else 11 if reading.weight("large") else 9
    pace = reading.speed("steps", 5.4) * (8 / seeds) ** 0.5 * 9 / cell
    round_room = reading.weight("window", "planet", "snow") > 0 or dice.share("room") < 0.3
    return Parts(
        species=[_dust(dice.whole("mote", 5, 9))],
        births=_births(reading),
        fields=[
            {
                "kind": "growth",
                "name": "crystal",
                "cell": cell,
                "seeds": seeds,
                "form": _form(reading),
                "solid": True,
                "steps": round(min(16.0, max(2.5, pace)), 1),
                "colours": colours.some(dice.whole("kinds", 3, 5)),
            }
        ],
        bounds=circle(sound=False) if round_room else {"kind": "bounce", **FELT},
        end=[when("changed", 0, of="crystal", test="below", hold=0.3, after=3)],
        subtitle=_subtitle(reading),
        counter={
            "measure": "filled",
            "of": "crystal",
            "text": said(reading, "count", pl=("{value} kryształu",), en=("{value} crystal",)),
        },
        card=said(reading, "card", pl=("Nie ma już miejsca.",), en=("No room is left.",)),
        settle=2.2,
        pitch_by="height",
    )


def _form(reading: Reading) -> str:
    """Fine branches for frost and trees, straight sides for stones; else the dice say."""
    if reading.weight("branch", "snow", "cold") > reading.weight("stone"):
        return "branches"
    if reading.weight("stone"):
        return "facets"
    return reading.dice.pick("form", ["facets", "branches", "facets", "round"])


def _dust(size: int) -> Entry:
    return {
        "name": "dust",
        "size": size,
        "colour": "ink",
        "glow": 0.8,
        "core": 1,
        "collide": True,
        "restitution": 1,
        "trail": "line",
        "trail_time": 0.6,
        "lifetime": {"min": 3, "max": 14},
        "fade": 0.6,
    }


def _births(reading: Reading) -> list[Entry]:
    return [
        {
            "kind": "random",
            "species": "dust",
            "count": reading.count("dust", 24, 12, 60),
            "width": 620,
            "height": 620,
            "centre": at(MIDDLE_X, MIDDLE_Y),
            "speed": {"min": 60, "max": reading.speed("drift", 150)},
        }
    ]


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("gdzie dwa się spotkają, oba stają", "żaden nie ustąpi"),
        en=("where two meet, both stand still", "no crystal gives way"),
    )
