"""Machines do what they are called after, and are made of nothing but the rest of the language."""

from typing import Any

import numpy as np
import pytest

from domain.language.canonical import document_digest
from domain.language.capabilities import CAPABILITIES
from domain.language.machine_parts import machine_names, species_made, walls_made
from domain.language.validation import validate, validated
from domain.simulation.machines.expansion import expanded, parts_of
from domain.simulation.simulation import Simulation
from tests.domain.simulation.worlds import after, ball, document

FALL: Any = [{"kind": "gravity", "y": 900}]
EXAMPLES = [each for each in CAPABILITIES if each.id.startswith("machine.")]
BELT: Any = {"kind": "conveyor", "start": {"x": 200, "y": 1000}, "end": {"x": 900, "y": 1000}}


def told(**parts: Any) -> list[str]:
    """Paths and hints of the problems of a document."""
    base = {"dsl_version": "2.0", "meta": {"title": "x"}, "species": [{"name": "a"}],
            "births": [{"kind": "point", "species": "a"}]}  # fmt: skip
    answer = validate(base | parts)
    return [f"{each.path}: {each.hint}" for each in answer] if isinstance(answer, list) else []


@pytest.mark.parametrize("capability", EXAMPLES, ids=lambda each: each.id)
class TestEveryMachine:
    def test_makes_the_parts_that_its_reference_names(self, capability: Any) -> None:
        film = validated(capability.example)

        made = zip(film.machines, machine_names(film), parts_of(film), strict=True)
        for machine, name, parts in made:
            assert {kind.name for kind in parts.species} == set(species_made(machine, name))
            assert {wall.name for wall in parts.walls} == set(walls_made(machine, name))

    def test_is_replaced_before_the_film_is_planned(self, capability: Any) -> None:
        film = validated(capability.example)

        assert Simulation(film).plan.document.machines == ()
        assert expanded(expanded(film)) == expanded(film)

    def test_stays_in_the_document_that_the_digest_is_of(self, capability: Any) -> None:
        film = validated(capability.example)
        without = film.model_copy(update={"machines": ()})

        assert document_digest(film) != document_digest(without)


class TestAMachine:
    def test_leaves_the_dice_of_everything_else_alone(self) -> None:
        births: Any = [{"kind": "random", "species": "a", "count": 9, "height": 200, "speed": 90}]
        pendulum: Any = {"kind": "pendulum", "bob": "b", "centre": {"x": 200, "y": 300}}
        kinds: Any = [{"name": "a", "collide": False}, {"name": "b"}]

        alone = after(0.5, species=kinds, births=births).world.bodies
        beside = after(0.5, species=kinds, births=births, machines=[pendulum]).world.bodies

        rows = beside.species == 1 + 0  # the pin comes first
        assert beside.x[rows].tolist() == alone.x.tolist()

    def test_needs_no_births_when_it_brings_its_own(self) -> None:
        assert told(births=[], machines=[{"kind": "pendulum", "bob": "a"}]) == []
        assert told(births=[]) == ["births: write an entry with a kind and a species"]

    def test_is_told_what_it_gets_wrong(self) -> None:
        gear: Any = {"kind": "gear", "name": "one"}
        wall: Any = {"kind": "segment", "start": {"x": 1, "y": 1}, "end": {"x": 9, "y": 9}}

        assert told(machines=[{"kind": "pendulum", "bob": "aa"}]) == [
            "machines[0].bob: did you mean a?"
        ]
        assert told(machines=[gear | {"meshes": "two"}]) == [
            "machines[0].meshes: write the gear that drives it before it"
        ] or told(machines=[gear | {"meshes": "two"}]) == ["machines[0].meshes: there is none"]
        assert told(machines=[gear, gear | {"name": "two", "meshes": "on"}]) == [
            "machines[1].meshes: did you mean one?"
        ]
        assert told(machines=[gear, gear]) == ["machines[1].name: give each machine another name"]
        assert told(machines=[{"kind": "galton", "ball": "a", "spacing": 40}]) == [
            "machines[0].spacing: write spacing: 53, or make balls or pegs smaller"
        ]
        assert told(
            machines=[{"kind": "galton", "ball": "a"}],
            species=[{"name": "a"}, {"name": "galton_kept_1"}],
        ) == ["machines[0].name: the machine calls a part galton_kept_1: give it another name"]
        assert told(machines=[{"kind": "hands"}], walls=[wall | {"name": "hands_arms"}]) == [
            "machines[0].name: the machine calls a part hands_arms: give it another name"
        ]

    def test_of_gears_may_not_turn_faster_than_walls_do(self) -> None:
        fast: Any = [
            {"kind": "gear", "name": "one", "teeth": 60, "rate": 3},
            {"kind": "gear", "teeth": 5, "meshes": "one"},
        ]

        assert told(machines=fast) == [
            "machines[1].meshes: give it 0.14 times the pace: a slower driver, more teeth"
        ]

    def test_has_parts_that_the_document_may_refer_to(self) -> None:
        parts: Any = {
            "machines": [BELT, BELT | {"start": {"x": 200, "y": 1400}}],
            "timeline": [{"kind": "open", "at": 1, "wall": "conveyor_2_belt"}],
            "contacts": [
                {"kind": "destroy", "between": ["a", "wall:conveyor_belt"], "who": "first"}
            ],
        }  # fmt: skip

        assert told(**parts) == []
        parts["timeline"][0]["wall"] = "conveyor_3_belt"
        parts["contacts"][0]["between"][1] = "wall:conveyor_bell"
        assert sorted(told(**parts)) == [
            "contacts[0].between[1]: did you mean wall:conveyor_belt?",
            "timeline[0].wall: did you mean conveyor_2_belt?",
        ]


class TestAConveyor:
    @pytest.mark.parametrize("speed", [180, -180])
    def test_carries_what_lies_on_it_at_its_speed(self, speed: int) -> None:
        lying = after(
            1, forces=FALL, births=[ball(540, 940)], machines=[BELT | {"speed": speed}],
            species=[{"name": "a", "size": 20, "restitution": 0.2}],
        ).world.bodies  # fmt: skip

        assert lying.vx[0] == pytest.approx(speed, rel=0.02)
        assert lying.y[0] == pytest.approx(1000 - 34 - 20, abs=0.5)

    def test_carries_a_crowd_whose_bodies_push_one_another(self) -> None:
        row: Any = {"kind": "line", "species": "a", "count": 5, "start": {"x": 300, "y": 940},
                    "end": {"x": 480, "y": 940}}  # fmt: skip
        lying = after(
            1, forces=FALL, births=[row], machines=[BELT],
            species=[{"name": "a", "size": 20, "restitution": 0.2}],
            contacts=[{"kind": "bounce", "between": ["a", "a"]}],
        ).world.bodies  # fmt: skip

        assert lying.vx == pytest.approx(np.full(5, 220.0), rel=0.03)

    def test_turns_back_below(self) -> None:
        """A ball pressed against it from below goes the other way."""
        lying = after(
            1, forces=[{"kind": "gravity", "y": -900}], births=[ball(540, 1060)],
            machines=[BELT], species=[{"name": "a", "size": 20, "restitution": 0.2}],
        ).world.bodies  # fmt: skip

        assert lying.vx[0] == pytest.approx(-220, rel=0.02)


class TestAPendulum:
    def test_swings_in_the_time_of_its_length(self) -> None:
        """Small swings take 2π √(l / g)."""
        simulation = Simulation(
            document(forces=FALL, births=[],
                     machines=[{"kind": "pendulum", "bob": "a", "length": 400, "turn": 6}])
        )  # fmt: skip
        middle: list[int] = []
        for tick in range(800):
            before = simulation.world.bodies.x[-1]
            simulation.advance()
            if before < 540 <= simulation.world.bodies.x[-1]:
                middle.append(tick)

        assert (middle[1] - middle[0]) / 120 == pytest.approx(
            2 * np.pi * np.sqrt(400 / 900), rel=0.01
        )

    def test_is_joined_to_its_own_bob_alone(self) -> None:
        cradle: Any = [
            {"kind": "pendulum", "bob": "a", "centre": {"x": x, "y": 600}, "turn": turn}
            for x, turn in ((460, 40), (500, 0), (540, 0), (580, 0))
        ]  # fmt: skip

        joints = Simulation(document(births=[], machines=cradle)).joints

        assert sorted(zip(joints.first.tolist(), joints.second.tolist(), strict=True)) == [
            (0, 1), (2, 3), (4, 5), (6, 7),
        ]  # fmt: skip

    def test_of_three_links_keeps_their_lengths(self) -> None:
        swinging = after(
            2, forces=FALL, births=[],
            machines=[{"kind": "pendulum", "bob": "a", "links": 3, "length": 150, "turn": 150}],
        ).world.bodies  # fmt: skip

        assert np.hypot(np.diff(swinging.x), np.diff(swinging.y)) == pytest.approx(
            np.full(3, 150.0), abs=1
        )


class TestAnHourglass:
    def run(self, seconds: float) -> Any:
        glass: Any = {"kind": "hourglass", "grain": "a", "count": 60, "flips": 1, "flip_every": 5}
        grains: Any = [{"name": "a", "size": 12, "restitution": 0.3}]
        contacts: Any = [{"kind": "bounce", "between": ["a", "a"]}]
        return after(
            seconds, births=[], species=grains, forces=FALL, machines=[glass], contacts=contacts
        ).world.bodies

    def test_begins_with_all_its_sand_above(self) -> None:
        assert (self.run(0).y < 960).all()
        assert len(self.run(0)) == 60

    def test_lets_it_all_through_and_back_without_losing_a_grain(self) -> None:
        below, back = self.run(4.9), self.run(10)

        assert len(below) == len(back) == 60
        assert (below.y > 960).all()
        assert (back.y < 960).all()
        assert np.abs(back.x - 540).max() < 380
        assert back.y.min() > 460


TRAIN: Any = [
    {"kind": "gear", "name": "one", "teeth": 20, "size": 200, "rate": 0.2, "turn": 3},
    {"kind": "gear", "name": "two", "teeth": 12, "meshes": "one", "side": 35},
    {"kind": "gear", "name": "three", "teeth": 30, "meshes": "two", "side": -70},
]


class TestGears:
    def ends(self, tick: int) -> tuple[Any, list[str]]:
        simulation = Simulation(document(machines=TRAIN))
        names = [
            simulation.plan.document.walls[p.wall].name for p in simulation.moving.solids.pieces
        ]
        return simulation.moving.ends(tick), names

    @pytest.mark.parametrize("tick", [0, 37, 200, 911])
    def test_that_mesh_never_touch(self, tick: int) -> None:
        """Teeth and wheels of neighbours stay apart, however they stand."""
        ends, names = self.ends(tick)
        owner = np.array([name.partition("_")[0] for name in names])
        solid = np.array(["holes" not in name for name in names])
        for one, other in (("one", "two"), ("two", "three")):
            first, second = ends[(owner == one) & solid], ends[(owner == other) & solid]
            gaps = [_distance(a, b) - a[4] - b[4] for a in first for b in second]
            assert min(gaps) > -0.5
            assert min(gaps) < 12

    def test_turn_each_other_by_their_teeth(self) -> None:
        film = expanded(document(machines=TRAIN))
        motions = {wall.name: wall.motion for wall in film.walls}
        rates = [getattr(motions[f"{name}_wheel"], "rate", 0) for name in ("one", "two", "three")]

        assert rates == pytest.approx([0.2, -0.2 * 20 / 12, 0.2 * 20 / 30])

    def test_carry_what_lies_between_their_teeth(self) -> None:
        gear: Any = {"kind": "gear", "size": 300, "teeth": 16, "rate": 0.1}
        carried = after(
            1.5, births=[ball(540, 600)], forces=FALL, machines=[gear],
            species=[{"name": "a", "size": 18, "restitution": 0}],
        ).world.bodies  # fmt: skip

        assert carried.x[0] > 600


def _distance(one: Any, other: Any) -> float:
    """Of two straight pieces that do not cross: from the ends of each to the other."""
    found = []
    for (ax, ay, bx, by), points in (
        (one[:4], (other[:2], other[2:4])),
        (other[:4], (one[:2], one[2:4])),
    ):
        dx, dy = bx - ax, by - ay
        for x, y in points:
            share = min(max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0), 1)
            found.append(np.hypot(x - ax - share * dx, y - ay - share * dy))
    return float(min(found))


class TestBats:
    def test_throw_up_what_lies_on_them(self) -> None:
        simulation = Simulation(
            document(births=[ball(360, 1150)], forces=FALL,
                     species=[{"name": "a", "size": 18, "restitution": 0.5}],
                     machines=[{"kind": "bats", "centre": {"x": 540, "y": 1200}}])
        )  # fmt: skip
        highest = 1150.0
        for _ in range(240):
            simulation.advance()
            highest = min(highest, float(simulation.world.bodies.y[0]))

        assert highest < 1000


class TestHands:
    def test_go_round(self) -> None:
        simulation = after(1, machines=[{"kind": "hands", "arms": 4, "length": 300, "rate": 0.25}])

        tips = simulation.moving.ends(120)[:4, 2:4] - (540, 960)
        assert np.hypot(tips[:, 0], tips[:, 1]) == pytest.approx(np.full(4, 300.0))
        assert tips[0] == pytest.approx([300, 0], abs=1e-6)  # a quarter turn from upright

    def test_hit_what_stands_in_their_way(self) -> None:
        hit = after(1, births=[ball(700, 800)], machines=[{"kind": "hands"}]).world.bodies

        assert np.hypot(hit.vx[0], hit.vy[0]) > 100


class TestAContactWithANamedWall:
    def test_happens_at_that_wall_alone(self) -> None:
        floor: Any = {"kind": "segment", "name": "left", "start": {"x": 300, "y": 1100},
                      "end": {"x": 500, "y": 1100}}  # fmt: skip
        other = floor | {
            "name": "right",
            "start": {"x": 580, "y": 1100},
            "end": {"x": 780, "y": 1100},
        }
        fallen = after(
            1, births=[ball(400, 960), ball(680, 960)], walls=[floor, other], forces=FALL,
            species=[{"name": "a", "size": 20}, {"name": "b"}],
            contacts=[
                {"kind": "convert", "between": ["a", "wall:right"], "who": "first", "to": "b"}
            ],
        ).world.bodies  # fmt: skip

        assert fallen.species.tolist() == [0, 1]
