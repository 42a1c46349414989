"""The panel over a long log: 10 000 animations and 200 000 events.

(a) The API at 50 requests a second over all lists and details. (b) Every list screen in a real
browser: from navigation to the first rows painted, and from a filter to the filtered rows.
The log is made once a day and kept in ``var/benchmarks``.
"""

import argparse
import json
import os
from pathlib import Path
from typing import Any

from benchmarks._panel_load import Mix, Visitor, ask_at_rate, table
from benchmarks._panel_place import kept_place
from benchmarks._panel_processor import Processor
from benchmarks._panel_screens import measured

FIRST_PAINT_MS = 1_000
FILTER_MS = 200
API_P95_MS = 100


def main() -> None:
    """Print a table, and the figures as JSON with ``--json FILE``."""
    options = _options()
    with kept_place(options.folder, films=options.films, events=options.events) as place:
        figures: dict[str, Any] = {"ready_s": place.ready_s, "load": os.getloadavg()}
        print(f"API ready {place.ready_s:.1f} s after its start; load {os.getloadavg()[0]:.1f}")
        visitor = Visitor(place.url)
        mix = Mix(visitor)
        if "api" in options.parts:
            figures["api_first"] = _first(visitor, mix)
            processor = Processor(api=place.api, database_url=place.kinora.urls.database)
            answers = ask_at_rate(
                visitor, mix.calls(), per_second=options.rate, seconds=options.seconds
            )
            figures["processor"] = processor.ms_per(len(answers))
            figures["api"] = table(answers)
            _print_api(figures["api"])
            print("per request:", figures["processor"], f"load {os.getloadavg()[0]:.1f}")
        if "screens" in options.parts:
            figures["screens"] = measured(place.url, visitor.cookie, times=options.times)
    figures["load_after"] = os.getloadavg()
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _first(visitor: Visitor, mix: Mix) -> dict[str, float]:
    """Every route once, one after the other: also what its first request costs."""
    found = {}
    for call in mix.each_once():
        answered = ask_at_rate(visitor, iter([call]), per_second=1000, seconds=0.001)[0]
        found[call.name] = round(answered.ms, 1)
    slowest = sorted(found.items(), key=lambda each: -each[1])[:5]
    print("slowest first answers:", ", ".join(f"{name} {ms:.0f} ms" for name, ms in slowest))
    return found


def _print_api(found: dict[str, dict[str, float]]) -> None:
    print(f"{'':24}{'count':>7}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'kB':>8}{'errors':>8}")
    for name, each in found.items():
        print(
            f"{name:24}{each['count']:>7}{each['p50_ms']:>9.1f}{each['p95_ms']:>9.1f}"
            f"{each['p99_ms']:>9.1f}{each['kb']:>8.0f}{each['errors']:>8}"
        )
    p95 = found["all"]["p95_ms"]
    print(f"limit: p95 below {API_P95_MS} ms: {'holds' if p95 < API_P95_MS else 'does not hold'}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, default=10_000)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--rate", type=float, default=50.0, help="requests per second")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--times", type=int, default=3, help="visits to each screen")
    parser.add_argument("--parts", nargs="*", default=["api", "screens"])
    parser.add_argument("--folder", type=Path, default=Path("var/benchmarks"))
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
