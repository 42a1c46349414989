"""How the processes of the render program begin."""

import gc

CYCLES_AFTER = 50_000
"""New objects between two looks for unused cycles, instead of 700. Importing makes a million
objects that stay; to look at them again and again is a tenth of a start. What rendering itself
makes has next to no cycles."""


def look_seldom_for_cycles() -> None:
    """To be called before anything heavy is imported."""
    gc.set_threshold(CYCLES_AFTER)
