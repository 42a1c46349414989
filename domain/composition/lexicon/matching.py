"""From a word to its senses: endings are cut by rule, irregular forms are listed.

Nothing is guessed: a word that is no inflected form of a listed one has no sense.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from domain.composition.lexicon.camera import CAMERA
from domain.composition.lexicon.endings import ENDINGS
from domain.composition.lexicon.everyday import EVERYDAY
from domain.composition.lexicon.grammar import FUNCTION_WORDS, GRAMMAR
from domain.composition.lexicon.happenings import HAPPENINGS
from domain.composition.lexicon.looks import LOOKS
from domain.composition.lexicon.moods import MOODS
from domain.composition.lexicon.motions import MOTIONS
from domain.composition.lexicon.numbers import NUMERALS, UNITS
from domain.composition.lexicon.places import PLACES
from domain.composition.lexicon.sounds import SOUNDS
from domain.composition.lexicon.subjects import SUBJECTS
from domain.composition.lexicon.timing import TIMING
from domain.ideas.vocabulary import concepts_of_word

_TABLES = (
    SUBJECTS, MOTIONS, HAPPENINGS, LOOKS, PLACES, TIMING, SOUNDS, CAMERA, MOODS, ENDINGS, EVERYDAY,
)  # fmt: skip

_LISTED_ENDINGS = (
    "a e i y o u em om am ow owi owie ami ach ie ia iu io iem iom iami iach ii ij ego emu ej "
    "ym im ymi imi ych ich szy sza sze szych c ac ic ec am asz amy acie aja al ala alo ali "
    "aly ajac ajaca ajace ajacy ajacych ajacym isz imy icie ia il ila ilo ili ily iac iaca "
    "iace iacy iacych ysz ymy ycie yl yla ylo yly eje eja uje uja ujac ujaca ujace ujacy "
    "ujacych owac owal owala owaly any ana ane anych ani enie eniu enia anie aniu ania nie "
    "niu nia nac nie nal nela nelo nely ney ony ona one onych eni ek ka ki ko kow kami kach "
    "czka czki czek eczka eczki "
)
_POLISH_ENDINGS = frozenset(_LISTED_ENDINGS.split())
"""Endings of nouns, adjectives and verbs, diminutives too, folded to plain letters."""

_ENGLISH_ENDINGS = ("s", "es", "ed", "d", "ing", "'s")
_MAKERS = ("er", "ers", "r", "ly", "y", "est", "ish")
"""Endings that make another word of one; a word that is known by itself has none of them: a
flower is nothing that flows."""

_NOTHING = ("\0",)
_MISHEARD: Mapping[str, tuple[str, ...]] = {
    "window": ("szybk", "szybc"),
    "dot": ("doty", "dotk"),
    "duel": ("rocket",),
    "slow": ("slowo", "slowa", "slowe", "slown"),
    "joy": ("swietl", "swietn"),
}
"""Concept → beginnings of words that its stems match by chance: szybko is no szyba."""

_VOWELS = "aeiou"
_STEM_LEAST = 3
"""Letters of a Polish stem that may take an ending; shorter ones must be listed as they are."""

SLOTS = frozenset(sense for table in _TABLES for sense in table)
"""Every sense of the tables, concepts of the vocabulary that they extend included."""


@dataclass(frozen=True)
class Meaning:
    """What one word may mean. Empty when nothing is known about it."""

    senses: tuple[str, ...] = ()
    grammar: tuple[str, ...] = ()
    """Small words that steer others, and units."""
    number: float = 0
    """Value of a numeral; 0 for none."""

    @property
    def known(self) -> bool:
        """Whether it can have any effect."""
        return bool(self.senses or self.grammar or self.number)


@lru_cache(maxsize=50_000)
def meaning_of(word: str, language: str) -> Meaning:
    """Meaning of a folded word. The idea's own language is asked first, then the other.

    Concepts come first, in the order of the vocabulary, then senses in the order of the tables.
    """
    own, other = (1, 0) if language == "pl" else (0, 1)
    senses = _senses(word, own)
    grammar, numbers = _matches(_grammar(own), word, own), _matches(_numerals(own), word, own)
    if not (senses or grammar or numbers) and word not in FUNCTION_WORDS:
        senses = _senses(word, other)
        grammar = _matches(_grammar(other), word, other)
        numbers = _matches(_numerals(other), word, other)
    concepts = () if grammar and not senses else _concepts(word)
    return Meaning(
        senses=tuple(dict.fromkeys((*concepts, *senses))),
        grammar=tuple(grammar),
        number=float(numbers[0]) if numbers else _digits(word),
    )


def _concepts(word: str) -> tuple[str, ...]:
    """Concepts of the vocabulary, but for those that its short stems hear in other words."""
    return tuple(
        concept
        for concept in concepts_of_word(word)
        if not word.startswith(_MISHEARD.get(concept, _NOTHING))
    )


def is_function_word(word: str) -> bool:
    """Whether a folded word has no content of its own, or is too short to have one."""
    return word in FUNCTION_WORDS or (len(word) < 2 and not word.isdigit())


def _digits(word: str) -> float:
    return float(word) if re.fullmatch(r"\d{1,7}(\.\d{1,3})?", word) else 0.0


def _senses(word: str, tongue: int) -> list[str]:
    return _matches(_words(tongue), word, tongue)


@dataclass(frozen=True)
class _Words:
    """The words of one language: whole ones, those that take endings, beginnings."""

    whole: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    beginnings: Mapping[str, tuple[str, ...]]


def _matches(words: _Words, word: str, tongue: int) -> list[str]:
    found = dict.fromkeys((*words.whole.get(word, ()), *words.stems.get(word, ())))
    for stem in () if found else _stems(word, tongue):
        found.update(dict.fromkeys(words.stems.get(stem, ())))
    for length in range(2, len(word) + 1):
        found.update(dict.fromkeys(words.beginnings.get(word[:length], ())))
    return list(found)


def _stems(word: str, tongue: int) -> Iterable[str]:
    return _polish_stems(word) if tongue else _english_lemmas(word)


def _polish_stems(word: str) -> Iterable[str]:
    """The word without each ending it may have."""
    yield word
    for length in range(1, 7):
        if word[-length:] in _POLISH_ENDINGS and len(word) - length >= _STEM_LEAST:
            yield word[:-length]


def _english_lemmas(word: str) -> Iterable[str]:
    """The word and what it may be a regular form of: merged, merging, merges → merge."""
    yield word
    for ending in _ENGLISH_ENDINGS if concepts_of_word(word) else (*_ENGLISH_ENDINGS, *_MAKERS):
        if not word.endswith(ending) or len(word) - len(ending) < 2:
            continue
        stem = word[: -len(ending)]
        yield stem
        yield stem + "e"
        if stem.endswith("i"):
            yield stem[:-1] + "y"
        if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
            yield stem[:-1]


@cache
def _words(tongue: int) -> _Words:
    return _indexed((sense, both[tongue]) for table in _TABLES for sense, both in table.items())


@cache
def _grammar(tongue: int) -> _Words:
    return _indexed((s, both[tongue]) for table in (GRAMMAR, UNITS) for s, both in table.items())


@cache
def _numerals(tongue: int) -> _Words:
    return _indexed((str(value), both[tongue]) for value, both in NUMERALS.items())


def _indexed(listed: Iterable[tuple[str, str]]) -> _Words:
    whole: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    beginnings: dict[str, list[str]] = {}
    for sense, words in listed:
        for word in words.split():
            if word.startswith("=") or word.endswith("$"):
                whole.setdefault(word.strip("=$"), []).append(sense)
            elif word.endswith("*"):
                beginnings.setdefault(word[:-1], []).append(sense)
            else:
                stems.setdefault(word, []).append(sense)
    frozen = [
        {key: tuple(value) for key, value in each.items()} for each in (whole, stems, beginnings)
    ]
    return _Words(*frozen)
