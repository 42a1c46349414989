"""Signs: phrases that are looked for in a sentence by the stems of its words.

One phrase a line. Words that follow one another have at most three others between them, none
before a word with ``+``; parts joined by ``~`` stand anywhere in one sentence, in any order. A
line goes on below after ``/`` or ``~``. A word is alternatives joined by ``/``: ``stem`` with any
ending of English or Polish, ``word$`` as it is, ``stem*`` with anything after it, ``-stem`` with
or without a Polish prefix of verbs, ``^stem`` with a capital. ``this_that`` are words that follow
one another as one alternative. ``@class`` stands for all words of a class, ``#cap`` for a name (a
capital inside a sentence), ``#long`` for a stretch of time that no film lasts (``#hours`` unless
in days), ``#year`` for a year, ``#many`` for a count of more than a film holds, ``#you`` for a
Polish verb of the second person. All are folded to plain letters.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from domain.composition.endings import ENDINGS, VERB_PREFIXES

_JOINED = re.compile(r"([/~])\n\s*")
"""A line that ends in ``/`` or ``~`` goes on below."""

REACH = 4
"""The next word of a phrase is among so many that follow."""

_MOST_COMBINATIONS = 64
"""Of the parts of one phrase in one sentence: a bound against texts made of one word."""


@dataclass(frozen=True, kw_only=True)
class Token:
    """A word of a text and where it stands."""

    word: str
    """Folded."""
    start: int
    end: int
    name: bool
    """A capital that no beginning of a sentence explains."""
    clause: int
    long: bool = False
    """It belongs to a stretch of time that no film lasts."""
    capital: bool = False
    hours: bool = False
    """Likewise, and it is told in seconds, minutes or hours."""
    year: bool = False
    many: bool = False
    """It belongs to a count of more than a film holds."""
    addressed: bool = False
    """A Polish verb of the second person: somebody is told what they do."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """One word of a phrase."""

    alternatives: frozenset[str]
    reach: int
    """It is among so many words after the one before."""


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """One line of signs."""

    parts: tuple[tuple[Item, ...], ...]
    in_titles: bool
    """Titles are often figures of speech: only phrases marked with ``!`` are heard there."""

    def may_match(self, spoken: frozenset[str]) -> bool:
        """Whether a sentence with these alternatives has every word of the phrase at all."""
        return not any(item.alternatives.isdisjoint(spoken) for part in self.parts for item in part)


def phrases(text: str, classes: Mapping[str, str]) -> tuple[Phrase, ...]:
    """The phrases of a text, one a line. Raises ``KeyError`` for an unknown class."""
    lines = (line.strip() for line in _JOINED.sub(r"\1", text).splitlines())
    return tuple(_phrase(line, classes) for line in lines if line)


def _phrase(line: str, classes: Mapping[str, str]) -> Phrase:
    parts = tuple(
        tuple(_item(word, classes) for word in part.split()) for part in line.strip("! ").split("~")
    )
    return Phrase(parts=parts, in_titles=line.startswith("!"))


def _item(word: str, classes: Mapping[str, str]) -> Item:
    found: set[str] = set()
    for told in word.split("/"):
        each = told.removeprefix("+")
        if each.startswith("@"):
            found |= set(classes[each[1:]].split())
        else:
            found.add(each)
    return Item(alternatives=frozenset(found), reach=1 if word.startswith("+") else REACH)


class Lexicon:
    """All words that some phrase looks for, so that a text is read once for all of them."""

    def __init__(self, known: Iterable[Phrase]) -> None:
        self._atoms = {
            atom
            for phrase in known
            for part in phrase.parts
            for item in part
            for atom in item.alternatives
        }
        self._compounds = {each: tuple(each.split("_")) for each in self._atoms if "_" in each}
        self._atoms |= {word for words in self._compounds.values() for word in words}
        self._read: dict[str, frozenset[str]] = {}

    def read(self, sentence: Sequence[Token]) -> list[frozenset[str]]:
        """The alternatives that each word of a sentence is one of, or begins."""
        single = [self.atoms(each) for each in sentence]
        return [one | frozenset(self._begun(single[at:])) for at, one in enumerate(single)]

    def _begun(self, following: Sequence[frozenset[str]]) -> Iterator[str]:
        for compound in self._by_first(following[0]):
            words = self._compounds[compound]
            if len(words) <= len(following) and all(
                word in said for word, said in zip(words, following, strict=False)
            ):
                yield compound

    def _by_first(self, said: frozenset[str]) -> Iterator[str]:
        for word in sorted(said & self._firsts.keys()):
            yield from self._firsts[word]

    @cached_property
    def _firsts(self) -> dict[str, list[str]]:
        firsts: dict[str, list[str]] = {}
        for compound, words in sorted(self._compounds.items()):
            firsts.setdefault(words[0], []).append(compound)
        return firsts

    def atoms(self, token: Token) -> frozenset[str]:
        """The alternatives that a word is one of."""
        found = self._of_word(token.word)
        if not token.capital:
            found = frozenset(each for each in found if "^" not in each)
        if token.name:
            found |= {"#cap"}
        marks = {
            "#long": token.long,
            "#hours": token.hours,
            "#year": token.year,
            "#many": token.many,
            "#you": token.addressed,
        }
        return found | {mark for mark, told in marks.items() if told}

    def _of_word(self, word: str) -> frozenset[str]:
        known = self._read.get(word)
        if known is None:
            known = frozenset(self._find(word[:_LONGEST_WORD]))
            if len(self._read) < _MOST_REMEMBERED:
                self._read[word] = known
        return known

    def _find(self, word: str) -> Iterator[str]:
        for length in range(len(word) + 1):
            for atom in self._stems.get(word[:length], ()):
                if _goes_on(atom, word[:length], word[length:]):
                    yield atom

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        stems: dict[str, list[str]] = {}
        for atom in sorted(self._atoms):
            if atom[0] == "#" or "_" in atom:
                continue
            stem = atom.strip("^-$*")
            for prefix in VERB_PREFIXES if "-" in atom else ("",):
                stems.setdefault(prefix + stem, []).append(atom)
        return stems


_LONGEST_WORD = 40
_MOST_REMEMBERED = 50_000
"""Words whose reading is kept; the vocabulary of ideas is far smaller."""


def _goes_on(atom: str, stem: str, rest: str) -> bool:
    if atom.endswith("$"):
        return not rest
    if atom.endswith("*") or rest in ENDINGS:
        return True
    return len(rest) > 2 and rest[0] == stem[-1:] and rest[1:] in {"ed", "ing", "er", "ers"}


def matches(phrase: Phrase, sentence: Sequence[frozenset[str]]) -> Iterator[tuple[int, ...]]:
    """Places of the words of every match in one sentence, each in rising order."""
    found = [list(_runs(part, sentence)) for part in phrase.parts]
    if not all(found):
        return
    for number, runs in enumerate(product(*found)):
        if number == _MOST_COMBINATIONS:
            return
        places = sorted(place for run in runs for place in run)
        if len(set(places)) == len(places):
            yield tuple(places)


def _runs(part: Sequence[Item], sentence: Sequence[frozenset[str]]) -> Iterator[tuple[int, ...]]:
    for first in range(len(sentence)):
        if sentence[first].isdisjoint(part[0].alternatives):
            continue
        run = [first]
        for item in part[1:]:
            at = _next(item, sentence, run[-1])
            if at < 0:
                break
            run.append(at)
        else:
            yield tuple(run)


def _next(item: Item, sentence: Sequence[frozenset[str]], place: int) -> int:
    """The nearest place after one that is the item; −1 when it is out of reach."""
    window = range(place + 1, min(place + 1 + item.reach, len(sentence)))
    fits = (at for at in window if not sentence[at].isdisjoint(item.alternatives))
    return next(fits, -1)
