"""Golden frames: exact on the machine kind and versions they were made with, near elsewhere.

Recorded anew only on purpose: ``KINORA_RECORD=1 pytest tests/adapters/rendering``.
"""

import hashlib
import json
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from adapters.rendering.painter import Painter
from adapters.rendering.versions import versions
from tests.adapters.rendering import scenes

FOLDER = Path(__file__).parents[2] / "golden" / "frames"
RECORD = os.environ.get("KINORA_RECORD") == "1"
MOST_LEVELS = 12
MOST_SHARE = 0.0001
"""Between kinds of machines smooth edges differ: the worst primitive by 11 levels."""


@pytest.mark.parametrize("name", ["dusk@1", "paper@1", "signal@1"])
def test_a_frame_looks_as_it_was_approved(name: str) -> None:
    film = scenes.orbits(seconds=2)
    painter = Painter(film.header, scenes.look(name), width=270, height=480)
    pixels = painter.draw(film.frames, 40, painter.target())
    picture, notes = FOLDER / f"{name[:-2]}.png", FOLDER / f"{name[:-2]}.json"
    digest = hashlib.sha256(pixels).hexdigest()
    if RECORD:
        FOLDER.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.ascontiguousarray(pixels[..., 2::-1])).save(picture, optimize=True)
        notes.write_text(json.dumps({**versions(), "sha256": digest}, indent=1) + "\n")

    approved = json.loads(notes.read_text())

    if {**versions(), "sha256": ""} == {**approved, "sha256": ""}:
        assert approved["sha256"] == digest
    golden = np.asarray(Image.open(picture)).astype(int)
    apart = np.abs(golden - pixels[..., 2::-1])
    assert apart.max() <= MOST_LEVELS
    assert (apart.max(axis=2) > 4).mean() <= MOST_SHARE
