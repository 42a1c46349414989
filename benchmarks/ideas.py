"""Ideas: an import of a thousand with novelty and feasibility, a thousand out of the grammar,
and one search among a hundred thousand.

The import runs in a temporary profile with embedded services, as one command would.
"""

import argparse
import json
import statistics
import tempfile
import time
from itertools import islice
from pathlib import Path

from adapters.similarity.hashing_space import HashingSpace
from adapters.similarity.selection import DistantSelection
from api.bootstrap import Kinora, open_kinora
from api.local import production
from api.settings import load_settings
from api.watching import Watch
from domain.commands.ideas import import_text
from domain.composition.invention.grammar import Told, sketches, tell
from domain.composition.invention.invent import batches
from domain.events.work import WorkSucceeded
from domain.production.stage import Stage

QUERIES = 30
CHUNK = 5_000

SUBJECTS = ("embers", "moons", "marbles", "drops", "rings", "sparks", "leaves", "birds", "coins")
ACTIONS = ("split", "merge", "orbit", "bounce", "fall", "collide", "spiral", "chase one another")
PLACES = ("a bowl", "an empty room", "a dark sky", "a narrow glass", "the last corner")
ENDS = ("the screen is full", "one is left", "nothing moves", "the counter reaches zero")


def main() -> None:
    """Print a table, and the figures as JSON with ``--json FILE``."""
    options = _options()
    figures: dict[str, float] = {}
    figures |= _search(options.known)
    figures |= _generate(options.made)
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(KINORA_DATA_DIR=Path(folder), KINORA_PROFILE="sandbox")
        with open_kinora(settings) as kinora:
            seconds = _import(kinora, options.ideas)
    print(f"{options.ideas} ideas: {seconds:.1f} s from the request to the last verdict")
    if options.json:
        figures |= {"ideas": options.ideas, "seconds": seconds}
        options.json.write_text(json.dumps(figures), encoding="utf-8")


def _search(known: int) -> dict[str, float]:
    """One idea against many, with the index in memory."""
    texts = [f"{told.title} {told.summary}" for told in _told(known + QUERIES)]
    space = HashingSpace()
    began = time.perf_counter()
    for begin in range(0, known, CHUNK):
        space.add(texts[begin : min(known, begin + CHUNK)])
    built = time.perf_counter() - began
    began = time.perf_counter()
    space.nearest(texts[:1], [known])
    first = 1000 * (time.perf_counter() - began)
    times, working = [], time.process_time()
    for text in texts[known:]:
        began = time.perf_counter()
        space.nearest([text], [known])
        times.append(1000 * (time.perf_counter() - began))
    processor = 1000 * (time.process_time() - working) / QUERIES
    middle, worst = statistics.median(times), max(times)
    memory = space.index.bytes / 1024**2
    print(
        f"search among {known}: {middle:.1f} ms in the middle, {worst:.1f} ms at worst, "
        f"{processor:.1f} processor ms; the first of a process, which loads the kernel, "
        f"{first:.0f} ms; "
        f"index {memory:.0f} MB, built in {built:.1f} s"
    )
    return {
        "known": known,
        "search_ms": middle,
        "search_worst_ms": worst,
        "search_processor_ms": processor,
        "search_first_ms": first,
        "index_mb": memory,
    }


def _generate(count: int) -> dict[str, float]:
    """So many ideas of the grammar, none a duplicate of another."""
    began, working = time.perf_counter(), time.process_time()
    selection, admitted, tried = DistantSelection(HashingSpace), 0, 0
    for batch in batches(1, "pl"):
        tried += len(batch)
        admitted += sum(selection.admit([(told.title, told.summary) for _, told in batch]))
        if admitted >= count:
            break
    seconds, processor = time.perf_counter() - began, time.process_time() - working
    print(
        f"{admitted} ideas of the grammar out of {tried} sketches: {seconds:.1f} s, "
        f"{processor:.1f} processor s"
    )
    return {"made": admitted, "made_seconds": seconds, "made_processor_seconds": processor}


def _told(count: int) -> list[Told]:
    return [tell(each, "pl") for each in islice(sketches(7), count)]


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
    parser.add_argument("--known", type=int, default=100_000, help="ideas searched among")
    parser.add_argument("--made", type=int, default=1000, help="ideas out of the grammar")
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
