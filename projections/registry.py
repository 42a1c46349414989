"""Every read model, by name. Adding one here is all it takes to have it built and followed."""

from projections.ideas_board import ideas_board
from projections.production_line import production_line
from projections.projection import Projection

PROJECTIONS: tuple[Projection, ...] = (
    ideas_board,
    production_line,
)


class UnknownView(Exception):
    """No read model has this name."""


def projection(name: str) -> Projection:
    """The read model with this name. Raises ``UnknownView``."""
    for each in PROJECTIONS:
        if each.name == name:
            return each
    raise UnknownView(f"{name}: there are {', '.join(each.name for each in PROJECTIONS)}.")
