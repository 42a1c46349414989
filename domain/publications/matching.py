"""Which post of an account is the film that somebody carried there by hand.

Platforms round durations to whole seconds and cut captions, so time, length and words are
weighed together; the result is a proposal, and the operator decides.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.identifiers import normalised

DURATION_TOLERANCE_S = 1.0
BEFORE = timedelta(minutes=5)
"""Clocks differ: a post may seem a little older than what was handed over."""
NEAR = timedelta(days=3)
"""Films are carried soon; after three days the moment says little."""
_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, kw_only=True)
class SeenPost:
    """A post as its platform lists it."""

    remote_id: str
    url: str
    text: str
    posted_at: datetime
    duration_s: float | None


@dataclass(frozen=True, kw_only=True)
class Match:
    """How likely a post is the film, from 0 to 1."""

    post: SeenPost
    likeness: float


def matches(
    posts: Iterable[SeenPost], *, text: str, duration_s: float, since: datetime
) -> tuple[Match, ...]:
    """Posts that may be the film, the likeliest first.

    One that is older, or longer or shorter by more than a second, is none.
    """
    found = [
        Match(post=each, likeness=_likeness(each, text, since))
        for each in posts
        if each.posted_at >= since - BEFORE and _lasts(each, duration_s)
    ]
    return tuple(sorted(found, key=lambda each: (-each.likeness, each.post.posted_at)))


def _lasts(post: SeenPost, duration_s: float) -> bool:
    if post.duration_s is None:
        return True
    return abs(post.duration_s - duration_s) <= DURATION_TOLERANCE_S


def _likeness(post: SeenPost, text: str, since: datetime) -> float:
    """Half for the words; a third for the moment; a sixth for a length that is known."""
    late = max(timedelta(), post.posted_at - since)
    soon = max(0.0, 1.0 - late / NEAR)
    known = 1.0 if post.duration_s is not None else 0.0
    return round(_common(post.text, text) / 2 + soon / 3 + known / 6, 3)


def _common(shown: str, wanted: str) -> float:
    """Share of the words shown that were handed over: what is shown may be cut short."""
    here = set(_WORD.findall(normalised(shown)))
    return len(here & set(_WORD.findall(normalised(wanted)))) / len(here) if here else 0.0
