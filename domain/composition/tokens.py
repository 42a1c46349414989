"""The words of an idea with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from domain.composition.lexicon.matching import Meaning, is_function_word, meaning_of
from domain.composition.wish import Wish
from domain.ideas.vocabulary import folded

type Part = Literal["title", "summary", "tags", "notes"]

_WORD = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…;\n]")
LONGEST_WORD = 40
"""Letters of a word that are read; no listed word is as long."""

TITLE_WEIGHT = 2
"""A title is what the film is about; its words count twice."""


@dataclass(frozen=True, kw_only=True)
class Token:
    """One word of an idea."""

    text: str
    """As written."""
    word: str
    """Folded to plain letters."""
    part: Part
    at: int
    """Which of the tags; 0 in the other parts."""
    start: int
    """Offset of the first letter within the part (within its tag)."""
    sentence: int
    """Counted through the whole idea."""
    meaning: Meaning

    @property
    def end(self) -> int:
        """Offset after the last letter."""
        return self.start + len(self.text)

    @property
    def weight(self) -> int:
        """How much it counts."""
        return TITLE_WEIGHT if self.part == "title" else 1

    @property
    def has_content(self) -> bool:
        """Whether a reader would miss it in the film."""
        return not is_function_word(self.word)


def tokens_of(wish: Wish) -> tuple[Token, ...]:
    """Every word of title, summary, tags and notes, in this order."""
    found: list[Token] = []
    sentence = 0
    for part, at, text in _parts(wish):
        for token in _tokens(part, at, text, wish.tongue, sentence):
            found.append(token)
            sentence = token.sentence
        sentence += 1
    return tuple(found)


def without(wish: Wish, token: Token) -> dict[str, object]:
    """What has to be replaced in a wish to take one word out of it."""
    if token.part == "tags":
        tags = list(wish.tags)
        tags[token.at] = tags[token.at][: token.start] + tags[token.at][token.end :]
        return {"tags": tuple(tags)}
    text: str = getattr(wish, token.part)
    return {token.part: text[: token.start] + text[token.end :]}


def _parts(wish: Wish) -> Iterator[tuple[Part, int, str]]:
    yield "title", 0, wish.title
    yield "summary", 0, wish.summary
    for at, tag in enumerate(wish.tags):
        yield "tags", at, tag
    yield "notes", 0, wish.notes


def _tokens(part: Part, at: int, text: str, language: str, sentence: int) -> Iterator[Token]:
    before = 0
    for match in _WORD.finditer(text):
        if _SENTENCE_END.search(text[before : match.start()]):
            sentence += 1
        before = match.end()
        word = _folded(match.group())
        yield Token(
            text=match.group(),
            word=word,
            part=part,
            at=at,
            start=match.start(),
            sentence=sentence,
            meaning=meaning_of(word, language),
        )


@lru_cache(maxsize=50_000)
def _folded(text: str) -> str:
    return folded(text[:LONGEST_WORD]).replace("’", "'").replace(",", ".")
