"""How fast a 20 s film is made at 1080 × 1920.

Reports × real time of the whole program (simulation, drawing, encoding, sound, file), and
drawing + encoding as a share of what x264 alone reaches on the same frames, made ready
beforehand, with the same settings in the same run. Wall time on a busy machine says little,
so processor time is reported beside it.

    python -m benchmarks.render [--json FILE] [--seconds 20] [--stretch 120] [--fps 30]
"""

import argparse
import io
import json
import os
import resource
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from adapters.documents.yaml_reader import read_document
from adapters.encoding.planes import Planes, convert, empty_planes
from adapters.encoding.segments import SegmentEncoder
from adapters.rendering.painter import Painter
from api.render_film import Means, Rendering
from api.render_plan import Plan, Wish, plan_for
from api.render_progress import ProgressLines
from api.render_segments import SegmentPainter
from api.render_source import DocumentSource
from domain.language.models import Document
from domain.language.validation import validated
from domain.picture.film import run
from domain.picture.frame_list import FrameList
from domain.picture.look import look_of

FILM = """
dsl_version: "2.0"
meta: {{title: Sixty lights, seed: 7, language: en}}
duration: {seconds}
species:
  - {{name: sun, size: 56, colour: accent, glow: 1.4, core: 0.9, fixed: true}}
  - name: light
    size: 15
    colour: [palette.1, palette.2, palette.3]
    glow: 0.9
    trail: line
    trail_time: 0.8
    restitution: 1
births:
  - {{kind: point, species: sun}}
  - {{kind: ring, species: light, count: 24, radius: 250, speed: 560, direction: tangent}}
  - {{kind: ring, species: light, count: 36, radius: 420, speed: 430, direction: tangent}}
forces:
  - {{kind: attract, on: light, to: point, strength: 900, falloff: inverse, reach: 2000}}
bounds: {{kind: bounce, padding: 40, top: 360, bottom: 420}}
contacts:
  - {{kind: bounce, between: [light, light]}}
  - {{kind: bounce, between: [light, sun]}}
words:
  - {{kind: title}}
  - {{kind: subtitle, text: one sun}}
  - {{kind: counter, measure: contacts, text: "{{value}} knocks"}}
"""
THREADS = 2
LEAST = 1.0
"""× real time that must be reached on two cores."""


def main() -> int:
    """Measure, print, and fail when real time is missed."""
    options = _options()
    document = _document(options.seconds)
    # The first run compiles kernels on a fresh installation.
    first_s = _whole(_document(1), options.fps)["wall_s"]
    whole = _whole(document, options.fps)
    result = {
        "cores": os.cpu_count(),
        "fps": options.fps,
        "load_before": round(os.getloadavg()[0], 2),
        "first_second_of_film_s": first_s,
        **whole,
        **against_x264(document, options.stretch, options.rounds, options.fps),
    }
    for name, value in result.items():
        print(f"{name:28} {value}")
    if options.json is not None:
        options.json.write_text(json.dumps(result, indent=1) + "\n")
    reached = max(float(str(whole["realtime"])), float(str(whole["realtime_by_cpu"])))
    return 0 if reached >= LEAST else 1


def _document(seconds: float) -> Document:
    source = read_document(FILM.format(seconds=seconds))
    return validated(source.mapping, source.position)


def _whole(document: Document, fps: int) -> dict[str, object]:
    """The program's own work, from the document to the file."""
    plan = plan_for(Wish(fps=fps), (document.canvas.width, document.canvas.height))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "film.mp4"
        start, processor = perf_counter(), _processor_s()
        progress = ProgressLines(fps=fps, total=0, people=False, stream=io.StringIO())
        source = DocumentSource(document, fps)
        made = Rendering(source, plan, Means(threads=THREADS), progress).make(out)
        wall, used = perf_counter() - start, _processor_s() - processor
        size = out.stat().st_size
    seconds = sum(segment.frames for segment in made.segments) / fps
    cores = min(2, os.cpu_count() or 1)
    return {
        "film_s": seconds,
        "wall_s": round(wall, 2),
        "cpu_s": round(used, 2),
        "realtime": round(seconds / wall, 3),
        "realtime_by_cpu": round(seconds / (used / cores), 3),
        "megabytes": round(size / 1e6, 2),
        **{f"{name}_ms": round(value) for name, value in sorted(made.timings.items())},
    }


def against_x264(document: Document, stretch: int, rounds: int, fps: int = 30) -> dict[str, object]:
    """Drawing and encoding of ``stretch`` frames, as a share of what x264 alone reaches."""
    film, look = run(document, fps, seconds=stretch / fps), look_of(document)
    stretch = min(stretch, len(film.frames))
    plan = plan_for(Wish(fps=fps), (film.header.width, film.header.height))
    painter = Painter(film.header, look, width=1080, height=1920)
    ready = _ready(painter, film, stretch)
    pairs = [
        (
            _timed(lambda: _encode_ready(plan, ready)),
            _timed(lambda: _draw_and_encode(film, document, plan, stretch)),
        )
        for _ in range(rounds)
    ]
    alone = min((each[0] for each in pairs), key=lambda pair: pair[0])
    both = min((each[1] for each in pairs), key=lambda pair: pair[0])
    return {
        "stretch_frames": stretch,
        "x264_alone_fps": round(stretch / alone[0], 1),
        "x264_alone_cpu_ms": round(alone[1] / stretch * 1000, 1),
        "drawn_and_encoded_fps": round(stretch / both[0], 1),
        "drawn_and_encoded_cpu_ms": round(both[1] / stretch * 1000, 1),
        "share_of_x264": round(alone[0] / both[0], 3),
        "share_of_x264_by_cpu": round(alone[1] / both[1], 3),
    }


def _ready(painter: Painter, film: FrameList, stretch: int) -> list[Planes]:
    target = painter.target()
    ready = []
    for index in range(stretch):
        planes = empty_planes(1080, 1920)
        convert(painter.draw(film.frames, index, target), planes)
        ready.append(planes)
    return ready


def _encode_ready(plan: Plan, ready: list[Planes]) -> None:
    encoder = SegmentEncoder(plan.picture, threads=THREADS)
    for planes in ready:
        encoder.encode(partial(_same, planes))
    encoder.finish({})


def _same(planes: Planes) -> Planes:
    return planes


def _draw_and_encode(film: FrameList, document: Document, plan: Plan, stretch: int) -> None:
    painter = SegmentPainter(film.header, look_of(document), plan, THREADS)
    for index in range(stretch):
        painter.add(film.frames, index)
    painter.finish()


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    """Wall and processor seconds."""
    start, processor = perf_counter(), _processor_s()
    work()
    return perf_counter() - start, _processor_s() - processor


def _processor_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--stretch", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--fps", type=int, default=30)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
