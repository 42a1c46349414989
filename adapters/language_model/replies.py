"""What came back: an answer, or the name of what is wrong with it."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any, TypeGuard

import numpy as np

from adapters.language_model.requests import told_schema
from domain.consultation.embeddings import text_of
from domain.consultation.model_call import CallFailed, ModelCall, ModelReply

_MOST_TOKENS = 2**31
_BYTES_A_TOKEN = 3
"""For servers that do not count: fewer bytes a token than usual, so rather too many tokens."""


def chat_reply(call: ModelCall, body: bytes, milliseconds: int) -> ModelReply:
    """The answer of a chat completion. Raises ``CallFailed``."""
    content = _object(body)
    message, finish = _message(content)
    text = message.get("content")
    refusal = message.get("refusal")
    tokens = _reported(content, "prompt_tokens", "completion_tokens")
    if refusal or finish == "content_filter":
        said = str(refusal or "the provider's filter stopped it")
        raise CallFailed(
            "refused", f"The model refuses: {said[:200]}", text=str(text or ""), tokens=tokens
        )
    if not isinstance(text, str):
        raise CallFailed("garbage", "The answer has no text.", tokens=tokens)
    if finish == "length":
        raise CallFailed(
            "truncated",
            "The answer was cut at the most tokens it may take.",
            text=text,
            tokens=tokens,
        )
    if not text.strip():
        raise CallFailed("garbage", "The answer is empty.", tokens=tokens)
    return _reply(call, text, tokens, milliseconds)


def response_reply(call: ModelCall, body: bytes, milliseconds: int) -> ModelReply:
    """The answer of ``responses``. Raises ``CallFailed``."""
    content = _object(body)
    tokens = _reported(content, "input_tokens", "output_tokens")
    said = _said(content, tokens)
    text = "".join(_texts(said, "output_text", "text"))
    refusal = " ".join(_texts(said, "refusal", "refusal"))
    why = _incomplete(content)
    if refusal or why == "content_filter":
        told = refusal or "the provider's filter stopped it"
        raise CallFailed("refused", f"The model refuses: {told[:200]}", text=text, tokens=tokens)
    if why or content.get("status") == "incomplete":
        cut = "The answer was cut at the most tokens it may take."
        raise CallFailed("truncated", cut, text=text, tokens=tokens)
    if content.get("status") == "failed":
        broken = str(content.get("error") or "no reason")[:200]
        raise CallFailed("server_error", f"The model broke off: {broken}", tokens=tokens)
    if not text.strip():
        raise CallFailed("garbage", "The answer is empty.", tokens=tokens)
    return _reply(call, text, tokens, milliseconds)


def embedding_reply(call: ModelCall, body: bytes, milliseconds: int) -> ModelReply:
    """The vectors of an embeddings answer, floats or base64. Raises ``CallFailed``."""
    content = _object(body)
    tokens = _reported(content, "prompt_tokens", "")
    try:
        rows = sorted(content["data"], key=lambda row: row["index"])
        vectors = np.stack([_vector(row["embedding"]) for row in rows])
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise CallFailed("garbage", "The vectors cannot be read.", tokens=tokens) from error
    if len(vectors) != len(call.texts) or vectors.ndim != 2 or not vectors.size:
        raise CallFailed("garbage", "There is not one vector for each text.", tokens=tokens)
    if not np.isfinite(vectors).all():
        raise CallFailed("garbage", "A vector holds no numbers.", tokens=tokens)
    return _reply(call, text_of(vectors), tokens, milliseconds)


def listed_models(body: bytes) -> tuple[str, ...]:
    """The names in an answer of ``/models``. Raises ``CallFailed``."""
    rows = _object(body).get("data")
    if not isinstance(rows, list):
        raise CallFailed("garbage", "The list of models cannot be read.")
    return tuple(str(row["id"]) for row in rows if isinstance(row, Mapping) and "id" in row)


def _vector(told: object) -> Any:
    if isinstance(told, str):
        return np.frombuffer(base64.b64decode(told, validate=True), dtype="<f4")
    return np.asarray(told, dtype=np.float32)


def _object(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise CallFailed("garbage", "The server's answer is no JSON.") from error
    if not isinstance(content, dict):
        raise CallFailed("garbage", "The server's answer is no JSON object.")
    return content


def _message(content: Mapping[str, Any]) -> tuple[Mapping[str, Any], str]:
    choices = content.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, Mapping) else None
    if not isinstance(first, Mapping) or not isinstance(message, Mapping):
        error = content.get("error")
        said = f" It says: {str(error)[:200]}" if error else ""
        raise CallFailed("garbage", f"The server's answer holds no message.{said}")
    return message, str(first.get("finish_reason") or "")


def _said(content: Mapping[str, Any], tokens: tuple[int, int] | None) -> list[Mapping[str, Any]]:
    """The parts of all messages; reasoning and other output is passed over."""
    output = content.get("output")
    if not isinstance(output, list):
        error = content.get("error")
        told = f" It says: {str(error)[:200]}" if error else ""
        raise CallFailed("garbage", f"The server's answer holds no output.{told}", tokens=tokens)
    messages = [e for e in output if isinstance(e, Mapping) and e.get("type") == "message"]
    listed = [e["content"] for e in messages if isinstance(e.get("content"), list)]
    return [part for parts in listed for part in parts if isinstance(part, Mapping)]


def _texts(parts: list[Mapping[str, Any]], kind: str, name: str) -> list[str]:
    told = [part.get(name) for part in parts if part.get("type") == kind]
    return [each for each in told if isinstance(each, str)]


def _incomplete(content: Mapping[str, Any]) -> str:
    """Why the answer is incomplete; empty for a whole one."""
    details = content.get("incomplete_details")
    return str(details.get("reason") or "") if isinstance(details, Mapping) else ""


def _reported(content: Mapping[str, Any], name_in: str, name_out: str) -> tuple[int, int] | None:
    usage = content.get("usage")
    if not isinstance(usage, Mapping):
        return None
    tokens_in = usage.get(name_in)
    tokens_out = usage.get(name_out) if name_out else 0
    if not (_is_count(tokens_in) and _is_count(tokens_out)):
        return None
    return tokens_in, tokens_out


def _is_count(told: object) -> TypeGuard[int]:
    return type(told) is int and 0 <= told < _MOST_TOKENS


def _reply(
    call: ModelCall, text: str, tokens: tuple[int, int] | None, milliseconds: int
) -> ModelReply:
    schema = "" if call.schema is None else told_schema(call.schema)
    sent = "".join((call.system, call.user, schema, *call.texts))
    estimated = (_estimate(sent), 0 if call.texts else _estimate(text))
    tokens_in, tokens_out = tokens or estimated
    return ModelReply(
        text=text,
        tokens_in=tokens_in,
        tokens_out=tokens_out,
        counted="reported" if tokens else "estimated",
        milliseconds=milliseconds,
    )


def _estimate(text: str) -> int:
    return -(-len(text.encode()) // _BYTES_A_TOKEN)
