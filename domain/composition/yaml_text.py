"""A document as YAML for people: sections one below another, each entry on lines of its own.

Every scalar is written as JSON where plain text could be mistaken, so the text means exactly
the data for any reader of YAML 1.2.
"""

import json
import re
from collections.abc import Mapping, Sequence

from domain.composition.wish import Value

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.@]*\Z")
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_WIDTH = 96


def yaml_text(mapping: Mapping[str, Value]) -> str:
    """The document as YAML 1.2."""
    lines: list[str] = []
    for key, value in mapping.items():
        if isinstance(value, Sequence) and not isinstance(value, str) and value:
            lines.append(f"{key}:")
            for item in value:
                lines += _entry(item)
        elif isinstance(value, Mapping) and len(_flow(value)) > _WIDTH:
            lines.append(f"{key}:")
            lines += [f"  {inner}: {_flow(part)}" for inner, part in value.items()]
        else:
            lines.append(f"{key}: {_flow(value)}")
    return "\n".join(lines) + "\n"


def _entry(item: Value) -> list[str]:
    flow = _flow(item)
    if not isinstance(item, Mapping) or len(flow) <= _WIDTH:
        return [f"  - {flow}"]
    lines = [f"{key}: {_flow(value)}" for key, value in item.items()]
    return [f"  - {lines[0]}", *(f"    {line}" for line in lines[1:])]


def _flow(value: Value) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_flow(inner) for inner in value) + "]"
    if isinstance(value, str) and _PLAIN.match(value) and value.lower() not in _NOT_TEXT:
        return value
    return json.dumps(value, ensure_ascii=False)
