"""Real films of one second, rendered once; each copy of them has bytes of its own."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from adapters.clock.travelling_clock import TravellingClock
from domain.identifiers import digest_of
from domain.ports import Progress, RenderAnswer, RenderOrder
from tests.adapters.sandbox_platforms.boxes import box
from tests.api.rendering import call

PREVIEW = timedelta(seconds=2)
TAKES = {"short": timedelta(seconds=24)}
PICTURES = ("--fps", "24")
"""Of full size, and the fewest that a platform takes for a second."""

DOCUMENT = """
dsl_version: "2.0"
meta: {{title: One second, seed: {seed}}}
duration: 1
species:
  - {{name: dot, size: 60}}
births:
  - {{kind: ring, species: dot, count: {count}, radius: 300, speed: 400, direction: tangent}}
bounds: {{kind: bounce}}
"""


def masters(folder: Path, *, films: int = 2) -> tuple[RenderAnswer, ...]:
    """So many different films."""
    return tuple(_rendered(folder, number) for number in range(films))


def _rendered(folder: Path, number: int) -> RenderAnswer:
    document, film = folder / f"{number}.yaml", folder / f"{number}.mp4"
    thumbnail = folder / f"{number}.jpg"
    document.write_text(DOCUMENT.format(seed=number, count=3 + number))
    done = call(document, "--out", film, "--thumbnail", thumbnail, "--json", *PICTURES)
    assert done.returncode == 0, done.stderr
    return RenderAnswer(film=film, thumbnail=thumbnail, report=json.loads(done.stdout))


class ShortFilms:
    """``domain.ports.FilmRenderer`` that has rendered before: a film for every document.

    Each takes as long as one of twenty seconds does, by the clock. A box that players skip
    (``free``, ISO/IEC 14496-12) makes each file another one.
    """

    def __init__(self, films: Sequence[RenderAnswer], folder: Path, clock: TravellingClock) -> None:
        self._films = tuple(films)
        self._folder = folder
        self._clock = clock

    def versions(self) -> Mapping[str, str]:
        """Of the program that rendered."""
        told = self._films[0].report["versions"]
        assert isinstance(told, dict)
        return told

    def render(self, order: RenderOrder, progress: Progress) -> RenderAnswer:
        """One of the films, as the film of this document."""
        name = digest_of(f"{order.preset} of {order.document}".encode())
        made = self._films[int(name[:8], 16) % len(self._films)]
        film = self._folder / f"{name}.mp4"
        film.write_bytes(made.film.read_bytes() + box(b"free", name.encode()))
        progress({"done": 1, "total": 1})
        self._clock.pass_by(TAKES.get(order.preset, PREVIEW))
        report = json.loads(json.dumps(made.report))
        report["digests"]["file"] = hashlib.sha256(film.read_bytes()).hexdigest()
        return replace(made, film=film, report=report)
