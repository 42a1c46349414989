"""What a model answers under strict structured output is a document, and nothing is lost."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.language.canonical import document_digest
from domain.language.capabilities import CAPABILITIES, Capability
from domain.language.model_form import from_model_form, to_model_form
from domain.language.model_schema import KEYWORDS, model_schema
from domain.language.models import Document
from domain.language.validation import validate, validated
from tests.domain.language.documents import GALLERY, from_gallery, small
from tests.domain.language.wild import Wild, mended

DEEPEST = 5
"""Levels of objects that every server takes."""
MOST_PROPERTIES, MOST_WORDS, MOST_LETTERS = 5_000, 1_000, 120_000
"""What the strictest published limits allow in one schema."""
VALIDATOR = jsonschema.Draft202012Validator(model_schema())
LARGEST = 140_000
"""Characters of the whole: about 35 000 tokens, our own bound."""


def shapes(shape: dict[str, Any], depth: int = 0) -> Iterator[tuple[dict[str, Any], int]]:
    """Every schema inside a schema, and in how many objects it stands."""
    yield shape, depth
    inner = [*shape.get("anyOf", [])] + ([shape["items"]] if "items" in shape else [])
    for each in inner:
        yield from shapes(each, depth)
    for each in shape.get("properties", {}).values():
        yield from shapes(each, depth + 1)


class TestModelSchema:
    def test_has_no_keyword_beyond_the_common_ones(self) -> None:
        found = {keyword for shape, _ in shapes(model_schema()) for keyword in shape}

        assert found <= set(KEYWORDS)

    def test_requires_every_property_and_allows_no_other(self) -> None:
        objects = [shape for shape, _ in shapes(model_schema()) if "properties" in shape]

        assert all(each["type"] == "object" for each in objects)
        assert all(each["required"] == list(each["properties"]) for each in objects)
        assert all(each["additionalProperties"] is False for each in objects)

    def test_never_mixes_alternatives_with_anything_but_words_about_them(self) -> None:
        mixed = [shape for shape, _ in shapes(model_schema()) if "anyOf" in shape]

        assert mixed
        assert all(set(each) <= {"anyOf", "description"} for each in mixed)
        assert "anyOf" not in model_schema()

    def test_has_a_type_or_alternatives_everywhere(self) -> None:
        assert all("type" in shape or "anyOf" in shape for shape, _ in shapes(model_schema()))

    def test_stays_within_published_limits(self) -> None:
        everything = list(shapes(model_schema()))
        names = [name for shape, _ in everything for name in shape.get("properties", {})]
        words = [str(word) for shape, _ in everything for word in shape.get("enum", [])]

        assert max(depth for _, depth in everything) <= DEEPEST
        assert len(names) <= MOST_PROPERTIES
        assert len(words) <= MOST_WORDS
        assert sum(len(word) for word in [*names, *words]) <= MOST_LETTERS
        assert len(json.dumps(model_schema(), ensure_ascii=False)) <= LARGEST


class TestModelForm:
    @pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.stem)
    def test_keeps_every_film_of_the_gallery(self, path: Path) -> None:
        document = validated(from_gallery(path))

        self._goes_there_and_back(document)

    @pytest.mark.parametrize("capability", CAPABILITIES, ids=lambda one: one.id)
    def test_keeps_every_example(self, capability: Capability) -> None:
        self._goes_there_and_back(validated(capability.example))

    def test_keeps_wild_documents(self) -> None:
        made = [mended(Wild(seed).document())[0] for seed in range(40)]
        valid = [document for document in made if document is not None]

        assert len(valid) > 30
        for document in valid:
            self._goes_there_and_back(document)

    def test_writes_every_key_and_null_for_what_was_not_said(self) -> None:
        form = to_model_form(small(timeline=[{"kind": "flip_gravity", "at": 1}]))

        assert set(form) == set(Document.model_fields)
        assert form["background"] is None
        assert form["walls"] == []
        assert form["timeline"][0]["kind"] == {"is": "flip_gravity"}
        assert form["timeline"][0]["at"] == 1
        assert form["timeline"][0]["every"] is None

    def test_tells_a_wrong_answer_like_any_other_document(self) -> None:
        form = to_model_form(small())
        form["species"][0]["size"] = 100_000

        problems = validate(from_model_form(form))  # type: ignore[arg-type]

        assert isinstance(problems, list)
        assert [problem.path for problem in problems] == ["species[0].size"]

    @settings(max_examples=60, deadline=None)
    @given(
        st.recursive(
            st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=6),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["kind", "is", "first", "second", "species", "x"]), inner
                )
            ),
            max_leaves=12,
        )
    )
    def test_takes_whatever_a_model_answers(self, answer: object) -> None:
        taken = from_model_form(answer)

        problems = validate(taken)  # type: ignore[arg-type]

        assert isinstance(problems, list)

    @staticmethod
    def _goes_there_and_back(document: Document) -> None:
        form = json.loads(json.dumps(to_model_form(document)))

        VALIDATOR.validate(form)
        again = validated(from_model_form(form))  # type: ignore[arg-type]

        assert document_digest(again) == document_digest(document)
