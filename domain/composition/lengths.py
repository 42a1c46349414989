"""Stretches of time in a sentence that are longer than any film."""

from collections.abc import Sequence

from domain.language.limits import limits_of
from domain.language.models import Document

LONGEST_FILM_S = limits_of(Document.model_fields["duration"])["le"]

_NUMBERS = {
    "half": 0.5, "pol": 0.5, "poltorej": 1.5, "a": 1.0, "an": 1.0, "one": 1.0, "jedna": 1.0,
    "two": 2.0, "dwie": 2.0, "dwoch": 2.0, "three": 3.0, "trzy": 3.0, "trzech": 3.0, "four": 4.0,
    "cztery": 4.0, "czterech": 4.0, "five": 5.0, "piec": 5.0, "pieciu": 5.0, "six": 6.0,
    "szesc": 6.0, "szesciu": 6.0, "seven": 7.0, "siedem": 7.0, "eight": 8.0, "osiem": 8.0,
    "nine": 9.0, "dziewiec": 9.0, "ten": 10.0, "dziesiec": 10.0, "dziesieciu": 10.0,
    "twelve": 12.0, "dwanascie": 12.0, "fifteen": 15.0, "pietnascie": 15.0, "twenty": 20.0,
    "dwadziescia": 20.0, "thirty": 30.0, "trzydziesci": 30.0, "forty": 40.0, "czterdziesci": 40.0,
    "fifty": 50.0, "piecdziesiat": 50.0, "sixty": 60.0, "szescdziesiat": 60.0, "ninety": 90.0,
    "dziewiecdziesiat": 90.0, "hundred": 100.0, "sto": 100.0, "several": 5.0, "kilka": 5.0,
    "quarter": 0.25, "many": 10.0, "wiele": 10.0, "kilkanascie": 15.0,
}  # fmt: skip
_UNITS = {
    "second": 1.0, "seconds": 1.0, "sec": 1.0, "s": 1.0, "sekund": 1.0, "sekundy": 1.0,
    "minute": 60.0, "minutes": 60.0, "min": 60.0, "minut": 60.0, "minuty": 60.0, "minute.": 60.0,
    "minutowy": 60.0, "minutowa": 60.0, "minutowe": 60.0, "kwadrans": 900.0, "kwadranse": 900.0,
    "hour": 3600.0, "hours": 3600.0, "godzin": 3600.0, "godziny": 3600.0, "godzine": 3600.0,
    "godzina": 3600.0, "godzinny": 3600.0, "godzinna": 3600.0, "godzinne": 3600.0,
    "day": 86400.0, "days": 86400.0, "dni": 86400.0, "dob": 86400.0, "doby": 86400.0,
    "dobe": 86400.0, "night": 28800.0, "week": 604800.0, "weeks": 604800.0, "tydzien": 604800.0,
}  # fmt: skip
_ALONE = {
    "kwadrans", "godzine", "godzinny", "godzinna", "godzinne", "dobe", "godzinami", "wielogodzinny",
    "wielogodzinna", "wielogodzinne", "calodobowy", "calonocny", "overnight", "dlugometrazowy",
    "pelnometrazowy",
}  # fmt: skip
"""Long without a number."""
_BETWEEN = frozenset({"an", "a"})
"""“Half an hour”, “a quarter of an hour”."""
_REACH = 3
"""A unit is among so many words after its number."""


def long_stretches(words: Sequence[str]) -> frozenset[int]:
    """Places of the words that name a time longer than the longest film."""
    found: set[int] = set()
    for place, word in enumerate(words):
        if word in _ALONE:
            found.add(place)
        number = _number(word)
        if number is None:
            continue
        unit = _unit_after(words, place)
        if unit and number * _UNITS[words[unit]] > LONGEST_FILM_S:
            found |= set(range(place, unit + 1))
    return frozenset(found)


def _number(word: str) -> float | None:
    if word.isascii() and word.isdigit() and len(word) < 7:
        return float(word)
    return _NUMBERS.get(word)


def _unit_after(words: Sequence[str], place: int) -> int:
    """Place of the unit a number counts; 0 when there is none."""
    for at in range(place + 1, min(place + 1 + _REACH, len(words))):
        if words[at] in _UNITS:
            return at
        if _number(words[at]) is not None and words[at] not in _BETWEEN:
            return 0
    return 0
