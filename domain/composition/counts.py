"""Counts in a sentence that are larger than what a film holds at once."""

from collections.abc import Sequence

from domain.composition.lengths import NUMBERS
from domain.language.values import MAX_BODIES

_TIMES = (
    ("thousand", 1e3), ("tysiac", 1e3), ("tysiec", 1e3), ("tys", 1e3), ("million", 1e6),
    ("milion", 1e6), ("mln", 1e6), ("billion", 1e9), ("miliard", 1e9), ("mld", 1e9),
    ("trillion", 1e12), ("bilion", 1e12), ("zillion", 1e9),
)  # fmt: skip
"""Beginnings of words that multiply the number before them."""
_ALONE = 1e6
"""“Millions”: from here on a multiplier says a count without a number."""
_SOME = {
    "hundreds": 200.0, "setki": 200.0, "setek": 200.0, "kilkaset": 400.0, "tens": 20.0,
    "dozens": 30.0, "dziesiatki": 30.0, "dziesiatek": 30.0, "kilkadziesiat": 40.0,
    "kilkudziesieciu": 40.0, "eighty": 80.0, "osiemdziesiat": 80.0, "seventy": 70.0,
    "siedemdziesiat": 70.0, "czterysta": 400.0, "szescset": 600.0, "siedemset": 700.0,
    "osiemset": 800.0, "dziewiecset": 900.0, "polowa": 0.5, "polowe": 0.5, "couple": 2.0,
    "few": 3.0, "pare": 3.0, "dozen": 12.0, "tuzin": 12.0, "eighteen": 18.0, "osiemnascie": 18.0,
}  # fmt: skip
_BETWEEN = frozenset({"a", "an", "of", "and", "i", "ponad", "hundred", "set", "full"})
"""“Half a million”, “hundreds of thousands”."""
_GROUP = 3
"""Digits of a group: “100,000” is read as two words."""
_MOST_DIGITS = 12


def many(words: Sequence[str]) -> frozenset[int]:
    """Places of the words that name more bodies than a film may have."""
    found: set[int] = set()
    place = 0
    while place < len(words):
        last, count = _count(words, place)
        if count > MAX_BODIES:
            found |= set(range(place, last + 1))
        place = last + 1
    return frozenset(found)


def _count(words: Sequence[str], place: int) -> tuple[int, float]:
    """The last word of the count that begins here, and the count; 0 for none."""
    alone = _multiplier(words[place])
    if alone:
        return place, alone if alone >= _ALONE else 0.0
    last, number = _number(words, place)
    if number is None:
        return place, 0.0
    while last + 1 < len(words):
        following = words[last + 1]
        if times := _multiplier(following):
            number *= times
        elif following == "hundred":
            number *= 100.0
        elif added := _added(words, last + 1):
            last, number = added[0], number + added[1]
            continue
        elif not (following in _BETWEEN and last + 2 < len(words) and _multiplier(words[last + 2])):
            break
        last += 1
    return last, number


def _added(words: Sequence[str], place: int) -> tuple[int, float] | None:
    """“And fifty thousand”, „pięćdziesiąt tysięcy”: a number that is counted with a multiplier."""
    at = place + (words[place] in {"and", "i"})
    if at + 1 >= len(words) or words[at].isdigit():
        return None
    number = NUMBERS.get(words[at], _SOME.get(words[at]))
    return (at, number) if number and _multiplier(words[at + 1]) else None


def _number(words: Sequence[str], place: int) -> tuple[int, float | None]:
    word = words[place]
    if word.endswith("k") and word[:-1].isdigit() and word.isascii():
        return place, float(word[:-1][:_MOST_DIGITS]) * 1e3
    if not (word.isascii() and word.isdigit()):
        return place, NUMBERS.get(word, _SOME.get(word))
    last, digits = place, word
    while last + 1 < len(words) and _is_group(words[last + 1]) and len(digits) < _MOST_DIGITS:
        last += 1
        digits += words[last]
    return last, float(digits[:_MOST_DIGITS])


def _is_group(word: str) -> bool:
    return len(word) == _GROUP and word.isascii() and word.isdigit()


def _multiplier(word: str) -> float:
    """What a word multiplies by; 0 for another word."""
    return next((times for stem, times in _TIMES if word.startswith(stem)), 0.0)
