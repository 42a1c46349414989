"""The page about the composer: its families, and the twenty ideas as it makes films of them.

    python -m scripts.composer_page [--sheet]

writes ``docs/composer.md``; with ``--sheet`` it also simulates the twenty (about two minutes)
and draws ``docs/pictures/composer.jpg``: three stills of each, in the order of the ideas.
"""

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import yaml

from adapters.kernels.loops import compile_simulation
from adapters.rendering.stills import contact_sheet, encode_still
from api.render_files import write_whole
from domain.composition.catalogue import FAMILIES, Family
from domain.composition.composer import compose
from domain.composition.seeding import seed_of
from domain.composition.wish import Wish
from domain.language.validation import validated
from scripts.looks import DIFFERENT, MOMENTS, distance, see

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "composer.md"
SHEET = ROOT / "docs" / "pictures" / "composer.jpg"
TWENTY = ROOT / "tests" / "corpus" / "twenty_pl.yaml"

LARGEST = 400_000
"""Bytes of the sheet."""
QUALITIES = range(88, 30, -6)
COLUMNS = 12
"""Pictures in a row: four films."""


def main() -> int:
    """Write the page, and the sheet where it is wished; the value is an exit code."""
    if "--sheet" in sys.argv[1:]:
        compile_simulation()
        _write_sheet()
    write_whole(PAGE, page().encode())
    print(f"{PAGE.relative_to(ROOT)} tells {len(FAMILIES)} families")
    return 0


def twenty() -> tuple[Wish, ...]:
    """The ideas that must be sayable, two Polish sentences each, in their order."""
    listed = yaml.safe_load(TWENTY.read_text("utf-8"))["ideas"]
    return tuple(
        Wish(
            title=each["title"],
            summary=each["summary"],
            language="pl",
            seed=seed_of(each["title"], each["summary"]),
        )
        for each in listed
    )


def page() -> str:
    """The text of ``docs/composer.md``."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The offline composer"
    yield ""
    yield "Words become a film without any model (`domain/composition`). The words of an idea call"
    yield "concepts (`domain/ideas/vocabulary.py`), the concepts call families of films, and the"
    yield "family called loudest builds the document. Pace, crowd, colours, design system and"
    yield "whatever else a family listens to come from further words; what they leave open from"
    yield "dice thrown on a seed and the variation. Equal words and seed give an equal document."
    yield ""
    yield "What else the words say is added by modifiers (`domain/composition/modifiers`): winds,"
    yield "whirls, shapes, colours, traces, sounds, endings. A word counts as honoured only when"
    yield "the document drafted without it is another; all others are told as unheard, with the"
    yield "reason. `kinora compile --title … --summary … --explain` shows both."
    yield ""
    yield "## Families"
    yield ""
    yield "| family | what happens | concepts that call it, the louder first |"
    yield "|---|---|---|"
    yield from (_row(family) for family in FAMILIES)
    yield ""
    yield "## Twenty ideas"
    yield ""
    yield "The ideas of `tests/corpus/twenty_pl.yaml`, three stills of each (at"
    yield f"{', '.join(f'{moment:.0%}' for moment in MOMENTS)} of the film), four films in a row."
    yield ""
    yield f"![Three stills of each of twenty films](pictures/{SHEET.name})"
    yield ""
    for number, wish in enumerate(twenty(), 1):
        yield f"{number}. {wish.title}: `{compose(wish).family}`"
    yield ""
    yield "How different they look is measured in `scripts/looks.py`: cover, colour and grain of"
    yield "the stills, without the words and without the ground. 0 are equal stills, 1 is nothing"
    yield f"in common; a test asks for {DIFFERENT} of every two of the twenty, which is the median"
    yield "distance of two variations of one family."


def _row(family: Family) -> str:
    first = (family.build.__doc__ or "").strip().splitlines()[0]
    loudest = sorted(family.calls, key=lambda concept: -family.calls[concept])
    return f"| `{family.name}` | {first} | {', '.join(loudest)} |"


def _write_sheet() -> None:
    seen = []
    for wish in twenty():
        seen.append(see(validated(compose(wish).mapping)))
        print(f"{wish.title}: {seen[-1].ended_because}, {seen[-1].seconds:.1f} s", flush=True)
    pairs = combinations([each.pictures for each in seen], 2)
    print(f"nearest two: {min(distance(one, other) for one, other in pairs):.2f}")
    sheet = contact_sheet([picture for each in seen for picture in each.pictures], COLUMNS)
    for quality in QUALITIES:
        content = encode_still(sheet, ".jpg", quality=quality)
        if len(content) <= LARGEST:
            break
    write_whole(SHEET, content)


if __name__ == "__main__":
    sys.exit(main())
