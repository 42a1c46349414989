"""The language tells everything it can do, and nothing else."""

from pathlib import Path

import jsonschema
import pytest
from pydantic import BaseModel

from domain.language.capabilities import CAPABILITIES, COSTS, Capability
from domain.language.meanings import meanings
from domain.language.models import Document
from domain.language.reference import pages
from domain.language.schema import schema
from domain.language.validation import validate, validated
from domain.language.vocabulary import constructs, models, models_of_group
from domain.simulation.simulation import Simulation
from tests.domain.language.documents import GALLERY, RECORD, ROOT, from_gallery

SHIPPED = pages()
PARTS_OF_VALUES = {
    "Corner", "CurvePoint", "Point", "SecondsSpan", "SizeSpan", "SpeedSpan", "SpinSpan",
}  # fmt: skip
"""Places, spans and points of curves: what is in them is told with the key that they stand in."""


class TestCapabilities:
    def test_name_every_construct_once(self) -> None:
        named = [capability.id for capability in CAPABILITIES]

        assert sorted(named) == sorted(constructs())

    @pytest.mark.parametrize("capability", CAPABILITIES, ids=lambda one: one.id)
    def test_are_told_in_two_languages_with_an_example_that_runs(
        self, capability: Capability
    ) -> None:
        document = validated(capability.example)

        simulation = Simulation(document)
        while not simulation.finished:
            simulation.advance()

        assert capability.en.endswith(".")
        assert capability.pl.endswith(".")
        assert capability.cost in COSTS
        assert simulation.ending.because in {"duration", "end:time", "end:population"}

    def test_have_every_field_of_a_document_among_their_keys(self) -> None:
        """What is written in a document belongs to a row; but numbers of a place, a span or a
        point of a curve are parts of a value, and stand in its key."""
        told = {(one.id, parameter.name) for one in CAPABILITIES for parameter in one.parameters}
        rows: dict[type[BaseModel], list[str]] = {}
        for identity, model in models_of_group().items():
            rows.setdefault(model, []).append(identity)

        homeless = [
            f"{model.__name__}.{name}"
            for model in models()
            if model.__name__ not in PARTS_OF_VALUES
            for name in model.model_fields
            if name != "kind" and not any((row, name) in told for row in rows.get(model, ()))
        ]

        assert homeless == []

    @pytest.mark.parametrize(
        ("row", "key"),
        [
            ("body.species", "ignores"),
            ("wall.segment", "stops"),
            ("action.spawn", "source"),
            ("action.look", "pick"),
            ("behaviour.tint", "colours"),
        ],
    )
    def test_tell_where_late_fields_belong(self, row: str, key: str) -> None:
        keys = {one.id: [parameter.name for parameter in one.parameters] for one in CAPABILITIES}

        assert key in keys[row]

    def test_explain_every_key(self) -> None:
        silent = [
            f"{model.__name__}.{name}"
            for model in models()
            for name in model.model_fields
            if not meanings(model).get(name) and name != "kind"
        ]

        assert silent == []


class TestShippedReference:
    @pytest.mark.parametrize("name", SHIPPED)
    def test_is_what_the_models_say(self, name: str) -> None:
        path = ROOT / "docs" / "language" / name
        if RECORD:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(SHIPPED[name], "utf-8")

        assert path.read_text("utf-8") == SHIPPED[name], "run the tests with KINORA_RECORD=1"

    @pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
    def test_schema_and_models_agree_on_the_gallery(self, path: Path) -> None:
        mapping = from_gallery(path)

        jsonschema.validate(mapping, schema())

        assert isinstance(validate(mapping), Document)
