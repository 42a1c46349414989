"""The language tells everything it can do, and nothing else."""

from pathlib import Path

import jsonschema
import pytest

from domain.language.capabilities import CAPABILITIES, COSTS, Capability
from domain.language.meanings import meanings
from domain.language.models import Document
from domain.language.reference import pages
from domain.language.schema import schema
from domain.language.validation import validate, validated
from domain.language.vocabulary import constructs, models
from domain.simulation.simulation import Simulation
from tests.domain.language.documents import GALLERY, RECORD, ROOT, from_gallery

SHIPPED = pages()


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
