"""TikTok's refusals by code, whatever the status they come with, as the port names them."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from domain.publishing_port import (
    NotConfigured,
    OrderRejected,
    OutcomeUnclear,
    PlatformAway,
    PublishingProblem,
    QuotaSpent,
    SignInNeeded,
)

TOKEN = "access_token_invalid"  # noqa: S105 - the name of a refusal
NO_SUCH_POST = frozenset({"invalid_publish_id", "token_not_authorized_for_specified_publish_id"})
"""The post is not there, or not ours."""

RATE_S = 60.0
"""TikTok counts its limits by the minute."""
_DAY = timedelta(days=1)

_SIGN_IN = "Connect TikTok again"
_SPAM = "TikTok takes no post of this account now, and trying again makes it worse"

_TEXTS: Mapping[str, str] = MappingProxyType(
    {
        TOKEN: f"TikTok does not take the token. {_SIGN_IN}.",
        "scope_not_authorized": f"The consent does not cover this. {_SIGN_IN} and allow it.",
        "scope_permission_missed": f"The consent does not cover this. {_SIGN_IN} and allow it.",
        "unaudited_client_can_only_post_to_private_accounts": (
            "TikTok has not audited this program, so the account itself must be private at the"
            " moment of posting (in the app: settings, privacy, private account)."
        ),
        "privacy_level_option_mismatch": (
            "The account does not offer this audience. Choose one of those it offers."
        ),
        "url_ownership_unverified": "TikTok does not know the address the film would come from.",
        "spam_risk_too_many_posts": f"{_SPAM}: too many posts today.",
        "spam_risk_user_banned_from_posting": f"{_SPAM}: it may not post.",
        "spam_risk": f"{_SPAM}.",
        "spam_risk_text": f"{_SPAM}: the words look like spam.",
        "spam_risk_too_many_pending_share": (
            "Too many drafts wait in the app's inbox. Post or delete one of them; then it goes on."
        ),
        "reached_active_user_cap": "TikTok allows this program no further account today.",
        "rate_limit_exceeded": "TikTok asks for a pause.",
        "internal_error": "Something broke inside TikTok.",
    }
)

type Make = Callable[[str, datetime], PublishingProblem]


def _until_tomorrow(text: str, now: datetime) -> PublishingProblem:
    return QuotaSpent(text, until=now + _DAY)


def _as(kind: type[PublishingProblem]) -> Make:
    return lambda text, _now: kind(text)


_KINDS: Mapping[str, Make] = MappingProxyType(
    {
        TOKEN: _as(SignInNeeded),
        "scope_not_authorized": _as(SignInNeeded),
        "scope_permission_missed": _as(SignInNeeded),
        "unaudited_client_can_only_post_to_private_accounts": _as(NotConfigured),
        "privacy_level_option_mismatch": _as(NotConfigured),
        "url_ownership_unverified": _as(NotConfigured),
        "app_version_check_failed": _as(NotConfigured),
        "spam_risk_too_many_pending_share": _until_tomorrow,
        "reached_active_user_cap": _until_tomorrow,
        "rate_limit_exceeded": lambda text, _now: PlatformAway(text, retry_after_s=RATE_S),
        "internal_error": _as(OutcomeUnclear),
    }
)


def problem_of(code: str, status: int, now: datetime) -> PublishingProblem:
    """What the refusal means. A code stands for a request that had no effect, except where
    something broke inside TikTok: who knows what it had done by then."""
    text = _TEXTS.get(code, f"TikTok refused it ({code or f'HTTP {status}'}).")
    if code in _KINDS:
        return _KINDS[code](text, now)
    if code.startswith("spam_risk"):
        return OrderRejected(text)
    if not code and status == 429:
        return PlatformAway(_TEXTS["rate_limit_exceeded"], retry_after_s=RATE_S)
    if not code and status == 401:
        return SignInNeeded(_TEXTS[TOKEN])
    if not code and (status >= 500 or status < 400):
        return OutcomeUnclear(f"TikTok gave no answer that can be read (HTTP {status}).")
    return OutcomeUnclear(text) if status >= 500 else OrderRejected(text)


_FAILS: Mapping[str, str] = MappingProxyType(
    {
        "file_format_check_failed": "TikTok cannot read the file's format.",
        "duration_check_failed": "The film is too short or too long for this account.",
        "frame_rate_check_failed": "The film's frame rate is none that TikTok takes.",
        "picture_size_check_failed": "The film's picture is too small or too large.",
        "internal": "Something broke inside TikTok; there is no post, so it may be tried again.",
        "video_pull_failed": "TikTok could not fetch the film; there is no post.",
        "publish_cancelled": "The post was cancelled in the app.",
        "auth_removed": f"The consent was taken away meanwhile. {_SIGN_IN}.",
        "spam_risk_too_many_posts": _TEXTS["spam_risk_too_many_posts"],
        "spam_risk_user_banned_from_posting": _TEXTS["spam_risk_user_banned_from_posting"],
        "spam_risk_text": _TEXTS["spam_risk_text"],
        "spam_risk": _TEXTS["spam_risk"],
    }
)


def failure_text(reason: str) -> str:
    """Why a post failed, in words; an unknown reason is told as it is."""
    told = "".join(each for each in reason if each.isalnum() or each == "_")[:80]
    return f"{_FAILS.get(reason, 'TikTok refused the film.')} ({told or 'no reason given'})"
