"""YouTube's refusals by reason, as the port names them (Data API v3, "Errors")."""

import json
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from domain.publications.patience import quota_reset, upload_limit_reset
from domain.publishing_port import (
    NotConfigured,
    OrderRejected,
    OutcomeUnclear,
    PlatformAway,
    PublishingProblem,
    QuotaSpent,
    SignInNeeded,
)

_SIGN_IN = frozenset({"authError", "youtubeSignupRequired", "insufficientPermissions"})
_RATE = frozenset({"rateLimitExceeded", "userRateLimitExceeded"})
_QUOTA = frozenset({"quotaExceeded", "dailyLimitExceeded"})
_PROGRAM = frozenset({"accessNotConfigured", "SERVICE_DISABLED"})

_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "invalidTitle": "the title",
        "invalidDescription": "the description",
        "invalidTags": "the hashtags",
        "invalidCategoryId": "the category",
        "invalidPublishAt": "the planned time",
        "invalidVideoMetadata": "the film's data",
        "invalidFilename": "the file's name",
        "defaultLanguageNotSet": "the language",
        "forbiddenPrivacySetting": "the visibility",
        "forbiddenLicenseSetting": "the licence",
    }
)

RATE_S = 60.0


def problem_of(
    status: int, content: bytes, now: datetime, *, retry_after_s: float = 0.0
) -> PublishingProblem:
    """What a refusal means. Only a server's own error leaves open whether it had an effect."""
    reason = reason_of(content)
    if reason == "uploadLimitExceeded":
        text = "YouTube takes no more films of this channel for now (uploadLimitExceeded)."
        return QuotaSpent(text, until=upload_limit_reset(now))
    if reason in _QUOTA:
        text = f"The day's quota at YouTube is used up ({reason})."
        return QuotaSpent(text, until=quota_reset(now))
    if reason in _RATE or status == 429:
        return PlatformAway("YouTube asks for a pause.", retry_after_s=retry_after_s or RATE_S)
    if reason in _PROGRAM:
        return NotConfigured("The YouTube Data API is not switched on for this Google project.")
    if reason in _SIGN_IN or status == 401:
        return SignInNeeded(
            f"YouTube does not accept the connection ({reason or status}). Connect it again."
        )
    if status >= 500 or status < 400:
        return OutcomeUnclear(f"YouTube gave no answer that can be read (HTTP {status}).")
    what = _FIELDS.get(reason, "the request")
    return OrderRejected(f"YouTube refuses {what} ({reason or f'HTTP {status}'}).")


def reason_of(content: bytes) -> str:
    """The first reason named: in ``errors``, or in the ``details`` of newer services."""
    error = read_json(content).get("error")
    if not isinstance(error, dict):
        return ""
    for each in [*_list(error.get("errors")), *_list(error.get("details"))]:
        reason = each.get("reason")
        if isinstance(reason, str):
            return "".join(letter for letter in reason if letter.isalnum() or letter == "_")[:80]
    return ""


def read_json(content: bytes) -> Mapping[str, Any]:
    """A JSON object, or an empty one."""
    try:
        found = json.loads(content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _list(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
