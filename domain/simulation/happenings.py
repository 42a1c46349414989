"""Happenings: events that may be heard and seen, and everything that is counted."""

from collections import Counter
from dataclasses import dataclass, field

from domain.simulation.world import TICK_RATE, Bodies

KINDS = ("contact", "birth", "death", "split", "merge", "convert", "mark")
SUBUNIT = 256
"""Events leave the simulation in 1/256 unit."""

LOUDEST = 65535
PER_TICK = 12
"""Contacts of one tick beyond this many (the strongest) are counted but not told: a film has
at most 30 notes per second."""

type Event = tuple[int, int, int, int, int, int, int, int, int]
"""tick, kind, a, b, x, y, strength, species, size."""


def fixed(value: float) -> int:
    """A length in 1/256 unit."""
    return int(value * SUBUNIT + (0.5 if value >= 0 else -0.5))


@dataclass(kw_only=True)
class Happenings:
    """What has happened so far, and what since somebody last asked."""

    events: list[Event] = field(default_factory=list)
    contacts: int = 0
    """Touches of two bodies that began."""
    births: int = 0
    deaths: int = 0
    counters: Counter[str] = field(default_factory=Counter)
    recent: list[int] = field(default_factory=lambda: [0] * TICK_RATE)
    """Contacts of each of the last 120 ticks."""

    def tell(self, event: Event) -> None:
        """Something to be heard or seen."""
        self.events.append(event)

    def mark(self, tick: int, x: float, y: float, strength: int = LOUDEST) -> None:
        """A decisive moment."""
        self.tell((tick, KINDS.index("mark"), -1, -1, fixed(x), fixed(y), strength, -1, 0))

    def about(self, tick: int, kind: str, bodies: Bodies, a: int, b: int, strength: float) -> None:
        """An event of the body in row ``a``; ``b`` is another's id or −1."""
        self.tell(
            (
                tick,
                KINDS.index(kind),
                int(bodies.id[a]),
                b,
                fixed(float(bodies.x[a])),
                fixed(float(bodies.y[a])),
                min(LOUDEST, int(strength)),
                int(bodies.species[a]),
                fixed(float(bodies.size[a])),
            )
        )

    def touched(self, tick: int, count: int) -> None:
        """So many touches began in this tick."""
        self.contacts += count
        self.recent[tick % TICK_RATE] = count

    def contact_rate(self) -> int:
        """Touches that began within the last simulated second."""
        return sum(self.recent)

    def drain(self) -> list[Event]:
        """Events since the last call."""
        events, self.events = self.events, []
        return events
