"""What all behaviours have in common: who behaves so, and when."""

from domain.language.triggers import During
from domain.language.values import MAX_SECONDS, Construct, Seconds, Selector, ThingName


class Conduct(Construct):
    on: Selector = "all"
    """Which bodies behave so."""
    name: ThingName = ""
    """How the timeline refers to it."""
    during: During = ()
    """States in which it acts; empty for all."""
    start: Seconds = 0
    """From this simulated time …"""
    stop: Seconds = MAX_SECONDS
    """… to this one."""
