"""The films that ship with Kinora, and the stills of its reference: files beside the program.

An installation without them has an empty gallery; nothing else depends on it.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from adapters.documents.refusals import DocumentUnreadable
from adapters.documents.yaml_reader import read_document
from domain.composition.used import used_capabilities
from domain.language.models import Document
from domain.language.validation import validate

_ROOT = Path(__file__).parents[1]
_FILMS = _ROOT / "gallery"
_SHEETS = _ROOT / "docs" / "pictures" / "gallery"
_STILLS = _ROOT / "docs" / "pictures" / "language"


@dataclass(frozen=True, kw_only=True)
class GalleryFilm:
    """One shipped document; ``capabilities`` are those it uses, by id."""

    name: str
    title: str
    language: str
    seconds: float
    design_system: str
    capabilities: tuple[str, ...]


@cache
def gallery_films() -> tuple[GalleryFilm, ...]:
    """Every shipped film, by name. Read once: the files change with the program only."""
    found = (_film(each) for each in sorted(_FILMS.glob("*.yaml")))
    return tuple(each for each in found if each is not None)


def gallery_text(name: str) -> str | None:
    """The document of a shipped film as it was written."""
    file = _named(_FILMS, name, ".yaml")
    return None if file is None else file.read_text(encoding="utf-8")


def contact_sheet(name: str) -> Path | None:
    """Small pictures of a shipped film in rows, JPEG."""
    return _named(_SHEETS, name, ".jpg")


def still(capability: str) -> Path | None:
    """The picture of a capability's example, JPEG."""
    return _named(_STILLS, capability, ".jpg")


def _named(folder: Path, name: str, suffix: str) -> Path | None:
    """The file, if it is one of this folder: a name is compared, never put into a path."""
    return next((each for each in folder.glob(f"*{suffix}") if each.stem == name), None)


def _film(file: Path) -> GalleryFilm | None:
    try:
        read = read_document(file.read_text(encoding="utf-8"))
    except DocumentUnreadable:
        return None
    document = validate(read.mapping, read.position)
    if not isinstance(document, Document):
        return None
    return GalleryFilm(
        name=file.stem,
        title=document.meta.title,
        language=document.meta.language,
        seconds=float(document.duration),
        design_system=document.design_system,
        capabilities=tuple(used_capabilities(document)),
    )
