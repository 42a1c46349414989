"""Bodies steer and change as their behaviours say."""

from typing import Any

import numpy as np
import pytest

from domain.language.validation import validate
from domain.simulation import nearness
from domain.simulation.broad_phase import TooManyPairs
from domain.simulation.nearness import nearest, pairs_within
from domain.simulation.simulation import Simulation
from domain.simulation.world import Bodies
from tests.domain.language.documents import mapping
from tests.domain.simulation.behaviour_cases import BEHAVIOUR_CASES
from tests.domain.simulation.worlds import after, ball, document, finished

TWO: Any = [{"name": "a", "size": 10}, {"name": "b", "size": 10}]
STREWN: Any = {"kind": "random", "species": "a", "count": 80, "speed": 200,
               "width": 600, "height": 600}  # fmt: skip


def ran(seconds: float, *behaviours: dict[str, Any], **parts: Any) -> Bodies:
    """Bodies after some seconds of behaving so."""
    return after(seconds, behaviours=list(behaviours), **parts).world.bodies


def order(bodies: Bodies) -> float:
    """Length of the mean direction: 0 for a swarm, 1 for a flock."""
    speed = np.sqrt(bodies.vx**2 + bodies.vy**2)
    return float(np.hypot((bodies.vx / speed).mean(), (bodies.vy / speed).mean()))


def strewn(count: int, seed: int = 1) -> Bodies:
    """Bodies at chance places, without anything else."""
    places = np.random.default_rng(seed).uniform(0, 1000, (2, count))
    return Bodies(id=np.arange(count), x=places[0], y=places[1])


class TestFlock:
    def test_comes_to_one_direction_and_its_speed(self) -> None:
        loose = ran(0, births=[STREWN])
        flock = ran(5, {"kind": "flock", "radius": 300}, births=[STREWN], bounds={"kind": "wrap"})

        assert order(loose) < 0.3
        assert order(flock) > 0.9
        assert np.sqrt(flock.vx**2 + flock.vy**2).mean() == pytest.approx(320, rel=0.1)

    def test_leaves_alone_who_sees_no_mates(self) -> None:
        births = [ball(200, 400, 320, 0), ball(200, 1400, 320, 90)]

        bodies = ran(0.5, {"kind": "flock"}, births=births)

        assert bodies.vy[0] == pytest.approx(0, abs=1e-9)
        assert bodies.vx[1] == pytest.approx(0, abs=1e-9)

    def test_keeps_mates_apart(self) -> None:
        births = [ball(540, 960, 320, 0), ball(542, 960, 320, 0)]
        close, apart = (
            ran(1, {"kind": "flock", "separate": separate}, births=births) for separate in (0, 9)
        )

        assert abs(close.x[1] - close.x[0]) < 2
        assert abs(apart.x[1] - apart.x[0]) > 30

    def test_flies_out_of_a_single_point(self) -> None:
        births = [{"kind": "point", "species": "a", "count": 1500}]
        bodies = ran(0.5, {"kind": "flock", "cohere": 0}, births=births)

        assert len(set(bodies.x.tolist())) == 1500
        assert bodies.x.std() > 10


class TestSteering:
    def test_seeks_the_nearest_and_sees_only_so_far(self) -> None:
        births = [ball(500, 900), ball(700, 900, species="b"), ball(100, 900, species="b")]
        rule = {"kind": "seek", "on": "a", "to": "b", "strength": 100}

        near = ran(1, rule, species=TWO, births=births)
        blind = ran(1, rule | {"reach": 150}, species=TWO, births=births)

        assert near.vx[0] == pytest.approx(100)
        assert blind.vx[0] == 0

    def test_flees_less_from_what_is_farther(self) -> None:
        rule = {"kind": "flee", "centre": {"x": 500, "y": 900}, "strength": 100, "reach": 200}
        births = [ball(450, 900), ball(650, 900)]

        bodies = ran(1 / 120, rule, births=births)

        assert bodies.vx.tolist() == pytest.approx([-75 / 120, 25 / 120])

    def test_chases_to_where_the_prey_will_be(self) -> None:
        births = [ball(200, 900, 300, 0), ball(200, 1500, species="b")]
        rule = {"kind": "chase", "on": "b", "to": "a", "speed": 500, "grip": 20}
        meetings = {ahead: _meeting(rule | {"ahead": ahead}, births) for ahead in (0, 5)}

        # On the straight line to the meeting point: 600 across, 300 t along, 500 t in all.
        assert meetings[5] == pytest.approx(1.5, abs=0.1)
        assert meetings[0] > 1.25 * meetings[5]

    def test_wanders_each_its_own_way_without_leaping(self) -> None:
        births = [{"kind": "point", "species": "a", "count": 40}]
        rule = {"kind": "wander", "strength": 300, "change": 2}
        simulation = Simulation(document(behaviours=[rule], births=births))
        pushes = []
        for _ in range(240):
            before = simulation.world.bodies.vx.copy()
            simulation.advance()
            pushes.append(simulation.world.bodies.vx - before)
        pushed = np.array(pushes) * 120

        assert np.abs(pushed).max() <= 300 + 1e-6
        assert np.abs(np.diff(pushed, axis=0)).max() < 30
        assert simulation.world.bodies.x.std() > 50

    def test_holds_a_speed_and_sets_out_from_rest(self) -> None:
        rule = {"kind": "hold_speed", "speed": {"min": 100, "max": 200}, "grip": 20}
        births = [{"kind": "point", "species": "a", "count": 50}]

        bodies = ran(2, rule, births=births)

        speed = np.sqrt(bodies.vx**2 + bodies.vy**2)
        assert 100 <= speed.min() < 130
        assert 170 < speed.max() <= 200

    def test_never_moves_what_is_fixed(self) -> None:
        rules = [{"kind": kind} for kind in ("flock", "seek", "wander", "hold_speed")]
        kinds = [{"name": "a", "size": 20, "fixed": True}]

        bodies = ran(1, *rules, species=kinds, births=[STREWN])

        assert not bodies.vx.any()


def _meeting(rule: dict[str, Any], births: list[Any]) -> float:
    """Seconds until the two bodies meet."""
    simulation = Simulation(document(behaviours=[rule], births=births, species=TWO))
    while _distance(simulation.world.bodies) > 12:
        simulation.advance()
    return simulation.world.tick / 120


def _distance(bodies: Bodies) -> float:
    return float(np.hypot(bodies.x[1] - bodies.x[0], bodies.y[1] - bodies.y[0]))


class TestFollow:
    SQUARE = ({"x": 300, "y": 700}, {"x": 800, "y": 700}, {"x": 800, "y": 1200},
                   {"x": 300, "y": 1200})  # fmt: skip

    def test_goes_round_and_round_a_closed_path(self) -> None:
        rule = {
            "kind": "follow",
            "path": list(self.SQUARE),
            "closed": True,
            "width": 0,
            "speed": 500,
        }
        simulation = Simulation(document(behaviours=[rule], births=[ball(300, 700)]))
        turned, angle = 0.0, None
        for _ in range(120 * 10):
            simulation.advance()
            bodies = simulation.world.bodies
            now = float(np.arctan2(bodies.y[0] - 950, bodies.x[0] - 550))
            turned += 0 if angle is None else (now - angle + np.pi) % (2 * np.pi) - np.pi
            angle = now

        assert turned > 2 * np.pi * 2

    def test_comes_to_rest_at_the_end_of_an_open_one(self) -> None:
        rule = {"kind": "follow", "path": list(self.SQUARE), "width": 0}
        bodies = ran(14, rule, births=[ball(300, 700)])

        assert (bodies.x[0], bodies.y[0]) == pytest.approx((300, 1200), abs=3)

    def test_goes_straight_through_a_crossing(self) -> None:
        eight = [{"x": 300, "y": 700}, {"x": 800, "y": 1200}, {"x": 800, "y": 700},
                 {"x": 300, "y": 1200}]  # fmt: skip
        rule = {"kind": "follow", "path": eight, "curved": False, "closed": True, "width": 0}
        bodies = ran(1.6, rule, births=[ball(300, 700, 320, 45)])

        assert bodies.x[0] > 600
        assert bodies.y[0] > 1000

    def test_spreads_bodies_over_the_width_of_the_stream(self) -> None:
        line = [{"x": 540, "y": 300}, {"x": 540, "y": 1700}]
        rule = {"kind": "follow", "path": line, "width": 300}
        births = [{"kind": "point", "species": "a", "count": 60, "centre": {"x": 540, "y": 400}}]

        bodies = ran(3, rule, births=births)

        assert np.abs(bodies.x - 540).max() < 151
        assert bodies.x.std() > 60


class TestGrow:
    def test_stays_at_its_limits_with_mass_by_area(self) -> None:
        births = [ball(540, 960)]

        grown = ran(1, {"kind": "grow", "rate": 60, "max": 50}, births=births)
        shrunk = ran(1, {"kind": "grow", "rate": -60, "min": 10}, births=births)

        assert grown.size.tolist() == pytest.approx([50])
        assert shrunk.size.tolist() == pytest.approx([10])
        assert grown.mass.tolist() == pytest.approx([50 * 50 / 400])

    def test_dies_once_and_is_counted(self) -> None:
        rule = {"kind": "grow", "rate": -30, "min": 10, "at_limit": "die", "count": "gone"}
        words = [{"kind": "counter", "measure": "count", "of": "gone"}]

        simulation = after(1, behaviours=[rule], births=[STREWN], words=words)

        assert len(simulation.world.bodies) == 0
        assert simulation.happenings.counters["gone"] == 80
        assert simulation.happenings.deaths == 80

    def test_bursts_into_parts_that_keep_area_and_momentum(self) -> None:
        rule = {"kind": "grow", "rate": 30, "max": 24, "at_limit": "burst", "parts": 5,
                "kick": 100, "stop": 0.5}  # fmt: skip
        bodies = ran(0.4, rule, births=[ball(540, 960, 100, 0)])

        assert len(bodies) == 5
        assert float((bodies.size**2).sum()) > 24**2
        assert float((bodies.vx * bodies.mass).sum() / bodies.mass.sum()) == pytest.approx(100)

    def test_never_bursts_beyond_the_most_bodies(self) -> None:
        rule = {"kind": "grow", "rate": 90, "max": 14, "min": 1, "at_limit": "burst"}

        simulation = after(3, behaviours=[rule], births=[STREWN], max_bodies=200)

        assert 100 < len(simulation.world.bodies) <= 200


class TestPulse:
    def test_swells_and_leaves_the_size_as_it_was(self) -> None:
        rule = {"kind": "pulse", "amplitude": 0.5, "period": 1, "spread": 0, "stop": 2}
        sizes = [ran(time, rule, births=[ball(540, 960)]).size[0] for time in (0.25, 0.75, 2.1)]

        assert sizes == pytest.approx([30, 10, 20])

    def test_is_in_the_state(self) -> None:
        calm, pulsing = (
            finished(document(duration=1, behaviours=[{"kind": "pulse", "amplitude": share}]))
            for share in (0, 0.5)
        )

        assert calm.state_digests[0] != pulsing.state_digests[0]


class TestInfect:
    def test_is_about_as_frequent_as_it_says(self) -> None:
        births = [STREWN | {"count": 600, "width": 20, "height": 20, "speed": 0},
                  ball(540, 960, species="b")]  # fmt: skip
        rule = {"kind": "infect", "on": "b", "whom": "a", "to": "c", "rate": 1}
        kinds = [*TWO, {"name": "c"}]

        bodies = ran(1, rule, species=kinds, births=births)

        assert float((bodies.species == 2).mean()) == pytest.approx(1 - np.exp(-1), abs=0.06)

    def test_reaches_so_far_and_only_whom_it_names(self) -> None:
        births = [ball(540, 960, species="b"), ball(580, 960), ball(640, 960),
                  ball(540, 990, species="c")]  # fmt: skip
        rule = {"kind": "infect", "on": "b", "whom": "a", "to": "b", "rate": 120, "reach": 50}

        bodies = ran(0.02, rule, species=[*TWO, {"name": "c"}], births=births)

        assert bodies.species.tolist() == [1, 1, 0, 2]


class TestBehaviours:
    def test_act_in_document_order(self) -> None:
        rules: list[dict[str, Any]] = [
            {"kind": "hold_speed", "speed": 100, "grip": 20},
            {"kind": "seek"},
        ]
        births = [ball(200, 960, 300, 90)]

        one, other = (ran(0.1, *some, births=births) for some in (rules, rules[::-1]))

        assert one.vx.tolist() != other.vx.tolist()

    def test_rest_outside_their_time(self) -> None:
        rule = {"kind": "seek", "strength": 120, "start": 0.5, "stop": 1}

        bodies = ran(2, rule, births=[ball(540, 100)])

        assert bodies.vy[0] == pytest.approx(60)

    def test_throw_dice_of_their_own(self) -> None:
        wander = {"kind": "wander", "on": "a"}
        more = [{"kind": "wander", "on": "b"}, {"kind": "hold_speed", "on": "b"}, wander]

        alone = ran(1, wander, species=TWO, births=[STREWN])
        together = ran(1, *more, species=TWO, births=[STREWN])

        assert together.x.tolist() == alone.x.tolist()

    def test_are_refused_when_they_name_nothing(self) -> None:
        found = validate(mapping(behaviours=[
            {"kind": "seek", "to": "c"}, {"kind": "flock", "on": "tag:x"},
            {"kind": "infect", "to": "z", "whom": "y"}, {"kind": "chase", "to": "q"},
            {"kind": "grow", "to": "r"},
        ]))  # fmt: skip

        assert isinstance(found, list)
        assert [problem.path for problem in found] == [
            "behaviours[0].to", "behaviours[1].on", "behaviours[2].to", "behaviours[2].whom",
            "behaviours[3].to", "behaviours[4].to",
        ]  # fmt: skip

    @pytest.mark.parametrize("kind", sorted({case[0].split(".")[0] for case in BEHAVIOUR_CASES}))
    def test_give_equal_states_twice(self, kind: str) -> None:
        parts = next(one for field, one, _ in BEHAVIOUR_CASES if field.startswith(f"{kind}."))
        films = [document(**({"species": TWO, "duration": 2} | parts)) for _ in range(2)]

        assert finished(films[0]).state_digests == finished(films[1]).state_digests


class TestNearness:
    def test_finds_the_pairs_that_all_comparisons_find(self) -> None:
        bodies = strewn(300)
        looking, seen = np.arange(0, 300, 2), np.arange(0, 300, 3)

        pairs = pairs_within(bodies, looking, seen, 120.0)

        expected = {
            (one, other) for one in looking.tolist() for other in seen.tolist()
            if one != other and (bodies.x[one] - bodies.x[other]) ** 2
            + (bodies.y[one] - bodies.y[other]) ** 2 < 120.0**2
        }  # fmt: skip
        assert (
            set(zip(looking[pairs.looking].tolist(), pairs.seen.tolist(), strict=True)) == expected
        )
        assert len(pairs.seen) == len(expected)

    def test_finds_the_same_nearest_by_grid_and_by_comparison(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bodies = strewn(400)
        bodies.x = np.floor(bodies.x / 50) * 50  # many that are equally near
        bodies.y = np.floor(bodies.y / 50) * 50
        looking, seen = np.arange(400), np.arange(0, 400, 5)
        few = nearest(bodies, looking, seen, 170.0)
        monkeypatch.setattr(nearness, "FEW", 0)

        assert nearest(bodies, looking, seen, 170.0).tolist() == few.tolist()

    def test_says_when_it_is_too_crowded(self) -> None:
        bodies = strewn(2000)

        with pytest.raises(TooManyPairs):
            pairs_within(bodies, np.arange(2000), np.arange(2000), 5000.0)
