"""Actions wait for measurements and states; numbers follow curves and formulas."""

from typing import Any

import pytest

from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import after, ball

EMITTER: Any = {"kind": "emitter", "species": "a", "rate": 10, "name": "source"}
STORM: Any = {
    "states": ["calm", "storm", "over"],
    "transitions": [
        {"kind": "time", "state": "calm", "to": "storm", "after": 0.5},
        {"kind": "measurement", "state": "storm", "to": "over", "measure": "time", "value": 1.5},
    ],
}


def spawned(simulation: Simulation) -> int:
    return int((simulation.world.bodies.species == 1).sum())


def spawning(seconds: float, *, population: Any = EMITTER, **action: Any) -> int:
    """How many ``b`` an action has spawned."""
    return spawned(
        after(
            seconds,
            species=[{"name": "a"}, {"name": "b"}],
            births=[population],
            timeline=[{"kind": "spawn", "species": "b", **action}],
        )
    )


class TestCrossings:
    def test_fire_once_when_the_value_is_reached(self) -> None:
        five = {"measure": "population", "of": "a", "value": 5}

        assert spawning(0.3, when=five) == 0
        assert spawning(0.5, when=five) == 1
        assert spawning(2.0, when=five) == 1

    def test_fire_at_every_step(self) -> None:
        steps = {"measure": "population", "of": "a", "value": 5, "step": 5}

        assert spawning(2.05, when=steps) == 4

    def test_fire_again_at_a_new_crossing_only_when_asked(self) -> None:
        gone: Any = [{"name": "a", "lifetime": 0.35, "fade": 0}, {"name": "b"}]
        pulses: Any = [{"kind": "emitter", "species": "a", "rate": 1, "burst": 3}]
        three = {"measure": "population", "of": "a", "value": 3}
        for again, expected in ((False, 1), (True, 3)):
            action = {"kind": "spawn", "species": "b", "when": three | {"again": again}}
            simulation = after(2.2, species=gone, births=pulses, timeline=[action])
            assert spawned(simulation) == expected

    def test_repeat_while_they_hold(self) -> None:
        five = {"measure": "population", "of": "a", "value": 5}

        assert spawning(1.42, when=five, every=0.25) == 5

    def test_wait_for_the_hold(self) -> None:
        assert spawning(0.9, when={"measure": "time", "value": 0.3, "hold": 0.5}) == 1
        assert spawning(0.7, when={"measure": "time", "value": 0.3, "hold": 0.5}) == 0


class TestStates:
    def test_pass_by_time_and_by_measurement(self) -> None:
        states = [after(t, **STORM).timeline.machine.state for t in (0.4, 0.6, 1.4, 1.6)]

        assert states == ["calm", "storm", "storm", "over"]

    def test_let_forces_act_in_their_states_only(self) -> None:
        gravity: Any = [{"kind": "gravity", "y": 120, "during": ["storm"]}]

        before = after(0.5, **STORM, forces=gravity).world.bodies.vy[0]
        inside = after(1.0, **STORM, forces=gravity).world.bodies.vy[0]
        beyond = after(3.0, **STORM, forces=gravity).world.bodies.vy[0]

        assert before == 0
        assert inside == pytest.approx(60, abs=1)
        assert beyond == pytest.approx(120, abs=1)

    def test_let_actions_fire_on_entering(self) -> None:
        action: Any = [{"kind": "turn_gravity", "enter": "storm", "mark": True}]
        simulation = after(3, **STORM, timeline=action)

        marks = [event for event in simulation.happenings.events if event[1] == 6]
        assert [event[0] for event in marks] == [60]


class TestControls:
    def test_a_switch_stops_an_emitter(self) -> None:
        off: Any = [{"kind": "switch", "at": 1, "what": "source", "to": "off"}]

        assert len(after(3, births=[EMITTER], timeline=off).world.bodies) == 11

    def test_a_change_reaches_a_behaviour(self) -> None:
        hold: Any = [{"kind": "hold_speed", "name": "pace", "speed": 100}]
        change: Any = [{"kind": "change", "at": 0, "force": "pace", "field": "speed", "to": 400}]
        simulation = after(3, births=[ball(100, 900, 50)], behaviours=hold, timeline=change)

        assert simulation.world.bodies.vx[0] == pytest.approx(400, rel=0.01)

    def test_a_freeze_holds_the_world_still(self) -> None:
        freeze: Any = [{"kind": "freeze", "at": 1, "hold": 1}]
        simulation = after(3, births=[ball(100, 900, 100)], timeline=freeze)

        assert simulation.world.bodies.x[0] == pytest.approx(300, abs=1)
        assert simulation.clock.tick == 360


class TestDrivenNumbers:
    def test_a_curve_drives_the_rate_of_a_source(self) -> None:
        points = [{"at": 0, "value": 0}, {"at": 4, "value": 40}]
        curve: Any = [{"kind": "curve", "what": "source", "field": "rate", "points": points,
                       "easing": "linear"}]  # fmt: skip
        simulation = after(4, births=[EMITTER], numbers=curve)

        assert len(simulation.world.bodies) == pytest.approx(80, abs=1)

    def test_a_formula_slows_a_source_as_it_crowds(self) -> None:
        formula: Any = [{"kind": "formula", "what": "source", "field": "rate",
                         "value": "max(0, 40 - population)"}]  # fmt: skip
        simulation = after(8, births=[EMITTER], numbers=formula)

        assert 38 <= len(simulation.world.bodies) <= 40

    def test_a_formula_stays_within_what_its_number_may_be(self) -> None:
        drag: Any = [{"kind": "drag", "name": "d", "rate": 1}]
        formula: Any = [{"kind": "formula", "what": "d", "field": "rate", "value": "1 / 0 - 9 * 9"}]
        simulation = after(0.1, forces=drag, numbers=formula)

        assert simulation.timeline.forces.number(0, "rate", 1) == 0
