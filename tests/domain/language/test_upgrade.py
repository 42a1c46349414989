"""Upgrades: goldens of before and after, promises for every document, meanings that hold."""

import json
from copy import deepcopy
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.documents.yaml_reader import read_document
from domain.language.models import Document
from domain.language.problems import Problem
from domain.language.upgrade import UPGRADES, upgrade, upgraded
from domain.language.upgrades.warnings import UpgradeRefused, UpgradeWarning
from domain.language.validation import validate, validated
from domain.language.words import TimeEnd
from domain.simulation.simulation import Simulation
from domain.simulation.world import TICK_RATE
from tests.domain.language.documents import RECORD, ROOT
from tests.domain.language.old_documents import documents

GOLDEN = ROOT / "tests" / "golden" / "upgrades"
BEFORE = tuple(sorted(GOLDEN.glob("*.yaml")))


def before(name: str) -> dict[str, Any]:
    """An old document of the goldens."""
    text = (GOLDEN / f"{name}.yaml").read_text("utf-8")
    return dict(read_document(text, take_last=True).mapping)


def after(name: str) -> Document:
    """The same in the current version."""
    return validated(before(name))


def warnings(mapping: dict[str, Any]) -> dict[str, UpgradeWarning]:
    """Warnings by path; the last of several."""
    return {each.path: each for each in upgraded(mapping).warnings}


def simulated(document: Document, seconds: float) -> Simulation:
    """The film after so many seconds."""
    simulation = Simulation(document)
    for _ in range(int(seconds * TICK_RATE)):
        simulation.advance()
    return simulation


def refused(mapping: dict[str, Any]) -> dict[str, Problem]:
    """Problems by path."""
    answer = validate(mapping)
    assert isinstance(answer, list)
    return {problem.path: problem for problem in answer}


class TestGoldens:
    @pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.stem)
    def test_become_what_they_became(self, path: Path) -> None:
        result = upgraded(before(path.stem))
        found = {
            "document": result.mapping,
            "warnings": [asdict(warning) for warning in result.warnings],
        }
        kept = path.with_suffix(".json")
        if RECORD:
            text = json.dumps(found, ensure_ascii=False, indent=1)
            kept.write_text(text + "\n", encoding="utf-8")

        assert found == json.loads(kept.read_text("utf-8"))

    @pytest.mark.parametrize("path", BEFORE, ids=lambda path: path.stem)
    def test_become_valid_documents(self, path: Path) -> None:
        assert isinstance(validate(before(path.stem)), Document)

    def test_cover_every_step(self) -> None:
        found = {str(before(path.stem)["dsl_version"]) for path in BEFORE}

        assert found == {step.before for step in UPGRADES}
        assert len(BEFORE) >= 8


class TestEveryDocument:
    @settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
    @given(documents)
    def test_becomes_valid_or_is_refused_with_path_and_hint(self, old: dict[str, Any]) -> None:
        answer = validate(old)

        if isinstance(answer, list):
            assert {problem.path for problem in answer} == {"systems.spawns"}
            assert all(problem.hint for problem in answer)

    @settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
    @given(documents)
    def test_is_not_changed_and_always_becomes_the_same(self, old: dict[str, Any]) -> None:
        kept = deepcopy(old)
        try:
            first, second = upgraded(old), upgraded(deepcopy(old))
        except UpgradeRefused:
            return

        assert old == kept
        assert first == second
        assert list(first.mapping) == list(second.mapping)

    @settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
    @given(documents, st.data())
    def test_broken_anywhere_is_refused_with_a_path(self, old: dict[str, Any], data: Any) -> None:
        section = data.draw(st.sampled_from(("meta", "scene", "systems", "termination")))
        worse = {key: value for key, value in old.items() if key != section}
        junk = data.draw(st.sampled_from(([], 3, "x", {"y": 1}, {"type": "z"})))

        for broken in (worse, worse | {section: junk}):
            problems = refused(broken)
            assert problems
            assert all(problem.path and problem.expected for problem in problems.values())

    @settings(max_examples=8, suppress_health_check=list(HealthCheck), deadline=None)
    @given(documents)
    def test_can_be_simulated(self, old: dict[str, Any]) -> None:
        for spawn in old["systems"]["spawns"]:
            spawn["count"] = min(spawn["count"], 50)
        answer = validate(old)

        if isinstance(answer, Document):
            simulated(answer, 0.05)


class TestMeanings:
    def test_gravity_moves_bodies_without_a_rule(self) -> None:
        document = after("falling")
        start, later = Simulation(document), simulated(document, 1)

        fallen = later.world.bodies.y - start.world.bodies.y
        assert fallen.tolist() == pytest.approx([375] * 10, abs=5)

    def test_an_end_time_is_kept(self) -> None:
        simulation = simulated(after("falling"), 4)

        assert after("falling").end.rules == (TimeEnd(kind="time", at=4),)
        assert simulation.ending.because == "end:time"
        assert simulation.ending.reached == 4 * TICK_RATE

    def test_triangles_are_seen_and_sizes_are_ranges(self) -> None:
        document = after("falling")
        sizes = Simulation(document).world.bodies.size

        assert document.species[0].shape == "triangle"
        assert 12 <= sizes.min() < sizes.max() <= 24

    def test_a_split_splits_though_all_share_a_circle(self) -> None:
        simulation = simulated(after("ring_that_splits"), 4)

        assert len(simulation.world.bodies) > 40

    def test_opacity_and_mass_have_effect(self) -> None:
        sun, bit, _ = after("pulls_and_merges").species

        assert (sun.mass, sun.opacity) == (40, 1)
        assert (bit.mass, bit.opacity) == (1, 0.6)
        masses = Simulation(after("pulls_and_merges")).world.bodies.mass
        assert sorted(set(masses.tolist())) == [1, 40]

    def test_pixels_of_a_smaller_canvas_are_scaled(self) -> None:
        document = after("falling").model_dump()

        assert document["forces"][0]["y"] == 750
        assert document["births"][0]["width"] == 180
        assert document["canvas"] == {"width": 1080, "height": 1920}

    def test_colours_become_overrides(self) -> None:
        document = after("ring_that_splits")
        values = {each.token: each.value for each in document.overrides}

        assert [values[str(kind.colour)] for kind in document.species] == ["#ff9a5c", "#7fd0ff"]
        assert values["background.outer"] == "#05070a"
        assert after("pulls_and_merges").design_system == "paper@1"

    def test_attraction_draws_bodies_nearer(self) -> None:
        old = before("pulls_and_merges")
        old["systems"]["rules"] = [
            {
                "id": "fall",
                "type": "attract",
                "applies_to": "bit",
                "params": {"target": "sun", "strength": 400, "falloff": "linear"},
            }
        ]
        document = validated(old)
        start, later = Simulation(document).world.bodies, simulated(document, 0.5).world.bodies

        def spread(bodies: Any) -> float:
            return float((abs(bodies.x - 540) + abs(bodies.y - 960)).mean())

        assert spread(later) < spread(start)

    def test_bounds_bounce_with_what_they_keep(self) -> None:
        bounds = after("pulls_and_merges").bounds.model_dump()

        assert (bounds["kind"], bounds["padding"], bounds["restitution"]) == ("bounce", 20, 0.7)

    def test_entropy_is_the_population(self) -> None:
        rule = after("first_spelling").end.rules[0].model_dump()

        assert (rule["measure"], rule["test"], rule["value"]) == ("population", "above", 31)

    def test_what_cannot_be_said_yet_is_told_with_its_path(self) -> None:
        told = {
            path for path, each in warnings(before("memory_and_states")).items()
            if each.kind == "not_yet"
        }  # fmt: skip

        assert told == {
            "systems.rules[0]",
            "systems.rules[3].params.radial_speed",
            "systems.rules[3].params.radius_min",
            "systems.rules[3].params.radius_max",
        }

    def test_a_growing_size_grows_and_is_gone_at_its_limit(self) -> None:
        document = after("memory_and_states")
        start, later = Simulation(document).world.bodies, simulated(document, 1).world.bodies
        number = [kind.name for kind in document.species].index("cell_one")

        def size(bodies: Any) -> float:
            return float(bodies.size[bodies.species == number].max())

        assert size(later) == pytest.approx(size(start) + 4.5, abs=0.1)
        assert document.behaviours[0].model_dump()["at_limit"] == "die"

    def test_colours_follow_one_another_at_their_rate(self) -> None:
        cycle = after("ring_that_splits").behaviours[0].model_dump()

        assert cycle["kind"] == "cycle"
        assert len(cycle["colours"]) == 2

    def test_a_slower_or_faster_time_is_kept(self) -> None:
        actions = [action.model_dump() for action in after("wide_and_fast").timeline]

        assert [(each["kind"], each["at"], each["speed"]) for each in actions] == [
            ("slow", 0, 2),
            ("slow", 60, 2),
        ]


class TestRefusals:
    def test_name_path_expected_and_hint(self) -> None:
        old = before("falling")
        old["systems"]["spawns"][0]["entity_id"] = "ston"
        old["systems"]["rules"] = [{"id": "a", "type": "orbti", "applies_to": "stone"}]

        assert refused(old)["systems.rules[0].type"].hint == "did you mean orbit?"
        del old["systems"]["rules"]
        assert refused(old)["systems.spawns[0].entity_id"].hint == "did you mean stone?"

    def test_tell_all_problems_in_document_order(self) -> None:
        old = before("falling")
        del old["meta"]["seed"]
        old["scene"]["background"] = "red"
        old["systems"]["entities"][0]["shape"] = "cirle"

        assert list(refused(old)) == [
            "meta.seed",
            "scene.background",
            "systems.entities[0].shape",
        ]

    def test_tell_a_document_of_today_that_names_an_old_version(self) -> None:
        problems = refused({"dsl_version": "1.4", "species": [], "births": []})

        assert problems["dsl_version"].hint == 'write dsl_version: "2.0"'

    def test_raise_from_the_chain_itself(self) -> None:
        with pytest.raises(UpgradeRefused) as refusal:
            upgrade({"dsl_version": "1.4"})

        assert len(refusal.value.found) == 4
