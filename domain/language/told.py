"""The language as a prompt tells it: from the capability list, within a number of tokens."""

import json
from collections.abc import Collection
from itertools import groupby

from domain.language.capabilities import CAPABILITIES, Capability, Parameter

NAMED, MEANT, SPELLED, SHOWN = range(4)
"""How much is told of a construct: its name; its meaning; its keys; an example."""

_BYTES_A_TOKEN = 4
"""Of English and JSON, by the usual tokenizers; only an estimate, and a cautious one."""


class TooFewTokens(Exception):
    """Not even the names of all constructs fit."""


def estimated_tokens(text: str) -> int:
    """About how many tokens a text is."""
    return -(-len(text.encode()) // _BYTES_A_TOKEN)


def told_language(tokens: int, *, needed: Collection[str] = ()) -> str:
    """Every construct, each told as fully as fits: the ``needed`` ones (by id) with an example
    first, then the meanings of all, then their keys. Raises ``TooFewTokens``."""
    levels = dict.fromkeys((each.id for each in CAPABILITIES), NAMED)
    if estimated_tokens(_text(levels)) > tokens:
        raise TooFewTokens(
            f"{tokens} tokens do not hold the names of the language's {len(levels)} constructs"
        )
    wanted = [each for each in levels if each in needed]
    for level, names in ((SHOWN, wanted), (MEANT, list(levels)), (SPELLED, list(levels))):
        for name in names:
            if levels[name] >= level:
                continue
            more = levels | {name: level}
            if estimated_tokens(_text(more)) <= tokens:
                levels = more
    return _text(levels)


def _text(levels: dict[str, int]) -> str:
    parts = []
    for family, members in groupby(CAPABILITIES, key=_family):
        rows = list(members)
        told = [_told(each, levels[each.id]) for each in rows if levels[each.id] > NAMED]
        named = [each.id for each in rows if levels[each.id] == NAMED]
        if named:
            told.append(f"- also: {', '.join(named)}")
        parts.append("\n".join([f"## {family}", *told]))
    return "\n\n".join(parts)


def _family(capability: Capability) -> str:
    return capability.id.partition(".")[0]


def _told(capability: Capability, level: int) -> str:
    lines = [f"- {capability.id}: {capability.en}"]
    if level >= SPELLED and capability.parameters:
        lines.append("  keys: " + "; ".join(_key(each) for each in capability.parameters))
    if level >= SHOWN and capability.part:
        shown = json.dumps(capability.part, ensure_ascii=False, separators=(",", ":"))
        lines.append(f"  for example: {shown}")
    return "\n".join(lines)


def _key(parameter: Parameter) -> str:
    told = f"{parameter.name} ({parameter.type}"
    if parameter.least or parameter.most:
        told += f", {parameter.least or '…'} to {parameter.most or '…'} {parameter.unit}".rstrip()
    return told + (f", else {parameter.default})" if parameter.default else ")")
