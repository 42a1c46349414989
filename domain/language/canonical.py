"""The canonical form: one sequence of bytes per meaning, for digests.

RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no spaces,
numbers as ECMAScript writes them.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # frame lists are written canonically too, where no document is known
    from domain.language.models import Document


def canonical(document: "Document") -> bytes:
    """RFC 8785 JSON of the document without what stands at its default.

    So a construct that the language learns later leaves the digest of every document that
    does not use it as it was. A default itself never changes within a language version.
    """
    return canonical_json(document.model_dump(mode="json", exclude_defaults=True))


def document_digest(document: "Document") -> str:
    """SHA-256 of the canonical form, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(document)).hexdigest()


def canonical_json(value: object) -> bytes:
    """RFC 8785 JSON of plain data."""
    return _written(value).encode()


def _written(value: object) -> str:
    if isinstance(value, Mapping):
        keys = sorted(value, key=lambda key: str(key).encode("utf-16-be"))
        return "{" + ",".join(f"{_text(str(key))}:{_written(value[key])}" for key in keys) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ",".join(_written(item) for item in value) + "]"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, int | float):
        return number_text(value)
    return _text(str(value))


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def number_text(value: float) -> str:
    """A number as ECMAScript's ``Number::toString`` writes it."""
    number = float(value)
    if number == 0:
        return "0"
    if number < 0:
        return "-" + number_text(-number)
    digits, point = _shortest(number)
    if len(digits) <= point <= 21:
        return digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    exponent = point - 1
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{'+' if exponent > 0 else '-'}{abs(exponent)}"


def _shortest(number: float) -> tuple[str, int]:
    """Shortest digits that give the number back, and where the decimal point stands."""
    mantissa, _, exponent = f"{number!r}".partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).rstrip("0")
    stripped = digits.lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(digits) - len(stripped))
    return stripped, point
