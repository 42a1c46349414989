"""A fitted schema says less than the whole, and nothing else."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from domain.composition.used import used_capabilities
from domain.language.fitted_schema import SECTIONS, fitted_schema
from domain.language.model_form import to_model_form
from domain.language.model_schema import KEYWORDS, model_schema
from domain.language.validation import validated
from domain.stages.document_question import CORE
from tests.domain.language.documents import GALLERY, from_gallery

LONGEST = 56_000
"""Letters of the schema with what films use most, before an idea adds to it."""


def letters(schema: object) -> int:
    return len(json.dumps(schema, separators=(",", ":")))


class TestAFittedSchema:
    @pytest.mark.parametrize("path", GALLERY[::4], ids=lambda path: str(path.stem))
    def test_allows_a_film_with_what_the_film_uses(self, path: Path) -> None:
        document = validated(from_gallery(path))
        schema = fitted_schema(used_capabilities(document))
        form = to_model_form(document)

        left_out = [name for name in form if name not in schema["properties"]]

        assert all(form[name] == [] for name in left_out)
        shown = {name: value for name, value in form.items() if name not in left_out}
        assert list(Draft202012Validator(schema).iter_errors(shown)) == []

    def test_refuses_a_kind_that_was_left_out(self) -> None:
        document = validated(from_gallery(GALLERY[0]))
        used = set(used_capabilities(document))
        births = {each for each in used if each.startswith("birth.")}
        schema = fitted_schema((used - births) | {"birth.hex"})
        form = {k: v for k, v in to_model_form(document).items() if k in schema["properties"]}

        errors = list(Draft202012Validator(schema).iter_errors(form))

        assert {each.path[0] for each in errors} == {"births"}

    def test_is_strict_and_has_all_keys_that_every_film_needs(self) -> None:
        schema = fitted_schema(())
        always = set(model_schema()["properties"]) - {*SECTIONS, "states", "overrides"}

        assert set(schema["required"]) == set(schema["properties"]) == always
        assert schema["additionalProperties"] is False
        assert set(schema) <= set(KEYWORDS)

    def test_of_everything_is_the_whole(self) -> None:
        from domain.language.capabilities import CAPABILITIES

        assert fitted_schema([each.id for each in CAPABILITIES]) == model_schema()

    def test_of_what_films_use_most_is_short(self) -> None:
        assert letters(fitted_schema(CORE)) < LONGEST < letters(model_schema()) / 2
