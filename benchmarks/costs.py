"""What films really cost, stage by stage, beside what the estimate says from the document.

For each film of the gallery: how many bodies live, touch and leave trails, how much of the
picture glows; processor milliseconds per frame (30 a second, 1080 × 1920) of simulation,
drawing and encoding. Three stretches of each film are drawn, the simulation is run whole.
The coefficients of ``domain.simulation.estimate.budget`` were fitted to this table.

    python -m benchmarks.costs [--json FILE] [--counts] [--all] [NAME …]
    python -m benchmarks.costs --counts --all --json tests/golden/bodies.json

Rows that FILE has of other films are kept. Without names a dozen films of different kinds
are measured. ``--counts`` draws nothing and keeps what is the same on every machine, as the
tests of the estimate want it.
"""

import argparse
import json
import sys
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np

import api  # noqa: F401 - compiles the loops
from adapters.encoding.planes import Planes, convert, empty_planes
from adapters.encoding.segments import SegmentEncoder
from adapters.rendering.painter import Painter
from api.render_plan import Wish, plan_for
from api.render_source import read_film_document
from domain.language.models import Document
from domain.picture.film import Film
from domain.picture.frame_list import Frame
from domain.picture.look import look_of
from domain.simulation.estimate.budget import estimate

GALLERY = Path(__file__).parents[1] / "gallery"
CHOSEN = (
    "galton", "net", "slime", "split_until_full", "traitor", "city", "fireflies", "caravan",
    "hourglass", "ping_pong", "words_come_home", "crystals",
)  # fmt: skip
"""Films of different kinds: piles, joints, fields, crowds, flocks, glow, trails, few bodies."""
WARM_UP = "two_brushes"
FPS = 30
STRETCH = 16
"""Frames drawn at each of three places."""


@dataclass
class Counted:
    """What was in the film, frame by frame."""

    bodies: list[int] = field(default_factory=list)
    pairs: list[int] = field(default_factory=list)
    glow: list[float] = field(default_factory=list)
    trail: list[float] = field(default_factory=list)
    simulate_ms: float = 0.0


def counted(film: Film) -> tuple[list[Frame], Counted]:
    """Simulate the whole film and count."""
    frames: list[Frame] = []
    found = Counted()
    styles = film.header.styles
    reach = np.array([style.glow_share / 256 for style in styles])
    trail_s = np.array([style.trail_ms / 1000 if style.trail else 0.0 for style in styles])
    area = film.header.width * film.header.height
    start = process_time()
    for frame in film.frames():
        found.simulate_ms += (process_time() - start) * 1000
        frames.append(frame)
        rows = frame.bodies[frame.bodies[:, 0] >= 0]
        radius = rows[:, 5] / 256 * (1.0 + reach[rows[:, 1]]) * (rows[:, 10] > 0)
        found.bodies.append(len(film.simulation.world.bodies))
        found.pairs.append(len(film.simulation.stepper.memory.pairs))
        found.glow.append(float((4.0 * radius * radius).sum()) / area)
        found.trail.append(float(trail_s[rows[:, 1]].sum()) * FPS)
        start = process_time()
    return frames, found


def drawn(document: Document, film: Film, frames: list[Frame]) -> dict[str, float]:
    """Processor milliseconds per frame of drawing and of encoding."""
    plan = plan_for(Wish(), (document.canvas.width, document.canvas.height))
    size = plan.picture
    painter = Painter(film.header, look_of(document), width=size.width, height=size.height)
    target = painter.target()
    ready: list[Planes] = []
    drawing = 0.0
    for share in (0.25, 0.5, 0.8):
        first = max(0, min(int(len(frames) * share), len(frames) - STRETCH))
        painter.draw(frames, max(0, first - 1), target)  # brings trails and paint there
        for index in range(first, min(first + STRETCH, len(frames))):
            start = process_time()
            painter.draw(frames, index, target)
            drawing += process_time() - start
            planes = empty_planes(size.width, size.height)
            convert(target.pixels, planes)
            ready.append(planes)
    encoder = SegmentEncoder(size, threads=2)
    start = process_time()
    for planes in ready:
        encoder.encode(partial(_same, planes))
    encoder.finish({})
    return {
        "draw_ms": drawing * 1000 / len(ready),
        "encode_ms": (process_time() - start) * 1000 / len(ready),
    }


def _same(planes: Planes) -> Planes:
    return planes


def measured(path: Path, *, draw: bool) -> dict[str, Any]:
    """One row of the table."""
    document = read_film_document(path)
    film = Film(document, FPS)
    frames, found = counted(film)
    row: dict[str, Any] = {
        "frames": len(frames),
        "most_bodies": max(found.bodies),
        "mean_bodies": round(float(np.mean(found.bodies)), 1),
    }
    if not draw:
        return row
    told = estimate(document)
    row |= {
        "mean_pairs": float(np.mean(found.pairs)),
        "glow": float(np.mean(found.glow)),
        "trail_points": float(np.mean(found.trail)),
        "simulate_ms": found.simulate_ms / len(frames),
    }
    row |= drawn(document, film, frames)
    took = row["simulate_ms"] + row["draw_ms"] + row["encode_ms"]
    return row | {"took_ms": took, "estimated_ms": told.frame_ms, "most_estimated": told.bodies}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--counts", action="store_true")
    parser.add_argument("--all", action="store_true")
    chosen = parser.parse_args()
    everything = sorted(path.stem for path in GALLERY.glob("*.yaml"))
    names = chosen.names or (everything if chosen.all else CHOSEN)
    measured(GALLERY / f"{WARM_UP}.yaml", draw=True)  # compiles the kernels
    kept = json.loads(chosen.json.read_text()) if chosen.json and chosen.json.exists() else {}
    table: dict[str, Any] = {name: row for name, row in kept.items() if name in everything}
    for name in names:
        table[name] = measured(GALLERY / f"{name}.yaml", draw=not chosen.counts)
        told = ", ".join(f"{key} {value:.2f}" for key, value in table[name].items())
        print(f"{name}: {told}", flush=True)
        if chosen.json:
            chosen.json.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
