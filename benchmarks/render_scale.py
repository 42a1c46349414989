"""How rendering grows: with the number of bodies, with the length of the film, and how soon a
preview is there.

Ratios are taken within one run, because this machine's speed now says little about any other.
Each film of the length test is made in a process of its own, which reports its memory.

    python -m benchmarks.render_scale [--json FILE] [--parts bodies,preview,length]
        [--lengths 10,30,60] [--scale 1]
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from adapters.documents.yaml_reader import read_document
from api.render_warm import PROGRAM, socket_of
from benchmarks.render import FILM, against_x264
from domain.language.models import Document
from domain.language.validation import validated

CROWD = """
dsl_version: "2.0"
meta: {title: A thousand lights, seed: 7, language: en}
duration: 20
species:
  - name: light
    size: 7
    colour: [palette.1, palette.2, palette.3]
    glow: 0.9
    trail: line
    trail_time: 0.4
births:
  - {kind: random, species: light, count: 1000, width: 900, height: 1000, speed: 260}
forces:
  - {kind: attract, on: light, to: point, strength: 500, falloff: inverse, reach: 2000}
bounds: {kind: bounce, padding: 40, top: 360, bottom: 420}
"""
ROOT = Path(__file__).parents[1]
INSTALLED = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}
"""As whoever installs the program runs it: what Python translated is kept. A shell that forbids
it makes every start half as long again."""
PARTS = ("bodies", "preview", "length")


def main() -> int:
    """Measure the parts that were asked for, and print."""
    options = _options()
    measured: dict[str, object] = {
        "cores": os.cpu_count(),
        "load_before": round(os.getloadavg()[0], 2),
    }
    with tempfile.TemporaryDirectory() as folder:
        if "bodies" in options.parts:
            measured |= _prefixed("bodies_1000", against_x264(_read(CROWD), options.stretch, 2))
        if "preview" in options.parts:
            measured |= _prefixed("preview_30_s", _previews(Path(folder)))
            measured |= _prefixed("preview_30_s", _drafts(Path(folder)))
            measured |= _prefixed("preview_30_s", _warm(Path(folder)))
        if "length" in options.parts:
            measured |= _lengths(Path(folder), options.lengths, options.scale)
    for name, value in measured.items():
        print(f"{name:38} {value}")
    if options.json is not None:
        options.json.write_text(json.dumps(measured, indent=1) + "\n")
    return 0


def _read(text: str) -> Document:
    source = read_document(text)
    return validated(source.mapping, source.position)


def _previews(folder: Path) -> dict[str, object]:
    """A film's preview: simulated, then in another look, then the very same order."""
    document, out = folder / "film.yaml", folder / "preview.mp4"
    found: dict[str, object] = {}
    looks = {"first": "dusk@1", "other_look": "paper@1", "again": "paper@1"}
    for name, design in looks.items():
        document.write_text(FILM.format(seconds=30) + f"design_system: {design}\n")
        total, first, answer = _rendered(
            document, out, "--preset", "preview", "--cache", str(folder / "cache")
        )
        found[f"{name}_s"] = round(total, 2)
        if not answer["cached"]:
            found[f"{name}_first_frame_s"] = round(first, 2)
    return found


def _drafts(folder: Path) -> dict[str, object]:
    """The same preview in a program that watches: from a save to the first frame and the end.

    Every draft has another seed, so each is simulated. The best of three counts, because a
    neighbour's work only ever adds to a time.
    """
    document = folder / "draft.yaml"
    document.write_text(FILM.format(seconds=30))
    process = subprocess.Popen(
        [sys.executable, "-m", "api.render_program", str(document), "--watch", "--no-cache",
         "--out", str(folder / "draft.mp4")],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=INSTALLED,
    )  # fmt: skip
    assert process.stderr is not None
    times: list[tuple[float, float]] = []
    for seed in (7, 8, 9, 10):
        start, first = perf_counter(), 0.0
        document.write_text(FILM.format(seconds=30).replace("seed: 7", f"seed: {seed}"))
        for line in process.stderr:
            first = first or perf_counter() - start
            if line.startswith("draft"):
                break
        times.append((perf_counter() - start, first))
    process.terminate()
    process.wait()
    total, first = min(times[1:])
    return {"draft_s": round(total, 2), "draft_first_frame_s": round(first, 2)}


def _warm(folder: Path) -> dict[str, object]:
    """The preview by a renderer that is loaded, from the start of the process that asks.

    Nothing is kept, so each is simulated. The best of three after the first counts.
    """
    document, cache = folder / "warm.yaml", folder / "cache"
    document.write_text(FILM.format(seconds=30))
    place = socket_of(cache)
    process = subprocess.Popen([sys.executable, "-m", PROGRAM, str(place)], cwd=ROOT, env=INSTALLED)
    while not place.exists():
        sleep(0.01)
    order = ("--preset", "preview", "--no-cache", "--warm", "--cache", str(cache))
    runs = [_rendered(document, folder / "warm.mp4", *order)[:2] for _ in range(4)]
    process.terminate()
    process.wait()
    total, first = min(runs[1:])
    return {"warm_s": round(total, 2), "warm_first_frame_s": round(first, 2)}


def _lengths(folder: Path, lengths: list[int], scale: float) -> dict[str, object]:
    """Milliseconds per frame and memory of films that differ in length alone."""
    found: dict[str, object] = {"length_scale": scale}
    each: list[float] = []
    for seconds in lengths:
        document = folder / f"{seconds}.yaml"
        document.write_text(FILM.format(seconds=seconds))
        before = _processor_s()
        _, _, answer = _rendered(document, folder / "film.mp4", "--no-cache", "--scale", str(scale))
        each.append((_processor_s() - before) * 1000 / answer["frames"])
        wall = answer["timings_ms"]["total"] / answer["frames"]
        found[f"length_{seconds}_s_ms_per_frame"] = round(wall, 2)
        found[f"length_{seconds}_s_cpu_ms_per_frame"] = round(each[-1], 2)
        found[f"length_{seconds}_s_peak_mb"] = answer["peak_rss_mb"]
    found["length_last_to_first_by_cpu"] = round(each[-1] / each[0], 2)
    return found


def _processor_s() -> float:
    """Processor seconds of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _rendered(document: Path, out: Path, *more: str) -> tuple[float, float, dict[str, Any]]:
    """Seconds to the end and to the first frame, from the start of the process; the answer."""
    start = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "api.render_program", str(document), "--out", str(out), "--json",
         *more],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=INSTALLED,
    )  # fmt: skip
    assert process.stderr is not None
    process.stderr.readline()
    first = perf_counter() - start
    answer, _ = process.communicate()
    assert process.returncode == 0, answer
    return perf_counter() - start, first, json.loads(answer)


def _prefixed(prefix: str, measured: dict[str, object]) -> dict[str, object]:
    return {f"{prefix}_{name}": value for name, value in measured.items()}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--parts", type=lambda text: text.split(","), default=list(PARTS))
    parser.add_argument("--stretch", type=int, default=60, help="frames of the test of bodies")
    parser.add_argument(
        "--lengths", type=lambda text: [int(each) for each in text.split(",")], default=[10, 30, 60]
    )
    parser.add_argument("--scale", type=float, default=1.0, help="of the length test's pictures")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
