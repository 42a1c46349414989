"""Feasibility: which capabilities an idea needs, and which of them the language lacks.

Signs first, then learned weights of words: both are fixed tables, so every verdict can be
explained by the words that led to it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from domain.composition.beyond.classes import classes
from domain.composition.beyond.feature import Feature
from domain.composition.excuses import is_excused, is_written
from domain.composition.hints import Heard, Hint, Weighed, heard
from domain.composition.needs import NEEDS
from domain.composition.outside import FEATURES
from domain.composition.sentences import sentences_of
from domain.composition.signs import Lexicon, Phrase, Token, matches, phrases
from domain.ideas.vocabulary import concepts_of_word
from domain.language.capabilities import CAPABILITIES

RULES_VERSION = "rules-5"
"""Changes whenever a verdict could change for the same language."""

type Part = Literal["title", "summary"]
type Impact = Literal["whole", "part"]
type By = Literal["rules", "weights", "model"]

_NAMED = ("subject.brand", "subject.real_person")
"""Whom letters name is as recognisable as a picture of it."""
_AROUND = 3
"""Words quoted before and after what was found."""


@dataclass(frozen=True, kw_only=True)
class Quote:
    """Words of an idea, letter by letter."""

    words: str
    part: Part
    start: int
    """Offset of the first letter in that part."""


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something the idea needs and the language lacks."""

    feature: str
    reason: str
    """In English."""
    reason_pl: str
    """In Polish."""
    quotes: tuple[Quote, ...]
    """Every place that needs it, one a sentence, in the order of the idea."""
    impact: Impact
    """``whole``: it stands in the title or in the first clause, so it is what the film is about.
    ``part``: the rest of the film could be made without it."""
    by: By = "rules"
    """``weights`` when no sign was found and the words together were enough."""
    weighed: tuple[Weighed, ...] = ()
    """What weighed most in the first place that was quoted; only for ``weights``."""

    @property
    def evidence(self) -> str:
        """The words of the idea that need it first."""
        return self.quotes[0].words


@dataclass(frozen=True, kw_only=True)
class Need:
    """A capability of the language that the idea asks for."""

    capability: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, kw_only=True)
class Assessment:
    """The verdict on an idea."""

    feasible: bool
    needs: tuple[Need, ...]
    """Sorted by capability; only such as the language has."""
    gaps: tuple[Gap, ...]
    """In the order of the rules; empty exactly when feasible."""

    @property
    def capabilities(self) -> tuple[str, ...]:
        """Ids of the capabilities that the idea's words ask for, sorted."""
        return tuple(each.capability for each in self.needs)


@dataclass(frozen=True)
class _Sentence:
    """A sentence with what its words may be."""

    part: Part
    text: str
    tokens: Sequence[Token]
    atoms: Sequence[frozenset[str]]
    spoken: frozenset[str]
    """All that any of its words may be."""
    first: bool
    """Whether the summary begins with it."""
    heard: Heard
    """What its words weigh together; nothing for a title."""


@dataclass(frozen=True)
class _Found:
    """A feature that a sentence asks for."""

    quote: Quote
    whole: bool
    weighed: tuple[Weighed, ...] = ()


def assess(title: str, summary: str, *, capabilities: Iterable[str] | None = None) -> Assessment:
    """Assess an idea against the language, or against other capabilities (ids)."""
    known = _known() if capabilities is None else frozenset(capabilities)
    sentences = [*_read("title", title), *_read("summary", summary)]
    gaps: list[Gap] = []
    needed = _needed(sentences)
    learned = _by_weights(sentences)
    for feature in (each for each in FEATURES if not each.part_of):
        signs = (feature, *_parts().get(feature.key, ()))
        found = [each for one in sentences for each in _first(signs, one)]
        if not found and feature.key in learned:
            gaps.append(_gap(feature, learned[feature.key], by="weights"))
        if not found:
            continue
        for need in feature.needs:
            needed.setdefault(need, []).extend(each.quote for each in found)
        if not feature.needs or not known.issuperset(feature.needs):
            gaps.append(_gap(feature, found))
    needs = (
        Need(capability=each, quotes=tuple(dict.fromkeys(quotes)))
        for each, quotes in sorted(needed.items())
        if each in known
    )
    return Assessment(feasible=not gaps, needs=tuple(needs), gaps=tuple(gaps))


def lacking() -> tuple[Feature, ...]:
    """Features that no film can have, in the order of the rules."""
    known = _known()
    return tuple(
        each
        for each in FEATURES
        if not each.part_of and not (each.needs and known.issuperset(each.needs))
    )


def _gap(feature: Feature, found: Sequence[_Found], *, by: By = "rules") -> Gap:
    return Gap(
        feature=feature.key,
        reason=feature.en,
        reason_pl=feature.pl,
        quotes=tuple(each.quote for each in found),
        impact="whole" if any(each.whole for each in found) else "part",
        by=by,
        weighed=found[0].weighed,
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(capability.id for capability in CAPABILITIES)


@cache
def _signs() -> dict[str, tuple[Phrase, ...]]:
    return {each.key: phrases(each.signs, classes()) for each in FEATURES}


@cache
def _features() -> dict[str, Feature]:
    return {each.key: each for each in FEATURES}


@cache
def _parts() -> dict[str, tuple[Feature, ...]]:
    keys = {each.part_of for each in FEATURES if each.part_of}
    return {key: tuple(each for each in FEATURES if each.part_of == key) for key in keys}


@cache
def _unless() -> dict[str, tuple[Phrase, ...]]:
    return {each.key: phrases(each.unless, classes()) for each in FEATURES}


@cache
def _lexicon() -> Lexicon:
    tables = (_signs(), _unless())
    return Lexicon(phrase for table in tables for known in table.values() for phrase in known)


def _read(part: Part, text: str) -> list[_Sentence]:
    lexicon = _lexicon()
    read: list[_Sentence] = []
    for number, tokens in enumerate(sentences_of(text)):
        atoms = lexicon.read(tokens)
        spoken = frozenset().union(*atoms)
        weighed = heard(tokens) if part == "summary" else Heard()
        read.append(_Sentence(part, text, tokens, atoms, spoken, number == 0, weighed))
    return read


def _first(features: Sequence[Feature], sentence: _Sentence) -> Iterator[_Found]:
    """What the first of the features finds in a sentence, if any does."""
    for feature in features:
        if found := tuple(_asked(feature, sentence)):
            yield from found
            return


def _asked(feature: Feature, sentence: _Sentence) -> Iterator[_Found]:
    """The first match in a sentence that nothing excuses."""
    if (feature.part_of or feature.key) in sentence.heard.unlikely:
        return
    for phrase in _signs()[feature.key]:
        if sentence.part == "title" and not phrase.in_titles:
            continue
        if not phrase.may_match(sentence.spoken):
            continue
        for places in matches(phrase, sentence.atoms):
            if _stands(feature, sentence, places):
                yield _found(sentence, places)
                return


def _by_weights(sentences: Sequence[_Sentence]) -> dict[str, list[_Found]]:
    """Feature → the places of the summary whose words together ask for it."""
    found: dict[str, list[_Found]] = {}
    for sentence in sentences:
        for hint in sentence.heard.hints:
            if _stands(_features()[hint.feature], sentence, (hint.place,)):
                found.setdefault(hint.feature, []).append(_weighed(sentence, hint))
    return found


def _weighed(sentence: _Sentence, hint: Hint) -> _Found:
    return replace(_found(sentence, (hint.place,)), weighed=hint.words)


def _stands(feature: Feature, sentence: _Sentence, places: Sequence[int]) -> bool:
    if is_excused(sentence.tokens, places, compared=feature.compared):
        return False
    if feature.key not in _NAMED and is_written(sentence.tokens, places):
        return False
    return not any(
        set(places) & set(other)
        for phrase in _unless()[feature.key]
        if phrase.may_match(sentence.spoken)
        for other in matches(phrase, sentence.atoms)
    )


def _found(sentence: _Sentence, places: Sequence[int]) -> _Found:
    subject = sentence.part == "title" or (
        sentence.first and sentence.tokens[places[0]].clause == 0
    )
    return _Found(quote=_quote(sentence, places[0], places[-1]), whole=subject)


def _quote(sentence: _Sentence, first: int, last: int, around: int = _AROUND) -> Quote:
    """What was found with a few words around it, not beyond its sentence."""
    tokens = sentence.tokens
    start = tokens[max(0, first - around)].start
    end = tokens[min(len(tokens) - 1, last + around)].end
    return Quote(words=sentence.text[start:end], part=sentence.part, start=start)


def _needed(sentences: Sequence[_Sentence]) -> dict[str, list[Quote]]:
    """Capability → the single words whose concepts ask for it."""
    needed: dict[str, list[Quote]] = {}
    for sentence in sentences:
        for place, token in enumerate(sentence.tokens):
            for concept in concepts_of_word(token.word):
                for capability in NEEDS.get(concept, ()):
                    needed.setdefault(capability, []).append(_quote(sentence, place, place, 0))
    return needed
