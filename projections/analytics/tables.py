"""What may be taken elsewhere: which tables belong to which part of an export."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

import pyarrow as pa

from projections.analytics import catalogue
from projections.analytics.engine import Facts

FILMS = ("films", "publications", "drafts", "costs", "ideas", "work", "language_gaps")
METRICS = ("observations", "days", "gaps")
KPIS = (
    "post_figures", "platforms", "rolling", "trend", "calendar", "velocity", "combined",
    "acceptance", "publishing", "lead_times", "costs_summary", "model_success", "streak",
    "holes", "marks", "films_and_results", "experiments",
)  # fmt: skip

PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"films": FILMS, "metrics": METRICS, "kpis": KPIS}
)
"""Tables of each part; the events themselves are a part of their own."""

_QUESTION = {"costs_summary": "costs"}
"""Names of questions where a view has that name already."""

LONGEST = 3_650
"""Days back in tables of days: everything there is."""


def table(facts: Facts, name: str, *, now: datetime, zone: str) -> pa.Table:
    """One table as it is now. What is nested is laid flat: ``views_7d`` with n and median
    becomes ``views_7d.n`` and ``views_7d.median``."""
    if name in FILMS or name in METRICS:
        found = facts.table(f"FROM {name}")
    else:
        question = _QUESTION.get(name, name)
        found = facts.asked(question, now=now, zone=zone, days=LONGEST)
    return found.flatten()


def meaning(name: str) -> str:
    """What the table holds, in one paragraph: the head of its SQL file."""
    if name in FILMS or name in METRICS:
        text = catalogue.view(name)
    else:
        text = catalogue.question(_QUESTION.get(name, name))
    head: list[str] = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        head.append(line.removeprefix("--").strip())
    return " ".join(head)
