"""What TikTok's status of a task means for a publication."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from adapters.publishing.tiktok_refusals import failure_text
from domain.publishing_port import DraftWaits, Processing, Refused, Standing

INBOX = (
    "The film waits in the inbox of the TikTok app. Open the notification, paste caption and"
    " hashtags, and post it."
)
PRIVATE = (
    "TikTok has the post, but shows it to you alone. Open it in the app and choose who may see"
    " it; then give its address."
)
MODERATED = "TikTok has the post and is still checking it before everyone may see it."


@dataclass(frozen=True, kw_only=True)
class PostNumbers:
    """The task is complete and these are its public posts, the oldest first."""

    ids: tuple[str, ...]


def standing(data: Mapping[str, Any], *, private: bool) -> Standing | PostNumbers:
    """What ``status/fetch`` says. ``private``: the post was never meant for everyone, so that
    TikTok will never name it."""
    match str(data.get("status", "")):
        case "SEND_TO_USER_INBOX":
            return DraftWaits(instructions=INBOX)
        case "PUBLISH_COMPLETE":
            ids = post_ids(data)
            if ids:
                return PostNumbers(ids=ids)
            return DraftWaits(instructions=PRIVATE) if private else Processing(note=MODERATED)
        case "FAILED":
            return Refused(reason=failure_text(str(data.get("fail_reason", ""))))
        case other:
            return Processing(note=other)


def post_ids(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Ids under TikTok's misspelt name: a list of none, one or several, or a bare number."""
    told = data.get("publicaly_available_post_id", [])
    several = told if isinstance(told, list) else [told]
    numbers = {str(each) for each in several if str(each).isdecimal() and int(str(each)) > 0}
    return tuple(sorted(numbers, key=int))


def uploaded_bytes(data: Mapping[str, Any]) -> int:
    """How many bytes TikTok says it has."""
    told = data.get("uploaded_bytes", 0)
    return int(told) if isinstance(told, int) or str(told).isdecimal() else 0
