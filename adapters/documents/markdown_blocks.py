"""Markdown as lines of a few kinds: enough to find ideas, and every line keeps its number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

type Kind = Literal["heading", "item", "nested", "text", "blank"]

_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$")
_ITEM = re.compile(r"(\s*)(?:[-*+•]|\d{1,9}[.)])\s+(.*)$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_BREAK = re.compile(r" {0,3}([-*_])(?:\s*\1){2,}\s*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{3,})\s*$")
_QUOTE = re.compile(r" {0,3}>\s?")

NESTED_FROM = 2
"""Spaces before a list sign from which it belongs to the item above."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """One line: its kind, number from 1, heading level (else 0) and text without signs."""

    kind: Kind
    line: int
    text: str
    level: int = 0
    indented: bool = False


def blocks_of(text: str) -> tuple[list[Block], list[tuple[int, str]]]:
    """Lines of a Markdown or plain text, and what is broken in it as (line, message).

    Code, comments and front matter are left out: they hold no ideas.
    """
    lines = text.split("\n")
    broken: list[tuple[int, str]] = []
    hidden = _hidden_lines(lines, broken)
    blocks: list[Block] = []
    for number, line in enumerate(lines, start=1):
        if number in hidden:
            continue
        block = _block(number, _QUOTE.sub("", line, count=1))
        underlined = _UNDERLINE.match(line)
        if underlined and blocks and blocks[-1].kind == "text" and not blocks[-1].indented:
            level = 1 if "=" in line else 2
            above = blocks.pop()
            blocks.append(Block(kind="heading", line=above.line, text=above.text, level=level))
        elif not _BREAK.match(line):
            blocks.append(block)
        else:
            blocks.append(Block(kind="blank", line=number, text=""))
    return blocks, broken


def _block(number: int, line: str) -> Block:
    if not line.strip():
        return Block(kind="blank", line=number, text="")
    if heading := _HEADING.match(line):
        text = (heading.group(2) or "").strip()
        return Block(kind="heading", line=number, text=text, level=len(heading.group(1)))
    if item := _ITEM.match(line):
        nested = len(item.group(1).expandtabs(4)) >= NESTED_FROM
        kind: Kind = "nested" if nested else "item"
        return Block(kind=kind, line=number, text=item.group(2).strip())
    return Block(kind="text", line=number, text=line.strip(), indented=line[0] in " \t")


def _hidden_lines(lines: list[str], broken: list[tuple[int, str]]) -> set[int]:
    """Numbers of the lines inside front matter, code fences and comments."""
    hidden: set[int] = set()
    for first, last, whole in _hidden_ranges(lines):
        if last:
            hidden.update(range(first, last + 1))
        else:
            broken.append((first, f"{whole} begins here and never ends"))
            hidden.add(first)
    return hidden


def _hidden_ranges(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """First and last line (0: it never ends) and name of what holds no ideas."""
    number = 0
    while number < len(lines):
        opened = _opening(number, lines[number])
        number += 1
        if not opened:
            continue
        name, end = opened
        last = _closing(lines, number - 1 if name == "a comment" else number, end)
        yield number, last, name
        number = last or number


def _opening(number: int, line: str) -> tuple[str, str] | None:
    if number == 0 and line.strip() == "---":
        return "front matter", "---"
    if fence := _FENCE.match(line):
        return "a code block", fence.group(1)
    return ("a comment", "-->") if line.lstrip().startswith("<!--") else None


def _closing(lines: list[str], start: int, end: str) -> int:
    """Number of the line that closes, counted from 1; 0 when none does."""
    for at in range(start, len(lines)):
        found = end in lines[at] if end == "-->" else lines[at].strip().startswith(end)
        if found:
            return at + 1
    return 0
