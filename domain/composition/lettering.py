"""Words for the screen: cleaned, short enough to be read in a second, cut at a word."""

import re
import unicodedata

LONGEST_LINE = 28
"""Letters of a title that fit on one line of the picture at 4 % of its height."""

LONGEST_TITLE = 2 * LONGEST_LINE
"""Two lines; more is not read before it is scrolled away."""

_UNTITLED = {"pl": "Bez tytułu", "en": "Untitled"}
_DANGLING = frozenset(
    {"a", "an", "and", "as", "at", "for", "in", "into", "of", "on", "or", "that", "the", "to"}
    | {"until", "with", "i", "w", "we", "z", "ze", "za", "na", "do", "od", "po", "o", "aż", "gdy"}
    | {"że", "który", "która", "które", "oraz", "lub", "się"}
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s")


def film_title(title: str, summary: str, language: str) -> str:
    """The title of a film: the idea's, or its first words; never empty, at most 56 letters."""
    for text in (title, summary):
        cleaned = readable(text)
        if any(char.isalnum() for char in cleaned):
            return shortened(cleaned, LONGEST_TITLE)
    return _UNTITLED.get(language, _UNTITLED["en"])


def readable(text: str) -> str:
    """Text that fonts can show on one line: no controls, pictographs, or double spaces."""
    kept = (char if _is_shown(char) else " " for char in unicodedata.normalize("NFC", text))
    return " ".join("".join(kept).split())


def shortened(text: str, longest: int) -> str:
    """Text of at most ``longest`` letters, cut after a sentence or a word that can stand last."""
    text = text.strip()
    if len(text) <= longest:
        return text.rstrip(" .,;:—–-") if len(text) > 1 else text
    first = _SENTENCE_END.split(text)[0]
    if len(first) <= longest:
        return first.rstrip(" .,;:—–-") or first
    words = first[: longest + 1].split(" ")
    words = words[:-1] or [first[:longest]]
    while len(words) > 1 and words[-1].casefold().strip(",;") in _DANGLING:
        words.pop()
    return " ".join(words).rstrip(" .,;:—–-")[:longest] or first[:longest]


def _is_shown(char: str) -> bool:
    """Letters, marks of a letter, numbers, punctuation and signs of mathematics and money."""
    category = unicodedata.category(char)
    return category[0] in "LNP" or category in {"Mn", "Mc", "Sm", "Sc", "Zs"}
