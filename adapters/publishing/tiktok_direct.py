"""Posting without the phone's app, by TikTok's rules for it.

Before each post the creator is asked; the operator, never a default, says who may see it; the
audience has to be one that the account offers, and the film no longer than it may be.
Interactions are off and commercial content is declared as none unless somebody says otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from domain.publications.missing import AUDIENCE, DIRECT, in_words
from domain.publishing_port import NotConfigured, OrderRejected, UploadOrder
from domain.settings.channels import TikTokAccount
from domain.settings.definitions import TIKTOK_AUDIENCES

CAPTION_UNITS = 2200

UNAUDITED = (
    "As long as TikTok has not audited this program, posts are seen by you alone, and only while"
    " the account itself is private."
)
"""What the operator has to know before switching it on."""


@dataclass(frozen=True, kw_only=True)
class DirectRules:
    """What the operator decided about posting directly."""

    allowed: bool = False
    audience: str = ""
    """One of ``TIKTOK_AUDIENCES``, chosen by the operator; empty: nothing is posted."""
    account: TikTokAccount = field(default_factory=TikTokAccount)
    """What is allowed under posts, and how they are labelled."""

    def missing(self) -> tuple[str, ...]:
        """Codes of what is not decided yet."""
        if not self.allowed:
            return (DIRECT,)
        return () if self.audience in TIKTOK_AUDIENCES else (AUDIENCE,)


def post_info(
    order: UploadOrder, rules: DirectRules, creator: Mapping[str, Any]
) -> dict[str, object]:
    """``post_info`` of the post. Raises ``NotConfigured`` or ``OrderRejected``."""
    missing = rules.missing()
    if missing:
        raise NotConfigured(" ".join(in_words(missing)))
    options = creator.get("privacy_level_options")
    offered = [str(each) for each in options] if isinstance(options, list) else []
    if rules.audience not in offered:
        raise NotConfigured(
            f"The account does not offer the audience {rules.audience}; it offers"
            f" {', '.join(offered) or 'none'}. {UNAUDITED}"
        )
    longest = creator.get("max_video_post_duration_sec")
    if isinstance(longest, int) and order.duration_s > longest:
        raise OrderRejected(
            f"The film lasts {order.duration_s:.0f} s; this account may post {longest} s."
        )
    return described(order, rules, creator)


def described(
    order: UploadOrder, rules: DirectRules, creator: Mapping[str, Any] = MappingProxyType({})
) -> dict[str, object]:
    """The same without asking whether it may be. What the creator has switched off stays off."""
    account = rules.account

    def off(allowed: bool, name: str) -> bool:
        return not allowed or creator.get(name) is True

    return {
        "privacy_level": rules.audience or "‹not chosen›",
        "title": caption_of(order),
        "disable_comment": off(account.comments, "comment_disabled"),
        "disable_duet": off(account.duet, "duet_disabled"),
        "disable_stitch": off(account.stitch, "stitch_disabled"),
        "brand_content_toggle": False,
        "brand_organic_toggle": False,
        "is_aigc": account.ai_label,
    }


def caption_of(order: UploadOrder) -> str:
    """Caption and hashtags. Raises ``OrderRejected`` when TikTok takes no text so long."""
    text = order.text
    units = len(text.encode("utf-16-le")) // 2
    if units > CAPTION_UNITS:
        raise OrderRejected(f"The caption has {units} UTF-16 units; TikTok takes {CAPTION_UNITS}.")
    return text
