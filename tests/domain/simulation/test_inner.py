"""Attributes, formulas of bodies, masks, wind, spirals, moving sources and kin of a colour."""

from typing import Any

import numpy as np
import pytest

from domain.language.problems import DocumentInvalid
from tests.domain.simulation.worlds import after, ball, document

HUNGRY: Any = [{"name": "a", "size": 20, "attributes": [{"name": "energy", "value": 3}]}]
STARVING: Any = {"kind": "set", "what": "energy", "value": "-2", "per_second": True}


class TestAttribute:
    def test_changes_by_the_second_and_decides_on_death(self) -> None:
        rules = [STARVING, {"kind": "die", "when": "energy < 0", "count": "starved"}]
        alive = after(1.4, species=HUNGRY, behaviours=rules)
        dead = after(1.6, species=HUNGRY, behaviours=rules)

        assert alive.world.bodies.own[0, 0] == pytest.approx(3 - 2 * 1.4, abs=0.05)
        assert (len(dead.world.bodies), dead.happenings.counters["starved"]) == (0, 1)

    def test_is_drawn_for_each_body(self) -> None:
        kinds = [{"name": "a", "attributes": [{"name": "luck", "value": 1, "more": 4}]}]
        births = [{"kind": "point", "species": "a", "count": 200}]
        luck = after(0, species=kinds, births=births).world.bodies.own[:, 0]

        assert 1 <= float(luck.min()) <= float(luck.max()) <= 5
        assert float(luck.mean()) == pytest.approx(3, abs=0.4)

    def test_grows_by_contact_and_by_action(self) -> None:
        met = after(
            1, species=[*HUNGRY, {"name": "b", "size": 20}],
            births=[ball(440, 960, 400, 0), ball(540, 960, species="b")],
            contacts=[{"kind": "add", "between": ["a", "b"], "what": "energy", "by": 5}],
            timeline=[{"kind": "add", "at": 0.5, "on": "a", "what": "energy", "by": 0.5}],
        )  # fmt: skip

        assert met.world.bodies.own[:, 0].tolist() == [8.5, 0.0]

    def test_is_part_of_the_digest(self) -> None:
        richer = [HUNGRY[0] | {"attributes": [{"name": "energy", "value": 4}]}]

        assert after(0, species=HUNGRY).world.digest() != after(0, species=richer).world.digest()

    @pytest.mark.parametrize("name", ["x", "time", "min"])
    def test_hides_no_number_of_its_own(self, name: str) -> None:
        with pytest.raises(DocumentInvalid, match="another name"):
            document(species=[{"name": "a", "attributes": [{"name": name}]}])

    def test_must_be_known(self) -> None:
        with pytest.raises(DocumentInvalid, match="an attribute of a species"):
            document(species=HUNGRY, behaviours=[{"kind": "die", "when": "enrgy < 0"}])


class TestFormulaOfBodies:
    @pytest.mark.parametrize(
        ("formula", "size"),
        [
            ("10 + x / 10", 64),
            ("5 + energy * 2", 11),
            ("min(mass, 7)", 1),
            ("9 + (x > 9) - (y < 9)", 10),
            ("sqrt(abs(-16)) + sin(30)", 4.5),
            ("7 / 0 + 3", 3),
            ("population + time", 2),
        ],
    )
    def test_sets_the_size(self, formula: str, size: float) -> None:
        rule = {"kind": "set", "what": "size", "value": formula}
        seen = after(1, species=HUNGRY, behaviours=[rule])

        assert float(seen.world.bodies.size[0]) == pytest.approx(size, abs=0.02)

    def test_sets_the_speed_and_keeps_the_direction(self) -> None:
        rule = {"kind": "set", "what": "speed", "value": "120"}
        bodies = after(0.5, births=[ball(500, 900, 300, 30)], behaviours=[rule]).world.bodies

        assert float(bodies.vx[0]) == pytest.approx(120 * np.cos(np.pi / 6))
        assert float(bodies.vy[0]) == pytest.approx(60)


class TestMask:
    TWO: Any = ({"name": "a", "size": 20, "restitution": 1}, {"name": "b", "size": 20})

    def test_lets_those_pass_that_ignore_one_another(self) -> None:
        parts: Any = {
            "births": [ball(340, 960, 400, 0), ball(540, 960, species="b")],
            "contacts": [{"kind": "bounce", "between": ["all", "all"]}],
        }
        met = after(1, species=list(self.TWO), **parts)
        passed = after(1, species=[self.TWO[0] | {"ignores": ["b"]}, self.TWO[1]], **parts)

        assert met.happenings.contacts == 1
        assert (passed.happenings.contacts, passed.world.bodies.vx[0]) == (0, 400)

    def test_of_a_wall_stops_only_whom_it_names(self) -> None:
        wall = {"kind": "segment", "start": {"x": 540, "y": 600}, "end": {"x": 540, "y": 1300}}
        births = [ball(340, 900, 500, 0), ball(340, 1000, 500, 0, species="b")]
        x = after(
            1, species=list(self.TWO), births=births, walls=[wall | {"stops": "a"}]
        ).world.bodies.x

        assert (x[0] < 540, x[1] > 800) == (True, True)


class TestWind:
    def test_carries_bodies_until_they_are_as_fast(self) -> None:
        wind = {"kind": "wind", "direction": 90, "speed": 200, "grip": 3, "gusts": 0}
        bodies = after(3, forces=[wind]).world.bodies

        assert (bodies.vx[0], bodies.vy[0]) == pytest.approx((0, 200), abs=0.5)

    def test_gusts_within_its_share(self) -> None:
        wind = {"kind": "wind", "speed": 200, "grip": 20, "gusts": 0.5, "change": 3}
        speeds = [float(after(t, forces=[wind]).world.bodies.vx[0]) for t in (1, 1.5, 2, 2.5, 3)]

        assert all(95 < speed < 305 for speed in speeds)
        assert max(speeds) - min(speeds) > 20


class TestSpiral:
    def test_leads_inwards_as_fast_as_it_says(self) -> None:
        spiral = {"kind": "spiral", "speed": 300, "inward": 50, "grip": 8}
        parts: Any = {"births": [ball(840, 960)], "forces": [spiral]}

        def far(seconds: float) -> float:
            bodies = after(seconds, **parts).world.bodies
            return float(np.hypot(bodies.x[0] - 540, bodies.y[0] - 960))

        assert far(1) - far(3) == pytest.approx(100, rel=0.06)


class TestSource:
    def test_goes_along_its_way(self) -> None:
        way = [{"x": 200, "y": 500}, {"x": 800, "y": 500}]
        emitter = {"kind": "emitter", "species": "a", "rate": 2, "path": way, "lap": 2}
        x = after(2.1, births=[emitter]).world.bodies.x

        assert np.round(x[:5]).tolist() == pytest.approx([200, 500, 800, 500, 200], abs=12)

    def test_of_a_spawn_is_every_body_of_a_species(self) -> None:
        spawn = {"kind": "spawn", "at": 0.5, "species": "b", "count": 2, "source": "a"}
        kinds = [{"name": "a"}, {"name": "b"}]
        births = [{"kind": "ring", "species": "a", "count": 3}]
        bodies = after(0.6, species=kinds, births=births, timeline=[spawn]).world.bodies

        assert bodies.species.tolist() == [0, 0, 0, 1, 1, 1, 1, 1, 1]
        assert np.repeat(bodies.x[:3], 2).tolist() == bodies.x[3:].tolist()


class TestKinOfAColour:
    def test_alone_attract_one_another(self) -> None:
        kinds = [{"name": "a", "size": 9, "colour": ["palette.1", "palette.2"]}]
        births = [{"kind": "line", "species": "a", "count": 4, "start": {"x": 300, "y": 900},
                   "end": {"x": 600, "y": 900}}]  # fmt: skip
        pull = {"kind": "attract", "to": "all", "colours": "same", "falloff": "none"}
        vx = after(0.1, species=kinds, births=births, forces=[pull]).world.bodies.vx

        assert [bool(speed > 0) for speed in vx] == [True, True, False, False]
