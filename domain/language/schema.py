"""The JSON Schema of the language, generated from the models."""

from functools import cache
from typing import Any

from domain.language.meanings import describe
from domain.language.models import LANGUAGE_VERSION, Document


@cache
def schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a document of the current version."""
    generated = Document.model_json_schema()
    describe(generated, Document)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://kinora.example/schema/document-{LANGUAGE_VERSION}.json",
        **generated,
    }
