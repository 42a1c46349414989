"""Folding of text for search and order: case and accents do not count."""

import unicodedata


def _plain_letters() -> dict[int, str]:
    plain = {}
    for code in range(0x80, 0x250):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            plain[code] = base.lower()
    letters = {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae"}
    plain.update({ord(letter): base for letter, base in letters.items()})
    return plain


_PLAIN = _plain_letters()


def folded(text: str) -> str:
    """Lower case without accents: "Żółw" and "zolw" agree."""
    return text.lower() if text.isascii() else text.casefold().translate(_PLAIN)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a search, each of which has to occur."""
    return tuple(folded(text).split())
