"""The ending: which rule ends the film, and when."""

from dataclasses import dataclass, field

from domain.language.words import EndRule, TimeEnd
from domain.simulation.measurements import Measurements
from domain.simulation.plan import Plan, ticks
from domain.simulation.world import World


@dataclass(kw_only=True)
class Ending:
    """Watches the end rules; once the end is reached it stays reached."""

    plan: Plan
    because: str = ""
    """``end:<rule>``, ``duration``, ``limit:<which>``; empty while the film goes on."""
    reached: int = -1
    """Film tick at which the end was reached."""
    over: int = -1
    """Film tick at which the film is over, when the end is reached."""
    _since: dict[int, int] = field(default_factory=dict)
    """Film tick since which each rule holds without a break."""

    def watch(self, measurements: Measurements, world: World, film_tick: int) -> bool:
        """Judge the rules at a film tick; True when the end is reached just now."""
        if self.because:
            return False
        document = self.plan.document
        settle, duration = ticks(document.end.settle), ticks(document.duration)
        fulfilled = [
            self._holds(at, rule, measurements, world, film_tick)
            for at, rule in enumerate(document.end.rules)
        ]
        names = [
            _name(rule) for rule, done in zip(document.end.rules, fulfilled, strict=True) if done
        ]
        enough = any(fulfilled) if document.end.kind == "any" else bool(names) and all(fulfilled)
        if enough:
            chosen = names[:1] if document.end.kind == "any" else names
            self._end("end:" + "+".join(chosen), film_tick, film_tick + settle)
        elif film_tick >= max(1, duration - settle):
            self._end("duration", film_tick, duration)
        return bool(self.because)

    def stop(self, because: str, film_tick: int) -> None:
        """A stated limit ends the film; it settles on its last picture."""
        settle = ticks(self.plan.document.end.settle)
        self._end(because, film_tick, film_tick + settle)

    def _end(self, because: str, film_tick: int, over: int) -> None:
        self.because, self.reached = because, film_tick
        self.over = max(film_tick + 1, over)

    def _holds(
        self, at: int, rule: EndRule, measurements: Measurements, world: World, film_tick: int
    ) -> bool:
        if isinstance(rule, TimeEnd):
            return film_tick >= ticks(rule.at)
        value = measurements.value(rule.measure, rule.of, world, film_tick)
        true = value >= rule.value if rule.test == "above" else value <= rule.value
        if not true or film_tick < ticks(rule.after):
            self._since.pop(at, None)
            return False
        since = self._since.setdefault(at, film_tick)
        return film_tick - since >= ticks(rule.hold)


def _name(rule: EndRule) -> str:
    return "time" if isinstance(rule, TimeEnd) else rule.measure
