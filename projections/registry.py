"""Every read model, by name. Adding one here is all it takes to have it built and followed."""

from projections import (
    animations,
    audit_log,
    gaps_board,
    idea_gate,
    ideas_board,
    kpis,
    notices,
    production_line,
    publishing_calendar,
    review_queue,
    schedule,
    system,
    today,
)
from projections.projection import Projection

PROJECTIONS: tuple[Projection, ...] = (
    today.VIEW,
    idea_gate.VIEW,
    ideas_board.VIEW,
    animations.VIEW,
    production_line.VIEW,
    review_queue.VIEW,
    gaps_board.VIEW,
    publishing_calendar.VIEW,
    audit_log.VIEW,
    kpis.VIEW,
    notices.VIEW,
    schedule.VIEW,
    system.VIEW,
)


class UnknownView(Exception):
    """No read model has this name."""


def projection(name: str) -> Projection:
    """The read model with this name. Raises ``UnknownView``."""
    for each in PROJECTIONS:
        if each.name == name:
            return each
    raise UnknownView(f"{name}: there are {', '.join(each.name for each in PROJECTIONS)}.")
