"""Which words of an idea the film shows, and which it does not.

A word is honoured exactly when the document without it is another. Nothing is claimed: every
word that can have an effect is taken out once, and the film is drafted again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from domain.composition.draft import Draft
from domain.composition.lettering import film_title
from domain.composition.reading import quoted_spans
from domain.composition.tokens import Token, tokens_of, without
from domain.composition.understanding import MOST_KNOWN
from domain.composition.wish import Honoured, Sentence, Unheard, Wish

_UNKNOWN = Sentence(
    en="no effect is known for this word", pl="dla tego słowa nie ma znanego skutku"
)
_SAME = Sentence(en="the film would be the same without it", pl="bez niego film byłby taki sam")
_LETTERED = Sentence(en="is written in the title", pl="jest napisane w tytule")
_QUOTED = Sentence(en="is written in the film", pl="jest napisane w filmie")
_STEERS = Sentence(en="steers the words beside it", pl="kieruje słowami obok")
_COUNTS = Sentence(en="sets how many there are", pl="wyznacza, ile ich jest")
_NUMBERS = Sentence(en="sets a number of the film", pl="wyznacza liczbę w filmie")
_PARAMETERS = Sentence(en="sets parameters of the family", pl="wyznacza parametry rodziny")
_KNOWN: dict[str, Sentence] = {
    "slow": Sentence(en="slows the pace", pl="zwalnia tempo"),
    "fast": Sentence(en="quickens the pace", pl="przyspiesza tempo"),
    "many": Sentence(en="makes them more", pl="zwiększa ich liczbę"),
    "few": Sentence(en="makes them fewer", pl="zmniejsza ich liczbę"),
    "calm": Sentence(en="calms the pace", pl="uspokaja tempo"),
    "tense": Sentence(en="quickens the pace", pl="przyspiesza tempo"),
}

type Drafted = Callable[[Wish, str], Draft]


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """What became of the words of an idea, each list in the order of the idea."""

    honoured: tuple[Honoured, ...]
    unheard: tuple[Unheard, ...]


def hear(wish: Wish, base: Draft, title: str, drafted: Drafted) -> Hearing:
    """Take out every word that could matter, one at a time, and compare the documents.

    Of a text with more known words than are read, the rest is unheard without a trial.
    """
    honoured: list[Honoured] = []
    unheard: list[Unheard] = []
    trials = 0
    for token in tokens_of(wish):
        trials += token.meaning.known
        did = _effect(wish, token, base, title, drafted) if trials <= MOST_KNOWN else None
        if did is not None:
            honoured.append(_honoured(token, did))
        elif token.has_content:
            why = _reason(token, base)
            place = {"word": token.text, "part": token.part, "start": token.start}
            unheard.append(Unheard(why=why, **place))  # type: ignore[arg-type]
    return Hearing(honoured=tuple(honoured), unheard=tuple(unheard))


def _effect(wish: Wish, token: Token, base: Draft, title: str, drafted: Drafted) -> Sentence | None:
    """What a word does; ``None`` when the film is the same without it."""
    bare = replace(wish, **without(wish, token))  # type: ignore[arg-type]
    if token.meaning.known or _is_lettering(wish, token, base):
        other = drafted(bare, title)
        if other.mapping != base.mapping:
            return _told(token, base, other)
    if film_title(bare.title, bare.summary, bare.tongue) != title:
        return _LETTERED
    return None


def _is_lettering(wish: Wish, token: Token, base: Draft) -> bool:
    """Whether a word that nobody knows may still stand in the film: quoted, or as its letters."""
    return _is_quoted(wish, token) or "letter" in base.reading.understanding.asks


def _is_quoted(wish: Wish, token: Token) -> bool:
    if token.part not in {"title", "summary"}:
        return False
    text = wish.title if token.part == "title" else wish.summary
    return any(begin <= token.start < end for begin, end in quoted_spans(text))


def _honoured(token: Token, did: Sentence) -> Honoured:
    return Honoured(
        word=token.text, part=token.part, start=token.start, did=did, lettered=did is _LETTERED
    )


def _told(token: Token, base: Draft, other: Draft) -> Sentence:
    """The most telling thing that a word did."""
    if other.family != base.family:
        name = base.family.name.replace("_", " ")
        return Sentence(en=f"calls for the family “{name}”", pl=f"woła o rodzinę „{name}”")
    if token.meaning.number:
        same = base.reading.understanding.counts == other.reading.understanding.counts
        return _NUMBERS if same else _COUNTS
    said = [each for sense in token.meaning.senses for each in _done(sense, base)]
    if said:
        unique = list(dict.fromkeys(said))[:2]
        return Sentence(en="; ".join(s.en for s in unique), pl="; ".join(s.pl for s in unique))
    if not token.meaning.known:
        return _QUOTED
    return _PARAMETERS if token.meaning.senses else _STEERS


def _done(sense: str, base: Draft) -> tuple[Sentence, ...]:
    known = (_KNOWN[sense],) if sense in _KNOWN else ()
    done = base.modified.did
    return (*known, *done.get(sense, ()), *done.get(f"no {sense}", ()))


def _reason(token: Token, base: Draft) -> Sentence:
    refusals = base.modified.refusals
    for sense in token.meaning.senses:
        if sense in refusals:
            return refusals[sense]
    return _SAME if token.meaning.known else _UNKNOWN
