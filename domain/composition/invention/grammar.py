"""Sketches of films by names, in an order that a seed decides, and their telling in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Literal

from domain.composition.dice import Dice
from domain.composition.invention import parts_en, parts_pl

GRAMMAR_VERSION = "grammar-2"
"""Raised whenever a seed could give other words."""

type Language = Literal["pl", "en"]

ENDS: dict[str, tuple[str, ...]] = {
    "merge": ("one", "rest"),
    "split": ("full", "zero"),
    "infect": ("all", "zero"),
    "absorb": ("one", "none"),
    "flip": ("zero", "rest"),
    "quarter": ("zero", "rest"),
    "camps": ("rest", "together"),
    "three": ("one_colour", "all"),
    "stick": ("full", "pattern"),
    "wear": ("none", "one"),
    "swell": ("full", "rest"),
    "light": ("lit", "zero"),
    "dim": ("dark", "none"),
    "scale": ("rest", "zero"),
    "push": ("rest", "together"),
    "exchange": ("all", "pattern"),
    "draw": ("pattern", "full"),
    "hurry": ("zero", "none"),
    "imitate": ("together", "all"),
    "hole": ("none", "zero"),
    "guests": ("full", "zero"),
    "hunt": ("one", "none"),
    "blink": ("together", "lit"),
    "pairs": ("none", "one"),
    "wind": ("rest", "zero"),
    "pulse": ("none", "pattern"),
    "freeze": ("rest", "full"),
    "double": ("full", "zero"),
    "wall": ("through", "zero"),
    "order": ("pattern", "rest"),
    "brake": ("rest", "one"),
    "burst": ("dark", "none"),
    "sink": ("none", "zero"),
    "mirror": ("together", "pattern"),
}
"""Rule → endings that it can come to."""

CROWDED = frozenset(
    {"infect", "three", "stick", "hole", "order", "camps", "hunt", "imitate", "pairs", "blink"}
)
"""Rules that need many."""

GROWING = frozenset({"split", "double", "guests", "push", "mirror", "flip", "draw"})
"""Rules that are seen best with few to begin with."""

PROPER: dict[str, frozenset[str]] = {
    "sides": frozenset({"wall", "camps", "hunt", "three", "exchange", "infect", "mirror"}),
    "board": frozenset({"order", "light", "infect", "blink", "dim", "freeze", "imitate", "push"}),
    "queue": frozenset({"push", "light", "guests", "imitate", "exchange", "dim"}),
    "sky": frozenset({"blink", "light", "dim", "hole", "burst", "draw"}),
    "neck": frozenset({"flip", "guests", "stick", "wear", "double"}),
    "stairs": frozenset({"scale", "split", "wear", "hurry", "burst", "swell"}),
    "ramp": frozenset({"hurry", "brake", "scale", "merge", "wear", "stick", "double"}),
    "flock": frozenset({"imitate", "hunt", "wind", "infect", "hole", "blink"}),
    "fountain": frozenset({"guests", "double", "stick", "burst", "light", "freeze", "wind"}),
}
"""Motions that go with some rules only; the others go with any."""

HELD_UP = frozenset({"stick", "flip", "quarter", "swell", "scale", "wear"})
"""Rules that need something to fall or to hit, so they go with none of ``AFLOAT``."""

AFLOAT = frozenset({"sky", "magnets", "orbit", "spiral", "wave", "breeze", "river"})

COLOURED = frozenset({"infect", "camps", "three", "exchange", "pairs", "order"})
"""Rules about colours: their bodies have none to begin with that the opening could name."""

COLOURLESS = ("glowing", "tiny", "heavy", "light", "plain")

FEW = ("3", "4", "5", "6", "7", "8", "9", "11", "12")
SOME = ("7", "9", "12", "15", "20", "24", "30", "40", "50")
MANY = ("40", "50", "60", "80", "100", "120", "200", "300")


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """What happens in a film, by names that both languages can tell."""

    number: str
    look: str
    subject: str
    motion: str
    rule: str
    accent: str
    ending: str
    wording: tuple[int, int, int]
    """Which way of saying the rule, the ending and the title."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """A sketch in the words of one language."""

    title: str
    summary: str
    expectation: str


def sketches(seed: int) -> Iterator[Sketch]:
    """Sketches without end, the same for the same seed.

    Subjects and rules take turns, so that neighbours differ; no sketch comes twice before
    every subject has met every rule.
    """
    chance = Dice(seed=seed)
    made = 0
    for lap in count():
        pairs = [(subject, rule) for subject in parts_en.SUBJECTS for rule in parts_en.RULES]
        motions: list[str] = []
        for subject, rule in _shuffled(chance, f"pairs {lap}", pairs):
            motion = next((each for each in motions if _fits(each, rule)), "")
            if not motion:
                motions += _shuffled(chance, f"motions {made}", tuple(parts_en.MOTIONS))
                motion = next(each for each in motions if _fits(each, rule))
            motions.remove(motion)
            yield _sketch(chance, f"{GRAMMAR_VERSION} {made}", subject, rule, motion)
            made += 1


def tell(sketch: Sketch, language: Language) -> Told:
    """The words of a sketch."""
    return _polish(sketch) if language == "pl" else _english(sketch)


def _shuffled[T](chance: Dice, purpose: str, options: Sequence[T]) -> list[T]:
    """The same things in an order of chance: each draws a lot of its own."""
    lots = {at: chance.number(f"{GRAMMAR_VERSION} {purpose} {at}") for at in range(len(options))}
    return [options[at] for at in sorted(lots, key=lots.__getitem__)]


def _fits(motion: str, rule: str) -> bool:
    if motion in AFLOAT and rule in HELD_UP:
        return False
    return rule in PROPER.get(motion, (rule,))


def _sketch(chance: Dice, key: str, subject: str, rule: str, motion: str) -> Sketch:
    """Everything else about a film, by throws whose purposes begin with ``key``."""
    numbers = MANY if rule in CROWDED else FEW if rule in GROWING else SOME
    ending = chance.pick(f"{key} ending", ENDS[rule])
    looks = COLOURLESS if rule in COLOURED else tuple(parts_en.LOOKS)
    look = chance.pick(f"{key} look", looks)
    accents = [each for each in parts_en.ACCENTS if _suits(each, rule, ending)]
    if look not in COLOURLESS:
        accents = [each for each in accents if each != "warm"]
    return Sketch(
        number=chance.pick(f"{key} number", numbers),
        look=look,
        subject=subject,
        motion=motion,
        rule=rule,
        accent=chance.pick(f"{key} accent", accents),
        ending=ending,
        wording=(
            chance.whole(f"{key} rule", 0, 1),
            chance.whole(f"{key} end", 0, 1),
            chance.whole(f"{key} title", 0, 2),
        ),
    )


def _suits(accent: str, rule: str, ending: str) -> bool:
    """An accent must not say again, or deny, what rule or ending say."""
    unsuited = {
        "note": rule in {"scale", "push"},
        "pitch": rule in {"scale", "infect", "exchange", "three"},
        "counter": ending not in {"zero", "one", "none", "all", "lit", "full"},
        "quiet": ending != "full",
        "slow": rule in {"brake", "dim"},
        "trail": rule == "draw",
        "clock": rule in {"hurry", "wind", "blink"},
        "warm": rule in {"infect", "three"},
        "guess": rule not in {"three", "hunt", "absorb", "camps", "wall"},
        "mess": rule == "order",
        "dream": rule in {"hurry", "burst", "hunt", "three", "wall"},
        "dusk": ending in {"lit", "dark"},
        "middle": rule in {"hurry", "double"},
    }
    return not unsuited.get(accent, False)


def _polish(sketch: Sketch) -> Told:
    nominative, genitive, gender = parts_pl.SUBJECTS[sketch.subject]
    forms = _forms(parts_pl.GENDERS[gender], nominative, genitive)
    plural, singular = parts_pl.MOTIONS[sketch.motion]
    few = sketch.number in parts_pl.FEW
    look = parts_pl.LOOKS[sketch.look][0 if few else 1]
    verb = singular
    if few:
        verb = " ".join([plural, *singular.split()[len(plural.split()) :]])
    opening = (parts_pl.NUMBERS[sketch.number], look, nominative if few else genitive, verb)
    return _told(
        sketch,
        opening=opening,
        rule=parts_pl.RULES[sketch.rule][sketch.wording[0]].format(**forms),
        accent=parts_pl.ACCENTS[sketch.accent],
        ending=parts_pl.ENDINGS[sketch.ending][sketch.wording[1]].format(**forms),
        title=parts_pl.TITLES[sketch.rule][sketch.wording[2]].format(**forms),
    )


def _english(sketch: Sketch) -> Told:
    subject = parts_en.SUBJECTS[sketch.subject]
    number, look = parts_en.NUMBERS[sketch.number], parts_en.LOOKS[sketch.look]
    return _told(
        sketch,
        opening=(number, look, subject, parts_en.MOTIONS[sketch.motion]),
        rule=parts_en.RULES[sketch.rule][sketch.wording[0]],
        accent=parts_en.ACCENTS[sketch.accent],
        ending=parts_en.ENDINGS[sketch.ending][sketch.wording[1]],
        title=parts_en.TITLES[sketch.rule][sketch.wording[2]].format(N=subject.capitalize()),
    )


def _told(
    sketch: Sketch, *, opening: tuple[str, ...], rule: str, accent: str, ending: str, title: str
) -> Told:
    first = " ".join(part for part in opening if part)
    # An accent about the beginning stands before the rule, every other one behind it.
    middle = (accent, rule) if sketch.accent in {"calm", "mess"} else (rule, accent)
    summary = " ".join((f"{first}.", *middle, ending))
    return Told(title=title, summary=summary, expectation=ending)


def _forms(agreeing: dict[str, str], nominative: str, genitive: str) -> dict[str, str]:
    """Forms of the subject, small and with a capital letter, for the open places of a text."""
    capital = {name.capitalize(): form.capitalize() for name, form in agreeing.items()}
    subject = {"n": nominative, "g": genitive, "N": nominative.capitalize()}
    return {**agreeing, **capital, **subject}
