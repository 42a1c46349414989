"""How long an import of a thousand ideas takes, with novelty and feasibility.

Runs in a temporary profile with embedded services, as one command would.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path

from api.bootstrap import Kinora, open_kinora
from api.local import production
from api.settings import load_settings
from api.watching import Watch
from domain.commands.ideas import import_text
from domain.events.work import WorkSucceeded
from domain.production.stage import Stage

SUBJECTS = ("embers", "moons", "marbles", "drops", "rings", "sparks", "leaves", "birds", "coins")
ACTIONS = ("split", "merge", "orbit", "bounce", "fall", "collide", "spiral", "chase one another")
PLACES = ("a bowl", "an empty room", "a dark sky", "a narrow glass", "the last corner")
ENDS = ("the screen is full", "one is left", "nothing moves", "the counter reaches zero")


def main() -> None:
    """Print a table, and the figures as JSON with ``--json FILE``."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(KINORA_DATA_DIR=Path(folder), KINORA_PROFILE="sandbox")
        with open_kinora(settings) as kinora:
            seconds = _import(kinora, options.ideas)
    print(f"{options.ideas} ideas: {seconds:.1f} s from the request to the last verdict")
    if options.json:
        figures = {"ideas": options.ideas, "seconds": seconds}
        options.json.write_text(json.dumps(figures), encoding="utf-8")


def _import(kinora: Kinora, count: int) -> float:
    text = "\n".join(_idea(number) for number in range(count))
    with production(kinora):
        watch = Watch(kinora, after=0, tell=lambda _: None)
        began = time.perf_counter()
        import_text(kinora.store, kinora.request(), text=text, source="file:benchmark")
        watch.until(
            lambda event: (
                isinstance(event.payload, WorkSucceeded) and event.payload.stage == Stage.VERIFY
            )
        )
        return time.perf_counter() - began


def _idea(number: int) -> str:
    """Every idea differs from every other in some of its words."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    action = ACTIONS[number // 9 % len(ACTIONS)]
    place = PLACES[number // 72 % len(PLACES)]
    end = ENDS[number // 360 % len(ENDS)]
    return (
        f"## The {number} {subject} that {action}\n\n"
        f"{number} {subject} {action} in {place} until {end}.\n"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ideas", type=int, default=1000)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
