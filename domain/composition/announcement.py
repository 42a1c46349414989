"""What is said beside a published film: a caption and hashtags, from the idea's own words."""

import re
from dataclasses import dataclass

from domain.composition.lettering import readable, shortened
from domain.composition.wish import Wish
from domain.ideas.vocabulary import folded

LONGEST_CAPTION = 300
"""Both platforms take more, and show about a hundred letters before the fold."""

MOST_HASHTAGS = 6
"""Beyond a handful they look like begging; YouTube ignores all of them beyond 60."""

LONGEST_HASHTAG = 30

_ALWAYS = {"pl": ("animacja", "satysfakcjonujące"), "en": ("animation", "satisfying")}
_PARTS = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True)
class Announcement:
    """Words for a platform."""

    caption: str
    """One or two sentences, at most 300 letters, without hashtags."""
    hashtags: tuple[str, ...]
    """Without ``#``, at most six, each once whatever its case or accents."""


def announce(wish: Wish) -> Announcement:
    """Caption and hashtags of a film. The same wish gives the same words."""
    summary = readable(wish.summary) or readable(wish.title)
    caption = _whole_sentences(summary, LONGEST_CAPTION)
    words = [_hashtag(tag) for tag in wish.tags][: MOST_HASHTAGS - 2]
    words += list(_ALWAYS[wish.tongue])
    unique = {folded(word): word for word in reversed(words) if word}
    kept = [word for word in words if word and unique.get(folded(word)) == word]
    return Announcement(caption=caption, hashtags=tuple(dict.fromkeys(kept))[:MOST_HASHTAGS])


def _whole_sentences(text: str, longest: int) -> str:
    """As many whole sentences as fit; at least the beginning of the first."""
    kept = ""
    for sentence in re.split(r"(?<=[.!?…])\s+", text):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > longest:
            break
        kept = longer
    return kept or shortened(text, longest - 1) + "…"


def _hashtag(tag: str) -> str:
    """A tag as one word: ``three colours`` → ``threeColours``."""
    first, *rest = _PARTS.findall(readable(tag)) or [""]
    word = first.lower() + "".join(part[:1].upper() + part[1:] for part in rest)
    return word[:LONGEST_HASHTAG] if any(char.isalpha() for char in word) else ""
