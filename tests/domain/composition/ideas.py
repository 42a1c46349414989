"""The shipped ideas as wishes, for tests of composing and judging."""

from functools import cache
from pathlib import Path

from adapters.documents.ideas_file import load_ideas_text
from adapters.documents.markdown_ideas import read_ideas
from domain.composition.wish import Wish

GALLERY = Path(__file__).parents[3] / "gallery" / "ideas.md"

NEED_GAPS = {
    "Twarze z ostatniego metra": "picture.face",
    "Grandmother's Photographs": "picture.photograph",
    "Katedra ze światła": "light.volumetric",
}
"""Ideas of the file that the language cannot say, and one gap that each must show."""


@cache
def shipped() -> tuple[Wish, ...]:
    ideas, problems = read_ideas(load_ideas_text(GALLERY), strict=True)
    assert problems == []
    return tuple(
        Wish(title=each.title, summary=each.summary, tags=each.tags, language=each.language)
        for each in ideas
    )


def feasible() -> tuple[Wish, ...]:
    return tuple(wish for wish in shipped() if wish.title not in NEED_GAPS)
