"""The pages of the language, and a still of every capability's example.

Writes ``docs/language/reference*.md`` and both schemas, and renders every example whose
picture is not current into ``docs/pictures/language``. ``pictures.json`` there says which
document and renderer a picture was made from; a test compares it, so nothing needs to be
rendered to know that all pictures are current.

    python -m scripts.reference [--all] [--sheet FILE] [ID …]
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import api  # noqa: F401 - compiles the loops
from adapters.rendering.painter import Painter
from adapters.rendering.stills import contact_sheet, encode_still
from adapters.rendering.target import Pixels
from adapters.rendering.versions import RENDERER
from api.render_files import write_whole
from domain.language.canonical import document_digest
from domain.language.capabilities import CAPABILITIES, Capability
from domain.language.reference import pages
from domain.language.validation import validated
from domain.picture.film import run
from domain.picture.look import look_of

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "language"
PICTURES = ROOT / "docs" / "pictures" / "language"
RECORD = PICTURES / "pictures.json"
WIDTH = 216
QUALITY = 80
FPS = 30


def main() -> int:
    """Make everything that is not current; the value is an exit code."""
    options = _options()
    for name, text in pages().items():
        write_whole(PAGES / name, text.encode())
    PICTURES.mkdir(parents=True, exist_ok=True)
    known = recorded()
    chosen = [each for each in CAPABILITIES if not options.names or each.id in options.names]
    shown: list[Pixels] = []
    for each in chosen:
        if not (options.all or options.names or options.sheet) and current(each, known):
            continue
        picture = still(each)
        if picture.shape[0] == WIDTH * 16 // 9:
            shown.append(picture.copy())
        content = encode_still(picture, ".jpg", quality=QUALITY)
        write_whole(PICTURES / f"{each.id}.jpg", content)
        known[each.id] = source_of(each) | {"picture": hashlib.sha256(content).hexdigest()}
        print(each.id, len(content), flush=True)
    ids = {each.id for each in CAPABILITIES}
    for gone in set(known) - ids:
        (PICTURES / f"{gone}.jpg").unlink(missing_ok=True)
    kept = {name: known[name] for name in sorted(ids & set(known))}
    write_whole(RECORD, (json.dumps(kept, indent=1) + "\n").encode())
    if options.sheet and shown:
        write_whole(options.sheet, encode_still(contact_sheet(shown, 12), ".jpg"))
    return 0


def recorded() -> dict[str, dict[str, str]]:
    """What every picture was made from, by capability."""
    known: dict[str, Any] = json.loads(RECORD.read_text("utf-8")) if RECORD.exists() else {}
    return known


def source_of(capability: Capability) -> dict[str, str]:
    """What a picture depends on: the example, the moment shown, the renderer."""
    return {
        "document": document_digest(validated(capability.example)),
        "moment": f"{capability.moment:g}",
        "renderer": RENDERER,
    }


def current(capability: Capability, known: dict[str, dict[str, str]]) -> bool:
    """Whether the picture that is there shows the example as it is now."""
    picture = PICTURES / f"{capability.id}.jpg"
    if not picture.exists():
        return False
    whole = {"picture": hashlib.sha256(picture.read_bytes()).hexdigest()}
    return known.get(capability.id) == source_of(capability) | whole


def still(capability: Capability) -> Pixels:
    """The example at its moment."""
    document = validated(capability.example)
    film = run(document, FPS)
    index = min(len(film.frames) - 1, int(capability.moment * FPS))
    width = WIDTH
    height = width * document.canvas.height // document.canvas.width
    painter = Painter(film.header, look_of(document), width=width, height=height)
    return painter.draw(film.frames, index, painter.target())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="ID", help="only these, even if current")
    parser.add_argument("--all", action="store_true", help="also what is current")
    parser.add_argument("--sheet", type=Path, metavar="FILE", help="all of them in one picture")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
