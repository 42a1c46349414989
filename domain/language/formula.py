"""Formulas: a small grammar of numbers, parsed into a tree and never run as code.

    whole   = sum [ ("<" | ">") sum ]
    sum     = product { ("+" | "-") product }
    product = factor { ("*" | "/") factor }
    factor  = number | "-" factor | "(" whole ")" | name [ "(" … ")" ]

A name is ``time``, a function (``min max abs sqrt sin``) or a measurement, which may name its
selector in brackets. ``<`` and ``>`` give 1 where they hold and 0 elsewhere. Formulas of bodies
know numbers of the body too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from domain.language.words import Measure

FUNCTIONS = {"min": 2, "max": 2, "abs": 1, "sqrt": 1, "sin": 1}
"""Functions and how many arguments each takes."""

MEASURES: tuple[str, ...] = get_args(Measure.__value__)
OWN = ("x", "y", "speed", "age", "size", "mass")
"""Numbers that every body has."""

DEEPEST = 24
"""Brackets within brackets, so that no formula exhausts the stack."""

_WORD = re.compile(r"\s*(\d+(?:\.\d+)?|(?:tag:)?[a-z][a-z0-9_]*|[-+*/(),<>])")


class FormulaRefused(ValueError):
    """A text that is no formula; says what was expected and where."""


@dataclass(frozen=True)
class Number:
    """A constant."""

    value: float


@dataclass(frozen=True)
class Measured:
    """A measurement of a selector."""

    measure: str
    of: str


@dataclass(frozen=True)
class Own:
    """A number of the body itself: one of ``OWN``, or an attribute."""

    name: str


@dataclass(frozen=True)
class Call:
    """A function or one of ``+ - * / < >`` (and ``neg``) applied to its arguments."""

    name: str
    arguments: "tuple[Formula, ...]"


type Formula = Number | Measured | Own | Call


@lru_cache(maxsize=256)
def parsed(text: str, *, own: bool = False) -> Formula:
    """The tree of a formula; with ``own`` other names are attributes of the body.

    Raises ``FormulaRefused``.
    """
    reader = _Reader(_words(text), own=own)
    found = reader.whole(0)
    reader.expect("")
    return found


def measured_in(formula: Formula) -> Iterator[Measured]:
    """All measurements of a formula."""
    match formula:
        case Measured():
            yield formula
        case Call():
            for argument in formula.arguments:
                yield from measured_in(argument)
        case Number() | Own():
            pass


def named_in(formula: Formula) -> Iterator[str]:
    """Names of all numbers of the body itself."""
    match formula:
        case Own():
            yield formula.name
        case Call():
            for argument in formula.arguments:
                yield from named_in(argument)
        case Number() | Measured():
            pass


def _words(text: str) -> list[str]:
    words: list[str] = []
    at = 0
    while text[at:].strip():
        found = _WORD.match(text, at)
        if found is None:
            raise FormulaRefused(f"numbers, names and + - * / ( ) from here: {text[at:][:20]}")
        words.append(found[1])
        at = found.end()
    return words


class _Reader:
    """Goes through the words once, from left to right."""

    def __init__(self, words: list[str], *, own: bool) -> None:
        self._words, self._at, self._own = words, 0, own

    def whole(self, depth: int) -> Formula:
        found = self.sum(depth)
        if self._next() in {"<", ">"}:
            found = Call(self._take(), (found, self.sum(depth)))
        return found

    def sum(self, depth: int) -> Formula:
        found = self._product(depth)
        while self._next() in {"+", "-"}:
            found = Call(self._take(), (found, self._product(depth)))
        return found

    def expect(self, word: str) -> None:
        if self._next() != word:
            wanted = f'"{word}"' if word else "+ - * / or the end"
            raise FormulaRefused(f'{wanted} instead of "{self._next()}" in the formula')
        self._at += 1

    def _product(self, depth: int) -> Formula:
        found = self._factor(depth + 1)
        while self._next() in {"*", "/"}:
            found = Call(self._take(), (found, self._factor(depth + 1)))
        return found

    def _factor(self, depth: int) -> Formula:
        if depth > DEEPEST:
            raise FormulaRefused(f"a formula with at most {DEEPEST} brackets within brackets")
        word = self._take()
        if word[:1].isdigit():
            return Number(float(word))
        if word == "-":
            return Call("neg", (self._factor(depth + 1),))
        if word == "(":
            found = self.whole(depth)
            self.expect(")")
            return found
        return self._named(word, depth)

    def _named(self, word: str, depth: int) -> Formula:
        if word in FUNCTIONS:
            return Call(word, self._arguments(FUNCTIONS[word], depth))
        if self._own and word not in MEASURES and re.fullmatch("[a-z][a-z0-9_]*", word):
            return Own(word)
        if word not in MEASURES:
            known = ", ".join((*FUNCTIONS, *MEASURES))
            shown = word or "nothing"
            raise FormulaRefused(f'a number or one of {known} instead of "{shown}"')
        if self._next() != "(":
            return Measured(word, "all")
        self.expect("(")
        of = self._take()
        self.expect(")")
        return Measured(word, of)

    def _arguments(self, count: int, depth: int) -> tuple[Formula, ...]:
        self.expect("(")
        found = [self.whole(depth)]
        for _ in range(count - 1):
            self.expect(",")
            found.append(self.whole(depth))
        self.expect(")")
        return tuple(found)

    def _next(self) -> str:
        return self._words[self._at] if self._at < len(self._words) else ""

    def _take(self) -> str:
        word = self._next()
        self._at += 1
        return word
