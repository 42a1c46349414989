"""What is sent: the parameters of a call in the words of each server."""

import json
from collections.abc import Mapping
from typing import Any

from adapters.language_model.providers import Provider
from domain.consultation.model_call import ModelCall

REQUEST_ID = "X-Client-Request-Id"
"""OpenAI's own header for a caller's number; others pass it over."""


def chat_parameters(provider: Provider, call: ModelCall) -> dict[str, Any]:
    """Arguments of ``chat.completions.create``."""
    system = _system(provider, call)
    messages = [{"role": "system", "content": system}] if system else []
    parameters: dict[str, Any] = {
        "model": call.route.model,
        "messages": [*messages, {"role": "user", "content": call.user}],
        provider.limit_parameter: call.max_tokens,
        "extra_headers": {REQUEST_ID: call.id},
    }
    if call.temperature is not None:
        parameters["temperature"] = call.temperature
    if call.schema is not None:
        parameters |= _response_format(provider, call, call.schema)
    return parameters


def response_parameters(provider: Provider, call: ModelCall) -> dict[str, Any]:
    """Arguments of ``responses.create``; the provider is asked to keep nothing of it."""
    parameters: dict[str, Any] = {
        "model": call.route.model,
        "input": call.user,
        "max_output_tokens": call.max_tokens,
        "store": False,
        "extra_headers": {REQUEST_ID: call.id},
    }
    system = _system(provider, call)
    if system:
        parameters["instructions"] = system
    if call.temperature is not None:
        parameters["temperature"] = call.temperature
    if call.schema is not None:
        parameters |= _text_format(provider, call, call.schema)
    return parameters


def embedding_parameters(provider: Provider, call: ModelCall) -> dict[str, Any]:
    """Arguments of ``embeddings.create``."""
    return {
        "model": call.route.model,
        "input": list(call.texts),
        "encoding_format": provider.encoding,
        "extra_headers": {REQUEST_ID: call.id},
    }


def told_schema(schema: Mapping[str, object]) -> str:
    """The schema in words, for models that are not shown it by their server."""
    shown = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    return f"Answer with one JSON object only, which fits this JSON Schema:\n{shown}"


def _system(provider: Provider, call: ModelCall) -> str:
    if call.schema is None or _shown(provider, call):
        return call.system
    return f"{call.system}\n\n{told_schema(call.schema)}".strip()


def _shown(provider: Provider, call: ModelCall) -> bool:
    """Whether the server itself shows the schema to the model."""
    mode = call.schema_mode or provider.schema_mode
    return provider.shows_schema and mode in ("strict_json_schema", "json_schema")


def _response_format(
    provider: Provider, call: ModelCall, schema: Mapping[str, object]
) -> dict[str, Any]:
    """As chat completions want it."""
    told = {"name": call.name, "schema": schema}
    match call.schema_mode or provider.schema_mode:
        case "strict_json_schema":
            strict = {"type": "json_schema", "json_schema": told | {"strict": True}}
            return {"response_format": strict}
        case "json_schema":
            return {"response_format": {"type": "json_schema", "json_schema": told}}
        case "json_object":
            return {"response_format": {"type": "json_object"}}
        case _:
            return {}


def _text_format(
    provider: Provider, call: ModelCall, schema: Mapping[str, object]
) -> dict[str, Any]:
    """The same as responses want it: flat, and strict unless it is said not to be."""
    told = {"type": "json_schema", "name": call.name, "schema": schema}
    match call.schema_mode or provider.schema_mode:
        case "strict_json_schema":
            return {"text": {"format": told | {"strict": True}}}
        case "json_schema":
            return {"text": {"format": told | {"strict": False}}}
        case "json_object":
            return {"text": {"format": {"type": "json_object"}}}
        case _:
            return {}
