"""Words that take a need back: the idea does without the thing, or only compares with it."""

from collections.abc import Sequence

from domain.composition.signs import Token

_WITHOUT = frozenset(
    {"no", "not", "without", "never", "nor", "neither", "instead", "avoid", "avoids", "cannot",
     "bez", "nie", "zaden", "zadnych", "zadnej", "zadnego", "zadne", "zadna", "ani", "zamiast",
     "nigdy", "brak", "isn", "aren", "doesn", "don", "didn", "wasn", "won", "nobody", "nikt",
     "nothing", "nic", "nikogo"}
)  # fmt: skip
_OWN = ("slowa", "sound", "dzwiek", "doubt", "watpl", "pauz", "pause", "przerw", "konca", "end",
        "ruchu", "motion", "pospiech", "hurry", "warning", "ostrzez", "skutk", "celu")  # fmt: skip
"""What a thing is done without, so that nothing else is denied: „bez słowa kobieta płacze”."""
_STOPPING = ("stop", "ceas", "przesta", "milk", "konc", "only", "tylko", "just", "wylacz")
"""“Never stops talking” is no silence."""
_MEANT = (*_OWN, *_STOPPING)
_LIKE = frozenset({"like", "niczym", "jakby", "niby", "jak", "as", "resembles", "przypomina",
                   "przypominaja", "recall", "recalls", "udaje", "udaja", "zupelnie"})  # fmt: skip
_AS_IF = frozenset({"if", "though", "a", "an"})
"""After “as”: it compares. “As smoke rises” does not."""
_LIKING = frozenset({"we", "they", "you", "i", "would", "looks", "look", "wyglada", "wygladaja"})
"""Before “like”: a verb, or a thing that must look so."""
_SEEING = ("widz", "widac", "patrz", "slych", "slysz", "oglad", "opowiad", "pokaz", "sled", "wie$",
           "wiem", "obserw", "liczy")  # fmt: skip
"""Before “jak”: it means how."""
_OR = frozenset({"or", "nor", "ani", "lub", "albo", "czy"})
_ABSENT = ("appear", "shown", "seen", "show", "need", "visible", "widac", "widzim", "potrzeb",
           "pokaz", "pojawi", "ma", "bedzie", "heard", "slych", "play", "drawn", "chc", "want",
           "trzeba", "musi", "wchodz", "gra", "required", "wanted", "allowed", "wolno",
           "involved")  # fmt: skip
_NEEDLESS = ("niepotrzeb", "zbedn", "zbyteczn", "unnecessary", "needless", "superfluous",
             "wykluczon", "odpada", "forbidden", "zabronion", "pominiet", "omitted")  # fmt: skip
"""Behind a thing they deny it alone: „cienie niepotrzebne”."""
_WRITTEN = ("slow", "napis", "word", "letter", "litery", "caption", "hasl")
"""Before a capital: it is set in letters, not shown."""
_UNTIL = frozenset(
    {"until", "till", "unless", "except", "before", "dopoki", "poki", "zanim", "chyba", "dopiero"}
)
"""Behind a denial: what follows is needed. “Nothing moves until you press”."""
_SCOPE = 4
"""Words after a denial or a comparison that it is about, within its clause."""


def is_excused(sentence: Sequence[Token], places: Sequence[int], *, compared: bool) -> bool:
    """Whether some word of a match is denied, or compared with where that asks for nothing."""
    return any(
        _denied(sentence, place) or (not compared and _only_compared(sentence, place))
        for place in places
    ) or _denied_after(sentence, max(places))


def is_denied(sentence: Sequence[Token], place: int) -> bool:
    """Whether a single word is denied, before it or behind it."""
    return _denied(sentence, place) or _denied_after(sentence, place)


def is_written(sentence: Sequence[Token], places: Sequence[int]) -> bool:
    """Whether a match has a word that stands on the picture as letters: „słowo ŻÓŁW”."""
    return any(
        sentence[place].capital and place and sentence[place - 1].word.startswith(_WRITTEN)
        for place in places
    )


def _denied(sentence: Sequence[Token], place: int) -> bool:
    for at in _before(sentence, place):
        token = sentence[at]
        if token.word == "nie" and _asks_for_it(sentence, at):
            continue
        if any(each.word in _UNTIL for each in sentence[at + 1 : place]):
            continue
        after = [each.word for each in sentence[at + 1 : at + 3] if each.clause == token.clause]
        if token.word in _WITHOUT and not any(word.startswith(_MEANT) for word in after):
            return True
    before = sentence[place - 1].word if place else ""
    return before in _OR and place > 1 and _denied(sentence, place - 2)


def _asks_for_it(sentence: Sequence[Token], at: int) -> bool:
    """„Dopóki nie dotkniesz”, „nie do odróżnienia”: what follows is needed."""
    before = sentence[at - 1].word if at else ""
    after = sentence[at + 1].word if at + 1 < len(sentence) else ""
    return before in {"dopoki", "poki"} or after == "do"


def _denied_after(sentence: Sequence[Token], place: int) -> bool:
    """“Faces never appear”, „twarzy nie widać”."""
    window = [each for each in sentence[place + 1 : place + 5] if _same(sentence, place, each)]
    if any(each.word.startswith(_NEEDLESS) for each in window[:3]):
        return True
    return any(
        token.word in _WITHOUT and any(each.word.startswith(_ABSENT) for each in window[at + 1 :])
        for at, token in enumerate(window[:2])
    )


def _only_compared(sentence: Sequence[Token], place: int) -> bool:
    for at in _before(sentence, place):
        token, earlier = sentence[at], sentence[max(0, at - 4) : at]
        if token.word not in _LIKE:
            continue
        last = earlier[-1].word if earlier else ""
        if token.word == "like" and last in _LIKING:
            continue
        if token.word == "as" and sentence[at + 1].word not in _AS_IF:
            continue
        if token.word == "jak" and sentence[at + 1].addressed:
            continue
        if token.word == "jak" and any(each.word.startswith(_SEEING) for each in earlier):
            continue
        return True
    return False


def _before(sentence: Sequence[Token], place: int) -> list[int]:
    """Places of the words before, nearest first, within reach and clause."""
    window = range(place - 1, max(-1, place - 1 - _SCOPE), -1)
    return [at for at in window if _same(sentence, place, sentence[at])]


def _same(sentence: Sequence[Token], place: int, token: Token) -> bool:
    return sentence[place].clause == token.clause
