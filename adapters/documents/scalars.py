"""Scalars of the YAML 1.2 core schema, and nothing else: no dates, no tags, no objects."""

import math
import re

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_BASED = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_NOT_FINITE = re.compile(r"([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z")

LARGEST_INTEGER = 2**53 - 1
"""RFC 8785 writes numbers as doubles; beyond this an integer would not survive it."""

LONGEST_NUMBER = 40
"""Characters; more digits than a double can hold, and no long conversion either."""


class ScalarRefused(Exception):
    """A plain scalar that documents may not hold; the message says what and the hint why."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.hint = hint


def plain_scalar(text: str) -> str | int | float | bool | None:
    """Meaning of an unquoted scalar. Raises ``ScalarRefused`` for NaN, ∞ and huge numbers."""
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _NOT_FINITE.match(text):
        raise ScalarRefused(f"{text} is not a number", "write a finite number")
    if _INTEGER.match(text) or _BASED.match(text):
        return _integer(text)
    return _real(text) if _FLOAT.match(text) else text


def joined_surrogates(text: str) -> str:
    r"""JSON writes characters beyond U+FFFF as two ``\u`` escapes; join them.

    Raises ``ScalarRefused`` when half of such a pair is missing.
    """
    if not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:
        hint = "write the character itself"
        raise ScalarRefused("half of a surrogate pair is no character", hint) from None


def _integer(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise ScalarRefused(f"the number {text[:12]}… is too long", "write fewer digits")
    number = int(text, 0) if _BASED.match(text) else int(text)
    if abs(number) > LARGEST_INTEGER:
        raise ScalarRefused(f"{text} is too large", f"at most {LARGEST_INTEGER}")
    return number


def _real(text: str) -> float:
    if len(text) > LONGEST_NUMBER:
        raise ScalarRefused(f"the number {text[:12]}… is too long", "write fewer digits")
    number = float(text)
    if not math.isfinite(number):
        raise ScalarRefused(f"{text} is too large", "write a finite number")
    return number
