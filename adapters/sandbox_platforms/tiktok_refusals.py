"""How TikTok refuses: an envelope around every answer, and a flat body at the token door."""

import hashlib
from collections.abc import Mapping
from typing import Any

from starlette.responses import JSONResponse, Response

from adapters.sandbox_platforms.refusals import Refusal
from adapters.sandbox_platforms.sandbox import Call

CODES: Mapping[str, tuple[int, str]] = {
    "invalid_param": (400, "The request parameters are invalid."),
    "invalid_params": (400, "One or more fields in the request are invalid."),
    "invalid_publish_id": (400, "The publish_id does not exist."),
    "token_not_authorized_for_specified_publish_id": (
        400, "The access token is not authorized for this publish_id."
    ),
    "app_version_check_failed": (400, "The TikTok app of the user is too old for this feature."),
    "access_token_invalid": (
        401, "The access token is invalid or not found in the request."
    ),
    "scope_not_authorized": (401, "The user did not authorize the scope required for this call."),
    "scope_permission_missed": (401, "The app has no permission for the scope."),
    "spam_risk_too_many_posts": (403, "The daily post cap from the API is reached."),
    "spam_risk_too_many_pending_share": (
        403, "There are too many pending shares in the last 24 hours. Post or delete some first."
    ),
    "spam_risk_user_banned_from_posting": (403, "The user is banned from making new posts."),
    "reached_active_user_cap": (403, "The daily quota for active publishing users is reached."),
    "unaudited_client_can_only_post_to_private_accounts": (
        403, "Review our integration guidelines: an unaudited client needs a private account."
    ),
    "url_ownership_unverified": (403, "Please verify the ownership of the URL."),
    "privacy_level_option_mismatch": (
        403, "The privacy_level is not among the creator's options."
    ),
    "rate_limit_exceeded": (429, "The API rate limit was exceeded. Please try again later."),
    "internal_error": (500, "Something went wrong. Please try again later."),
}  # fmt: skip
"""Code → usual HTTP status, message."""


def log_id(seed: str) -> str:
    """An id as support asks for it."""
    return f"202611{hashlib.sha256(seed.encode()).hexdigest()[:26].upper()}"


def fine(call: Call, data: Mapping[str, Any]) -> Response:
    """A success in its envelope."""
    error = {"code": "ok", "message": "", "log_id": log_id(f"{call.now} {call.world.count}")}
    return JSONResponse({"data": dict(data), "error": error})


def tiktok_refusal(code: str, message: str = "", *, status: int = 0) -> Refusal:
    """A failure in its envelope. Only ``error.code`` counts, whatever the HTTP status."""
    usual, text = CODES[code]
    error = {"code": code, "message": message or text, "log_id": log_id(code)}
    return Refusal(status or usual, {"data": {}, "error": error})


class TikTokApi:
    """Refusals of every call but the token door and the uploads."""

    kinds = frozenset(CODES)

    def refusal(self, kind: str, detail: Mapping[str, Any]) -> Refusal:
        """By code; ``detail.status`` 200 gives an error that looks like a success from afar."""
        message, status = str(detail.get("message", "")), int(detail.get("status", 0))
        return tiktok_refusal(kind, message, status=status)

    def server_error(self, status: int) -> Refusal:
        """``internal_error``."""
        return tiktok_refusal("internal_error", status=status)

    def rate_limited(self, retry_after_s: int) -> Refusal:
        """``rate_limit_exceeded``; TikTok names no time to wait, the header is a courtesy."""
        refused = tiktok_refusal("rate_limit_exceeded")
        refused.headers["retry-after"] = str(retry_after_s)
        return refused


OAUTH_ERRORS = {
    "invalid_grant": "Authorization code or refresh token is expired, used or unknown.",
    "invalid_client": "Client key or secret is incorrect.",
    "invalid_request": "The request parameters are malformed.",
    "unsupported_grant_type": "The grant type is not supported.",
    "internal_failure": "Something went wrong. Please try again later.",
    "rate_limit_exceeded": "Too many requests.",
}


def oauth_refusal(error: str, description: str = "", *, status: int = 400) -> Refusal:
    """The flat body of the token door."""
    text = description or OAUTH_ERRORS[error]
    return Refusal(status, {"error": error, "error_description": text, "log_id": log_id(error)})


class TikTokOAuth:
    """Refusals of the token and revocation doors."""

    kinds = frozenset(OAUTH_ERRORS)

    def refusal(self, kind: str, detail: Mapping[str, Any]) -> Refusal:
        """By error name; ``detail.status`` 200 has been seen in the wild."""
        message, status = str(detail.get("message", "")), int(detail.get("status", 400))
        return oauth_refusal(kind, message, status=status)

    def server_error(self, status: int) -> Refusal:
        """``internal_failure``."""
        return oauth_refusal("internal_failure", status=status)

    def rate_limited(self, retry_after_s: int) -> Refusal:
        """429."""
        refused = oauth_refusal("rate_limit_exceeded", status=429)
        refused.headers["retry-after"] = str(retry_after_s)
        return refused


class TikTokUpload:
    """Refusals of the upload host: a status, and a short text for people."""

    kinds = frozenset({"upload_expired", "upload_gone", "range_not_satisfiable"})
    _STATUS = {"upload_expired": 403, "upload_gone": 404, "range_not_satisfiable": 416}  # noqa: RUF012

    def refusal(self, kind: str, detail: Mapping[str, Any]) -> Refusal:  # noqa: ARG002 - none
        """403 the address is too old, 404 no such task, 416 another range is due."""
        return Refusal(self._STATUS[kind], kind.replace("_", " "))

    def server_error(self, status: int) -> Refusal:
        """Nothing of this chunk was taken."""
        return Refusal(status, "internal error")

    def rate_limited(self, retry_after_s: int) -> Refusal:
        """429."""
        return Refusal(429, "too many requests", {"retry-after": str(retry_after_s)})
