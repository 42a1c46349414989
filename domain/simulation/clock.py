"""The clock: film time passes evenly, simulated time slower or faster beside it.

Both are counted in 1/120 s. At every film tick the clock says how many ticks the simulation
makes; its rest is kept as an exact fraction, so that no speed of time drifts.
"""

from dataclasses import dataclass

from domain.simulation.plan import ticks

WHOLE = 65536


@dataclass(kw_only=True)
class FilmClock:
    """Film ticks since the beginning, and how fast simulated time runs."""

    tick: int = 0
    speed: int = WHOLE
    """Simulated ticks per film tick, in 1/65536."""
    remainder: int = 0
    """Share of the next simulated tick that has passed, in 1/65536."""
    back_to_normal: int = 0
    """Film tick at which a change of speed ends."""

    def run(self, speed: float, hold: float) -> None:
        """Let time run at another speed for so many seconds of film."""
        self.speed = max(1, int(speed * WHOLE + 0.5))
        self.back_to_normal = self.tick + ticks(hold)

    def stand(self, hold: float) -> None:
        """Let no time pass for so many seconds of film."""
        self.speed = 0
        self.back_to_normal = self.tick + ticks(hold)

    def advance(self) -> int:
        """One film tick; returns how many simulated ticks it holds."""
        if self.speed != WHOLE and self.tick >= self.back_to_normal:
            self.speed, self.remainder = WHOLE, 0
        self.tick += 1
        self.remainder += self.speed
        due, self.remainder = divmod(self.remainder, WHOLE)
        return due
