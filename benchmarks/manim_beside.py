"""The same plain circles drawn by Manim, side by side.

Circles bounce in a box, without glow, trails and words, which Manim does not have or draws
differently; ours are simulated and drawn, Manim's are moved to the places that ours had. Both
write 1080 × 1920 at 30 frames per second, H.264, without sound. Each is timed from its scene to
the finished file, imports left out. Manim is installed for this run only, into a place of its
own; building it wants a C compiler and the development files of Pango and Cairo.

    python -m benchmarks.manim_beside [--json FILE] [--seconds 5]
"""

import argparse
import io
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

import api  # noqa: F401 - compiles the loops
from api.render_film import Means, Rendering
from api.render_plan import Wish, plan_for
from api.render_progress import ProgressLines
from api.render_source import DocumentSource
from domain.language.models import Document
from domain.language.validation import validated
from domain.picture.film import run
from domain.picture.frame_list import SUBUNIT

MANIM = "manim==0.22.0"
SIZES = {60: 40.0, 1_000: 8.0}
"""Circles and their radius."""
ROOT = Path(__file__).parents[1]

SCRIPT = """
import json, resource, sys, time
from manim import Circle, Scene, tempconfig
told = json.load(sys.stdin)
unit = 8 / 1920

def place(xy):
    return [(xy[0] - 540) * unit, (960 - xy[1]) * unit, 0]

class Beside(Scene):
    def construct(self):
        frames = told["frames"]
        circles = [Circle(radius=told["size"] * unit, fill_opacity=1, stroke_width=0)
                   .move_to(place(xy)) for xy in frames[0]]
        self.add(*circles)
        self.at = 0
        def advance(_):
            self.at = min(self.at + 1, len(frames) - 1)
            for circle, xy in zip(circles, frames[self.at]):
                circle.move_to(place(xy))
        circles[0].add_updater(advance)
        self.wait(len(frames) / 30)

def used():
    return sum(sum(resource.getrusage(who)[:2])
               for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))

with tempconfig({"pixel_width": 1080, "pixel_height": 1920, "frame_rate": 30,
                 "frame_height": 8, "frame_width": 4.5, "media_dir": told["folder"],
                 "disable_caching": True, "verbosity": "ERROR", "progress_bar": "none"}):
    wall, processor = time.perf_counter(), used()
    Beside().render()
    sys.stdout.write(json.dumps([time.perf_counter() - wall, used() - processor]))
"""


def scene(count: int, size: float, seconds: float) -> Document:
    """Bouncing circles."""
    columns = int((count * 0.6) ** 0.5)
    rows = -(-count // columns)
    spacing = min(920 / columns, 1600 / rows)
    return validated(
        {
            "dsl_version": "2.0",
            "meta": {"title": "Circles", "seed": 7},
            "duration": seconds,
            "species": [{"name": "a", "size": size, "restitution": 1, "appear": 0,
                         "glow": 0}],
            "births": [
                {"kind": "grid", "species": "a", "columns": columns, "rows": rows,
                 "spacing": spacing, "speed": 300},
            ],
            "bounds": {"kind": "bounce", "padding": 20, "restitution": 1},
            "contacts": [{"kind": "bounce", "between": ["a", "a"], "flash": 0}],
            "background": {"kind": "solid"},
            "words": [],
            "sound": {"silent": True},
        }
    )  # fmt: skip


def ours(document: Document, folder: Path) -> tuple[float, float]:
    """Wall and processor seconds."""
    plan = plan_for(Wish(), (document.canvas.width, document.canvas.height))
    progress = ProgressLines(fps=30, total=0, people=False, stream=io.StringIO())
    wall, processor = perf_counter(), _used()
    Rendering(DocumentSource(document, 30), plan, Means(), progress).make(folder / "film.mp4")
    return perf_counter() - wall, _used() - processor


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def theirs(document: Document, size: float, folder: Path) -> tuple[float, float] | None:
    """Wall and processor seconds; nothing where Manim cannot be had."""
    frames = [
        (frame.bodies[:, 3:5] / SUBUNIT).tolist() for frame in run(document, 30).frames
    ]  # columns x and y
    uv = ROOT / ".tools" / "bin" / "uv"
    run_manim = subprocess.run(
        [str(uv), "run", "--no-project", "--with", MANIM, "python", "-W", "ignore", "-c", SCRIPT],
        input=json.dumps({"frames": frames, "size": size, "folder": str(folder)}),
        capture_output=True, text=True, check=False, timeout=3600,
    )  # fmt: skip
    if run_manim.returncode:
        sys.stderr.write(f"Manim could not be run: {run_manim.stderr.strip()[-300:]}\n")
        return None
    wall, processor = json.loads(run_manim.stdout.splitlines()[-1])
    return float(wall), float(processor)


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", type=Path)
    options.add_argument("--seconds", type=float, default=5)
    chosen = options.parse_args()
    measured: dict[str, Any] = {}
    for count, size in SIZES.items():
        document = scene(count, size, chosen.seconds)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            ours(scene(count, size, 1), folder)  # compiles kernels on a fresh installation
            wall, processor = ours(document, folder)
            told = {"wall_s": wall, "processor_s": processor}
            beside = theirs(document, size, folder)
        if beside is not None:
            told |= {"manim_wall_s": beside[0], "manim_processor_s": beside[1]}
            told |= {"times_by_wall": beside[0] / wall, "times_by_processor": beside[1] / processor}
        measured[str(count)] = {key: round(value, 2) for key, value in told.items()}
        print(f"{count} circles:", ", ".join(f"{k} {v}" for k, v in measured[str(count)].items()))
    if chosen.json is not None:
        chosen.json.write_text(json.dumps(measured, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
