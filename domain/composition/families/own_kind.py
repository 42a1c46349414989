"""Film family: own kind."""

from domain.composition.colouring import Colours
from domain.composition.families.speech import said
from domain.composition.film import CENTRE, FELT, Parts, circle, when
from domain.composition.reading import Reading
from domain.composition.wish import Entry

CONTENT = {2: 0.985, 3: 0.975, 4: 0.96}
"""Share of content pixels at which a board of so many kinds is as good as settled."""

TOLERANCE = {2: 0.32, 3: 0.43, 4: 0.5}
"""Share of unlike neighbours borne: much more and no borders arise, less and none settles."""


def own_kind(reading: Reading, colours: Colours) -> Parts:
    """Pixels leave when too many neighbours are unlike them, until borders stand."""
    dice = reading.dice
    kinds = max(2, min(4, len(reading.colours) or dice.whole("kinds", 2, 4)))
    cell = 16 if reading.weight("small", "many") else 32 if reading.weight("large", "few") else 24
    return Parts(
        species=[_mote()],
        births=[_births(reading)],
        fields=[
            {
                "kind": "segregation",
                "name": "pixels",
                "cell": cell,
                "colours": colours.some(kinds),
                "empty": dice.between("empty", 0.27, 0.36),
                "tolerance": dice.between("tolerance", 0.0, 0.05) + TOLERANCE[kinds],
                "reach": dice.whole("reach", 8, 14),
                "steps": round(max(2.0, reading.speed("steps", 9)), 1),
            }
        ],
        bounds=circle(sound=False)
        if dice.share("room") < 0.35
        else {"kind": "bounce", "sound": False, **FELT},
        end=[when("filled", CONTENT[kinds], of="pixels", hold=0.5, after=5)],
        subtitle=_subtitle(reading),
        counter={
            "measure": "filled",
            "of": "pixels",
            "text": said(reading, "count", pl=("{value} u siebie",), en=("{value} at home",)),
        },
        card=said(reading, "card", pl=("Każdy wśród swoich.",), en=("Each among its own.",)),
        settle=2.2,
    )


def _mote() -> Entry:
    return {
        "name": "mote",
        "size": 4,
        "colour": "ink",
        "opacity": 0.5,
        "glow": 0.2,
        "collide": False,
        "lifetime": {"min": 6, "max": 24},
    }


def _births(reading: Reading) -> Entry:
    return {
        "kind": "random",
        "species": "mote",
        "count": 24,
        "width": 900,
        "height": 880,
        "centre": CENTRE,
        "speed": {"min": 40, "max": reading.speed("drift", 110)},
    }


def _subtitle(reading: Reading) -> str:
    return said(
        reading,
        "subtitle",
        pl=("nikt nie rysował tych granic", "każdy szuka swoich"),
        en=("nobody drew these borders", "each looks for its own"),
    )
