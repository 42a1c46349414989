"""Gallery films stay the same, to the bit, on every machine.

``tests/golden/films.json`` is written only with KINORA_RECORD=1, and its diff is reviewed.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.language.canonical import document_digest
from domain.language.validation import validated
from domain.picture.film import run
from domain.picture.frame_file import frame_list_digest
from tests.domain.language.documents import GALLERY, RECORD, ROOT, from_gallery

GOLDEN = ROOT / "tests" / "golden" / "films.json"
SECONDS = 3.0
FPS = 15


def beginning(path: Path) -> dict[str, Any]:
    """Digests of the first seconds of a film."""
    document = validated(from_gallery(path))
    film = run(document, FPS, seconds=SECONDS)
    return {
        "document": document_digest(document),
        "states": list(film.state_digests),
        "frame_list": frame_list_digest(film),
    }


def whole(path: Path) -> dict[str, Any]:
    """How a whole film ends."""
    film = run(validated(from_gallery(path)), FPS)
    return {
        "ended_because": film.ended_because,
        "frames": len(film.frames),
        "last_state": film.state_digests[-1],
        "frame_list": frame_list_digest(film),
    }


def golden(path: Path, part: str, measured: dict[str, Any]) -> dict[str, Any]:
    """What the golden file says, after writing it when asked to."""
    known: dict[str, Any] = json.loads(GOLDEN.read_text("utf-8")) if GOLDEN.exists() else {}
    if RECORD:
        known.setdefault(path.stem, {})[part] = measured
        kept = {
            stem: known[stem] for stem in sorted(known) if (path.parent / f"{stem}.yaml").exists()
        }
        GOLDEN.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    expected: dict[str, Any] = known[path.stem][part]
    return expected


@pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
class TestGalleryFilm:
    def test_begins_as_recorded(self, path: Path) -> None:
        measured = beginning(path)

        assert golden(path, "beginning", measured) == measured

    @pytest.mark.nightly
    def test_is_as_recorded_to_its_end(self, path: Path) -> None:
        measured = whole(path)

        assert golden(path, "whole", measured) == measured

    def test_moves_in_its_first_frame_and_ends_as_it_says(self, path: Path) -> None:
        recorded = json.loads(GOLDEN.read_text("utf-8"))[path.stem]["whole"]
        frames = run(validated(from_gallery(path)), 30, seconds=0.1).frames

        places = [{row[0]: row[3:5] for row in frame.bodies.tolist()} for frame in frames[:2]]

        assert any(place != places[1].get(body, place) for body, place in places[0].items())
        assert recorded["ended_because"].startswith("end:")
