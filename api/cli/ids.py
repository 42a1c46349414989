"""Which thing is meant: a whole identifier or the beginning of one, with near ones suggested."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any
from uuid import UUID

from api.cli.errors import InputRefused
from projections.query import AtLeast, Below, Condition, Reader, Select
from projections.rows import Row
from projections.table import Table

SHORT = 8
"""Digits of an identifier as it is shown."""

SHORTEST = 4
"""Digits that must be given at least."""

_HEX = re.compile(r"[0-9a-f]+")
_LOOKED_AT = 2_000
"""Newest rows that are searched for something near."""
_SUGGESTED = 5
_NEAR = 0.5
"""Likeness of titles from which one is suggested."""


@dataclass(frozen=True, kw_only=True)
class Noun:
    """A kind of thing: where it is listed, which column names it, and which command lists it."""

    table: Table[Any]
    key: str
    title: str
    unknown: str
    """Text for an unknown one; ``{text}`` is what was given."""
    listing: str


def short(identifier: UUID | None) -> str:
    """The first digits of an identifier; empty for none."""
    return "" if identifier is None else identifier.hex[:SHORT]


def resolve(reader: Reader, noun: Noun, text: str) -> UUID:
    """The identifier that ``text`` begins. Raises ``InputRefused`` with what is near."""
    digits = text.strip().lower().replace("-", "")
    if not _HEX.fullmatch(digits) or len(digits) > 32:
        raise _unknown(reader, noun, text)
    if len(digits) < SHORTEST:
        raise InputRefused(
            "“{text}” is too short: give at least {n} digits of the identifier.",
            "{listing} shows them.",
            kind="IdTooShort",
            text=text,
            n=SHORTEST,
            listing=noun.listing,
        )
    found = _beginning_with(reader, noun, digits)
    if not found:
        raise _unknown(reader, noun, text)
    if len(found) > 1:
        raise InputRefused(
            "“{text}” is the beginning of several identifiers.",
            "Give more digits; {listing} shows them.",
            kind="IdAmbiguous",
            hints=_lines(found, noun),
            text=text,
            listing=noun.listing,
        )
    identifier: UUID = getattr(found[0], noun.key)
    return identifier


def completions(reader: Reader, noun: Noun, incomplete: str) -> list[tuple[str, str]]:
    """Short identifiers that begin so, with their titles, for the shell."""
    digits = incomplete.lower().replace("-", "")
    if digits and not _HEX.fullmatch(digits):
        return []
    rows = _beginning_with(reader, noun, digits, limit=20) if digits else _newest(reader, noun, 20)
    return [(short(getattr(row, noun.key)), _title(row, noun)) for row in rows]


def _beginning_with(reader: Reader, noun: Noun, digits: str, limit: int = 10) -> Sequence[Row]:
    """Rows whose identifier lies between the prefix and the next one, by the key's index."""
    lowest = UUID(digits.ljust(32, "0"))
    where: list[Condition] = [AtLeast(noun.key, lowest)]
    above = int(digits, 16) + 1
    if above < 16 ** len(digits):
        where.append(Below(noun.key, UUID(f"{above:0{len(digits)}x}".ljust(32, "0"))))
    query = Select(table=noun.table, where=tuple(where), limit=limit)
    return list(reader.select(query).rows)


def _newest(reader: Reader, noun: Noun, limit: int) -> Sequence[Row]:
    ordered = ("position",) if "position" in noun.table.by_name else ()
    query = Select(table=noun.table, order=ordered, descending=True, limit=limit)
    return list(reader.select(query).rows)


def _unknown(reader: Reader, noun: Noun, text: str) -> InputRefused:
    near = _near(_newest(reader, noun, _LOOKED_AT), noun, text)
    return InputRefused(
        noun.unknown,
        "Did you mean one of these?" if near else "{listing} shows what there is.",
        kind="IdUnknown",
        hints=_lines(near, noun),
        text=text,
        listing=noun.listing,
    )


def _near(rows: Sequence[Row], noun: Noun, text: str) -> list[Row]:
    wanted = text.strip().lower()
    scored = [(_likeness(row, noun, wanted), row) for row in rows]
    scored = [each for each in scored if each[0] >= _NEAR]
    scored.sort(key=lambda each: -each[0])
    return [row for _, row in scored[:_SUGGESTED]]


def _likeness(row: Row, noun: Noun, wanted: str) -> float:
    """How near a row is: by the beginning of its identifier, or by its title."""
    title = _title(row, noun).lower()
    digits = wanted.replace("-", "")
    likeness = 1.0 if wanted and wanted in title else _ratio(title, wanted)
    if _HEX.fullmatch(digits):
        beginning = getattr(row, noun.key).hex[: max(SHORTEST, min(len(digits), 32))]
        likeness = max(likeness, _ratio(beginning, digits))
    return likeness


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    return matcher.ratio()


def _lines(rows: Sequence[Row], noun: Noun) -> list[str]:
    return [f"{_distinct(row, rows, noun)}  {_title(row, noun)}" for row in rows]


def _distinct(row: Row, rows: Sequence[Row], noun: Noun) -> str:
    """Enough digits to tell the row from the others."""
    own: str = getattr(row, noun.key).hex
    others = [getattr(each, noun.key).hex for each in rows if each is not row]
    length = SHORT
    while length < 32 and any(each[:length] == own[:length] for each in others):
        length += 1
    return own[:length]


def _title(row: Row, noun: Noun) -> str:
    return str(getattr(row, noun.title) or "")
