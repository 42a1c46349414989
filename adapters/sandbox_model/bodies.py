"""The answers of OpenAI's protocol: chat completions, responses, embeddings, errors."""

import base64
import hashlib
import json
import struct
from collections.abc import Mapping, Sequence
from typing import Any

DIMENSION = 64


def tokens_of(text: str) -> int:
    """The sandbox's own way of counting: a token for every four bytes."""
    return -(-len(text.encode()) // 4)


def cut(text: str, tokens: int) -> str:
    """The beginning of a text, of at most so many tokens."""
    return text.encode()[: tokens * 4].decode(errors="ignore")


def chat(
    model: str, text: str | None, tokens: tuple[int, int] | None, *, finish: str, refusal: str = ""
) -> bytes:
    """A chat completion; without ``tokens`` it does not tell its usage."""
    message: dict[str, Any] = {"role": "assistant", "content": text, "refusal": refusal or None}
    content: dict[str, Any] = {
        "id": "chatcmpl-sandbox",
        "object": "chat.completion",
        "created": 0,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
    }
    if tokens is not None:
        content["usage"] = {
            "prompt_tokens": tokens[0],
            "completion_tokens": tokens[1],
            "total_tokens": sum(tokens),
        }
    return _encoded(content)


def response(
    model: str, text: str, tokens: tuple[int, int] | None, *, finish: str, refused: bool = False
) -> bytes:
    """An answer of ``/responses``; without ``tokens`` it does not tell its usage."""
    cut = finish == "length"
    part: dict[str, Any] = {"type": "output_text", "text": text, "annotations": []}
    if refused:
        part = {"type": "refusal", "refusal": text}
    message = {
        "type": "message",
        "id": "msg-sandbox",
        "role": "assistant",
        "status": "incomplete" if cut else "completed",
        "content": [part],
    }
    content: dict[str, Any] = {
        "id": "resp-sandbox",
        "object": "response",
        "created_at": 0,
        "model": model,
        "status": "incomplete" if cut else "completed",
        "incomplete_details": {"reason": "max_output_tokens"} if cut else None,
        "output": [message],
    }
    if tokens is not None:
        content["usage"] = {
            "input_tokens": tokens[0],
            "output_tokens": tokens[1],
            "total_tokens": sum(tokens),
        }
    return _encoded(content)


def embeddings(model: str, texts: Sequence[str], *, as_base64: bool, tokens: int) -> bytes:
    """One vector a text: equal texts have equal ones, texts with common parts near ones."""
    rows = []
    for number, text in enumerate(texts):
        vector = vector_of(text)
        told: Any = vector
        if as_base64:
            told = base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()
        rows.append({"object": "embedding", "index": number, "embedding": told})
    usage = {"prompt_tokens": tokens, "total_tokens": tokens}
    return _encoded({"object": "list", "model": model, "data": rows, "usage": usage})


def vector_of(text: str) -> list[float]:
    """Counts of hashed triples of letters, at length one."""
    counts = [0.0] * DIMENSION
    padded = f"  {text.casefold()}  "
    for start in range(len(padded) - 2):
        place = hashlib.sha256(padded[start : start + 3].encode()).digest()[0] % DIMENSION
        counts[place] += 1.0
    length = sum(each * each for each in counts) ** 0.5 or 1.0
    return [each / length for each in counts]


def models(names: Sequence[str]) -> bytes:
    """An answer of ``/models``."""
    rows = [{"id": name, "object": "model", "created": 0, "owned_by": "sandbox"} for name in names]
    return _encoded({"object": "list", "data": rows})


def error(message: str, code: str) -> bytes:
    """What goes with a status of 400 or more."""
    return _encoded({"error": {"message": message, "type": code, "code": code, "param": None}})


def _encoded(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
