"""Cells of a table of figures: counts, percentages and moments as people and platforms write them.

What could mean two things is refused and not guessed: a wrong figure is worse than none.
"""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

_SPACES = re.compile(
    "[\\s'\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{RIGHT SINGLE QUOTATION MARK}]"
)
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_WHOLE = re.compile(r"(\d+)[.,]0{1,2}")
_GROUPED_WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+\.0{1,2}|\d{1,3}(?:\.\d{3})+,0{1,2}")
_ROUNDED = re.compile(r"[\d.,]+(?:k|m|mln|tys\.?)", re.IGNORECASE)
_NOTHING = frozenset({"", "-", "–", "—", "n/a", "b.d."})
_LONGEST_SHOWN = 40
MOST = 10**15
"""More than anybody ever counted; beyond it a figure is a slip."""
FIRST_YEAR, LAST_YEAR = 2005, 2200
"""YouTube's first; the last is far enough. Another year is a slip."""

_EUROPEAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?")
_NAMED = re.compile(
    r"(\d{1,2})\s+([^\W\d]+)\.?\s+(\d{4})(?:\s*r\.)?(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?"
)
_AMERICAN = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2}),\s*(\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?")
_MONTHS = (
    ("jan", "sty"), ("feb", "lut"), ("mar",), ("apr", "kwi"), ("may", "maj"), ("jun", "cze"),
    ("jul", "lip"), ("aug", "sie"), ("sep", "wrz"), ("oct", "paź"), ("nov", "lis"), ("dec", "gru"),
)  # fmt: skip


class CellRefused(Exception):
    """A cell cannot be read; the text says why."""


def count(text: str) -> int | None:
    """A whole number with or without thousands separators; ``None``: nothing is known."""
    bare = _SPACES.sub("", text)
    if bare.lower() in _NOTHING:
        return None
    if _ROUNDED.fullmatch(bare):
        raise CellRefused(f"{_shown(text)} is rounded; export the exact number")
    if _GROUPED.fullmatch(bare) or _GROUPED_WHOLE.fullmatch(bare):
        return _within(int(re.sub(r"[.,]0{1,2}$|[.,]", "", bare)), text)
    if whole := _WHOLE.fullmatch(bare):
        return _within(int(whole[1]), text)
    if not (bare.isascii() and bare.isdecimal()):
        raise CellRefused(f"{_shown(text)} is not a whole number")
    return _within(int(bare), text)


def percentage(text: str) -> float | None:
    """A percentage with a decimal comma or point, with or without its sign."""
    bare = _SPACES.sub("", text).removesuffix("%")
    if bare.lower() in _NOTHING:
        return None
    if not re.fullmatch(r"\d{1,6}(?:[.,]\d+)?", bare, re.ASCII):
        raise CellRefused(f"{_shown(text)} is not a percentage")
    return float(bare.replace(",", "."))


def moment(text: str, zone: ZoneInfo) -> datetime:
    """A moment on the clocks of ``zone``, where it names none itself; a day is its beginning."""
    bare = " ".join(text.split())
    for read in (_iso, _european, _slashed, _named, _american):
        found = read(bare)
        if found is not None and FIRST_YEAR <= found.year <= LAST_YEAR:
            return found if found.tzinfo is not None else found.replace(tzinfo=zone)
    raise CellRefused(f"{_shown(text)} is no moment; write it as 2026-11-22 18:30")


def _within(value: int, text: str) -> int:
    if value > MOST:
        raise CellRefused(f"{_shown(text)} is more than can be")
    return value


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _european(text: str) -> datetime | None:
    found = _EUROPEAN.fullmatch(text)
    return _date(found[3], found[2], found[1], found[4]) if found else None


def _slashed(text: str) -> datetime | None:
    """Day or month first: only where one of them cannot be a month."""
    found = _SLASHED.fullmatch(text)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    if first > 12 >= second:
        return _date(found[3], found[2], found[1], found[4])
    if second > 12 >= first or first == second:
        return _date(found[3], found[1], found[2], found[4])
    raise CellRefused(f"{_shown(text)} may mean two days; write it as 2026-11-22")


def _named(text: str) -> datetime | None:
    found = _NAMED.fullmatch(text)
    return _date(found[3], _month(found[2]), found[1], found[4]) if found else None


def _american(text: str) -> datetime | None:
    found = _AMERICAN.fullmatch(text)
    return _date(found[3], _month(found[1]), found[2], found[4]) if found else None


def _month(name: str) -> str:
    short = name.casefold()[:3]
    known = (number for number, names in enumerate(_MONTHS, 1) if short in names)
    return str(next(known, 0))


def _date(year: str, month: str, day: str, time: str | None) -> datetime | None:
    try:
        at = datetime(int(year), int(month), int(day))  # noqa: DTZ001 - its zone is added last
        return _with_time(at, time) if time else at
    except ValueError:
        return None


def _with_time(at: datetime, time: str) -> datetime:
    hour, minute, *rest = (int(each) for each in time.split(":"))
    return at.replace(hour=hour, minute=minute, second=rest[0] if rest else 0)


def _shown(text: str) -> str:
    return repr(text[:_LONGEST_SHOWN])
