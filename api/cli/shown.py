"""How times, lengths and sizes are written."""

from datetime import datetime
from zoneinfo import ZoneInfo

from api.cli.words import Words


def moment(at: datetime | None, zone: str) -> str:
    """A moment on the operator's clock, to the minute."""
    return "" if at is None else f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def exact_moment(at: datetime | None, zone: str) -> str:
    """A moment on the operator's clock, to the second."""
    return "" if at is None else f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M:%S}"


_FOUND_BY = {"rules": "sign", "weights": "words"}


def found_by(words: Words, by: str) -> str:
    """What heard a gap: a sign, the weights of words, or a model."""
    return words.term("found", _FOUND_BY.get(by, by))


def seconds(words: Words, value: float) -> str:
    """A length of time."""
    if value < 60:
        return f"{words.number(value, 1)} s"
    if value < 3600:
        return f"{value / 60:.0f} min"
    return f"{words.number(value / 3600, 1)} h"


def size(words: Words, count: int) -> str:
    """A number of bytes."""
    if count < 1024 * 1024:
        return f"{words.number(count / 1024, 1)} KB"
    return f"{words.number(count / 1024 / 1024, 1)} MB"


def measured(words: Words, value: float) -> str:
    """A measurement with the digits that say something."""
    text = f"{value:.4g}" if abs(value) < 10_000 else f"{value:.0f}"
    return text.replace(".", ",") if words.polish else text


def share(words: Words, value: float | None) -> str:
    """A part of a whole; empty for none."""
    return "" if value is None else f"{words.number(value * 100, 0)} %"


def count(value: int | None) -> str:
    """A count; what is not known is not zero."""
    return "" if value is None else f"{value:,}".replace(",", "\N{NO-BREAK SPACE}")


def whole(value: float | None) -> int | None:
    """A figure between two counts, as the nearest count."""
    return None if value is None else round(value)


def clipped(text: str, longest: int) -> str:
    """A text of at most so many characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
