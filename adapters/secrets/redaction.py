"""Masks secrets in text on its way to a log, a screen or a diagnostic bundle."""

import base64
import json
import re
from collections.abc import Iterable
from typing import Protocol
from urllib.parse import quote, quote_plus

from adapters.secrets.names import SecretProblem

MASK = "‹secret›"

_SHORTEST = 6
"""A shorter value stands in ordinary words by accident; masking it would garble every text."""

_SHAPES = (
    re.compile(r"\bsk-[A-Za-z0-9_-]{16,}"),  # keys of OpenAI and compatible services
    re.compile(r"\bya29\.[A-Za-z0-9_.-]{16,}"),  # Google access tokens
    re.compile(r"\bAIza[A-Za-z0-9_-]{30,}"),  # Google API keys
    re.compile(r"\b1//[A-Za-z0-9_-]{20,}"),  # Google refresh tokens
    re.compile(r"\bGOCSPX-[A-Za-z0-9_-]{16,}"),  # Google client secrets
    re.compile(r"\b(?:act|rft|clt)\.[A-Za-z0-9!_.*-]{20,}"),  # TikTok tokens
    re.compile(r"(?<=\bBearer )[A-Za-z0-9._~+/=-]{12,}"),  # RFC 6750
    re.compile(r"(?<=://)[^\s/:@]*:[^\s/@]+(?=@)"),  # user and password in a URL
)

_NAMED = re.compile(
    r"""
    ((?P<query>[?&]\w*)?password[ \t]*=(?!=)[ \t]*)
    (?: (?P<quote>\\?['"]) (?:(?!(?P=quote))(?:\\.|[^\\\n]))* (?P=quote)?
    |   (?(query) [^&\s"']* | (?:\\.|[^\s"'\\])+ )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A password under its name: in the query of a URL (RFC 3986), where ``&`` ends it, and in
libpq's connection text (PostgreSQL manual, 34.1.1.1), where it may be quoted and a backslash
keeps the next character."""

_TOKENS = re.compile(
    r"""
    (\b(?:access_token|refresh_token|client_secret|code_verifier|upload_token|upload_id)
    \\?["']?[ ]?(?:[=:]|%3[dD])[ ]?\\?["']?)
    [^\s"'&,;{}\\‹]{6,}
    """,
    re.VERBOSE,
)
"""What OAuth and the uploads of both platforms call their keys: in a form, an address or JSON.
Whoever has the address of an upload can send bytes to it."""


class Redactor:
    """Masks known values, however they are written, and everything shaped like a known key."""

    def __init__(self, values: Iterable[str]) -> None:
        spellings = {each for value in values for each in _spellings(value)}
        longest_first = sorted(spellings, key=lambda each: (-len(each), each))
        known = "|".join(map(re.escape, longest_first))
        self._known = re.compile(known) if known else None

    def __repr__(self) -> str:
        return "Redactor()"

    def __call__(self, text: str) -> str:
        """The text with every secret replaced by ``MASK``; masking twice changes nothing."""
        if self._known:
            text = self._known.sub(MASK, text)
        for shape in _SHAPES:
            text = shape.sub(MASK, text)
        return _TOKENS.sub(rf"\1{MASK}", _NAMED.sub(rf"\1{MASK}", text))


class Readable(Protocol):
    """Any place of secrets, whether or not it can be written to."""

    def get(self, name: str) -> str | None:
        """The secret, or ``None``."""

    def names(self) -> list[str]:
        """Names of the secrets here."""


def redactor_of(*places: Readable) -> Redactor:
    """A redactor for all secrets that can be read now; give it ``SecretChain.places``.

    A place that refuses is passed over: what it refuses to us it gave to nobody.
    """
    return Redactor(value for place in places for value in _values(place))


def _values(place: Readable) -> list[str]:
    try:
        found = [place.get(name) for name in place.names()]
    except SecretProblem:
        return []
    return [value for value in found if value is not None]


def _spellings(value: str) -> Iterable[str]:
    """The value as it stands, in JSON, in URLs and in HTTP's basic authentication."""
    if len(value) < _SHORTEST:
        return
    yield value
    yield json.dumps(value)[1:-1]
    yield json.dumps(value, ensure_ascii=False)[1:-1]
    yield quote(value, safe="")
    yield quote_plus(value)
    yield base64.b64encode(value.encode()).decode().rstrip("=")
    yield base64.urlsafe_b64encode(value.encode()).decode().rstrip("=")
    for line in value.splitlines():
        if len(line) >= _SHORTEST and line != value:
            yield line  # of a private key, say
