"""Stretches of time in a sentence that are longer than any film."""

from collections.abc import Sequence

from domain.language.limits import limits_of
from domain.language.models import Document

LONGEST_FILM_S = limits_of(Document.model_fields["duration"])["le"]

NUMBERS = {
    "half": 0.5, "pol": 0.5, "poltorej": 1.5, "a": 1.0, "an": 1.0, "one": 1.0, "jedna": 1.0,
    "two": 2.0, "dwie": 2.0, "dwoch": 2.0, "three": 3.0, "trzy": 3.0, "trzech": 3.0, "four": 4.0,
    "cztery": 4.0, "czterech": 4.0, "five": 5.0, "piec": 5.0, "pieciu": 5.0, "six": 6.0,
    "szesc": 6.0, "szesciu": 6.0, "seven": 7.0, "siedem": 7.0, "eight": 8.0, "osiem": 8.0,
    "nine": 9.0, "dziewiec": 9.0, "ten": 10.0, "dziesiec": 10.0, "dziesieciu": 10.0,
    "twelve": 12.0, "dwanascie": 12.0, "fifteen": 15.0, "pietnascie": 15.0, "twenty": 20.0,
    "dwadziescia": 20.0, "thirty": 30.0, "trzydziesci": 30.0, "forty": 40.0, "czterdziesci": 40.0,
    "fifty": 50.0, "piecdziesiat": 50.0, "sixty": 60.0, "szescdziesiat": 60.0, "ninety": 90.0,
    "dziewiecdziesiat": 90.0, "hundred": 100.0, "sto": 100.0, "dwiescie": 200.0,
    "trzysta": 300.0, "piecset": 500.0, "several": 5.0, "kilka": 5.0,
    "quarter": 0.25, "many": 10.0, "wiele": 10.0, "kilkanascie": 15.0,
}  # fmt: skip
_UNITS = (
    ("sekund", 1.0), ("second", 1.0), ("sec", 1.0), ("minut", 60.0), ("min", 60.0),
    ("kwadrans", 900.0), ("hour", 3600.0), ("godzin", 3600.0), ("day", 86400.0), ("dni", 86400.0),
    ("dob", 86400.0), ("week", 604800.0), ("tygodni", 604800.0),
)  # fmt: skip
"""Beginnings of words that are units of time, in seconds."""
_UNIT_ENDS = 6
"""Letters that inflection adds to a unit at most."""
_PREFIXES = {
    "pol": 0.5, "dwu": 2.0, "trzy": 3.0, "cztero": 4.0, "piecio": 5.0, "szescio": 6.0,
    "siedmio": 7.0, "osmio": 8.0, "dziewiecio": 9.0, "dziesiecio": 10.0, "dwunasto": 12.0,
    "pietnasto": 15.0, "dwudziesto": 20.0, "trzydziesto": 30.0, "wielo": 5.0, "kilku": 5.0,
    "kilkunasto": 15.0, "kilkudziesiecio": 40.0,
}  # fmt: skip
"""First parts of words like „dziesięciominutowy”."""
_ALONE = ("kwadrans", "godzinn", "godzine", "calodob", "calonoc", "overnight", "dlugometraz",
          "pelnometraz")  # fmt: skip
"""Beginnings of words that are long without a number."""
_TIMES = {"hundred": 100.0, "thousand": 1000.0, "tysiac": 1000.0, "tysiecy": 1000.0}
_MACHINES = ("hourglass", "minutnik")
"""They begin like a unit and are none."""
_ARTICLES = frozenset({"an", "a"})
"""“Half an hour”, “a quarter of an hour”."""
_REACH = 3
"""A unit is among so many words after its number."""
_DAY_S = 86400.0


def long_stretches(words: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """Places of the words that name a time longer than the longest film; and of those among
    them that are told in seconds, minutes or hours: days are mostly told, not shown."""
    found: set[int] = set()
    hours: set[int] = set()
    for place, word in enumerate(words):
        if word.startswith(_ALONE):
            found.add(place)
            hours.add(place)
        last, seconds = _stretch(words, place)
        if seconds > LONGEST_FILM_S:
            found |= set(range(place, last + 1))
        if seconds > LONGEST_FILM_S and _longest_unit(words[last]) < _DAY_S:
            hours |= set(range(place, last + 1))
    return frozenset(found), frozenset(hours)


def _stretch(words: Sequence[str], place: int) -> tuple[int, float]:
    """Place of the last word of a stretch of time that begins here, and its seconds; 0 for none."""
    for first, number in _PREFIXES.items():
        unit = _unit(words[place].removeprefix(first)) if words[place].startswith(first) else 0.0
        if unit:
            return place, number * unit
    number_told = _number(words[place])
    if number_told is None:
        return place, 0.0
    times = 1.0
    for at in range(place + 1, min(place + 1 + _REACH, len(words))):
        if words[at] in _TIMES:
            times = _TIMES[words[at]]
        elif unit := _unit(words[at]):
            return at, number_told * times * unit
        elif _number(words[at]) is not None and words[at] not in _ARTICLES:
            break
    return place, 0.0


def _longest_unit(word: str) -> float:
    """Seconds of the unit that a word is or ends in."""
    return max(
        _unit(word),
        *(_unit(word.removeprefix(each)) for each in _PREFIXES if word.startswith(each)),
        0.0,
    )


def _unit(word: str) -> float:
    """Seconds of a unit; 0 for another word."""
    if word in {"s", "h"}:
        return 1.0 if word == "s" else 3600.0
    if word.startswith(_MACHINES):
        return 0.0
    for stem, seconds in _UNITS:
        if word.startswith(stem) and len(word) <= len(stem) + _UNIT_ENDS:
            return seconds
    return 0.0


def _number(word: str) -> float | None:
    if word.isascii() and word.isdigit() and len(word) < _MOST_DIGITS:
        return float(word)
    return NUMBERS.get(word)


_MOST_DIGITS = 7
"""No idea counts further."""
