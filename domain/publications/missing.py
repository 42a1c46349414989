"""What a platform lacks before anything can be sent: stable codes, and their words in English.

Events and answers carry the codes; whoever shows them has the words, in Polish too. What older
events hold is a sentence, which is its own word.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

_NAMES = {"youtube": "YouTube", "tiktok": "TikTok"}

CLIENT = "{}.client"
CONNECTION = "{}.connection"
DIRECT = "tiktok.direct"
AUDIENCE = "tiktok.audience"

MISSING: Mapping[str, str] = MappingProxyType(
    {
        **{
            CLIENT.format(each): (
                f"{name}: no client id and secret. kinora platforms configure {each}"
            )
            for each, name in _NAMES.items()
        },
        **{
            CONNECTION.format(each): f"{name}: not connected. kinora platforms connect {each}"
            for each, name in _NAMES.items()
        },
        DIRECT: "Posting to TikTok directly is switched off (KINORA_TIKTOK_DIRECT).",
        AUDIENCE: (
            "Nobody chose who may see posts on TikTok: Settings, Connections, or "
            "kinora settings set tiktok_privacy."
        ),
    }
)
"""Code → sentence: what is missing, and what to do about it."""


def in_words(codes: Iterable[str]) -> tuple[str, ...]:
    """The English sentences; a code that is none stays as it is."""
    return tuple(MISSING.get(each, each) for each in codes)
