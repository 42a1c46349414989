"""What an idea says: senses with their strength, what it does without, and its numbers.

Only known words take part. A word without a meaning stands between no others, so taking it out
of the idea changes nothing here: that is what makes it honest to call it unheard.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.composition.lexicon.subjects import SUBJECTS
from domain.composition.tokens import Token

MOST_KNOWN = 300
"""Known words that are read, the title's first: about two pages, more than any idea has."""

_NEGATED_WITHIN = 2
"""Known words after “no” or “bez” among which the one that is meant stands."""

_NUMBER_REACH = 3
"""Known words around a number that may tell what it counts."""

_PARTING = frozenset({"split", "double", "burst"})
_BODIES = frozenset(SUBJECTS) - {"web", "wall"}
_FROM_THIS_ON = 5
"""A number this large counts bodies even where no listed thing follows; “two camps” do not."""


@dataclass(frozen=True)
class Ask:
    """One thing that an idea asks for."""

    sense: str
    strength: int
    """How much the idea speaks of it; at least 1."""
    first: int
    """Rank of its first word among the known words."""

    @property
    def much(self) -> float:
        """1 for one mention, more for more, never 2: every mention counts, none carries away."""
        return 2 * self.strength / (self.strength + 1)


@dataclass(frozen=True, kw_only=True)
class Understanding:
    """What is asked for."""

    asks: Mapping[str, Ask]
    """By sense, in order of first mention."""
    refused: Mapping[str, Ask]
    """What the idea says it does without."""
    counts: tuple[tuple[int, str], ...] = ()
    """Numbers of bodies and the thing each counts (or nothing), in order of mention."""
    period: float = 0
    """“Every n seconds”; 0 when not said."""
    seconds: float = 0
    """“After n seconds”; 0 when not said."""
    parts: int = 0
    """“Into n”; 0 when not said."""
    sides: int = 0
    """“n-pointed”; 0 when not said."""
    repeats: int = 0
    """“n times”; 0 when not said."""
    hues: int = 0
    """“n colours”; 0 when not said."""


@dataclass
class _Numbers:
    """Numbers as they are found."""

    counts: list[tuple[int, str]] = field(default_factory=list)
    period: float = 0
    seconds: float = 0
    parts: int = 0
    sides: int = 0
    repeats: int = 0
    hues: int = 0


def understood(tokens: Sequence[Token]) -> Understanding:
    """Understand an idea's words. Equal known words in equal order are understood equally."""
    known = [token for token in tokens if token.meaning.known][:MOST_KNOWN]
    negated = set(_negated(known))
    asks: dict[str, Ask] = {}
    refused: dict[str, Ask] = {}
    for kept, chosen in ((asks, False), (refused, True)):
        for at, token in enumerate(known):
            if (at in negated) is chosen:
                _count(kept, token, at, known[at - 1] if at else None)
    numbers = _numbers(known)
    return Understanding(
        asks=asks,
        refused=refused,
        counts=tuple(numbers.counts),
        period=numbers.period,
        seconds=numbers.seconds,
        parts=numbers.parts,
        sides=numbers.sides,
        repeats=numbers.repeats,
        hues=numbers.hues,
    )


def _count(kept: dict[str, Ask], token: Token, at: int, before_it: Token | None) -> None:
    """Count the senses of a word; “motion” after “slow” speaks of the camera, not the pace."""
    senses = token.meaning.senses
    if "motion" in token.meaning.grammar and before_it and "slow" in before_it.meaning.senses:
        senses = ("slow_motion",)
    for sense in senses:
        before = kept.get(sense, Ask(sense, 0, at))
        kept[sense] = Ask(sense, before.strength + token.weight, before.first)


def _negated(known: Sequence[Token]) -> Iterable[int]:
    """The first word with a sense after each negation, within its sentence."""
    for at, token in enumerate(known):
        if "not" not in token.meaning.grammar:
            continue
        for next_at in range(at + 1, min(at + 1 + _NEGATED_WITHIN, len(known))):
            if known[next_at].sentence != token.sentence:
                break
            if known[next_at].meaning.senses:
                yield next_at
                break


def _numbers(known: Sequence[Token]) -> _Numbers:
    found = _Numbers()
    at = 0
    while at < len(known):
        if not known[at].meaning.number:
            at += 1
            continue
        value, after = _value(known, at)
        _place(found, value, _Around(known, at, after))
        at = after
    return found


def _value(known: Sequence[Token], at: int) -> tuple[float, int]:
    """A number that may be written in several words, and where it ends."""
    total, last = 0.0, known[at].meaning.number
    after = at + 1
    while after < len(known) and known[after].sentence == known[at].sentence:
        number = known[after].meaning.number
        if not number or known[after].word[0].isdigit():
            break
        if number > last:
            last *= number
        else:
            total, last = total + last, number
        after += 1
    return total + last, after


@dataclass(frozen=True)
class _Around:
    """Where a number stands."""

    known: Sequence[Token]
    at: int
    after: int

    def says_next(self, word: str) -> bool:
        """Whether the next word is of a kind."""
        near = self.known[self.after : self.after + 1]
        return any(word in each.meaning.grammar for each in near) and self._same(near)

    def says_before(self, word: str) -> bool:
        """Whether the word before is of a kind."""
        near = self.known[max(0, self.at - 1) : self.at]
        return any(word in each.meaning.grammar for each in near) and self._same(near)

    def speaks_of(self, senses: frozenset[str]) -> bool:
        """Whether the few words before speak of any of these."""
        near = self.known[max(0, self.at - _NUMBER_REACH) : self.at]
        return any(senses & set(each.meaning.senses) for each in near) and self._same(near[-1:])

    def thing(self) -> str:
        """The thing that is counted: the next one spoken of, or nothing."""
        for token in self.known[self.after : self.after + _NUMBER_REACH]:
            if token.sentence != self.known[self.at].sentence or token.meaning.number:
                break
            for sense in token.meaning.senses:
                if sense in _BODIES:
                    return sense
        return ""

    def _same(self, near: Sequence[Token]) -> bool:
        return all(each.sentence == self.known[self.at].sentence for each in near)


def _place(found: _Numbers, value: float, around: _Around) -> None:
    """Put a number where it belongs; the first of a kind is kept."""
    whole = max(1, round(value))
    if around.says_next("seconds"):
        if around.says_before("every"):
            found.period = found.period or value
        else:
            found.seconds = found.seconds or value
    elif around.says_next("sides"):
        found.sides = found.sides or whole
    elif around.says_next("hues"):
        found.hues = found.hues or whole
    elif around.says_next("times"):
        found.repeats = found.repeats or whole
    elif around.says_next("parts") or (around.says_before("into") and around.speaks_of(_PARTING)):
        found.parts = found.parts or whole
    elif whole > 1:
        thing = around.thing()
        if thing or whole >= _FROM_THIS_ON:
            found.counts.append((whole, thing))
