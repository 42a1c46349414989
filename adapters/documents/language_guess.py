"""Whether a text is Polish or English, by its letters and its small words."""

import re

_POLISH_LETTERS = re.compile(r"[ąćęłńóśźż]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_POLISH_WORDS = """
    aby albo ale bez bo by co czy do dla ich ile im ja jak jako je jego jej jest już każda
    każdy kiedy która które który lub ma mi na nad nie niż o od oraz po pod potem przed przez przy
    się są ta tak te tego tej ten to tu w we wszystko z za ze że gdy aż jeden jedna coraz
    znika
"""
_ENGLISH_WORDS = """
    a an and are as at be but by each every for from has have how in into is it its like no not
    of off on one or out over so than that the their them then they this to two until up when
    where which while who with without you
"""
_POLISH = frozenset(_POLISH_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_LETTER_WEIGHT = 2
"""A Polish letter tells more than a small word: English has none of them."""


def guess_language(text: str, otherwise: str = "en") -> str:
    """``pl`` or ``en``; ``otherwise`` when nothing in the text tells."""
    words = [word.lower() for word in _WORD.findall(text)]
    polish = _LETTER_WEIGHT * len(_POLISH_LETTERS.findall(text))
    polish += sum(word in _POLISH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if polish == english:
        return otherwise
    return "pl" if polish > english else "en"
