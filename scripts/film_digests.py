"""Simulate the beginning of films with loops as written and compare with the golden file.

    python -m scripts.film_digests [FILM ...]

Needs no more than the domain does, so that it also runs where there is no compiler and no
renderer, such as an emulated processor (``scripts/arm64_digests.sh``).
"""

import argparse
import json
import platform
import sys
from pathlib import Path
from time import perf_counter

from ruamel.yaml import YAML

from domain.language.validation import validated
from domain.picture.film import run
from domain.picture.frame_file import frame_list_digest

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden" / "films.json"
USUAL = ("three_balls", "three_pendulums", "galton")
"""Few bodies; contacts, walls, joints and pegs."""
SECONDS, FPS = 3.0, 15
"""What the golden file holds as the beginning of a film."""


def differing(name: str) -> list[str]:
    """Simulate a film, print its digests, and name those that the golden file has otherwise."""
    began = perf_counter()
    parsed = YAML(typ="safe", pure=True).load(
        (ROOT / "gallery" / f"{name}.yaml").read_text("utf-8")
    )
    film = run(validated(parsed), FPS, seconds=SECONDS)
    made = {"states": list(film.state_digests), "frame_list": frame_list_digest(film)}
    expected = json.loads(GOLDEN.read_text("utf-8"))[name]["beginning"]
    others = [key for key in made if made[key] != expected[key]]
    verdict = f"differs: {', '.join(others)}" if others else "as recorded"
    sys.stdout.write(
        f"{name}: state {film.state_digests[-1][:12]}, frame list {made['frame_list'][:12]}, "
        f"{verdict} ({perf_counter() - began:.0f} s)\n"
    )
    sys.stdout.flush()
    return others


def main() -> int:
    """0 when every film is as recorded."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("films", nargs="*", default=USUAL)
    chosen = options.parse_args()
    sys.stdout.write(f"{platform.machine()}, Python {platform.python_version()}\n")
    return 1 if [name for name in chosen.films if differing(name)] else 0


if __name__ == "__main__":
    sys.exit(main())
