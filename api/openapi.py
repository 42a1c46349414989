"""The description of the API, with errors as what they are: ``application/problem+json``."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problem_answer import MEDIA_TYPE
from api.problems import PROBLEM, problem_schemas

_UNUSED = ("HTTPValidationError", "ValidationError")
"""Schemas of the framework's own errors, which this API never sends."""


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, made once per application."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title, version=app.version, summary=app.summary, routes=app.routes
        )
        schemas = made["components"]["schemas"]
        schemas |= problem_schemas()
        for path in made["paths"].values():
            for operation in path.values():
                _name_problems(operation["responses"])
        for name in _UNUSED:
            schemas.pop(name, None)
        app.openapi_schema = made
    return app.openapi_schema


def _name_problems(responses: dict[str, Any]) -> None:
    """Every error is a problem; one that says more than others keeps its own schema."""
    for code, response in responses.items():
        content = response.get("content", {})
        schema = content.get("application/json", {}).get("schema", {})
        own = schema and not str(schema.get("$ref", "")).endswith("/HTTPValidationError")
        if int(code) >= 400 and content:
            response["content"] = {MEDIA_TYPE: {"schema": schema}} if own else PROBLEM
