"""The answer of the render program: one object, as ``docs/renderer-contract.md`` words it."""

import resource
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from api.peak_memory import peak_memory_mb

if TYPE_CHECKING:
    from domain.simulation.estimate.budget import Estimate

CONTRACT = "kinora-render@1"


@cache
def all_versions() -> dict[str, str]:
    """Versions that shape a film's bytes, by name."""
    from adapters.rendering.versions import versions
    from adapters.synthesis.synthesiser import VERSION
    from domain.language.models import LANGUAGE_VERSION

    return {
        "contract": CONTRACT,
        **versions(),
        "synthesis": VERSION,
        "pyav": version("av"),
        "language": LANGUAGE_VERSION,
    }


def peak_rss_mb() -> float:
    """Most memory that this process, or the largest of its children, held at once."""
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return round(max(peak_memory_mb(), child / unit), 1)


def estimated(costs: "Estimate") -> dict[str, object]:
    """An estimate as the answer has it."""
    return {
        "level": costs.level,
        "load": round(costs.load, 3),
        "frame_ms": round(costs.frame_ms, 1),
        "stages_ms": {name: round(value, 1) for name, value in costs.stages.items()},
        "seconds": costs.seconds,
        "bodies": costs.bodies,
        "mean_bodies": round(costs.mean_bodies, 1),
        "contacts": round(costs.contacts, 1),
        "glow": round(costs.glow, 3),
        "trail_points": round(costs.trail_points),
        "cells": costs.cells,
        "dearest": {
            "path": costs.dearest,
            "kind": costs.dearest_kind,
            "ms": round(costs.dearest_ms, 1),
        },
        "warnings": [asdict(each) for each in costs.warnings],
    }


def failure(kind: str, message: str, problems: Sequence[object] = ()) -> Mapping[str, object]:
    """The answer when nothing was made."""
    return {
        "contract": CONTRACT,
        "error": {"kind": kind, "message": message, "problems": list(problems)},
    }
