"""The budget of a film, and what its document will probably take of it.

The budget is real time on two processors at 1080 × 1920 and 30 frames per second: 66.7
processor milliseconds per frame for simulation, drawing and encoding together.

Coefficients are processor milliseconds per unit of work, fitted by non-negative least
squares to ``python -m benchmarks.costs`` over the whole gallery (46 films; median error of a
stage 15 to 22 %, on two cores of a shared x86-64 machine). What the gallery says too little
about was set by hand: bodies that search for and push one another after figures of
``python -m benchmarks.crowds``, ``rules`` by judgement. Another machine shifts all of them, and
``Estimate.load`` with them, but not which construct costs most.
"""

from collections import defaultdict
from dataclasses import dataclass, replace

from domain.language.models import Document
from domain.language.problems import Problem
from domain.simulation.estimate.crowd import crowd_of, length_of
from domain.simulation.estimate.work import FPS, Work, works_of
from domain.simulation.machines.expansion import expanded

PROCESSORS = 2
BUDGET_MS = PROCESSORS * 1000.0 / FPS
"""Processor milliseconds that a frame may take."""
HARD = 3.0
"""So many budgets are too much: such a film is rendered, but warned of."""
LIGHT = 0.65
"""Share of the budget up to which a film is light; an empty one takes half of it."""
STAGES = ("simulate", "draw", "encode")

type Stages = tuple[float, float, float]

MS: dict[str, Stages] = {
    "frame": (2.9, 6.0, 23.6),
    "bodies": (0.002, 0.010, 0.0013),
    "corners": (0.0, 0.045, 0.0),
    "glow": (0.0, 8.7, 6.5),
    "trail layers": (0.0, 4.6, 0.0),
    "trails": (0.0, 0.0001, 0.00023),
    "search": (0.008, 0.0, 0.0),
    "contacts": (0.003, 0.0, 0.0),
    "rules": (0.0004, 0.0, 0.0),
    "behaviours": (0.58, 0.0, 0.0),
    "pairs": (0.00094, 0.0, 0.0),
    "cells": (0.00026, 0.0, 0.0),
    "drawn cells": (0.0, 0.00045, 0.0),
    "walls": (0.00012, 0.0, 0.0),
    "joints": (0.005, 0.0, 0.0),
    "background": (0.0, 10.4, 12.7),
}
"""What one unit of each kind of work takes in each stage."""

HINTS = {
    "bodies": "lower the counts and limits of births, or max_bodies",
    "corners": "fewer bodies, or shape: circle",
    "glow": "lower glow or size, or fewer bodies",
    "trail layers": "give species the same trail_time, or trail: none",
    "trails": "shorter trail_time, fewer bodies, or trail: none",
    "search": "fewer bodies that touch, or collide: false",
    "contacts": "fewer bodies in one place",
    "pairs": "shorter reach or radius, or fewer bodies",
    "cells": "larger cells, or fewer steps",
    "drawn cells": "larger cells",
    "walls": "fewer walls or pegs",
    "joints": "fewer bodies that are joined",
}


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """What a document will probably cost, from the document alone."""

    seconds: float
    """Length of the film at most."""
    bodies: int
    """Bodies alive at once, at most."""
    mean_bodies: float
    contacts: float
    """Pairs that touch, on average."""
    glow: float
    """Area of glow, in pictures."""
    trail_points: float
    """Places that trails remember, on average."""
    cells: int
    stages: dict[str, float]
    """Processor milliseconds per frame by stage."""
    load: float
    """Share of the budget; 1 is all of it."""
    level: str
    """``light``, ``fair``, ``heavy`` (beyond the budget) or ``excessive`` (beyond the hard one)."""
    dearest: str
    """Path of the construct that costs most, beyond what every film costs; may be empty."""
    dearest_kind: str
    dearest_ms: float
    warnings: tuple[Problem, ...]

    @property
    def frame_ms(self) -> float:
        """Processor milliseconds per frame."""
        return sum(self.stages.values())


def estimate(document: Document) -> Estimate:
    """The estimate of a valid document: quick, and the same wherever it is made."""
    whole = expanded(document)
    crowd = crowd_of(whole)
    works = tuple(works_of(whole, crowd))
    amounts: defaultdict[str, float] = defaultdict(float)
    stages = [0.0, 0.0, 0.0]
    for work in works:
        amounts[work.kind] += work.amount
        stages = [sum(pair) for pair in zip(stages, _taken(work), strict=True)]
    load = sum(stages) / BUDGET_MS
    dearest = max(works[1:], key=lambda work: sum(_taken(work)))
    dearest = replace(dearest, path=_written(dearest.path, document, whole))
    return Estimate(
        seconds=length_of(document),
        bodies=int(crowd.most + 0.5),
        mean_bodies=crowd.mean,
        contacts=amounts["contacts"],
        glow=amounts["glow"],
        trail_points=amounts["trails"],
        cells=int(amounts["drawn cells"]),
        stages=dict(zip(STAGES, stages, strict=True)),
        load=load,
        level=_level(load),
        dearest=dearest.path,
        dearest_kind=dearest.kind,
        dearest_ms=sum(_taken(dearest)),
        warnings=(_warning(dearest, load),) if load > HARD else (),
    )


def _written(path: str, document: Document, whole: Document) -> str:
    """Where a construct of the whole stands in the document as written: machines come first in
    ``species`` and last elsewhere (``expanded``)."""
    section, _, rest = path.partition("[")
    number, _, inner = rest.partition("]")
    if whole is document or not number.isdigit():
        return path
    own, every = len(getattr(document, section)), len(getattr(whole, section))
    at = int(number) - (every - own if section == "species" else 0)
    return f"{section}[{at}]{inner}" if 0 <= at < own else "machines"


def _taken(work: Work) -> list[float]:
    return [each * work.amount for each in MS[work.kind]]


def _level(load: float) -> str:
    if load <= LIGHT:
        return "light"
    if load <= 1:
        return "fair"
    return "heavy" if load <= HARD else "excessive"


def _warning(dearest: Work, load: float) -> Problem:
    return Problem(
        path=dearest.path,
        expected=f"a film that takes at most {HARD:g} times its budget",
        got=f"about {load:.1f} times, most of it for {dearest.kind}",
        hint=HINTS.get(dearest.kind, "make less happen at once"),
    )
