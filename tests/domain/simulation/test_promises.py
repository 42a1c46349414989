"""The laws: order of a tick, the same film anywhere, dice of their own, always an end."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.language.models import Document
from domain.language.validation import validate, validated
from domain.simulation.simulation import Simulation
from domain.simulation.step import PHASES
from tests.domain.language.documents import GALLERY, from_gallery
from tests.domain.simulation.worlds import after, ball, document, finished

CROWD: Any = {
    "species": [{"name": "a", "size": {"min": 8, "max": 24}}, {"name": "b", "size": 30}],
    "births": [
        {"kind": "random", "species": "a", "count": 60, "speed": 200, "width": 700},
        {"kind": "emitter", "species": "b", "rate": 5, "speed": {"min": 50, "max": 250}},
    ],
    "forces": [{"kind": "flow", "strength": 300}],
    "bounds": {"kind": "bounce"},
    "contacts": [
        {"kind": "bounce", "between": ["all", "all"]},
        {"kind": "convert", "between": ["b", "a"], "to": "b", "probability": 0.3},
    ],
    "duration": 3,
}


class TestTick:
    def test_goes_through_its_phases_in_the_promised_order(self) -> None:
        simulation = Simulation(document(**CROWD))
        seen: list[str] = []
        simulation.stepper.trace = seen.append

        simulation.advance()

        assert tuple(seen) == PHASES

    def test_lets_the_timeline_act_before_the_next_tick_feels_it(self) -> None:
        flip: Any = [{"kind": "flip_gravity", "at": 0.5}]
        gravity: Any = [{"kind": "gravity", "y": 120}]

        turned = after(0.5, forces=gravity, timeline=flip).world.bodies.vy[0]
        next_tick = after(0.5 + 1 / 120, forces=gravity, timeline=flip).world.bodies.vy[0]

        assert turned == pytest.approx(60)
        assert next_tick == pytest.approx(59)

    def test_reacts_in_document_order(self) -> None:
        births = [ball(500, 960, 200), ball(580, 960, 0, 0, "b")]
        kinds = [{"name": "a", "size": 20}, {"name": "b", "size": 20}, {"name": "c", "size": 20}]
        into_c: Any = {"kind": "convert", "between": ["a", "b"], "to": "c"}
        destroy: Any = {"kind": "destroy", "between": ["a", "b"]}

        one = after(0.5, species=kinds, births=births, contacts=[into_c, destroy])
        other = after(0.5, species=kinds, births=births, contacts=[destroy, into_c])

        assert one.world.bodies.species.tolist() == [0, 2]
        assert other.world.bodies.species.tolist() == [0]


class TestDeterminism:
    @pytest.mark.parametrize("path", GALLERY[:3], ids=lambda path: path.stem)
    def test_gives_equal_states_twice(self, path: Any) -> None:
        film = validated(from_gallery(path) | {"duration": 4})

        assert finished(film).state_digests == finished(film).state_digests

    def test_does_not_depend_on_how_a_document_is_spelt(self) -> None:
        plain = document(**CROWD)
        spelt = validated(dict(reversed(list(plain.model_dump(mode="json").items()))))

        assert finished(plain).state_digests == finished(spelt).state_digests

    def test_depends_on_the_seed(self) -> None:
        other = document(**CROWD, meta={"title": "World", "seed": 4})

        assert finished(document(**CROWD)).state_digests != finished(other).state_digests

    def test_throws_the_same_dice_when_something_else_is_added(self) -> None:
        """A silent species far away, and a rule about it, change nobody else's fate."""
        bystander = {"name": "z", "size": 5, "collide": False, "fixed": True}
        more = CROWD | {
            "species": [*CROWD["species"], bystander],
            "births": [{"kind": "point", "species": "z"}, *CROWD["births"]],
            "forces": [{"kind": "flow", "on": "z", "strength": 10}, *CROWD["forces"]],
            "contacts": [
                {"kind": "convert", "between": ["z", "z"], "to": "z", "probability": 0.5},
                *CROWD["contacts"],
            ],
        }
        alone, together = after(2.5, **CROWD).world.bodies, after(2.5, **more).world.bodies

        others = together.species != 2
        assert together.x[others].tolist() == alone.x.tolist()
        assert together.species[others].tolist() == alone.species.tolist()


class TestEnding:
    def test_keeps_a_measurement_waiting_for_its_hold(self) -> None:
        rule: Any = {"kind": "measurement", "measure": "population", "value": 1, "hold": 1,
                     "after": 0.5}  # fmt: skip
        simulation = finished(document(end={"rules": [rule], "settle": 0.5}))

        assert simulation.ending.because == "end:population"
        assert simulation.clock.tick == 120 * 2

    def test_waits_for_all_rules_when_asked(self) -> None:
        rules = [{"kind": "time", "at": 1}, {"kind": "time", "at": 2}]
        ends = {kind: finished(document(end={"kind": kind, "rules": rules, "settle": 0.5}))
                for kind in ("any", "all")}  # fmt: skip

        assert ends["any"].clock.tick == 180
        assert ends["all"].clock.tick == 300
        assert ends["all"].ending.because == "end:time+time"

    def test_comes_with_the_duration_at_last(self) -> None:
        simulation = finished(document(duration=3))

        assert simulation.ending.because == "duration"
        assert simulation.clock.tick == 360

    def test_is_stated_when_bodies_crowd_beyond_a_limit(self) -> None:
        heap = document(
            species=[{"name": "a", "size": 600}], max_bodies=20_000, contacts=[
                {"kind": "bounce", "between": ["a", "a"]}],
            births=[{"kind": "random", "species": "a", "count": 20_000}], duration=20,
        )  # fmt: skip

        assert finished(heap).ending.because == "limit:pairs"

    def test_slows_time_but_not_the_film(self) -> None:
        slow: Any = [{"kind": "slow", "at": 1, "speed": 0.25, "hold": 2}]
        simulation = after(4, timeline=slow)

        assert simulation.clock.tick == 480
        assert simulation.world.tick == 480 - 180


@st.composite
def films(draw: st.DrawFn) -> dict[str, Any]:
    """Documents that are mostly valid and always strange."""
    number = st.sampled_from([0, 1, 0.5, 20, 300, 3000, -200])
    species = draw(st.sampled_from([["a"], ["a", "b"], ["a", "b", "c"]]))
    name = st.sampled_from(species)
    side = st.sampled_from([*species, "all", "tag:t"])
    kinds = [
        {"name": one, "size": draw(st.sampled_from([1, 6, 60, 600])), "tags": ["t"],
         "fixed": draw(st.booleans()), "lifetime": draw(st.sampled_from(["forever", 0.2])),
         "mass": draw(st.sampled_from(["by_size", 0.01, 10_000]))}
        for one in species
    ]  # fmt: skip
    births = [
        draw(st.fixed_dictionaries({
            "kind": st.sampled_from(["point", "random", "grid", "ring", "spiral", "emitter"]),
            "species": name, "speed": st.sampled_from([0, 400, 3000]),
            "direction": st.sampled_from(["random", "outward", "tangent", 33]),
        })) for _ in range(draw(st.integers(1, 3)))
    ]  # fmt: skip
    forces = draw(st.lists(st.fixed_dictionaries({
        "kind": st.sampled_from(["gravity", "attract", "repel", "orbit", "vortex", "flow",
                                 "spring", "drag"]), "on": side}), max_size=3))  # fmt: skip
    contacts = draw(st.lists(st.fixed_dictionaries({
        "kind": st.sampled_from(["bounce", "stick", "merge", "absorb", "split", "destroy"]),
        "between": st.tuples(side, side)}), max_size=4))  # fmt: skip
    converting = draw(
        st.lists(
            st.fixed_dictionaries(
                {"kind": st.just("convert"), "between": st.tuples(side, side), "to": name}
            ),
            max_size=1,
        )
    )
    timeline = draw(
        st.lists(
            st.fixed_dictionaries(
                {
                    "kind": st.sampled_from(["flip_gravity", "divide", "kick", "slow"]),
                    "at": st.sampled_from([0, 0.3]),
                    "every": st.sampled_from([0, 0.1]),
                }
            ),
            max_size=2,
        )
    )
    return {
        "dsl_version": "2.0", "meta": {"title": "Strange", "seed": draw(st.integers(0, 99))},
        "duration": 1, "max_bodies": 200, "species": kinds, "births": births, "forces": forces,
        "contacts": [*contacts, *converting], "timeline": timeline,
        "bounds": {"kind": draw(st.sampled_from(["open", "bounce", "wrap", "clamp", "kill"]))},
        "walls": [{"kind": "segment", "start": {"x": draw(number), "y": 900},
                   "end": {"x": 900, "y": 901}}],
    }  # fmt: skip


class TestAnyDocument:
    @given(films())
    @settings(max_examples=40)
    def test_runs_to_a_stated_end(self, film: dict[str, Any]) -> None:
        answer = validate(film)

        assert isinstance(answer, Document)
        simulation = finished(answer)
        assert simulation.ending.because
        assert len(simulation.world.bodies) <= 200
        assert all(abs(value) < 1e6 for value in simulation.world.bodies.x.tolist())
