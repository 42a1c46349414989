"""A capability counts only when a gallery film needs it: the table of who uses what."""

from collections.abc import Iterator
from functools import cache

import pytest

from domain.composition.used import used_capabilities
from domain.language.capabilities import CAPABILITIES
from domain.language.validation import validated
from tests.domain.language.documents import GALLERY, RECORD, ROOT, from_gallery

PAGE = ROOT / "docs" / "language" / "coverage.md"
EVERYWHERE = {"film.document", "film.meta", "body.species", "canvas.size"}
"""Parts of every document."""


@cache
def films() -> dict[str, list[str]]:
    """By capability, the gallery films that use it."""
    found: dict[str, list[str]] = {each.id: [] for each in CAPABILITIES}
    for path in GALLERY:
        for capability in used_capabilities(validated(from_gallery(path))):
            found[capability].append(path.stem)
    return found


def page() -> Iterator[str]:
    yield "# Which film shows what"
    yield ""
    yield "Every capability of the language, and the films of `gallery/` that use it. Tests check"
    yield "that each one has a film, that its example validates and runs, and that every field has"
    yield "an effect (`tests/domain/language`, `tests/domain/picture/test_effects.py`)."
    yield ""
    yield "| capability | films |"
    yield "|---|---|"
    for capability, names in films().items():
        shown = "every film" if capability in EVERYWHERE else ", ".join(names)
        yield f"| `{capability}` | {shown} |"


@pytest.mark.parametrize("capability", sorted(set(films()) - EVERYWHERE))
def test_is_needed_by_a_film(capability: str) -> None:
    assert films()[capability]


def test_the_page_is_up_to_date() -> None:
    written = "\n".join(page()) + "\n"
    if RECORD:
        PAGE.write_text(written, "utf-8")
    assert PAGE.read_text("utf-8") == written
