"""Triggers: when actions of the timeline are due, and when states become others."""

from collections.abc import Callable
from dataclasses import dataclass, field

from domain.language.states import TimeTransition
from domain.language.timeline import Action
from domain.language.triggers import Crossing, When
from domain.simulation.plan import Plan, begin_of, ticks

SHORTEST = 6
"""Ticks between repeats at least (0.05 s)."""

type Reading = Callable[[str, str], float]
"""A measurement now, by measure and selector."""


@dataclass(kw_only=True)
class Gauge:
    """Watches one crossing: since when the measurement has been beyond the value."""

    rule: Crossing
    since: int = -1
    """Film tick; negative while it is not beyond."""
    passed: float = 0.0
    """How far beyond the value the next crossing is (``step``)."""

    def holds(self, value: float, tick: int) -> bool:
        """Whether the value, with what has been passed, is reached for long enough."""
        above = self.rule.test == "above"
        goal = self.rule.value + (self.passed if above else -self.passed)
        if not (value >= goal if above else value <= goal):
            self.since = -1
            return False
        if self.since < 0:
            self.since = tick
        return tick - self.since >= ticks(self.rule.hold)

    def pass_on(self, value: float, step: float) -> None:
        """Wait for the next step beyond the value of now."""
        beyond = value - self.rule.value
        steps = int((beyond if self.rule.test == "above" else -beyond) / step) + 1
        self.passed = max(self.passed + step, steps * step)
        self.since = -1


@dataclass(kw_only=True)
class Machine:
    """Which state the film is in."""

    plan: Plan
    state: str = ""
    entered: int = 0
    """Film tick at which the state was entered."""
    _gauges: dict[int, Gauge] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.state = next(iter(self.plan.document.states), "")

    def step(self, tick: int, reading: Reading) -> bool:
        """Pass to another state when it is time; whether it was entered at this tick."""
        for index, rule in enumerate(self.plan.document.transitions):
            if rule.state != self.state or tick == self.entered:
                continue
            if isinstance(rule, TimeTransition):
                true = tick - self.entered >= ticks(rule.after)
            else:
                gauge = self._gauges.setdefault(index, Gauge(rule=rule))
                true = gauge.holds(reading(rule.measure, rule.of), tick)
            if true:
                self.state, self.entered = rule.to, tick
                self._gauges.clear()
                break
        return tick == self.entered

    def within(self, during: tuple[str, ...]) -> bool:
        """Whether the state of now is one of these; no states mean all."""
        return not during or self.state in during


@dataclass(kw_only=True)
class Agenda:
    """Which actions are due."""

    plan: Plan
    machine: Machine
    _gauges: dict[int, Gauge] = field(default_factory=dict)
    _fired: dict[int, int] = field(default_factory=dict)
    """Film tick at which a triggered action was first due in its present run."""
    _held: set[int] = field(default_factory=set)
    """Triggered actions whose measurement was beyond at the tick before."""

    def due(self, tick: int, reading: Reading) -> list[int]:
        """Indices of the actions that fall on a film tick, in document order."""
        return [
            index
            for index, action in enumerate(self.plan.document.timeline)
            if self.machine.within(action.during) and self._is_due(index, action, tick, reading)
        ]

    def _is_due(self, index: int, action: Action, tick: int, reading: Reading) -> bool:
        if action.when != "always":
            return self._crossed(index, action, action.when, tick, reading)
        if action.enter:
            return self._on_entering(action, tick)
        return _on_beat(action, begin_of(action.at), tick)

    def _on_entering(self, action: Action, tick: int) -> bool:
        machine = self.machine
        if machine.state != action.enter or tick < begin_of(action.at):
            return False
        return _on_beat(action, machine.entered, tick)

    def _crossed(self, index: int, action: Action, when: When, tick: int, reading: Reading) -> bool:
        if tick < begin_of(action.at):
            return False
        gauge = self._gauges.setdefault(index, Gauge(rule=when))
        value = reading(when.measure, when.of)
        if not gauge.holds(value, tick):
            self._held.discard(index)
            return False
        rising = index not in self._held
        self._held.add(index)
        if not rising:
            return action.every > 0 and _on_beat(action, self._fired[index], tick)
        if index in self._fired and not when.again and not when.step:
            return False
        self._fired[index] = tick
        if when.step:
            gauge.pass_on(value, when.step)
            self._held.discard(index)
        return tick <= ticks(action.until)


def _on_beat(action: Action, begin: int, tick: int) -> bool:
    """Whether a tick is the beginning of an action's run, or one of its repeats."""
    if action.every <= 0 or tick <= begin:
        return tick == begin
    period = max(SHORTEST, ticks(action.every))
    return (tick - begin) % period == 0 and tick <= ticks(action.until)
