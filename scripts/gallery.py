"""Every film of ``gallery/``: as a film, a still and a contact sheet, and on one page.

Films, stills and large sheets go to ``var/gallery`` (not committed); small sheets to
``docs/pictures/gallery``, and the page that shows them is ``docs/gallery.md``. Whatever was
made before comes from the cache, so a run that was stopped goes on where it was.

    python -m scripts.gallery [--pages] [NAME …]
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from adapters.rendering.sheets import sheet_of
from adapters.rendering.stills import encode_still
from api.render_cache import FrameShelf, cache_in
from api.render_files import write_whole
from api.render_kept import KeptSource
from api.render_source import read_film_document
from domain.composition.used import used_capabilities
from domain.language.models import Document
from domain.picture.frame_list import FrameList

ROOT = Path(__file__).parents[1]
GALLERY = ROOT / "gallery"
PAGE = ROOT / "docs" / "gallery.md"
PICTURES = ROOT / "docs" / "pictures" / "gallery"
FILMS = ROOT / "var" / "gallery"
CACHE = FILMS / "cache"
CACHE_MB = 20_000

COUNT = 6
"""Pictures of a committed sheet, in one row."""
WIDTH = 150
"""Pixels of one of them."""
LARGEST = 60_000
"""Bytes of a committed sheet."""
QUALITIES = range(88, 30, -6)
LANGUAGES = {"en": "English", "pl": "Polish"}


def main() -> int:
    """Make everything; the value is an exit code."""
    options = _options()
    documents = [GALLERY / f"{name}.yaml" for name in options.names] or gallery()
    failed: list[str] = []
    for number, path in enumerate(documents, 1):
        start = time.monotonic()
        print(f"[{number}/{len(documents)}] {path.stem}: ", end="", flush=True)
        write_sheet(path)
        told = "sheet"
        if not options.pages:
            told = _film(path)
            failed += [path.stem] if told.startswith("failed") else []
        print(f"{told}, {time.monotonic() - start:.1f} s", flush=True)
    write_whole(PAGE, page().encode())
    print(f"{PAGE.relative_to(ROOT)} shows {len(gallery())} films")
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 4 if failed else 0


def gallery() -> list[Path]:
    """Every document of the gallery, by name."""
    return sorted(GALLERY.glob("*.yaml"))


def page() -> str:
    """The text of ``docs/gallery.md``."""
    return "\n".join(_lines(gallery())) + "\n"


def write_sheet(path: Path) -> None:
    """Write the small contact sheet of a document; equal frames give equal bytes."""
    document = read_film_document(path)
    kept = cache_in(CACHE, CACHE_MB)
    if kept is None:
        raise ValueError("the gallery has a cache of its own")
    source = KeptSource(document, 30, FrameShelf(kept))
    frames = list(source.frames())
    film = FrameList(
        header=source.header,
        frames=frames,
        ended_because=source.ended_because,
        state_digests=source.state_digests,
    )
    height = WIDTH * document.canvas.height // document.canvas.width
    sheet = sheet_of(film, source.look, size=(WIDTH, height), count=COUNT, columns=COUNT)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for quality in QUALITIES:
        content = encode_still(sheet, ".jpg", quality=quality)
        if len(content) <= LARGEST:
            break
    write_whole(PICTURES / f"{path.stem}.jpg", content)


def _film(path: Path) -> str:
    """Make film, still and large sheet with the render program; what to say of it."""
    FILMS.mkdir(parents=True, exist_ok=True)
    place = FILMS / path.stem
    done = subprocess.run(
        [
            *(sys.executable, "-m", "api.render_program", str(path), "--json"),
            *("--out", f"{place}.mp4", "--thumbnail", f"{place}.jpg"),
            *("--contact-sheet", f"{place}-sheet.jpg"),
            *("--cache", str(CACHE), "--cache-mb", str(CACHE_MB)),
            *("--work-folder", str(FILMS / "segments")),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    answer: dict[str, Any] = json.loads(done.stdout or "{}")
    if done.returncode:
        return f"failed ({answer.get('error', {}).get('message', done.returncode)})"
    for segment in (FILMS / "segments").glob("*.segment"):
        segment.unlink()
    how = "from the cache" if answer["cached"] else f"{answer['realtime']:.2f} × real time"
    return f"{answer['duration_s']:.1f} s of film {how}"


def _lines(documents: Sequence[Path]) -> Iterator[str]:
    yield "# The gallery"
    yield ""
    yield "The films that ship with Kinora, one document each in `gallery/`. `make gallery` renders"
    yield "all of them into `var/gallery` and writes this page. Which film shows which capability"
    yield "of the language stands in [the table of coverage](language/coverage.md)."
    for path in documents:
        document = read_film_document(path)
        yield ""
        yield f"## {document.meta.title}"
        yield ""
        yield f"![{document.meta.title}](pictures/gallery/{path.stem}.jpg)"
        yield ""
        yield _paragraph(path, document)


def _paragraph(path: Path, document: Document) -> str:
    """What happens, how long it takes, and what of the language it is made of."""
    used = ", ".join(f"`{each}`" for each in used_capabilities(document))
    species = ", ".join(kind.name for kind in document.species)
    return (
        f"{_story(path)} [`gallery/{path.name}`](../gallery/{path.name}), at most "
        f"{float(document.duration):g} s, {document.design_system}, "
        f"{LANGUAGES[document.meta.language]}; species: {species}. Made of {used}."
    )


def _story(path: Path) -> str:
    """The comment that a document begins with."""
    lines = []
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# ").rstrip())
    return " ".join(lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these; default all")
    parser.add_argument("--pages", action="store_true", help="contact sheets and page, no films")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
