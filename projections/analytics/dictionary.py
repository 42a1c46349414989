"""The data dictionary: every table and column of an export, in words."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pyarrow as pa

from projections.analytics.tables import meaning

HEAD = """# Data dictionary

Tables of `kinora export`. Moments are in UTC, RFC 3339. Empty (`NULL`) is unknown, never zero.
Views of one platform are never added to those of another. A name with a dot belongs to a
figure: `views_7d.median` is the median of `views_7d`.
"""

EVENTS = (
    "The log, event by event, in order of its position. As JSON lines it is `events.jsonl.gz`, "
    "which `kinora log import` reads back with the same hashes; as Parquet the sealed segments "
    "as they are (rows by topic, then position) and `events-tail.parquet` with the rest."
)


def column_meaning(name: str) -> str:
    """What a column holds. Raises ``KeyError`` for one that the glossary does not know."""
    words = _glossary()
    base, dot, part = name.partition(".")
    return f"{words[base]}: {words[dot + part]}" if dot else words[base]


def section(name: str, schema: pa.Schema) -> str:
    """One table in words."""
    about = EVENTS if name == "events" else meaning(name)
    lines = [f"\n## {name}\n\n{about}\n\n| Column | Type | Meaning |\n| --- | --- | --- |\n"]
    lines += [
        f"| `{field.name}` | {_type(field.type)} | {column_meaning(field.name)} |\n"
        for field in schema
    ]
    return "".join(lines)


def dictionary(tables: Sequence[tuple[str, pa.Schema]]) -> str:
    """The page for these tables."""
    return HEAD + "".join(section(name, schema) for name, schema in tables)


@cache
def _glossary() -> dict[str, str]:
    found: dict[str, str] = json.loads(
        Path(__file__).with_name("glossary.json").read_text(encoding="utf-8")
    )
    return found


def _type(kind: pa.DataType) -> str:
    text = str(kind)
    if text.startswith("list"):
        return "list"
    for known, plain in _PLAIN.items():
        if known in text:
            return plain
    return text


_PLAIN = {
    "uuid": "identifier", "bool": "yes or no", "timestamp": "moment", "date": "day",
    "int": "whole number", "double": "number", "string": "text", "binary": "bytes",
    "opaque": "whole number", "null": "text",
}  # fmt: skip
