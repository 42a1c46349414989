"""Kinds: which classes of words a sentence has, so that what is learned of one word holds for all.

``@animal`` is told by “weasel” as well as by “cat”. The classes are those of the signs; a name, a
count beyond what a film holds and the like are kinds too.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from domain.composition.beyond.classes import classes
from domain.composition.signs import Item, Lexicon, Phrase, Token

_TOLD = frozenset({"#cap", "#long", "#many", "#you"})
"""What a word is by how it stands in the text."""


def kinds_of(sentence: Sequence[Token]) -> list[frozenset[str]]:
    """The kinds of each word, as ``@class`` and ``#mark``."""
    known = _kinds_by_atom()
    return [
        frozenset(kind for atom in said for kind in known.get(atom, ())) | (said & _TOLD)
        for said in _lexicon().read(sentence)
    ]


@cache
def _kinds_by_atom() -> Mapping[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for name, words in classes().items():
        for atom in words.split():
            kinds.setdefault(atom, set()).add(f"@{name}")
    return MappingProxyType({atom: frozenset(names) for atom, names in kinds.items()})


@cache
def _lexicon() -> Lexicon:
    every = Item(alternatives=frozenset(_kinds_by_atom()), reach=1)
    return Lexicon([Phrase(parts=((every,),), in_titles=False)])
