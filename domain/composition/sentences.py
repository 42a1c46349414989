"""The sentences of a text as words with their places."""

import re
from itertools import pairwise

from domain.composition.counts import many
from domain.composition.lengths import long_stretches
from domain.composition.signs import Token
from domain.ideas.vocabulary import folded

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?…\n]")
_YEAR = re.compile(r"(1[5-9]|20)[0-9]{2}")
_ADDRESSED = re.compile(r".{2,}[aeiy]sz")
_NO_VERBS = frozenset(
    {"nasz", "wasz", "afisz", "kalisz", "zacisz", "towarzysz", "kiermasz", "fetysz", "hasz"}
)
"""They end like a verb of the second person."""
_CLAUSE_END = re.compile(r"[,;:()\"„”“—–]")


def sentences_of(text: str) -> list[list[Token]]:
    """Words of each sentence, in their order."""
    found = list(_WORD.finditer(text))
    sentences: list[list[re.Match[str]]] = [found[:1]] if found else []
    for before, word in pairwise(found):
        if _SENTENCE_END.search(text[before.end() : word.start()]):
            sentences.append([])
        sentences[-1].append(word)
    return [_tokens(text, each) for each in sentences]


def _tokens(text: str, words: list[re.Match[str]]) -> list[Token]:
    plain = [folded(each.group()) for each in words]
    long, hours = long_stretches(plain)
    crowds = many(plain)
    tokens: list[Token] = []
    clause = 0
    for place, word in enumerate(words):
        before = text[words[place - 1].end() : word.start()] if place else ""
        clause += bool(_CLAUSE_END.search(before))
        capital = word.group()[0].isupper()
        tokens.append(
            Token(
                word=plain[place],
                start=word.start(),
                end=word.end(),
                name=capital and place > 0 and not re.search(r"[:\"„“]", before),
                clause=clause,
                long=place in long,
                hours=place in hours,
                year=_YEAR.fullmatch(plain[place]) is not None,
                capital=capital,
                many=place in crowds,
                addressed=_ADDRESSED.fullmatch(plain[place]) is not None
                and plain[place] not in _NO_VERBS,
            )
        )
    return tokens
