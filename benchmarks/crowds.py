"""How long a tick of a crowd takes: discs that fill a box to the brim and lie on one another.

The same discs lie in pymunk (Chipmunk), which is fetched for this run only, into a place of
its own. Both are given the same time step, gravity and a second to settle.

    python -m benchmarks.crowds [--json FILE]
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import api  # noqa: F401 - compiles the loops
from domain.language.validation import validated
from domain.simulation.simulation import Simulation

SIZES = {1_000: 18.0, 5_000: 8.0, 20_000: 4.0}
"""Bodies, and the radius at which they fill about half of the canvas."""
SETTLE, MEASURED = 120, 120
"""Ticks."""
ROOT = Path(__file__).parents[1]

PYMUNK = """
import json, sys, time
import pymunk
sizes, settle, measured = json.load(sys.stdin)
for count, size, places in sizes:
    space = pymunk.Space()
    space.gravity = 0, 900
    for ends in (((0, 0), (0, 1920)), ((1080, 0), (1080, 1920)), ((0, 1920), (1080, 1920))):
        space.add(pymunk.Segment(space.static_body, *ends, 1))
    for x, y in places:
        body = pymunk.Body(1, float("inf"))
        body.position = x, y
        shape = pymunk.Circle(body, size)
        shape.friction, shape.elasticity = 0.2, 0.2
        space.add(body, shape)
    for _ in range(settle):
        space.step(1 / 120)
    began = time.process_time()
    for _ in range(measured):
        space.step(1 / 120)
    print(count, (time.process_time() - began) * 1000 / measured)
"""


def scene(count: int, size: float) -> Simulation:
    """The crowd, lying in a box as wide as the canvas."""
    columns = int(1070 / (2.02 * size))
    rows = -(-count // columns)
    middle = 1915 - rows * 1.01 * size
    return Simulation(
        validated(
            {
                "dsl_version": "2.0",
                "meta": {"title": "A crowd", "seed": 7},
                "duration": 30,
                "max_bodies": 20_000,
                "species": [{"name": "a", "size": size, "restitution": 0.2, "friction": 0.2}],
                "births": [
                    {"kind": "grid", "species": "a", "columns": columns, "rows": rows,
                     "spacing": 2.02 * size, "centre": {"x": 540, "y": middle}},
                ],
                "forces": [{"kind": "gravity", "y": 900}],
                "bounds": {"kind": "bounce", "padding": 0},
                "contacts": [{"kind": "bounce", "between": ["a", "a"]}],
            }
        )
    )  # fmt: skip


def ours(simulation: Simulation) -> dict[str, float]:
    """Milliseconds of a tick, and how many pairs touch."""
    for _ in range(SETTLE):
        simulation.advance()
    wall, began = perf_counter(), process_time()
    for _ in range(MEASURED):
        simulation.advance()
    return {
        "processor_ms": (process_time() - began) * 1000 / MEASURED,
        "wall_ms": (perf_counter() - wall) * 1000 / MEASURED,
        "touching": float(len(simulation.stepper.memory.pairs)),
    }


def theirs(places: list[tuple[int, float, list[tuple[float, float]]]]) -> dict[int, float]:
    """Processor milliseconds of a step of pymunk by number of bodies; empty without it."""
    uv = ROOT / ".tools" / "bin" / "uv"
    run = subprocess.run(
        [str(uv), "run", "--no-project", "--with", "pymunk==7.3.1", "python", "-c", PYMUNK],
        input=json.dumps([places, SETTLE, MEASURED]), capture_output=True, text=True, check=False,
        timeout=900,
    )  # fmt: skip
    if run.returncode:
        sys.stderr.write(f"pymunk could not be run: {run.stderr.strip()[-300:]}\n")
        return {}
    lines = [line.split() for line in run.stdout.splitlines()]
    return {int(count): float(taken) for count, taken in lines}


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", type=Path)
    chosen = options.parse_args()
    ours(scene(1_000, SIZES[1_000]))  # compile
    measured: dict[str, Any] = {}
    places = []
    for count, size in SIZES.items():
        simulation = scene(count, size)
        bodies = simulation.world.bodies
        places.append((count, size, list(zip(bodies.x, bodies.y, strict=True))))
        measured[str(count)] = ours(simulation)
    for count, taken in theirs(places).items():
        measured[str(count)] |= {
            "pymunk_processor_ms": taken,
            "times_as_fast": taken / measured[str(count)]["processor_ms"],
        }
    for name, figures in measured.items():
        told = ", ".join(f"{key} {value:.2f}" for key, value in figures.items())
        print(f"{name} bodies: {told}")
    if chosen.json:
        chosen.json.write_text(json.dumps(measured, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
