"""Names: ids and tags of an old document, spelled as version 2.0 asks."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

LONGEST = 32
RESERVED = frozenset({"all", "walls", "point", "centre"})
"""Words that mean something of their own in version 2.0."""

_OTHER = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "ß": "ss", "đ": "d"})


def spelled(names: Iterable[str], fallback: str) -> Mapping[str, str]:
    """Each name with its spelling: lower case, distinct, none with a meaning of its own."""
    found: dict[str, str] = {}
    for name in names:
        if name not in found:
            found[name] = _free(_plain(name) or fallback, set(found.values()))
    return found


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    text = "".join(each for each in bare if not unicodedata.combining(each)).lower()
    text = _OTHER.sub("_", text).strip("_")
    if text[:1].isdigit():
        text = "n" + text
    return text[:LONGEST].rstrip("_")


def _free(text: str, taken: set[str]) -> str:
    candidate, number = text, 2
    while candidate in taken or candidate in RESERVED:
        ending = f"_{number}"
        candidate = text[: LONGEST - len(ending)] + ending
        number += 1
    return candidate
