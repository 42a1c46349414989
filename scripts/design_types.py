"""Types and token values of the design systems in TypeScript, for the panel.

Everything follows from the JSON files in ``domain/language/design_systems``: their names are
a union, their common shape is one type, their values one constant.

    python -m scripts.design_types
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from api.render_files import write_whole
from domain.language.design_releases import releases
from domain.language.design_system import shipped

ROOT = Path(__file__).parents[1]
PLACE = ROOT / "panel" / "src" / "generated" / "design-systems.ts"
HEAD = """// Generated from domain/language/design_systems by `make tokens`; do not edit.
// Plain data and types, no imports: the panel reads the same tokens as the renderer.
"""
SHAPE = "Record<DesignSystemTitle, DesignSystem>"


def main() -> int:
    """Write the file; the value is an exit code."""
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    write_whole(PLACE, typescript().encode())
    print(PLACE.relative_to(ROOT))
    return 0


def typescript() -> str:
    """The text of the file."""
    systems = {name: dict(shipped(name)) for name in sorted({each.name for each in releases()})}
    titles = {f"{name}@{one['version']}": one for name, one in systems.items()}
    first = next(iter(systems.values()))
    colours = first["colours"]
    if not isinstance(colours, dict):
        raise TypeError("colours are a mapping of tokens")
    parts = [
        HEAD,
        _union("DesignSystemName", list(systems)),
        _union("DesignSystemTitle", list(titles)),
        _union("ColourToken", list(colours)),
        "export type Hex = `#${string}`;\n",
        f"export interface DesignSystem {_type(list(systems.values()), ())}\n",
        f"export const designSystems = {_value(titles, 0)} as const satisfies {SHAPE};\n",
    ]
    return "\n".join(parts)


def _union(name: str, words: Sequence[str]) -> str:
    members = "".join(f"\n  | {json.dumps(word)}" for word in words)
    return f"export type {name} ={members};\n"


def _type(values: Sequence[Any], path: tuple[str, ...]) -> str:
    """The type that all systems have at a path. Raises ``ValueError`` when they differ."""
    known = {("name",): "DesignSystemName", ("colours",): "Readonly<Record<ColourToken, Hex>>"}
    if path in known:
        return known[path]
    first = values[0]
    if isinstance(first, dict):
        if any(value.keys() != first.keys() for value in values):
            raise ValueError(f"design systems have other tokens at {'.'.join(path)}")
        indent = "  " * (len(path) + 1)
        fields = [
            f"{indent}readonly {_key(key)}: {_type([each[key] for each in values], (*path, key))};"
            for key in first
        ]
        return "{\n" + "\n".join(fields) + "\n" + "  " * len(path) + "}"
    if isinstance(first, list):
        return f"readonly {_type([item for value in values for item in value], path)}[]"
    kinds = {_kind(value) for value in values}
    if len(kinds) != 1:
        raise ValueError(f"design systems have other kinds of values at {'.'.join(path)}")
    return kinds.pop()


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "number" if isinstance(value, int | float) else "string"


def _value(value: Any, depth: int) -> str:
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    indent = "  " * (depth + 1)
    lines = [f"{indent}{_key(key)}: {_value(inner, depth + 1)}," for key, inner in value.items()]
    return "{\n" + "\n".join(lines) + "\n" + "  " * depth + "}"


def _key(name: str) -> str:
    return name if name.isidentifier() else json.dumps(name)


if __name__ == "__main__":
    sys.exit(main())
