"""How Google refuses: the nested body of the APIs and the flat one of the token door."""

from collections.abc import Mapping
from typing import Any

from adapters.sandbox_platforms.refusals import Refusal

_QUOTA = (
    "The request cannot be completed because you have exceeded your "
    '<a href="/youtube/v3/getting-started#quota">quota</a>.'
)

REASONS: Mapping[str, tuple[int, str, str]] = {
    "uploadLimitExceeded": (
        400, "youtube.video", "The user has exceeded the number of videos they may upload."
    ),
    "invalidTitle": (400, "youtube.video", "The video title is invalid or empty."),
    "invalidDescription": (400, "youtube.video", "The video description is invalid."),
    "invalidTags": (400, "youtube.video", "The video keywords are invalid."),
    "invalidCategoryId": (400, "youtube.video", "The category ID is invalid."),
    "invalidPublishAt": (400, "youtube.video", "The publishing time is invalid."),
    "invalidVideoMetadata": (400, "youtube.video", "The request metadata is invalid."),
    "invalidFilename": (400, "youtube.video", "The Slug header is invalid."),
    "defaultLanguageNotSet": (400, "youtube.video", "The default language is not set."),
    "mediaBodyRequired": (400, "youtube.video", "The request does not include the video content."),
    "badRequest": (400, "global", "Bad Request"),
    "authError": (401, "global", "Invalid Credentials"),
    "youtubeSignupRequired": (401, "youtube.header", "The user has no YouTube channel."),
    "quotaExceeded": (403, "youtube.quota", _QUOTA),
    "forbidden": (403, "youtube.common", "Access forbidden."),
    "forbiddenPrivacySetting": (403, "youtube.video", "The privacy setting is invalid."),
    "forbiddenLicenseSetting": (403, "youtube.video", "The license is invalid."),
    "insufficientPermissions": (403, "global", "Insufficient Permission"),
    "authenticatedUserAccountSuspended": (403, "youtube.common", "The account is suspended."),
    "authenticatedUserAccountClosed": (403, "youtube.common", "The account is closed."),
    "rateLimitExceeded": (403, "usageLimits", "Rate Limit Exceeded"),
    "userRateLimitExceeded": (403, "usageLimits", "User Rate Limit Exceeded"),
    "videoNotFound": (404, "youtube.video", "The video cannot be found."),
    "backendError": (503, "global", "Backend Error"),
}  # fmt: skip
"""Reason → status, domain, message. Source: the error reference of the Data API v3."""

_STATUS_NAMES = {401: "UNAUTHENTICATED", 403: "PERMISSION_DENIED", 429: "RESOURCE_EXHAUSTED"}


def google_refusal(
    reason: str, message: str = "", *, status: int = 0, location: str = ""
) -> Refusal:
    """The refusal of one reason, with its own message where one says more."""
    usual, domain, text = REASONS[reason]
    error: dict[str, str] = {"message": message or text, "domain": domain, "reason": reason}
    if location:
        error |= {"location": location, "locationType": "parameter"}
    body: dict[str, Any] = {
        "code": status or usual,
        "message": message or text,
        "errors": [error],
    }
    if reason in ("authError", "insufficientPermissions"):
        body["status"] = _STATUS_NAMES[usual]
        body["details"] = [
            {
                "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                "reason": _INFO[reason],
                "domain": "googleapis.com",
            }
        ]
    headers = {"www-authenticate": 'Bearer realm="https://accounts.google.com/"'}
    return Refusal(status or usual, {"error": body}, headers if usual == 401 else None)


_INFO = {
    "authError": "ACCESS_TOKEN_EXPIRED",
    "insufficientPermissions": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
}


class GoogleApi:
    """Refusals of the Data API, of uploads and of Analytics."""

    kinds = frozenset(REASONS)

    def refusal(self, kind: str, detail: Mapping[str, Any]) -> Refusal:
        """By reason; ``detail.status`` replaces the usual status (429 instead of 403)."""
        message, status = str(detail.get("message", "")), int(detail.get("status", 0))
        return google_refusal(kind, message, status=status)

    def server_error(self, status: int) -> Refusal:
        """``backendError``."""
        return google_refusal("backendError", status=status)

    def rate_limited(self, retry_after_s: int) -> Refusal:
        """429 ``rateLimitExceeded`` with ``Retry-After``."""
        refused = google_refusal("rateLimitExceeded", status=429)
        refused.headers["retry-after"] = str(retry_after_s)
        return refused


OAUTH_ERRORS = {
    "invalid_grant": (400, "Token has been expired or revoked."),
    "invalid_client": (401, "The OAuth client was not found."),
    "invalid_request": (400, "Bad Request"),
    "unsupported_grant_type": (400, "Invalid grant_type"),
    "redirect_uri_mismatch": (400, "Bad Request"),
}


def oauth_refusal(error: str, description: str = "") -> Refusal:
    """The flat body of the token door."""
    status, text = OAUTH_ERRORS[error]
    return Refusal(status, {"error": error, "error_description": description or text})


class GoogleOAuth:
    """Refusals of the token and revocation doors."""

    kinds = frozenset(OAUTH_ERRORS)

    def refusal(self, kind: str, detail: Mapping[str, Any]) -> Refusal:
        """By error name."""
        return oauth_refusal(kind, str(detail.get("message", "")))

    def server_error(self, status: int) -> Refusal:
        """``internal_failure``."""
        return Refusal(status, {"error": "internal_failure", "error_description": "Backend Error"})

    def rate_limited(self, retry_after_s: int) -> Refusal:
        """429 with ``Retry-After``."""
        body = {"error": "rate_limit_exceeded", "error_description": "Rate Limit Exceeded"}
        return Refusal(429, body, {"retry-after": str(retry_after_s)})
