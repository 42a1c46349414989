"""Figures over a long log: sealing it, loading it, asking, and one more day.

    python -m benchmarks.analytics [--events 10000000] [--json FILE]

Without ``--events`` a million events are used, which takes a minute; ten million take ten, most
of them for making the log, and need 20 GB of disk. Promised for ten million: sealed in 60 s,
every question in 2 s, one more day in 1 s.
"""

import argparse
import json
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from adapters.embedded.services import EmbeddedServices
from adapters.event_store.migrate import migrate
from adapters.event_store.postgres_event_store import PostgresEventStore
from adapters.log_segments.sealed_log import SealedLog
from api.columns import LogColumns
from benchmarks._analytics_log import FILMS_A_DAY, PER_FILM, fill
from projections.analytics import catalogue
from projections.analytics.answers import Answers
from projections.analytics.engine import Facts

SEAL_S, ASK_S, DAY_S = 60.0, 2.0, 1.0
"""What is promised for ten million events."""


def timed(action: Callable[[], object]) -> float:
    """Seconds one call takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def peak_mb() -> float:
    """The most memory that this process ever had; the database is another process."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def asking(facts: Facts, now: datetime) -> dict[str, float]:
    """Seconds of every question, the median of three."""
    given: dict[str, Any] = {"now": now, "zone": "Europe/Warsaw", "days": 60}

    def seconds(name: str) -> float:
        return statistics.median(timed(lambda: facts.asked(name, **given)) for _ in range(3))

    return {name: seconds(name) for name in catalogue.questions()}


def scanned(folder: Path) -> dict[str, float]:
    """Questions of an audit, straight on the sealed files."""
    questions = {
        "events by topic": "SELECT topic, count(*) FROM log GROUP BY topic",
        "events by day": "SELECT recorded_at::DATE, actor, count(*) FROM log GROUP BY ALL",
        "one stream": "FROM log WHERE stream = (SELECT max(stream) FROM log)",
    }
    with duckdb.connect(config={"threads": 2}) as database:
        database.execute(f"CREATE VIEW log AS FROM read_parquet('{folder}/events-*.parquet')")
        return {
            name: timed(lambda sql=sql: database.sql(sql).to_arrow_table())
            for name, sql in questions.items()
        }


def measured(url: str, folder: Path, events: int) -> dict[str, Any]:
    """Everything, on a log of that length."""
    made_s = fill(url, events=events)
    sealed_log = SealedLog(url, folder)
    sealed_s = timed(sealed_log.seal)
    size = sum(path.stat().st_size for path in folder.iterdir())
    sealing_mb = peak_mb()
    with PostgresEventStore(url) as store:
        log, facts = LogColumns(store, sealed_log), Facts()
        load_s = timed(lambda: facts.catch_up(log))
        now = datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=events / PER_FILM / FILMS_A_DAY)
        questions = asking(facts, now)
        answers = Answers(log)
        answers.summary(now=now, zone="Europe/Warsaw")
        kept_s = timed(lambda: answers.summary(now=now, zone="Europe/Warsaw"))
        day = FILMS_A_DAY * PER_FILM
        fill(url, events=day, after=events)
        day_s = timed(lambda: (sealed_log.seal(), facts.catch_up(log)))
        answers.close()
    return {
        "events": events,
        "made_s": made_s,
        "sealed_s": sealed_s,
        "sealed_mb": size / 1e6,
        "sealing_peak_mb": sealing_mb,
        "load_s": load_s,
        "questions_s": questions,
        "audit_s": scanned(folder),
        "kept_answer_s": kept_s,
        "one_day_s": day_s,
        "peak_mb": peak_mb(),
    }


def report(found: dict[str, Any]) -> None:
    """Print a table."""
    print(f"{found['events']:,} events, made in {found['made_s']:.0f} s")
    rows = [
        (
            "sealed",
            found["sealed_s"],
            f"{found['sealed_mb']:.0f} MB, promised {SEAL_S:.0f}",
        ),
        ("loaded", found["load_s"], "once per process"),
        ("one more day", found["one_day_s"], f"seal and load, promised {DAY_S:.0f}"),
        ("an answer again", found["kept_answer_s"], "at the same head"),
    ]
    rows += [(f"? {name}", s, "") for name, s in sorted(found["questions_s"].items())]
    rows += [(f"on the files: {name}", s, "") for name, s in found["audit_s"].items()]
    for name, seconds, note in rows:
        print(f"{name:36}{seconds:>9.3f} s  {note}")
    slowest = max(found["questions_s"].values())
    print(f"slowest question {slowest:.2f} s (promised {ASK_S:.0f})")
    print(f"memory at most {found['peak_mb']:.0f} MB, {found['sealing_peak_mb']:.0f} by sealing")


def main() -> None:
    """Run on a server of our own in a temporary folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with EmbeddedServices(place / "services") as running:
            migrate(running.database_url)
            found = measured(running.database_url, place / "segments", given.events)
    report(found)
    if given.json:
        given.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
